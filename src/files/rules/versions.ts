import { join } from "node:path";
import { byCodePoint } from "../../model/ids.ts";
import { isThere, listFolder } from "../read.ts";

/** The YAML files among names of a folder. */
export function yamlNames(names: readonly string[]): readonly string[] {
  return names.filter((name) => /\.ya?ml$/i.test(name));
}

/** The versions of the rules or of the taxonomy, in the order of their numbers. A folder of rules is one when it has a `ruleset.yaml`. */
export function listVersions(root: string, what: "rules" | "taxonomy"): readonly string[] {
  const listed = listFolder(join(root, what), what);
  if (listed.kind === "refused") return [];
  const folders = listed.names.filter((name) => isFolder(join(root, what, name)));
  return folders.filter((name) => what === "taxonomy" || isThere(join(root, what, name, "ruleset.yaml"))).sort(byVersion);
}

function isFolder(path: string): boolean {
  return listFolder(path).kind === "read";
}

/** Orders versions part by part, numbers as numbers: 2022.9 before 2022.10. */
function byVersion(a: string, b: string): number {
  const [left, right] = [a.split("."), b.split(".")];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [one, other] = [left[index] ?? "", right[index] ?? ""];
    const difference = Number(one) - Number(other);
    const order = Number.isNaN(difference) ? byCodePoint(one, other) : difference;
    if (order !== 0) return order;
  }
  return byCodePoint(a, b);
}
