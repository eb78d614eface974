import { spawnSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { optimiseLate } from "../src/commands/line/optimise-late.ts";
import type { FactId, FactValue } from "../src/model/fact.ts";
import type { BeltId, UnitId } from "../src/model/ids.ts";
import type { Matcher, MatchInput } from "../src/model/matcher.ts";
import { seededRandom as seeded } from "../src/model/random.ts";
import type { VerdictRelation } from "../src/model/relation.ts";
import { createMatcher } from "../src/world/match.ts";
import { madeWorld, withDeclarations } from "./made-world.ts";
import { plainEngine, plainVerdict } from "./plain.ts";
import { shippedInput } from "./shipped.ts";
import { versionFigures } from "./versions.ts";
import { watchFigures } from "./watch.ts";

// As the program itself does.
optimiseLate();

const SAMPLE = 6000;

interface Cold {
  readonly seconds: number;
  readonly rssMB: number;
  readonly peakMB: number;
  readonly signatures: number;
}

/** Judges the made workspace in a fresh process, as often as given, and returns the run with the median time. */
function coldRuns(times: number): Cold {
  const script = fileURLToPath(new URL("./cold.js", import.meta.url));
  const runs = Array.from({ length: times }, () => {
    const { stdout, status, stderr } = spawnSync(process.execPath, ["--expose-gc", script], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Cold;
  });
  return runs.toSorted((a, b) => a.seconds - b.seconds)[times >> 1] as Cold;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** After two warm-up runs. */
async function median(times: number, work: () => Promise<unknown>): Promise<number> {
  await work();
  await work();
  const runs: number[] = [];
  for (let run = 0; run < times; run++) runs.push(await seconds(work));
  return runs.toSorted((a, b) => a - b)[times >> 1] as number;
}

/** Medians of two kinds of work done in turn, so that other load on the machine affects both. */
async function inTurn(a: () => Promise<unknown>, b: () => Promise<unknown>, rounds = 31): Promise<readonly [number, number]> {
  const runs: [number[], number[]] = [[], []];
  await a();
  await b();
  for (let round = 0; round < rounds; round++) {
    runs[0].push(await seconds(a));
    runs[1].push(await seconds(b));
  }
  const middle = (times: number[]): number => times.toSorted((x, y) => x - y)[rounds >> 1] as number;
  return [middle(runs[0]), middle(runs[1])];
}

type Pair = readonly [UnitId, BeltId];

/** Every pair, or a seeded sample; pairs with an answer other than `none` fill up to half of the sample. */
function pairsToCompare(input: MatchInput, matcher: Matcher, whole: boolean): readonly Pair[] {
  const { units, belts } = input.data;
  if (whole) return units.flatMap((unit) => belts.map((belt): Pair => [unit.id, belt.id]));
  const random = seeded(4075);
  const related = matcher.result.units.flatMap((unit) => unit.pairs.map((pair): Pair => [unit.unit, pair.belt])).slice(0, SAMPLE / 2);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  return [...related, ...Array.from({ length: SAMPLE - related.length }, (): Pair => [pick(units).id, pick(belts).id])];
}

/** Facts of a pair as plain values; a fact that does not apply is a value that no test names. null if one is unknown: plain engines have no such answer. */
async function factsOf(matcher: Matcher, [unit, belt]: Pair): Promise<Record<FactId, FactValue> | null> {
  const { facts } = await matcher.explainPair(unit, belt);
  if (facts.industry.kind === "unknown" || facts["belt.listing"].kind === "unknown") return null;
  const plain = Object.entries(facts).map(([id, fact]) => [id, fact.kind === "known" ? fact.value : "not-applicable"]);
  return Object.fromEntries(plain) as Record<FactId, FactValue>;
}

async function measure(whole: boolean) {
  const shipped = await shippedInput();
  const input = madeWorld(shipped);
  const cold = coldRuns(5);
  const warm = await median(5, () => createMatcher(input));
  const matcher = await createMatcher(input);

  const pairs = pairsToCompare(input, matcher, whole);
  const engine = plainEngine(input.ruleset.rules);
  let plainSeconds = 0;
  let differing = 0;
  let compared = 0;
  for (const pair of pairs) {
    const facts = await factsOf(matcher, pair);
    if (facts === null) continue;
    compared++;
    let verdict: VerdictRelation = "none";
    plainSeconds += await seconds(async () => {
      verdict = await plainVerdict(engine, input.ruleset.rules, facts);
    });
    const ours =
      matcher.result.units.find((unit) => unit.unit === pair[0])?.pairs.find((other) => other.belt === pair[1])?.verdict.relation ?? "none";
    // The plain engine judges the reading that explains the pair; our verdict is the strongest of all readings, which is the same one.
    if (verdict !== ours) differing++;
  }

  const ten = withDeclarations(input, 10);
  const fourHundred = withDeclarations(input, 400);
  const [tenSeconds, fourHundredSeconds] = await inTurn(
    () => createMatcher(ten),
    () => createMatcher(fourHundred),
  );
  const declarations = { ten: tenSeconds, fourHundred: fourHundredSeconds };
  const all = input.data.units.length * input.data.belts.length;
  return {
    made: true,
    pairs: all,
    plain: { pairs: compared, seconds: plainSeconds },
    ours: { cold: cold.seconds, warm, rssMB: cold.peakMB, signatures: cold.signatures },
    ratio: ((plainSeconds / compared) * all) / warm,
    differing,
    declarations,
    versions: versionFigures(input, { ...shipped, today: null }),
    watch: await watchFigures(),
    load: { cpus: cpus().length, average: loadavg().map((each) => Number(each.toFixed(1))) },
  };
}

function table(report: Awaited<ReturnType<typeof measure>>): string {
  const { pairs, plain, ours, ratio, differing, declarations, versions, watch, load } = report;
  const [compare, weighing, { all, slowestShipped }] = [versions.compare, versions.sensitivity, versions.whyNot];
  const estimate = (plain.seconds / plain.pairs) * pairs;
  const rows: readonly (readonly [string, string, string])[] = [
    ["pairs judged (made data, seeded)", pairs.toLocaleString("en"), ""],
    [
      "plain engine.run per pair",
      `${plain.seconds.toFixed(2)} s`,
      `${plain.pairs.toLocaleString("en")} pairs; ${estimate.toFixed(0)} s for all`,
    ],
    ["ours, cold", `${ours.cold.toFixed(3)} s`, "first in a fresh process, median of 5; bar 0.25 s"],
    ["ours, warm", `${ours.warm.toFixed(3)} s`, "median of 5"],
    ["times faster than plain", `${ratio.toFixed(0)} x`, "both warm, in this run; bar 250 x"],
    ["memory above start", `${ours.rssMB.toFixed(0)} MB`, "bar 80 MB"],
    ["signatures", String(ours.signatures), "runs of json-rules-engine"],
    ["10 declarations", `${declarations.ten.toFixed(3)} s`, "median of 31, in turn with 400"],
    [
      "400 declarations",
      `${declarations.fourHundred.toFixed(3)} s`,
      `${(100 * (declarations.fourHundred / declarations.ten - 1)).toFixed(0)} %; bar 10 %`,
    ],
    [
      "compare, all causes",
      `${compare.later.toFixed(3)} s`,
      `${versions.edits} edits, ${versions.changed} units changed, unexplained ${versions.unexplained}; first run ${compare.first.toFixed(3)} s; bar 0.2 s`,
    ],
    ["sensitivity, every entry", `${weighing.later.toFixed(3)} s`, `first run ${weighing.first.toFixed(3)} s; bar 0.3 s`],
    ["why not, all units", `${all.toFixed(3)} s`, "bar 1 s"],
    ["why not, slowest shipped unit", `${slowestShipped.toFixed(3)} s`, "bar 0.05 s"],
    ...watch.map(({ file, lines, parsing, computing, best }): readonly [string, string, string] => [
      `watch, ${file.split("/").at(-1)} saved`,
      `${computing.toFixed(1)} ms`,
      `${lines} lines; best ${best.toFixed(1)} ms; bar 16 ms; besides, parsing its YAML ${parsing.toFixed(1)} ms`,
    ]),
    ["load of the machine", load.average[0]?.toFixed(1) ?? "", `over ${load.cpus} processors at the end of this run`],
    ["verdicts that differ from plain", String(differing), `of ${plain.pairs.toLocaleString("en")}; pairs with an unknown fact left out`],
  ];
  return rows.map(([what, figure, note]) => `${what.padEnd(38)}${figure.padStart(12)}  ${note}`.trimEnd()).join("\n");
}

const { values } = parseArgs({ options: { json: { type: "boolean" }, full: { type: "boolean" } } });
const report = await measure(values.full === true);
process.stdout.write(`${values.json ? JSON.stringify(report) : table(report)}\n`);
if (report.differing > 0) process.exitCode = 1;
