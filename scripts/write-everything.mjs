// Writes everything that the program prints and writes to a folder, so that two builds can be compared byte by byte:
//
//   node scripts/write-everything.mjs /tmp/before --program /path/to/old/dist/commands/main.js
//   node scripts/write-everything.mjs /tmp/after
//   diff -r /tmp/before /tmp/after
//
// Both runs read the workspace of this repository, whichever build is called. Each command line makes one file with its arguments, exit
// code, stdout and stderr; files that a command writes are in a folder beside it. The programs run as child processes in folders of their
// own. Paths of the machine, today's date, and the times and hashes of journals are replaced by fixed words.
// Options: --program FILE (default: dist/commands/main.js here), --jobs N, --only TEXT (runs whose names contain TEXT).
import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brokenRuns } from "./everything/mistakes.mjs";
import { commandRuns } from "./everything/runs.mjs";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { program: { type: "string" }, jobs: { type: "string" }, only: { type: "string" } },
});
const [target] = positionals;
if (target === undefined || (existsSync(target) && readdirSync(target).length > 0)) {
  process.stderr.write("write-everything OUTDIR [--program FILE] [--jobs N] [--only TEXT]: OUTDIR must be new or empty\n");
  process.exit(2);
}
const outdir = resolve(target);
const program = resolve(values.program ?? join(ROOT, "dist/commands/main.js"));
const work = realpathSync(mkdtempSync(join(tmpdir(), "qundai-everything-")));
process.once("exit", () => rmSync(work, { recursive: true, force: true }));

/** A workspace of these files, or the shipped one with these files replaced; a null file is left out. */
function makeWorkspace(folder, { files = {}, isShipped = true }) {
  if (isShipped) for (const name of ["rules", "taxonomy", "data"]) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, file);
    if (text === null) rmSync(path, { recursive: true, force: true });
    else {
      mkdirSync(dirname(path), { recursive: true });
      // The file is renamed into its place, so that a watching program never reads half of it.
      writeFileSync(`${path}.new`, typeof text === "function" ? text(readFileSync(path, "utf8")) : text);
      renameSync(`${path}.new`, path);
    }
  }
}

function commitAll(folder) {
  const date = "2026-01-31T12:00:00Z";
  const env = { PATH: process.env.PATH, HOME: work, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_CONFIG_NOSYSTEM: "1" };
  const who = ["-c", "user.name=qundai", "-c", "user.email=qundai@qundai.example", "-c", "init.defaultBranch=main"];
  for (const words of [
    ["init", "-q"],
    ["add", "-A"],
    [...who, "commit", "-q", "-m", "before"],
  ]) {
    const { status, stderr } = spawnSync("git", [...who, ...words], { cwd: folder, env, encoding: "utf8" });
    if (status !== 0) throw new Error(`git ${words.join(" ")}: ${stderr}`);
  }
}

const shared = new Map();
const inputs = new Map();

