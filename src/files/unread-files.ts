import { join } from "node:path";
import { type Issue, issue } from "../model/issue.ts";
import { listFolder } from "./read.ts";
import { listVersions } from "./rules/versions.ts";

/** What `import` makes of a file by the end of its name; null for a file that it cannot read. */
const IMPORTED: Readonly<Record<string, "taxonomy" | "declarations">> = {
  ttl: "taxonomy",
  nt: "taxonomy",
  rdf: "taxonomy",
  owl: "taxonomy",
  xml: "taxonomy",
  jsonld: "taxonomy",
  ndjson: "taxonomy",
  json: "taxonomy",
  tsv: "declarations",
};

/** Files in the versions of rules and taxonomies that nothing reads, as warnings; texts that explain a folder are no mistake. */
export function unreadFiles(root: string): readonly Issue[] {
  return (["rules", "taxonomy"] as const).flatMap((what) =>
    [what, ...listVersions(root, what).map((version) => `${what}/${version}`)].flatMap((folder) => {
      const listed = listFolder(join(root, folder), folder);
      if (listed.kind === "refused") return [];
      return listed.names.flatMap((name) => unread(`${folder}/${name}`, name, what, join(root, folder, name)));
    }),
  );
}

function unread(file: string, name: string, what: "rules" | "taxonomy", path: string): readonly Issue[] {
  if (/\.(?:ya?ml|md|txt)$/iu.test(name) || /^(?:LICENSE|README|CHANGELOG)/u.test(name) || listFolder(path).kind === "read") return [];
  const end = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? "";
  const isTable = end === "csv" || end === "xlsx";
  const importAs = isTable ? (what === "taxonomy" ? "taxonomy" : "declarations") : (IMPORTED[end] ?? null);
  return [issue("file-unread", { file, line: 1, column: 1 }, { importAs }, "warning")];
}
