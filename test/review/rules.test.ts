import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { MatchDocument } from "../../src/model/documents.ts";
import type { Relation } from "../../src/model/relation.ts";
import { openedDesk } from "../support/desk.ts";
import { asked } from "../support/program.ts";
import { disputedWorkspace } from "../support/review.ts";

const CASE = "320500-正极材料";

async function decidedDesk(workspace: string, verdict: Relation, note = "正极材料是电池的一部分") {
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

describe("a decision becomes a rule", () => {
  test.each<readonly [Relation, string, string]>([
    ["none", "pair", "exceptions"],
    ["none", "city", "exceptions"],
    ["subordinate", "concepts", "declarations"],
    ["identical", "pair", "exceptions"],
  ])("%s, as %s: the rules then say so, and undo takes it back byte by byte", async (verdict, key, section) => {
    const workspace = disputedWorkspace();
    const { desk, journal, id } = await decidedDesk(workspace, verdict);
    const file = join(workspace, `rules/2022.1/reviewed-${section}.yaml`);
    const before = await relationNow(workspace);
    desk.writeRule(id, key, "zh");
    const written = readFileSync(file, "utf8");
    expect(written).toContain(id);
    // The declaration for a pair stands beside the one that the case is about, which check reports; exceptions are sound at once.
    if (section === "exceptions") expect(await relationNow(workspace)).toBe(verdict);
    desk.act({ kind: "undo" });
    expect(readFileSync(file, "utf8")).not.toContain(id);
    expect(await relationNow(workspace)).toBe(before);
    desk.act({ kind: "redo" });
    expect(readFileSync(file, "utf8")).toBe(written);
    journal.close();
  });

  test("what the panel foretells is what match then says", async () => {
    const workspace = disputedWorkspace();
    const { desk, journal, id } = await decidedDesk(workspace, "identical");
    const offer = desk.ruleOffers(id, "en").find((each) => each.key === "pair");
    expect(offer?.lines[0]?.text).toBe("match rate 40.0 % -> 60.0 % (2 -> 3 / 5)");
    desk.writeRule(id, "pair", "en");
    const ran = await asked(["match", "--json"], { cwd: workspace });
    expect((JSON.parse(ran.stdout) as MatchDocument).rates[0]?.matched).toBe(3);
    journal.close();
  });

  test("what a person wrote in the file stays as it is; a file that ends otherwise is left alone; nothing is written twice", async () => {
    const workspace = disputedWorkspace();
    const file = join(workspace, "rules/2022.1/reviewed-exceptions.yaml");
    const own = "exceptions:   # 我的\n  - {id: x-own,  unit: AMC-1, belt: 310000-芯片,   verdict: identical, why: 试, by: 我}  # 留着";
    writeFileSync(file, own);
    const { desk, journal, id } = await decidedDesk(workspace, "none", 'a "quoted" \u2028 note\\ # : {');
    desk.writeRule(id, "pair", "zh");
    expect(readFileSync(file, "utf8").startsWith(`${own}\n  - {id: "x-${id}"`)).toBe(true);
    expect(await relationNow(workspace)).toBe("none");
    expect(() => desk.writeRule(id, "pair", "zh")).toThrow(/已有/);
    writeFileSync(file, `${own}\nrules:\n`);
    expect(() => desk.writeRule(id, "pair", "zh")).toThrow(/末尾/);
    journal.close();
  });

  test("a version that is no draft is left alone", async () => {
    const workspace = disputedWorkspace();
    const header = join(workspace, "rules/2022.1/ruleset.yaml");
    writeFileSync(header, readFileSync(header, "utf8").replace("draft", "retired"));
    const { desk, journal, id } = await decidedDesk(workspace, "none");
    expect(desk.ruleOffers(id, "zh").every((offer) => !offer.canWrite)).toBe(true);
    expect(() => desk.writeRule(id, "pair", "zh")).toThrow(/草稿/);
    expect(existsSync(join(workspace, "rules/2022.1/reviewed-exceptions.yaml"))).toBe(false);
    journal.close();
  });
});

test("the why-not panel names edits that were tried", async () => {
  const { desk, journal } = await openedDesk(disputedWorkspace(), "王");
  const id = desk.ids.find((each) => desk.entry(each, "en").belt === CASE) as string;
  expect(desk.whyNot(id, "en").length).toBeGreaterThan(1);
  expect(
    desk
      .whyNot(id, "zh")
      .map((line) => line.text)
      .join(),
  ).not.toMatch(/undefined|\[object/);
  journal.close();
});
