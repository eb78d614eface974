import { join } from "node:path";
import type { FactSpec } from "../model/fact.ts";
import { type Issue, issue } from "../model/issue.ts";
import type { RawHeader, RawRulesetFile } from "../rules/raw.ts";
import { fileReader } from "./file-reader.ts";
import { listFolder } from "./read.ts";
import { rulesetFile, rulesFile } from "./shapes/rules-shape.ts";
import { yamlNames } from "./versions.ts";
import { type ParseCache, readYaml, withYamlIssues, type YamlFile } from "./yaml-file.ts";

/** One version of the rules as its folder holds it, before what it extends is merged in. */
export interface VersionFolder {
  readonly version: string;
  readonly header: RawHeader;
  readonly headerFile: YamlFile;
  readonly files: readonly { readonly file: YamlFile; readonly raw: RawRulesetFile }[];
  readonly issues: readonly Issue[];
  /** False where a file could not be read, so that an entry that is nowhere may well be in it. */
  readonly isWhole: boolean;
}

const HEADER = "ruleset.yaml";

/** Reads `rules/VERSION/*.yaml`; every file may hold rules, declarations, exceptions and cases, and `ruleset.yaml` the rest. */
export async function readVersionFolder(
  root: string,
  version: string,
  catalogue: readonly FactSpec[],
  cache: ParseCache,
): Promise<VersionFolder> {
  const folder = `rules/${version}`;
  const listed = listFolder(join(root, folder), folder);
  const names = listed.kind === "refused" ? [HEADER] : yamlNames(listed.names);
  const files = await Promise.all(names.map((name) => readYaml(root, `${folder}/${name}`, cache)));
  const headerFile = files.find((file) => file.file === `${folder}/${HEADER}`) ?? (await readYaml(root, `${folder}/${HEADER}`, cache));
  const all = files.includes(headerFile) ? files : [headerFile, ...files];
  const issues: Issue[] = [];
  const headerShape = rulesetFile(catalogue);
  const shape = rulesFile(catalogue);
  const header = headerFile.isRead ? (headerShape.read(headerFile.value, [], fileReader(headerFile, issues)) ?? {}) : {};
  const read = all.map((file) => {
    if (file === headerFile) return { file, raw: header as RawRulesetFile };
    const isEmpty = !file.isRead || file.value === null;
    return { file, raw: isEmpty ? {} : ((shape.read(file.value, [], fileReader(file, issues)) ?? {}) as RawRulesetFile) };
  });
  const found = (header as RawHeader).version;
  if (found !== undefined && found !== version)
    issues.push(issue("version-mismatch", headerFile.spanOf(["version"]), { folder: version, found }));
  return {
    version,
    header: header as RawHeader,
    headerFile,
    files: read,
    issues: withYamlIssues(all, issues),
    isWhole: all.every((file) => file.isRead),
  };
}
