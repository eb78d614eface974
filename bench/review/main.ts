import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openTerminal, type Terminal } from "../../test/support/terminal.ts";
import { makeWorkspace } from "./made-workspace.ts";

// Measures the review screen as a user sees it: the built program in a real pseudo-terminal, the time from a key until the screen model
// shows its effect. `node build/bench/review/main.js [PROGRAM]`; exit code 1 if a limit is exceeded.
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const PROGRAM = process.argv[2] ?? join(ROOT, "dist/commands/main.js");
const KEYS = 250;
const COLUMNS = 120;
const ROWS = 40;

const results: { readonly what: string; readonly value: string; readonly bar: string; readonly isMet: boolean }[] = [];
const report = (what: string, value: string, bar: string, isMet: boolean): void => void results.push({ what, value, bar, isMet });

const folder = mkdtempSync(join(tmpdir(), "qundai-bench-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const env = { PATH: process.env["PATH"] ?? "", HOME: folder, LANG: "zh_CN.UTF-8" };

function open(workspace: string, reviewer: string): Terminal {
  return openTerminal(process.execPath, [PROGRAM, "review", "--workspace", workspace, "--reviewer", reviewer], {
    columns: COLUMNS,
    rows: ROWS,
    cwd: folder,
    env,
  });
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const isReady = (terminal: Terminal): boolean => terminal.lines()[ROWS - 1]?.includes("1 相同") ?? false;

async function started(workspace: string, what: string): Promise<void> {
  const times: number[] = [];
  const used: number[] = [];
  for (let run = 0; run < 7; run++) {
    const begin = performance.now();
    const terminal = open(workspace, `start${run}`);
    await terminal.until(isReady, "the first screen");
    times.push(performance.now() - begin);
    used.push(mainThreadOf(terminal.pid));
    terminal.write("q");
    await terminal.exited;
    terminal.close();
  }
  const median = quantile(times, 0.5);
  report(`first screen, ${what}`, `${Math.round(median)} ms`, "<= 500 ms", median <= 500);
  report("  of it on the processor, main thread", `${Math.round(quantile(used, 0.5))} ms`, "", true);
}

/** Processor time of a process's main thread, in milliseconds: what the clock would show on an otherwise idle machine. */
function mainThreadOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
}

/** Presses keys one at a time and waits until the screen shows the effect of each. */
async function pressed(
  terminal: Terminal,
  key: (at: number) => string,
  shows: (at: number) => (terminal: Terminal) => boolean,
): Promise<{ times: number[]; bytes: number; clears: number }> {
  const times: number[] = [];
  const [bytes, clears] = [terminal.bytes, terminal.clears];
  for (let at = 0; at < KEYS; at++) {
    await quiet(terminal);
    const begin = performance.now();
    terminal.write(key(at));
    await terminal.until(shows(at), `key ${at}`);
    times.push(performance.now() - begin);
  }
  await quiet(terminal);
  return { times, bytes: (terminal.bytes - bytes) / KEYS, clears: terminal.clears - clears };
}

/** Processor time of a process in milliseconds; unlike the clock, it excludes other load on the machine. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Waits until no output has come for a moment, so that the time of one key excludes the work of the key before. */
async function quiet(terminal: Terminal): Promise<void> {
  for (let before = -1; before !== terminal.bytes; ) {
    before = terminal.bytes;
    await new Promise((resolve) => setTimeout(resolve, 12));
  }
}

const big = join(folder, "big");
const shipped = join(folder, "shipped");
makeWorkspace(ROOT, big);
for (const name of ["rules", "taxonomy", "data"]) cpSync(join(ROOT, name), join(shipped, name), { recursive: true });

await started(shipped, "shipped disputes");
await started(big, "made workspace");

const terminal = open(big, "bench");
await terminal.until(isReady, "the first screen");
const cases = Number(/\/(\d+)/.exec(terminal.lines()[0] ?? "")?.[1]);
report("cases", String(cases), "about 2,000", cases >= 1800);
const beside = (at: number) => (shown: Terminal) => shown.lines()[ROWS - 2]?.startsWith(`${at + 2}/`) ?? false;
const cpu = cpuOf(terminal.pid);
const moving = await pressed(terminal, () => "j", beside);
report(
  "j: key to screen p50 / p95",
  `${quantile(moving.times, 0.5).toFixed(1)} / ${quantile(moving.times, 0.95).toFixed(1)} ms`,
  "p95 <= 16 ms",
  quantile(moving.times, 0.95) <= 16,
);
report("j: bytes a key", String(Math.round(moving.bytes)), "<= 1,000", moving.bytes <= 1000);
const verdicts = "1345";
// The header's count stays the same if a verdict brings another case back; the cursor's row changes after each.
const atCursor = (shown: Terminal): string => `${shown.lines()[0]}${shown.lines().find((line) => line.startsWith(">"))}`;
let here = "";
const vote = (at: number): string => {
  here = atCursor(terminal);
  return verdicts[at % verdicts.length] as string;
};
const voted = () => (shown: Terminal) => atCursor(shown) !== here && (shown.lines()[ROWS - 2]?.startsWith("已保存") ?? false);
const voting = await pressed(terminal, vote, voted);
report(
  "verdict: key to screen p50 / p95",
  `${quantile(voting.times, 0.5).toFixed(1)} / ${quantile(voting.times, 0.95).toFixed(1)} ms`,
  "p95 <= 16 ms",
  quantile(voting.times, 0.95) <= 16,
);
report("verdict: bytes a key", String(Math.round(voting.bytes)), "<= 1,000", voting.bytes <= 1000);
const used = (cpuOf(terminal.pid) - cpu) / (2 * KEYS);
report("processor time a key", `${used.toFixed(1)} ms`, "<= 16 ms", used <= 16);
report("full clears in 500 keys", String(moving.clears + voting.clears), "0", moving.clears + voting.clears === 0);
const before = terminal.bytes;
await new Promise((resolve) => setTimeout(resolve, 3000));
report("bytes in 3 idle seconds", String(terminal.bytes - before), "0", terminal.bytes === before);
terminal.write("q");
await terminal.exited;
terminal.close();
const saved = readFileSync(join(big, "reviews/bench.jsonl"), "utf8").trimEnd().split("\n").length;
report("verdicts on the disk", String(saved), String(KEYS), saved === KEYS);

process.stdout.write(`node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? "?"}, load ${loadavg()[0]?.toFixed(1)}\n`);
for (const { what, value, bar, isMet } of results)
  process.stdout.write(`${isMet ? "ok  " : "MISS"}  ${what.padEnd(36)} ${value.padStart(16)}   ${bar}\n`);
if (results.some((result) => !result.isMet)) process.exitCode = 1;
