import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { clashIssues } from "../../src/documents/check.ts";
import { caseIssues } from "../../src/documents/check-issues.ts";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import { type LoadedWorkspace, loadWorkspace } from "../../src/files/workspace.ts";
import { type ParseCache, yamlFile } from "../../src/files/yaml/yaml-file.ts";
import { findClashes } from "../../src/knowledge/relate/clashes.ts";
import type { Issue } from "../../src/model/issue.ts";
import { createMatcher } from "../../src/world/match.ts";
import { folderOf } from "../support/folder.ts";
import { told } from "../support/issues.ts";
import { ROOT } from "../support/program.ts";
import { Seeded } from "../support/seeded-input.ts";
import { TYPO_KINDS, type Typo, typo, typoSites } from "../support/typos.ts";

/** Fewer typos in every test run; a thousand by hand: `TYPOS=1000 npx vitest run test/shipped/typos.test.ts`. */
const COUNT = Number(process.env["TYPOS"] ?? 50);
const SEED = Number(process.env["SEED"] ?? 1);

const kept = new Map<string, string>();
const cache: ParseCache = { get: (key) => kept.get(key), set: (key, text) => void kept.set(key, text) };
/** A workspace with a typo is not cached. */
const readOnly: ParseCache = { ...cache, set: () => {} };

function shippedFiles(): ReadonlyMap<string, string> {
  const folders = ["rules/2022.1", "taxonomy/2022.1"];
  return new Map(
    folders.flatMap((folder) =>
      readdirSync(join(ROOT, folder)).map((name) => [`${folder}/${name}`, readFileSync(join(ROOT, folder, name), "utf8")] as const),
    ),
  );
}

/** What `check` says of version 2022.1. */
async function issuesOf({ input, issues, locate }: LoadedWorkspace): Promise<readonly Issue[]> {
  if (input === null || issues.some((each) => each.severity === "error")) return issues;
  const clashes = findClashes(input.taxonomy.concepts, input.ruleset.declarations);
  if (clashes.length > 0) return clashIssues(clashes, locate);
  const full = { ...input, today: null };
  return [...issues, ...caseIssues(full, await (await createMatcher(full)).cases(), locate)];
}

/** Whether this is the one expected message: the right line and, for a word, the right suggestion. */
function isRight({ params, span, code }: Issue, { kind, line, meant, file }: Typo): boolean {
  const lines = "lines" in params ? params.lines.map((each) => each.line) : [];
  if (span.file !== file || (span.line !== line && !lines.includes(line))) return false;
  if (kind === "indent") return code === "yaml-syntax" && params.problem === "indent";
  if (kind === "quote") return code === "yaml-syntax" && params.problem.startsWith("quote");
  const suggested = "hint" in params ? params.hint : "asked" in params ? params.asked : "key" in params ? params.key : null;
  return suggested === meant;
}

test(`of ${COUNT} slips in the shipped files, 95 % give one message, on the right line, with the right suggestion`, {
  timeout: 600_000,
}, async () => {
  const files = shippedFiles();
  const root = folderOf({});
  for (const folder of ["rules", "taxonomy", "data"]) cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
  const whole = await loadWorkspace(root, { rules: "2022.1" }, FACT_CATALOGUE, cache);
  expect(whole.issues).toEqual([]);
  const facts = new Set<string>(FACT_CATALOGUE.map(({ id }) => id));
  const sites = typoSites(files, facts);
  const words = new Set(Object.values(sites).flatMap((each) => each.map(({ word }) => word)));
  for (const concept of whole.input?.taxonomy.concepts ?? []) words.add(concept.id);
  const random = new Seeded(SEED);
  const wrong: string[] = [];
  let made = 0;
  for (let at = 0; made < COUNT; at += 1) {
    const kind = TYPO_KINDS[at % TYPO_KINDS.length] ?? "key";
    if (sites[kind].length === 0) continue;
    const slip = typo(kind, sites[kind], files, (word) => words.has(word), random);
    const [before, after] = [await yamlFile(slip.file, files.get(slip.file) ?? "", cache), await yamlFile(slip.file, slip.text, readOnly)];
    // One more space before a whole block is not a mistake.
    if (after.issues.length === 0 && JSON.stringify(before.value) === JSON.stringify(after.value)) continue;
    made += 1;
    writeFileSync(join(root, slip.file), slip.text);
    const isRule = slip.file.startsWith("rules/");
    const issues = await issuesOf(
      isRule ? await whole.other("2022.1") : await loadWorkspace(root, { rules: "2022.1" }, FACT_CATALOGUE, readOnly),
    );
    writeFileSync(join(root, slip.file), files.get(slip.file) ?? "");
    const [only, ...more] = issues;
    if (only !== undefined && more.length === 0 && isRight(only, slip)) continue;
    wrong.push(
      `${slip.kind} ${slip.file}:${slip.line} ${slip.meant} -> ${slip.written}\n    ${slip.text.split("\n")[slip.line - 1]}\n    ${issues.slice(0, 4).map(told).join("\n    ")}`,
    );
  }
  if (process.env["SHOW"]) console.log(wrong.join("\n"));
  expect(wrong.length / COUNT, wrong.join("\n")).toBeLessThanOrEqual(0.05);
});
