import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A test run that takes longer than this is considered an endless loop. */
const LONGEST_MS = 300_000;
/** Tests of a mutant run in batches, nearest first: a few files at first, then twice as many each time, up to the maximum. */
const FIRST_STEP = 3;
const MOST_STEP = 24;

/** A copy of the repository in which mutants are made, so that the working files stay unchanged. */
export class Sandbox {
  #folder;
  /** Caches whether each test file passes without a mutant. */
  #sound = new Map();

  constructor(root, folder) {
    this.#folder = folder;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    const { stdout } = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" });
    for (const file of stdout.split("\0").filter((name) => name !== "" && existsSync(join(root, name)))) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      cpSync(join(root, file), join(folder, file));
    }
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  }

  /** The first test file that fails with this text in place of a source file; null if all pass. */
  async killerOf(file, text, tests) {
    const path = join(this.#folder, file);
    const before = readFileSync(path, "utf8");
    let size = FIRST_STEP;
    for (let at = 0; at < tests.length; ) {
      const step = tests.slice(at, at + size).filter((test) => this.#sound.get(test) !== false);
      at += size;
      size = Math.min(MOST_STEP, size * 2);
      writeFileSync(path, text);
      const failed = await this.#failing(step);
      writeFileSync(path, before);
      for (const test of failed) if (await this.#isSound(test)) return test;
    }
    return null;
  }

  async #isSound(test) {
    if (!this.#sound.has(test)) this.#sound.set(test, (await this.#failing([test])).length === 0);
    return this.#sound.get(test);
  }

  /** The test files that fail, up to the first failing test; all given files if the run does not end. */
  async #failing(tests) {
    if (tests.length === 0) return [];
    const report = join(this.#folder, "build/report.json");
    rmSync(report, { force: true });
    const words = ["node_modules/vitest/vitest.mjs", "run", ...tests, "--bail=1", "--maxWorkers=1"];
    const env = { ...process.env, QUNDAI_TEST_REPORT: report };
    const child = spawn(process.execPath, words, { cwd: this.#folder, env, stdio: "ignore", detached: true });
    const kill = () => process.kill(-child.pid, "SIGKILL");
    const timer = setTimeout(kill, LONGEST_MS);
    process.once("exit", kill);
    const code = await new Promise((resolve) => child.once("exit", resolve));
    process.off("exit", kill);
    clearTimeout(timer);
    if (code === 0) return [];
    if (!existsSync(report)) return tests;
    const { testResults } = JSON.parse(readFileSync(report, "utf8"));
    const failed = testResults.filter(({ status }) => status === "failed").map(({ name }) => name.slice(this.#folder.length + 1));
    return failed.length === 0 ? tests : failed;
  }
}
