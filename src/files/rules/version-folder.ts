import { join } from "node:path";
import { addAll } from "../../model/add-all.ts";
import type { FactSpec } from "../../model/fact.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { RawHeader, RawRulesetFile } from "../../rules/raw.ts";
import { fileReader } from "../file-reader.ts";
import { keep } from "../kept.ts";
import { listFolder } from "../read.ts";
import { rulesetFile, rulesFile } from "../shapes/rules-shape.ts";
import { type ParseCache, readYaml, withYamlIssues, type YamlFile } from "../yaml/yaml-file.ts";
import { yamlNames } from "./versions.ts";

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
const NOTHING: RawRulesetFile = {};

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
  const { kept } = cache;
  const headerShape = keep(kept, "shape of headers", [catalogue], () => rulesetFile(catalogue));
  const shape = keep(kept, "shape of rules", [catalogue], () => rulesFile(catalogue));
  const readAs = (file: YamlFile, as: typeof headerShape | typeof shape): RawRulesetFile => {
    const read = keep(kept, `raw ${file.file}`, [file, as], () => {
      const own: Issue[] = [];
      return { raw: (as.read(file.value, [], fileReader(file, own)) ?? {}) as RawRulesetFile, issues: own };
    });
    addAll(issues, read.issues);
    return read.raw;
  };
  const header = headerFile.isRead ? readAs(headerFile, headerShape) : {};
  const read = all.map((file) => {
    if (file === headerFile) return { file, raw: header };
    return { file, raw: !file.isRead || file.value === null ? NOTHING : readAs(file, shape) };
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
