import type { TextChange } from "../../model/rule-files.ts";
import { readRuleFile } from "../rule-files/replace-file.ts";
import { nodeAt, setScalar, spliced, yamlTree } from "../yaml/yaml-edit.ts";
import { addKeyInOrder } from "../yaml/yaml-list-edit.ts";

const DATASET = "data/dataset.yaml";
/** Keys of the dataset up to the one that names the version, in their canonical order. */
const UP_TO_RULESET = ["title", "source", "studyYear", "fallbackYears", "ruleset"];

/** The change by which a version becomes the workspace's default: the line `ruleset` of its dataset. null if that cannot be edited safely. */
export function defaultPlan(root: string, version: string): TextChange | null {
  const before = readRuleFile(root, DATASET);
  if (before === null) return null;
  const edit = setScalar(before, ["ruleset"], version) ?? addKeyInOrder(before, "ruleset", version, UP_TO_RULESET);
  const after = edit === null ? null : spliced(before, edit);
  return after !== null && nodeAt(yamlTree(after), ["ruleset"])?.toJSON() === version ? { file: DATASET, before, after } : null;
}
