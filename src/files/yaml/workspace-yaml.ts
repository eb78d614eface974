import { join } from "node:path";
import { listFolder, MOST_YAML_BYTES } from "../read.ts";
import { readText } from "../read-text.ts";
import { yamlNames } from "../rules/versions.ts";

/** Every YAML file that `format` lays out: rules, taxonomies and the data set. */
export function workspaceYaml(root: string): readonly string[] {
  const names = (folder: string): readonly string[] => {
    const listed = listFolder(join(root, folder), folder);
    return listed.kind === "read" ? listed.names : [];
  };
  const inVersions = ["rules", "taxonomy"].flatMap((what) =>
    names(what).flatMap((version) => yamlNames(names(`${what}/${version}`)).map((name) => `${what}/${version}/${name}`)),
  );
  return ["data/dataset.yaml", ...inVersions].sort();
}

/** The schema, by its name in `schemas/`, that such a file follows. */
export function schemaOf(file: string): string {
  if (/^taxonomy\/[^/]+\/(?:places|collections)\.yaml$/.test(file)) return `${file.split("/").at(-1)?.replace(".yaml", "")}.schema.json`;
  if (file.startsWith("taxonomy/")) return "taxonomy.schema.json";
  if (file.startsWith("data/")) return "dataset.schema.json";
  return file.endsWith("/ruleset.yaml") ? "ruleset.schema.json" : "rules.schema.json";
}

/** The text of such a file; null if it cannot be read, or is in an encoding that is not written back. */
export function laidOutText(root: string, file: string): string | null {
  const read = readText(join(root, file), MOST_YAML_BYTES, file);
  return read.kind === "refused" || read.encoding === "gb18030" ? null : read.text;
}
