/** The codes of mistakes in the YAML of a file, whatever it says. */
export type YamlIssueCode = "yaml-syntax" | "full-width" | "yaml-alias";
