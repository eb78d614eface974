import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Output } from "../../src/commands/line/host.ts";
import { run } from "../../src/commands/line/run.ts";
import { CACHE } from "../support/cache.ts";
import { folderOf } from "../support/folder.ts";
import { asked } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

const METHOD = "rules/2022.1/method.yaml";
const TEXT = SMALL_WORKSPACE[METHOD] ?? "";

/** Half past eight and some seconds, one second later with each look. */
function clock(): () => Date {
  let seconds = 0;
  return () => new Date(2026, 0, 31, 8, 30, seconds++);
}

/** Watches a folder in this process while each save is made after the answer to the one before. */
async function watched(
  cwd: string,
  saves: readonly (readonly [file: string, text: string])[],
  words: readonly string[] = [],
): Promise<string> {
  let printed = "";
  const output: Output = {
    write: (text, done) => {
      printed += text;
      done();
      return true;
    },
    once: () => {},
    off: () => {},
  };
  const host = {
    env: { XDG_CACHE_HOME: CACHE, HOME: CACHE },
    cwd,
    script: "/usr/bin/qundai",
    stdout: output,
    stderr: output,
    now: clock(),
  };
  const over = run(["watch", "--saves", String(saves.length), "--lang", "en", ...words], host);
  for (const [at, [file, text]] of saves.entries()) {
    const answered = /(?:Watching|\[08:30:\d\d\])[\s\S]*\n\n/;
    const count = (): number => (answered.test(printed) ? (printed.match(/Watching|\[08:30:\d\d\]/g) ?? []).length : 0);
    for (let tries = 0; count() < at + 1; tries++) {
      if (tries > 600) throw new Error(`no answer ${at} in:\n${printed}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    writeFileSync(join(cwd, "being-written"), text);
    renameSync(join(cwd, "being-written"), join(cwd, file));
  }
  expect(await over).toBe(0);
  return printed;
}

describe("watch", { timeout: 60_000 }, () => {
  const similar = TEXT.replace("then: subordinate", "then: similar");

  it("says when each answer was given, and what has changed since the start", async () => {
    const more = similar.replace("upstream: 正极材料, downstream: 电池", "upstream: 电池, downstream: 正极材料");
    const printed = await watched(folderOf(SMALL_WORKSPACE), [
      [METHOD, similar],
      [METHOD, more],
      [METHOD, TEXT],
    ]);
    const [, first = "", second = "", third = ""] = printed.split(/\[08:30:\d\d\]\n/);
    expect(printed.match(/\[08:30:\d\d\]/g)).toEqual(["[08:30:00]", "[08:30:01]", "[08:30:02]"]);
    // After the first save the last state and the start are the same.
    expect(first).not.toContain("Since the start");
    expect(second).toMatch(/Since the start: .*2 edits/);
    expect(third).toContain("Since the start: nothing has changed");
  });

  it("--since compares with a revision of git, from the first answer on", async () => {
    const cwd = folderOf(SMALL_WORKSPACE);
    const git = (...words: readonly string[]) =>
      execFileSync("git", ["-C", cwd, "-c", "user.name=w", "-c", "user.email=w@example.org", ...words]);
    git("init", "-q");
    git("add", "-A");
    git("commit", "-qm", "all");
    writeFileSync(join(cwd, METHOD), similar);
    const printed = await watched(cwd, [[METHOD, TEXT]], ["--since", "HEAD"]);
    expect(printed).toMatch(/Since HEAD: .*1 edit[\s\S]*\[08:30:00\]/);
    expect(printed).toMatch(/\[08:30:00\]\n[\s\S]*Since HEAD: nothing has changed/);
  });

  it.each([
    ["no-such-revision", "no-such-revision"],
    ["HEAD", "git"],
  ])("--since %s without such a revision is refused", async (revision, said) => {
    const cwd = folderOf(SMALL_WORKSPACE);
    if (revision !== "HEAD") execFileSync("git", ["-C", cwd, "init", "-q"]);
    const { code, stderr } = await asked(["watch", "--saves", "0", "--since", revision], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });

  it("points out a saved file of a released version, also of one that is not watched", async () => {
    const draft = "version: 2022.9\ntitle: {zh: 新, en: New}\nstatus: draft\ndate: 2022-01-01\ntaxonomy: 2022.1\n";
    const cwd = folderOf({ ...SMALL_WORKSPACE, "rules/2022.9/ruleset.yaml": draft, "rules/2022.9/method.yaml": TEXT });
    const released = await asked(["rules", "release", "2022.1"], { cwd });
    expect(released.code, released.stderr).toBe(0);
    const before = readFileSync(join(cwd, METHOD), "utf8");
    const printed = await watched(
      cwd,
      [
        [METHOD, similar],
        [METHOD, before],
        ["rules/2022.9/method.yaml", similar],
      ],
      ["--rules", "2022.9"],
    );
    const pointed = printed.match(/^rules\/2022\.1\/method\.yaml:1:1: error: version 2022\.1 is released/gm);
    expect(pointed).toHaveLength(1);
    expect(printed).not.toContain("rules/2022.9/method.yaml:1:1: error");
  });
});
