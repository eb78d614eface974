// Measures how many small faults the tests detect: `npm run mutate [-- PART ...] [--sample N] [--seed N] [--tests N] [--again] [--report]`.
// For each part of the program (scripts/mutation/folders.mjs) it makes a seeded sample of mutants, one at a time, in a copy of the
// repository. A mutant that does not type-check does not count; for the others it runs the tests that import the file, nearest first,
// until one fails. `--tests N` runs only the nearest N test files: a quick look, whose score is a lower bound. Results are appended to
// build/mutation/results.jsonl, so that a run continues where the last one ended; `--again` retries survivors, `--report` runs nothing.
// Mutants without any observable effect are listed in scripts/mutation/equivalents.json with the reason. Exits with 1 if a part is below
// its minimum share.
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ENDS, FOLDERS, LEAST_SHARE } from "./mutation/folders.mjs";
import { mutantsOf } from "./mutation/mutants.mjs";
import { testsByReach } from "./mutation/reach.mjs";
import { Sandbox } from "./mutation/sandbox.mjs";
import { typeChecker } from "./mutation/types.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = join(root, "build/mutation");
const results = join(folder, "results.jsonl");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    tests: { type: "string", default: "1000" },
    again: { type: "boolean", default: false },
    report: { type: "boolean", default: false },
  },
});
const parts = positionals.length > 0 ? positionals : Object.keys(FOLDERS);
for (const part of parts) if (!(part in FOLDERS)) throw new Error(`no part ${part}; there are ${Object.keys(FOLDERS).join(", ")}`);

/** The source files of a part. */
function filesOf(part) {
  const inside = (name) =>
    statSync(join(root, name)).isFile() ? [name] : readdirSync(join(root, name), { recursive: true }).map((file) => join(name, file));
  return FOLDERS[part]
    .flatMap(inside)
    .filter((name) => name.endsWith(ENDS[part] ?? ".ts"))
    .sort();
}

/** A generator of numbers in [0, 1) that depend only on the seed (Mulberry32). */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The mutants of a part in an order that depends only on the seed. */
function shuffled(mutants, seed) {
  const random = seeded(seed);
  const keyed = mutants.map((mutant) => ({ mutant, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ mutant }) => mutant);
}

const equivalents = JSON.parse(readFileSync(join(root, "scripts/mutation/equivalents.json"), "utf8"));
const lineOf = (text, { start }) =>
  text.slice(text.lastIndexOf("\n", start - 1) + 1, (text.indexOf("\n", start) + 1 || text.length + 1) - 1).trim();
const isEquivalent = (mutant, text) =>
  equivalents.some(
    ({ file, line, from, to }) => mutant.file === file && lineOf(text, mutant) === line && mutant.from === from && mutant.to === to,
  );

// Signals to this process also end the tests that it runs.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));
mkdirSync(folder, { recursive: true });
/** Earlier results by mutant id; later lines override earlier ones. */
const known = new Map(
  existsSync(results)
    ? readFileSync(results, "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .map((result) => [result.id, result])
    : [],
);
let tools = null;
function openTools() {
  tools ??= { fits: typeChecker(root), reach: testsByReach(root), sandbox: new Sandbox(root, join(folder, "sandbox")) };
  return tools;
}

async function tried(part, mutant, text) {
  const { fits, reach, sandbox } = openTools();
  const changed = text.slice(0, mutant.start) + mutant.to + text.slice(mutant.end);
  if (!fits(mutant.file, changed)) return { ...mutant, part, status: "no type" };
  const start = performance.now();
  const by = await sandbox.killerOf(mutant.file, changed, reach(mutant.file).slice(0, Number(values.tests)));
  const seconds = Math.round((performance.now() - start) / 1000);
  return { ...mutant, part, status: by === null ? "survived" : "killed", by, seconds };
}

/** The results of the first mutants of a part that type-check and are not equivalents, as many as the sample size. */
async function resultsOf(part) {
  const texts = new Map(filesOf(part).map((file) => [file, readFileSync(join(root, file), "utf8")]));
  const mutants = [...texts].flatMap(([file, text]) => mutantsOf(file, text));
  const counted = [];
  for (const mutant of shuffled(mutants, Number(values.seed))) {
    if (counted.length >= Number(values.sample)) break;
    const text = texts.get(mutant.file);
    if (isEquivalent(mutant, text)) continue;
    let result = known.get(mutant.id);
    if (!values.report && (result === undefined || (values.again && result.status === "survived"))) {
      result = await tried(part, mutant, text);
      appendFileSync(results, `${JSON.stringify(result)}\n`);
    }
    if (result === undefined || result.status === "no type") continue;
    counted.push(result);
    if (result !== known.get(mutant.id)) process.stderr.write(`${line(result)}\n`);
  }
  return { counted, mutants: mutants.length };
}

const line = ({ status, file, line, column, from, to, by, seconds }) =>
  `${status} ${file}:${line}:${column} ${short(from)} => ${short(to)}${by === null ? "" : ` by ${by}`} (${seconds} s)`;
const short = (text) => (text === "" ? "nothing" : text.replace(/\s+/g, " ").slice(0, 60));

for (const part of parts) {
  const { counted, mutants } = await resultsOf(part);
  const survived = counted.filter(({ status }) => status === "survived");
  const killed = counted.length - survived.length;
  const share = counted.length === 0 ? null : killed / counted.length;
  process.stdout.write(
    `${part}: ${killed} of ${counted.length} killed${share === null ? "" : ` (${Math.round(share * 100)} %)`}, ${mutants} mutants in all\n`,
  );
  for (const result of survived) process.stdout.write(`  ${line(result)}\n`);
  if (share !== null && share < LEAST_SHARE) process.exitCode = 1;
}
