import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { MatchDocument } from "../../../src/documents/match.ts";
import { DISK, type Disk, replaceRuleFile } from "../../../src/files/rule-files/replace-file.ts";
import type { Relation } from "../../../src/model/relation.ts";
import { RuleProblem } from "../../../src/model/rule-problem.ts";
import { LinearReview } from "../../../src/views/screen/linear.ts";
import { rulemakingWords } from "../../../src/words/rulemaking.ts";
import { openedDesk } from "../../support/desk.ts";
import { MemoryWorkspace } from "../../support/memory-desk.ts";
import { asked } from "../../support/program.ts";
import { disputedWorkspace, isReady, openScreen, shippedCopy } from "../../support/review.ts";
import { SMALL_WORKSPACE } from "../../support/small-workspace.ts";

const CASE = "320500-正极材料";
const EXCEPTIONS = "rules/2022.1/reviewed-exceptions.yaml";

async function decided(workspace: string, verdict: Relation = "none", note = "正极材料是电池的一部分") {
  const { desk, journal } = await openedDesk(workspace, "王");
  const id = desk.ids.find((each) => desk.entry(each, "zh").belt === CASE) as string;
  desk.act(desk.voteAction(id, verdict, verdict === "subordinate" ? "belt-narrower" : null));
  desk.act({ kind: "note", case: id, text: note, reason: "scope" });
  return { desk, journal, id };
}

async function relationNow(workspace: string): Promise<string> {
  const ran = await asked(["match", "--json"], { cwd: workspace });
  expect(ran.code, ran.stderr).toBe(0);
  const unit = (JSON.parse(ran.stdout) as MatchDocument).units.find((each) => each.unit === "AMC-2");
  return unit?.belts.find((belt) => belt.belt === CASE)?.relation ?? "none";
}

/** A message in both languages. */
function toldBy(act: () => unknown): { readonly zh: string; readonly en: string } {
  try {
    act();
  } catch (error) {
    if (!(error instanceof RuleProblem)) throw error;
    return { zh: rulemakingWords.zh.failure(error.failure), en: rulemakingWords.en.failure(error.failure) };
  }
  throw new Error("nothing was thrown");
}

describe("what is written", () => {
  test("is appended after what a person wrote, which stays byte-identical; and is read back", async () => {
    const workspace = disputedWorkspace();
    const own =
      "exceptions:   # 我的\n  - {id: x-own,  unit: AMC-1, belt: 310000-芯片,   verdict: identical, why: 试, by: 我}  # 留着\n# 末\nrules:\n";
    writeFileSync(join(workspace, EXCEPTIONS), own);
    const { desk, journal, id } = await decided(workspace, "none", 'a "quoted" \u2028 note\\ # : {\u202e x: y');
    desk.writeRule(id, "pair", "zh");
    const written = readFileSync(join(workspace, EXCEPTIONS), "utf8");
    const added = written.split("\n").filter((line) => line.includes(id));
    expect(written.replace(`${added[0]}\n`, "")).toBe(own);
    expect(added).toEqual([
      `  - {id: x-${id}, unit: AMC-2, belt: ${CASE}, verdict: none, why: ${JSON.stringify('a "quoted" note\\ # : { x: y')}, by: 王}`,
    ]);
    expect(await relationNow(workspace)).toBe("none");
    expect(desk.rulePreview(id, "pair", "zh")).toMatchObject({ canWrite: false, lines: [{ text: `无法写入：已有 x-${id}` }, ...Array(0)] });
    journal.close();
  });

  test("a declaration of the draft itself becomes a comment, or is changed; undo and redo, across sessions", async () => {
    const workspace = disputedWorkspace();
    const file = join(workspace, "rules/2022.1/method.yaml");
    const before = readFileSync(file, "utf8");
    const { desk, journal, id } = await decided(workspace);
    desk.writeRule(id, "withdraw c-正极材料-电池", "zh");
    const without = readFileSync(file, "utf8");
    expect(without.split("\n").filter((line) => !before.includes(line))).toEqual([
      `  # 评审 review 王 ${id} (- c-正极材料-电池): 正极材料是电池的一部分`,
    ]);
    expect(await relationNow(workspace)).toBe("none");
    journal.close();
    const again = await openedDesk(workspace, "王");
    again.desk.act({ kind: "undo" });
    expect(readFileSync(file, "utf8")).toBe(before);
    again.desk.act({ kind: "redo" });
    expect(readFileSync(file, "utf8")).toBe(without);
    again.desk.act({ kind: "undo" });
    again.journal.close();
    const third = await openedDesk(workspace, "王");
    third.desk.act(third.desk.voteAction(id, "subordinate", "belt-narrower"));
    third.desk.writeRule(id, "change c-正极材料-电池", "zh");
    expect(readFileSync(file, "utf8")).toContain(
      `  - {id: c-正极材料-电池, subordinate: {wider: battery, narrower: cathode-material}, why: 正极材料是电池的一部分, source: review 王 ${id}}\n`,
    );
    expect(await relationNow(workspace)).toBe("subordinate");
    third.journal.close();
  });

  test("what was written counts in the next preview of the session, and no longer once it is taken back", async () => {
    const workspace = disputedWorkspace();
    const { desk, journal, id } = await decided(workspace, "identical");
    const rate = (): string | undefined => desk.rulePreview(id, "city", "en").lines.find(({ text }) => text.startsWith("match rate"))?.text;
    expect(rate()).toContain("(2 -> 3 / 5)");
    desk.writeRule(id, "pair", "en");
    expect(desk.rulePreview(id, "city", "en").lines[0]?.text).toContain("would not change any answer");
    desk.act({ kind: "undo" });
    expect(rate()).toContain("(2 -> 3 / 5)");
    journal.close();
  });
});

