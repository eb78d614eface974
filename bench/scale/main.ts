// Measures whole commands on made-up tables of four sizes: `npm run bench:scale -- --sizes s,m --commands match,csv`. Each figure stands
// beside that of an empty Node process in the same run, because the machine's speed varies; the last column is the exponent of the
// processor time over the number of pairs since the size before.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { shippedInput } from "../shipped.ts";
import { SIZES, type Size, writeTables } from "./tables.ts";

const PROGRAM = fileURLToPath(new URL("../../../dist/commands/main.js", import.meta.url));
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const FLAGS = ["--complete", "--workspace", ROOT];

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  match: ["match"],
  csv: ["export", "--to", "csv"],
  json: ["export", "--to", "json"],
  ellipse: ["ellipse"],
  disputes: ["disputes"],
};

interface Measured {
  readonly cpu: number;
  readonly wall: number;
  readonly megabytes: number;
}

/** Runs Node in a child of a small process, which prints what the child took: usage is only known of children that have ended. */
function measured(args: readonly string[], seconds: number): Measured | null {
  const watcher = `
    const { spawnSync } = require("node:child_process");
    const started = performance.now();
    const { status } = spawnSync(process.execPath, ${JSON.stringify(args)}, { stdio: "ignore", timeout: ${seconds * 1000} });
    const wall = (performance.now() - started) / 1000;
    console.log(JSON.stringify({ status, wall }));`;
  const inTime = ["-f", "%U %S %M", process.execPath, "-e", watcher];
  const { stdout, stderr } = spawnSync("/usr/bin/time", inTime, { encoding: "utf8" });
  const { status, wall } = JSON.parse(stdout) as { readonly status: number | null; readonly wall: number };
  if (status !== 0) return null;
  const [user = 0, system = 0, kilobytes = 0] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  return { cpu: user + system, wall, megabytes: kilobytes / 1024 };
}

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "s,m" },
    commands: { type: "string", default: Object.keys(COMMANDS).join() },
    timeout: { type: "string", default: "300" },
  },
});
const folder = mkdtempSync(join(tmpdir(), "qundai-scale-"));
try {
  const input = await shippedInput();
  const sizes = values.sizes.split(",").filter((size): size is Size => Object.hasOwn(SIZES, size));
  const tables = new Map(sizes.map((size) => [size, writeTables(folder, size, input)]));
  console.log("command   size        pairs    cpu s   wall s      MB  x bare node  exponent");
  for (const name of values.commands.split(",")) {
    let before: { readonly cpu: number; readonly pairs: number } | null = null;
    for (const size of sizes) {
      const [units, belts] = SIZES[size];
      const { clusters = "", belts: list = "" } = tables.get(size) ?? {};
      // Bare Node inside the same watcher is what measuring itself takes, too.
      const bare = measured(["-e", "0"], 60);
      const found = measured(
        [PROGRAM, ...(COMMANDS[name] ?? []), "--clusters", clusters, "--belts", list, ...FLAGS],
        Number(values.timeout),
      );
      const pairs = units * belts;
      if (found === null || bare === null) {
        console.log(`${name.padEnd(9)} ${size} ${String(pairs).padStart(16)}  not within ${values.timeout} s, or refused`);
        break;
      }
      const cpu = found.cpu - bare.cpu / 2;
      const exponent = before === null ? "" : (Math.log(cpu / before.cpu) / Math.log(pairs / before.pairs)).toFixed(2);
      const figures = [cpu.toFixed(2), found.wall.toFixed(2), found.megabytes.toFixed(0)].map((text) => text.padStart(8)).join(" ");
      console.log(
        `${name.padEnd(9)} ${size} ${String(pairs).padStart(16)} ${figures} ${(cpu / (bare.cpu / 2)).toFixed(1).padStart(12)} ${exponent.padStart(9)}`,
      );
      before = { cpu, pairs };
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
