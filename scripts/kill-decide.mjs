// Kills `decide` at random moments and looks whether anything that it acknowledged is lost.
// node scripts/kill-decide.mjs [ROUNDS] after `npm run build`; 300 rounds take about ten minutes.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PROGRAM = join(ROOT, "dist/commands/main.js");
const rounds = Number(process.argv[2] ?? 300);
const workspace = mkdtempSync(join(tmpdir(), "qundai-kill-"));
for (const folder of ["rules", "taxonomy", "data"]) cpSync(join(ROOT, folder), join(workspace, folder), { recursive: true });

const call = (...words) =>
  spawnSync("node", [PROGRAM, ...words, "--workspace", workspace, "--lang", "en"], { encoding: "utf8", maxBuffer: 1 << 28 });
const { disputes } = JSON.parse(call("disputes", "--json").stdout);
const VERDICTS = ["identical", "similar", "none"];

/** Ends with the exit code, or null if it was killed first. */
function decide(id, verdict, note, afterMs) {
  return new Promise((resolve) => {
    const child = spawn(
      "node",
      [PROGRAM, "decide", id, verdict, "--reviewer", "Wang", "--note", note, "--workspace", workspace, "--lang", "en"],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    let said = "";
    child.stdout.on("data", (data) => {
      said += data;
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), afterMs);
    child.once("close", (code) => {
      clearTimeout(timer);
      resolve({ code, acknowledged: said !== "" });
    });
  });
}

const start = performance.now();
await decide(disputes[0].id, "none", "first", 600_000);
const usual = performance.now() - start;
const acknowledged = ["first"];
let killed = 0;
for (let round = 0; round < rounds; round++) {
  const note = `round ${round}`;
  const said = await decide(disputes[round % disputes.length].id, VERDICTS[round % 3], note, usual * (0.4 + 1.2 * Math.random()));
  if (said.code === null) killed += 1;
  if (said.acknowledged) acknowledged.push(note);
}
const journal = readFileSync(join(workspace, "reviews/Wang.jsonl"), "utf8");
const lost = acknowledged.filter((note) => !journal.includes(JSON.stringify(note)));
// A last decision must find a sound journal and no lock.
const last = call("decide", disputes[0].id, "similar", "--reviewer", "Wang", "--note", "last");
rmSync(workspace, { recursive: true, force: true });
console.log(`${rounds} rounds, ${killed} killed, ${acknowledged.length} acknowledged, ${lost.length} lost, afterwards exit ${last.status}`);
if (lost.length > 0 || last.status !== 0) {
  console.error(lost.join("\n"), last.stderr);
  process.exitCode = 1;
}