describe("reasons against writing", () => {
  test("a file that changed since it was looked at: nothing is written, and the next look shows the new text", async () => {
    const workspace = disputedWorkspace();
    writeFileSync(join(workspace, EXCEPTIONS), "exceptions:\n");
    const { desk, journal, id } = await decided(workspace);
    desk.rulePreview(id, "pair", "zh");
    const theirs = "exceptions:\n  - {id: x-their, unit: AMC-1, verdict: none, why: 他, by: 李}\n";
    writeFileSync(join(workspace, EXCEPTIONS), theirs);
    expect(toldBy(() => desk.writeRule(id, "pair", "zh"))).toEqual({
      zh: `${EXCEPTIONS} 已被他人修改；请核对新的改动`,
      en: `${EXCEPTIONS} has changed in the meantime; check the change again`,
    });
    expect(readFileSync(join(workspace, EXCEPTIONS), "utf8")).toBe(theirs);
    expect(desk.rulePreview(id, "pair", "zh").lines.some(({ text }) => text.includes("x-their"))).toBe(true);
    desk.writeRule(id, "pair", "zh");
    expect(readFileSync(join(workspace, EXCEPTIONS), "utf8").startsWith(theirs)).toBe(true);
    journal.close();
  });

  test("lines that somebody edited are not taken back", async () => {
    const workspace = disputedWorkspace();
    const { desk, journal, id } = await decided(workspace);
    desk.writeRule(id, "pair", "zh");
    const edited = readFileSync(join(workspace, EXCEPTIONS), "utf8").replace("verdict: none", "verdict: similar");
    writeFileSync(join(workspace, EXCEPTIONS), edited);
    expect(toldBy(() => desk.act({ kind: "undo" })).en).toContain("no longer contains the lines as they were written");
    expect(readFileSync(join(workspace, EXCEPTIONS), "utf8")).toBe(edited);
    expect(journal.replay.next.undo?.kind).toBe("rule");
    journal.close();
  });

  test("a read-only file, a draft that is gone, a draft that was released meanwhile", async () => {
    const workspace = disputedWorkspace({ [EXCEPTIONS]: "exceptions:\n" });
    const { desk, journal, id } = await decided(workspace);
    chmodSync(join(workspace, EXCEPTIONS), 0o444);
    expect(toldBy(() => desk.writeRule(id, "pair", "zh")).zh).toBe(`${EXCEPTIONS} 为只读文件`);
    chmodSync(join(workspace, EXCEPTIONS), 0o640);
    desk.writeRule(id, "pair", "zh");
    expect(statSync(join(workspace, EXCEPTIONS)).mode & 0o777).toBe(0o640);
    writeFileSync(join(workspace, "rules/released.yaml"), `released:\n  "2022.1": sha256:${"0".repeat(64)}\n`);
    expect(toldBy(() => desk.act({ kind: "undo" })).en).toBe("version 2022.1 is no longer a draft and cannot be changed");
    rmSync(join(workspace, "rules/released.yaml"));
    rmSync(join(workspace, "rules/2022.1"), { recursive: true });
    expect(toldBy(() => desk.act({ kind: "undo" })).en).toBe("the draft rules/2022.1 no longer exists");
    desk.act(desk.voteAction(id, "identical", null));
    expect(toldBy(() => desk.writeRule(id, "city", "zh")).zh).toBe("草稿 rules/2022.1 已不存在");
    journal.close();
  });

  test.each(["open", "write", "sync", "rename"] as const)(
    "a full disk at %s: the file is as it was, nothing is left beside it",
    async (at) => {
      const workspace = disputedWorkspace({ [EXCEPTIONS]: "exceptions:\n" });
      const full: Disk = {
        ...DISK,
        [at]: () => {
          throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
        },
      };
      const told = toldBy(() => replaceRuleFile(workspace, { file: EXCEPTIONS, before: "exceptions:\n", after: "exceptions: []\n" }, full));
      expect(told).toEqual({ zh: `${EXCEPTIONS}：磁盘已满`, en: `${EXCEPTIONS}: the disk is full` });
      expect(readFileSync(join(workspace, EXCEPTIONS), "utf8")).toBe("exceptions:\n");
      expect(readdirSync(join(workspace, "rules/2022.1")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    },
  );

  test("a journal that cannot be written: the rule leaves its file again, or comes back to it", async () => {
    const workspace = await MemoryWorkspace.small();
    const { desk } = await workspace.desk("王");
    const id = desk.ids.find((each) => desk.entry(each, "zh").belt === CASE) as string;
    desk.act(desk.voteAction(id, "none", null));
    const before = new Map(workspace.rules.texts);
    workspace.journals.failure = new Error("ENOSPC");
    expect(() => desk.writeRule(id, "pair", "zh")).toThrow("ENOSPC");
    expect(workspace.rules.texts).toEqual(before);
    workspace.journals.failure = null;
    desk.writeRule(id, "pair", "zh");
    const written = new Map(workspace.rules.texts);
    expect(written.get(EXCEPTIONS)).toContain(id);
    workspace.journals.failure = new Error("ENOSPC");
    expect(() => desk.act({ kind: "undo" })).toThrow("ENOSPC");
    expect(workspace.rules.texts).toEqual(written);
    expect(desk.next("undo")?.kind).toBe("rule");
  });

  test.each<readonly [string, boolean]>([
    ['320500-"引号", {括号}: #', true],
    ["320500-a: b", true],
    ["320500-'", true],
    ["320500-=1+1", true],
  ])("a belt named %s comes back from YAML as it is", async (belt, isWritten) => {
    const quoted = `"${belt.replaceAll('"', '""')}"`;
    const workspace = disputedWorkspace({ "data/belts.csv": (SMALL_WORKSPACE["data/belts.csv"] ?? "").replace(CASE, quoted) });
    const { desk, journal } = await openedDesk(workspace, "王");
    const id = desk.ids.find((each) => desk.entry(each, "zh").belt === belt) as string;
    desk.act(desk.voteAction(id, "none", null));
    expect(desk.rulePreview(id, "pair", "zh").canWrite).toBe(isWritten);
    desk.writeRule(id, "pair", "zh");
    const ran = await asked(["match", "--json"], { cwd: workspace });
    const judged = (JSON.parse(ran.stdout) as MatchDocument).units.find(({ unit }) => unit === "AMC-2");
    expect(judged?.belts.find((each) => each.belt === belt)).toMatchObject({ relation: "none", exception: `x-${id}` });
    expect((await asked(["check"], { cwd: workspace })).stdout).not.toContain("reviewed-exceptions");
    journal.close();
  });

  test("a version that is not a draft stays unchanged; the panel names the draft, or the commands that make one", async () => {
    const workspace = disputedWorkspace();
    const header = join(workspace, "rules/2022.1/ruleset.yaml");
    writeFileSync(header, readFileSync(header, "utf8").replace("draft", "retired"));
    const { desk, journal, id } = await decided(workspace);
    const preview = desk.rulePreview(id, "pair", "zh");
    expect(preview.canWrite).toBe(false);
    expect(preview.question).toBe(`请先新建草稿：qundai rules new 2022.2 --from 2022.1 --workspace ${workspace}`);
    expect(preview.lines.map(({ text }) => text)).toContain(`qundai review --rules 2022.2 --reviewer 王 --workspace ${workspace}`);
    expect(toldBy(() => desk.writeRule(id, "pair", "zh")).zh).toContain("不是草稿");
    journal.close();
    expect((await asked(["rules", "new", "2022.2", "--from", "2022.1"], { cwd: workspace })).code).toBe(0);
    const again = await openedDesk(workspace, "王", "zh", ["--rules", "2022.1"]);
    expect(again.desk.ruleOffers(id, "zh").target[0]?.text).toContain("写入扩展它的草稿 2022.2");
    expect(again.desk.writeRule(id, "pair", "zh")).toBe("rules/2022.2/reviewed-exceptions.yaml");
    again.journal.close();
  });

  test("a taxonomy that a released version reads is left alone; the command gives the draft its own", async () => {
    const workspace = shippedCopy();
    await asked(["rules", "new", "2022.7", "--from", "2022.1"], { cwd: workspace });
    const { desk, journal } = await openedDesk(workspace, "王", "en", ["--rules", "2022.7"]);
    const id = desk.ids.find((each) => desk.entry(each, "en").term === "通信声讯系统") as string;
    desk.act(desk.voteAction(id, "identical", null));
    const { offers } = desk.ruleOffers(id, "en");
    const key = offers.find((each) => /^(?:label|include) /.test(each.key))?.key ?? "no offer for the taxonomy";
    const preview = desk.rulePreview(id, key, "en");
    expect(preview.canWrite).toBe(false);
    const command = `rules new 2022.8 --from 2022.7 --taxonomy 2022.2 --workspace ${workspace}`;
    expect(preview.lines.map(({ text }) => text)).toContain(`qundai ${command}`);
    expect(toldBy(() => desk.writeRule(id, key, "en")).en).toBe(
      "taxonomy 2022.1 is used by released versions (2022.0, 2022.1) and cannot be changed",
    );
    journal.close();
    expect((await asked(command.split(" "), { cwd: workspace })).code).toBe(0);
    expect((await asked(["format", "--check"], { cwd: workspace })).code).toBe(0);
    const own = await openedDesk(workspace, "王", "en", ["--rules", "2022.8"]);
    expect(own.desk.writeRule(id, key, "en")).toMatch(/^taxonomy\/2022\.2\/[a-z-]+\.yaml$/);
    own.journal.close();
  });

  test("a rule whose case is settled and listed no more is taken back all the same, on the screen and line by line", async () => {
    const workspace = disputedWorkspace();
    const { desk, journal, id } = await decided(workspace);
    desk.writeRule(id, "withdraw c-正极材料-电池", "zh");
    journal.close();
    const again = await openedDesk(workspace, "王");
    expect(again.desk.ids).not.toContain(id);
    const linear = new LinearReview(again.desk, "zh");
    expect(linear.answer("u").text).toContain(`已撤销：${id}`);
    expect(linear.answer("r").text).toContain(`已重做：${id}`);
    again.journal.close();
    const terminal = openScreen(workspace, { reviewer: "王" });
    await terminal.until(isReady);
    terminal.write("u");
    await terminal.until((shown) => new RegExp(`已撤销：写入 .*yaml 的规则  ${id}`).test(shown.lines().at(-2) ?? ""));
    expect(await relationNow(workspace)).toBe("similar");
  });
});

test.each([
  [80, 24, "zh"],
  [120, 40, "en"],
] as const)("on the real screen at %ix%i in %s: r, w, y, u", async (columns, rows, language) => {
  const workspace = disputedWorkspace();
  const terminal = openScreen(workspace, { columns, rows, language });
  await terminal.until(isReady);
  terminal.write(`/${CASE.slice(7)}\r`);
  await terminal.until((shown) => /1\/1 /.test(shown.lines().at(-2) ?? ""));
  terminal.write("r");
  await terminal.until((shown) => /先裁决|Decide first/.test(shown.text()));
  terminal.write("\u001b");
  await terminal.until(isReady);
  terminal.write("4");
  await terminal.until((shown) => /已保存|saved/.test(shown.lines().at(-2) ?? ""));
  terminal.write("r");
  await terminal.until((shown) => /> 1 \[(仅此配对|this pair)\]/.test(shown.text()));
  terminal.write("w");
  await terminal.until((shown) => shown.lines().at(-2)?.includes(`${EXCEPTIONS}`) ?? false);
  expect(existsSync(join(workspace, EXCEPTIONS))).toBe(false);
  terminal.write("\u001b");
  await terminal.until((shown) => !(shown.lines().at(-2)?.includes(EXCEPTIONS) ?? true));
  terminal.write("y");
  terminal.write("w");
  await terminal.until((shown) => shown.lines().at(-2)?.includes(EXCEPTIONS) ?? false);
  expect(existsSync(join(workspace, EXCEPTIONS))).toBe(false);
  terminal.write("y");
  await terminal.until((shown) => /已写入|written/.test(shown.lines().at(-2) ?? ""));
  expect(readFileSync(join(workspace, EXCEPTIONS), "utf8")).toContain("verdict: none");
  terminal.write("u");
  await terminal.until((shown) => /已撤销|undone/.test(shown.lines().at(-2) ?? ""));
  expect(existsSync(join(workspace, EXCEPTIONS))).toBe(false);
  terminal.write("q");
  await terminal.exited;
});