/** All files of a shared workspace, except those that runs write on request: what later runs read. */
function contentOf(folder) {
  const read = filesOf(folder).filter((file) => !/^(out|saved|\.git)\//.test(file));
  return JSON.stringify(read.map((file) => [file, readFileSync(join(folder, file)).toString("latin1")]));
}

/** The folder in which a run takes place: the shared one of its workspace or, if the run writes there, a copy. */
function folderFor({ name, workspace, writes = false }) {
  const key = writes ? `own:${name}` : workspace.name;
  const known = shared.get(key);
  if (known !== undefined) return known;
  const folder = join(work, writes ? "own" : "shared", `w${shared.size}`, "workspace");
  mkdirSync(folder, { recursive: true });
  makeWorkspace(folder, workspace);
  if (workspace.then !== undefined) {
    commitAll(folder);
    makeWorkspace(folder, { files: workspace.then, isShipped: false });
  }
  shared.set(key, folder);
  if (!writes) inputs.set(folder, contentOf(folder));
  return folder;
}

const today = new Date().toISOString().slice(0, 10);

/** The text without parts that depend on the machine, the day or the run. */
function normalised(text, folder) {
  return text
    .replaceAll(folder, "WORKSPACE")
    .replaceAll(work, "TEMP")
    .replaceAll(program, "PROGRAM")
    .replaceAll(dirname(dirname(dirname(program))), "PACKAGE")
    .replaceAll(ROOT.replace(/\/$/, ""), "REPOSITORY")
    .replaceAll(/\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, "TIME")
    .replaceAll(today, "TODAY")
    .replaceAll(/\bTODAY \d\d:\d\d\b/g, "TODAY TIME")
    .replaceAll(/\b\d+\.\d ms\b/g, "N ms");
}

/** Journals chain hashes over times, so both are replaced. */
function withoutChain(text) {
  return text.replaceAll(/"(previous|hash)":"[0-9a-f]{64}"/g, '"$1":"HASH"');
}

function filesOf(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

function copyNormalised(from, to, folder) {
  mkdirSync(dirname(to), { recursive: true });
  const bytes = readFileSync(from);
  const isText = !bytes.includes(0);
  writeFileSync(to, isText ? withoutChain(normalised(bytes.toString("utf8"), folder)) : bytes);
}

function execute(words, { cwd, stdin, env, touch }) {
  return new Promise((finish) => {
    const child = spawn(process.execPath, [program, ...words], { cwd, env, stdio: ["pipe", "pipe", "pipe"] });
    const printed = { stdout: [], stderr: [] };
    let isTouched = touch === undefined;
    for (const name of ["stdout", "stderr"]) {
      child[name].on("data", (chunk) => {
        printed[name].push(chunk);
        if (isTouched || name !== "stdout") return;
        isTouched = true;
        setTimeout(() => makeWorkspace(cwd, { files: touch, isShipped: false }), 500);
      });
    }
    const timer = setTimeout(() => child.kill(), 90_000);
    child.stdin.on("error", () => {});
    child.stdin.end(stdin ?? "");
    child.on("close", (code) => {
      clearTimeout(timer);
      finish({ code, stdout: Buffer.concat(printed.stdout).toString("utf8"), stderr: Buffer.concat(printed.stderr).toString("utf8") });
    });
  });
}

const BASE_ENV = {
  PATH: process.env.PATH,
  HOME: join(work, "home"),
  XDG_CACHE_HOME: join(work, "cache"),
  LANG: "C.UTF-8",
  // With this variable, suggested commands are shown as `npx qundai …`, wherever the program is.
  npm_lifecycle_event: "npx",
};

async function write(run) {
  const folder = folderFor(run);
  const out = join(folder, "out", run.name);
  const before = run.writes ? new Map(filesOf(folder).map((file) => [file, readFileSync(join(folder, file)).toString("latin1")])) : null;
  if (run.words.some((word) => word.includes("{out}"))) mkdirSync(out, { recursive: true });
  const words = run.words.map((word) => word.replaceAll("{out}", relative(folder, out)));
  const env = { ...BASE_ENV, ...run.env };
  const { code, stdout, stderr } = await execute(words, { cwd: folder, stdin: run.stdin, env, touch: run.touch });
  const to = join(outdir, run.name);
  mkdirSync(dirname(to), { recursive: true });
  const text = `$ qundai ${words.map((word) => JSON.stringify(word)).join(" ")}\nexit code ${code}\n----- stdout\n${stdout}\n----- stderr\n${stderr}`;
  writeFileSync(`${to}.txt`, normalised(text, folder));
  if (before === null) for (const file of filesOf(out)) copyNormalised(join(out, file), join(to, file), folder);
  else {
    for (const file of filesOf(folder)) {
      if (file.startsWith(".git/") || readFileSync(join(folder, file)).toString("latin1") === before.get(file)) continue;
      copyNormalised(join(folder, file), join(to, file), folder);
    }
  }
}

const all = [...commandRuns(ROOT), ...brokenRuns()].filter(({ name }) => name.includes(values.only ?? ""));
const twice = all.map(({ name }) => name).filter((name, at, names) => names.indexOf(name) !== at);
if (twice.length > 0) throw new Error(`runs of one name: ${twice.join(", ")}`);
// Files that other runs read are written first, one after another; this also fills the cache.
const first = all.filter(({ isFirst }) => isFirst);
const others = all.filter(({ isFirst }) => !isFirst);
for (const run of first) await write(run);
const queue = others.values();
const jobs = Number(values.jobs ?? availableParallelism());
await Promise.all(
  Array.from({ length: jobs }, async () => {
    for (const run of queue) await write(run);
  }),
);
for (const [folder, content] of inputs) {
  if (contentOf(folder) !== content) throw new Error("a run wrote into a workspace that others read: give it `writes: true`");
}
cpSync(join(ROOT, "schemas"), join(outdir, "schemas"), { recursive: true });
process.stdout.write(`${all.length} command lines written to ${target}\n`);
