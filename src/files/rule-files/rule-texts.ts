import { join } from "node:path";
import type { TextChange } from "../../model/rule-files.ts";
import { decodeText } from "../decode.ts";
import { listFolder, MOST_YAML_BYTES, readBytes } from "../read.ts";
import { listVersions } from "../rules/versions.ts";
import { DISK, type Disk, readRuleFile, replaceRuleFile } from "./replace-file.ts";

/** The files of rules and taxonomies of a workspace, on a disk or in memory. */
export interface RuleTexts {
  /** The text of a file that is to be edited; null if there is none. Throws a `RuleProblem` if it cannot be read or is not UTF-8. */
  read(file: string): string | null;
  /** The text of a file to look at; empty if it cannot be read. */
  glance(file: string): string;
  /** The versions of the rules, in their order. */
  versions(): readonly string[];
  /** All names that are taken in `rules/` or `taxonomy/`. */
  names(what: "rules" | "taxonomy"): readonly string[];
  /** Throws a `RuleProblem` if the file is not `before` any more, or the system refuses. */
  replace(change: TextChange): void;
}

export function diskRuleTexts(root: string, disk: Disk = DISK): RuleTexts {
  return {
    read: (file) => readRuleFile(root, file),
    glance: (file) => {
      const read = readBytes(join(root, file), MOST_YAML_BYTES, file);
      const decoded = read.kind === "read" ? decodeText(read.bytes, file) : read;
      return decoded.kind === "text" ? decoded.text : "";
    },
    versions: () => listVersions(root, "rules"),
    names: (what) => {
      const listed = listFolder(join(root, what), what);
      return listed.kind === "read" ? listed.names : [];
    },
    replace: (change) => replaceRuleFile(root, change, disk),
  };
}
