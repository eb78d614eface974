import { expect, test } from "vitest";
import type { CheckDocument } from "../../../src/documents/check.ts";
import type { MatchDocument } from "../../../src/documents/match.ts";
import { openedDesk } from "../../support/desk.ts";
import { asked } from "../../support/program.ts";
import { disputedWorkspace } from "../../support/review.ts";
import { SMALL_WORKSPACE } from "../../support/small-workspace.ts";

const CLASH = `declarations:
  - {id: s-正极材料-电池, subordinate: {wider: 电池, narrower: 正极材料}, why: 有人这样看, source: expert}
`;

test.each([
  ["similar", "withdraw s-正极材料-电池", "similar"],
  ["subordinate", "withdraw c-正极材料-电池", "subordinate"],
] as const)("two declarations that clash, decided %s: %s, and check passes", async (verdict, key, relation) => {
  const workspace = disputedWorkspace({ "rules/2022.1/more.yaml": CLASH });
  const checked = async (): Promise<CheckDocument> => JSON.parse((await asked(["check", "--json"], { cwd: workspace })).stdout);
  expect((await checked()).ok).toBe(false);
  const { desk, journal } = await openedDesk(workspace, "王", "en");
  const id = desk.ids.find((each) => desk.entry(each, "en").what === "declaration") as string;
  desk.act(desk.voteAction(id, verdict, verdict === "subordinate" ? "belt-narrower" : null));
  const { offers } = desk.ruleOffers(id, "en");
  const offer = offers.find((each) => each.key === key);
  expect(offers.map((each) => each.key)).toContain(key);
  expect(
    desk.rulePreview(id, key, "en").canWrite,
    desk
      .rulePreview(id, key, "en")
      .lines.map(({ text }) => text)
      .join("\n"),
  ).toBe(true);
  desk.writeRule(id, offer?.key ?? "", "en");
  journal.close();
  expect((await checked()).issues.filter(({ severity }) => severity === "error")).toEqual([]);
  const { units } = JSON.parse((await asked(["match", "--json"], { cwd: workspace })).stdout) as MatchDocument;
  expect(units.find(({ unit }) => unit === "AMC-2")?.belts.find(({ belt }) => belt === "320500-正极材料")?.relation).toBe(relation);
});

test("units of one industry that come out differently: an exception for the unit, which settles the case of its twin", async () => {
  const clusters = `${SMALL_WORKSPACE["data/clusters.csv"]}AMC-9,AMC-9,amc,上海市芯片集群,集成电路,上海市,310000,新一代信息技术,1,verified,工信部名单\n`;
  const exceptions = "exceptions:\n  - {id: x-九, unit: AMC-9, verdict: none, why: 试, by: 我}\n";
  const workspace = disputedWorkspace({ "data/clusters.csv": clusters, "rules/2022.1/more.yaml": exceptions });
  const { desk, journal } = await openedDesk(workspace, "王", "en");
  const [id = "", ...twins] = desk.ids.filter(
    (each) => desk.entry(each, "en").reasons.includes("twins-differ") && desk.entry(each, "en").unit === "AMC-1",
  );
  desk.act(desk.voteAction(id, "none", null));
  const preview = desk.rulePreview(id, "unit", "en");
  const twin = desk.ids.find((each) => desk.entry(each, "en").unit === "AMC-9" && desk.entry(each, "en").what === "unit");
  expect(twins).toEqual([]);
  expect(preview.lines.map(({ text }) => text)).toContain(`settles 1 other dispute: ${twin}`);
  expect(desk.writeRule(id, "unit", "en")).toBe("rules/2022.1/reviewed-exceptions.yaml");
  journal.close();
  const again = await openedDesk(workspace, "王", "en");
  expect(again.desk.ids).not.toContain(twin);
  again.journal.close();
});

test("an unlinked industry: aliases to the nearest concepts, and it is linked", async () => {
  const workspace = disputedWorkspace({
    "data/clusters.csv": (SMALL_WORKSPACE["data/clusters.csv"] ?? "").replace("生物医药,昆明市", "动力蓄电池,昆明市"),
  });
  const { desk, journal } = await openedDesk(workspace, "王", "en");
  const id = desk.ids.find((each) => desk.entry(each, "en").term === "动力蓄电池") as string;
  desk.act(desk.voteAction(id, "identical", null));
  const [first] = desk.ruleOffers(id, "en").offers;
  expect(first?.title).toBe('alias: "动力蓄电池" is Batteries');
  expect(desk.writeRule(id, first?.key ?? "", "en")).toBe("taxonomy/2022.1/all.yaml");
  const linked = await asked(["link", "动力蓄电池", "--json"], { cwd: workspace });
  expect(JSON.parse(linked.stdout).terms).toMatchObject([{ concept: "battery", how: "label" }]);
  expect((await asked(["check"], { cwd: workspace })).code).toBe(0);
  journal.close();
});
