import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PARSED } from "../support/cache.ts";
import { Seeded } from "../support/seeded-input.ts";
import { createMatcher, FACT_CATALOGUE, loadWorkspace, type Matcher, type MatchInput, type Output, run } from "./entries.ts";
import { digest } from "./world-answers.ts";

export const VERSIONS = ["2022.0", "2022.1", "2022.2", "2022.3"] as const;
export type Version = (typeof VERSIONS)[number];

/** The answers for one shipped version: `verdicts` is a readable table, `digests` has one line per document. */
export interface VersionAnswers {
  readonly verdicts: string;
  readonly digests: string;
}

export async function versionAnswers(root: string, version: Version): Promise<VersionAnswers> {
  const { input: loaded } = await loadWorkspace(root, { rules: version }, FACT_CATALOGUE, PARSED);
  if (loaded === null) throw new Error(`version ${version} cannot be read`);
  const input: MatchInput = { ...loaded, today: null };
  const matcher = await createMatcher(input);
  const digests = [...(await explanations(input, matcher)), ...others(matcher), ...(await documents(root, version))];
  return { verdicts: verdictTable(matcher), digests: lines(digests) };
}

const lines = (entries: readonly string[]): string => entries.map((entry) => `${entry}\n`).join("");

/** Each unit with its outcome, followed by its pairs above `none`. All other pairs are `none`. */
function verdictTable({ result }: Matcher): string {
  return lines(
    result.units.flatMap(({ unit, outcome, pairs }) => [
      `${unit} ${outcome}`,
      ...pairs.map(
        ({ belt, verdict }) =>
          `  ${belt} ${verdict.relation} ${verdict.rule ?? "-"}${verdict.exception === null ? "" : ` !${verdict.exception}`}`,
      ),
    ]),
  );
}

/** Each unit's related pairs and three others, explained: facts, condition trees, lines. */
async function explanations({ data }: MatchInput, matcher: Matcher): Promise<readonly string[]> {
  const random = new Seeded(2022);
  const told: string[] = [];
  for (const { unit, pairs } of matcher.result.units) {
    const drawn = Array.from({ length: 3 }, () => random.pick(data.belts).id);
    for (const belt of new Set([...pairs.map((pair) => pair.belt), ...drawn])) {
      told.push(`explain ${unit} ${belt} ${digest(await matcher.explainPair(unit, belt))}`);
    }
  }
  return told;
}

function others(matcher: Matcher): readonly string[] {
  const { signatures: _, ...counts } = matcher.result.counts;
  const proof = matcher.proof();
  return [
    `result ${digest({ ...matcher.result, counts })}`,
    `links of units ${digest(matcher.links.units)}`,
    `links of belts ${digest(matcher.links.belts)}`,
    `unreached ${digest(matcher.unreached())}`,
    ...matcher.overlaps().map((overlap) => `overlap ${overlap.place} ${overlap.units.join("+")} ${digest(overlap)}`),
    `proof findings ${digest(proof.findings)}`,
    `proof ${digest([proof.cells, proof.isComplete, proof.unread, proof.met(), proof.left()])}`,
    `coverage ${digest(matcher.coverage())}`,
  ];
}

/** The documents as the command line prints them, in JSON; scripts/write-everything.mjs compares the texts. */
async function documents(root: string, version: Version): Promise<readonly string[]> {
  const rules = ["--rules", version];
  const later = VERSIONS.filter((other) => other > version);
  const commands = [
    ["match", ...rules],
    ["overlaps", ...rules],
    ["disputes", "--all", ...rules],
    ["check", "--details", ...rules],
    ["sensitivity", ...rules],
    ["reproduce", ...rules],
    ["explain", "SEI-24", ...rules],
    ["rules", "show", version],
    ...later.map((other) => ["compare", version, other]),
    ...later.map((other) => ["compare", other, version]),
  ];
  const told: string[] = [];
  for (const words of commands) {
    told.push(`${words.join(" ")} --json ${digest(await printed(root, [...words, "--json", "--lang", "zh"]))}`);
    if (words[0] === "match" || words[0] === "explain")
      told.push(`${words.join(" ")} ${digest(await printed(root, [...words, "--lang", "en"]))}`);
  }
  return told;
}

/** Files are parsed once; later runs read them from here. */
const CACHE = mkdtempSync(join(tmpdir(), "qundai-frozen-"));
process.once("exit", () => rmSync(CACHE, { recursive: true, force: true }));

/** The output of a command line, run in this process. */
async function printed(root: string, words: readonly string[]): Promise<readonly [number, string, string]> {
  const texts = { stdout: "", stderr: "" };
  const output = (name: keyof typeof texts): Output => ({
    write: (text, done) => {
      texts[name] += text;
      done();
      return true;
    },
    once: () => {},
    off: () => {},
  });
  const env = { HOME: CACHE, XDG_CACHE_HOME: CACHE, npm_lifecycle_event: "npx" };
  const code = await run(words, { env, cwd: root, script: "qundai", stdout: output("stdout"), stderr: output("stderr") });
  return [code, texts.stdout, texts.stderr];
}
