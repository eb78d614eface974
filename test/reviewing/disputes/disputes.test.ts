import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { DisputesDocument } from "../../../src/documents/disputes.ts";
import { DISPUTE_REASONS } from "../../../src/model/dispute.ts";
import { byCodePoint } from "../../../src/model/ids.ts";
import { folderOf } from "../../support/folder.ts";
import { asked, ROOT } from "../../support/program.ts";
import { shippedCopy } from "../../support/review.ts";
import { SMALL_WORKSPACE } from "../../support/small-workspace.ts";

async function disputes(files: Readonly<Record<string, string>>, ...more: string[]): Promise<DisputesDocument> {
  const ran = await asked(["disputes", "--json", ...more], { cwd: folderOf({ ...SMALL_WORKSPACE, ...files }) });
  expect(ran.code, ran.stderr).toBe(0);
  return JSON.parse(ran.stdout) as DisputesDocument;
}

const reasonsOf = (document: DisputesDocument, name: string): readonly string[] =>
  document.disputes.find((each) => each.names.includes(name))?.reasons ?? [];

describe("disputes", () => {
  test("a pair whose unit rests on one declaration, a term that does not link", async () => {
    const document = await disputes({});
    expect(reasonsOf(document, "正极材料")).toContain("single-declaration");
    expect(reasonsOf(document, "生物医药")).toContain("unlinked");
    const pair = document.disputes.find((each) => each.belt === "320500-正极材料");
    expect(pair?.machine).toEqual({ relation: "similar", rule: "chain-neighbour", exception: null, direction: null });
    expect(pair?.impact).toEqual({ units: 1, rate: 0.2 });
    expect(pair?.decidedBy).toMatchObject({ file: "rules/2022.1/method.yaml" });
  });

  test("two rules that hold and disagree", async () => {
    const rule = "rules:\n  - {id: no-components, when: {place: same-city, belt.concept: electronic-component}, then: none}\n";
    const document = await disputes({ "rules/2022.1/more.yaml": rule });
    expect(document.disputes.filter((each) => each.reasons.includes("rules-disagree")).map((each) => each.belt)).toContain(
      "310000-电子元器件",
    );
  });

  test("an exception that has ended", async () => {
    const exception = "exceptions:\n  - {id: x-1, unit: AMC-1, belt: 310000-芯片, verdict: none, why: 试行, by: 王, until: 2020-12-31}\n";
    const document = await disputes({ "rules/2022.1/exceptions.yaml": exception });
    expect(document.disputes.filter((each) => each.reasons.includes("exception-expired")).map((each) => each.belt)).toEqual([
      "310000-芯片",
    ]);
  });

  test("another version", async () => {
    const strict =
      "version: 2023.1\ntitle: {zh: 严, en: strict}\nstatus: draft\ndate: 2026-01-31\ntaxonomy: 2022.1\nextends: 2022.1\ncounts-as: {identical: matched, subordinate: similar, similar: none}\n";
    const removed = "remove: [chain-neighbour]\n";
    const document = await disputes(
      { "rules/2023.1/ruleset.yaml": strict, "rules/2023.1/changes.yaml": removed },
      "--versus",
      "2023.1",
      "--rules",
      "2022.1",
    );
    // A pair that the other version answers differently is one case; its unit, whose outcome differs because of it, is not a second one.
    const differing = document.disputes.filter((each) => each.reasons.includes("versions-differ"));
    expect(differing.filter((each) => each.unit === "AMC-2").map(({ belt }) => belt)).toEqual(["320500-正极材料"]);
  });

  test("another version that answers every pair alike and counts a unit otherwise: one case, of the unit", async () => {
    const lax =
      "version: 2023.1\ntitle: {zh: 严, en: strict}\nstatus: draft\ndate: 2026-01-31\ntaxonomy: 2022.1\nextends: 2022.1\ncounts-as: {identical: matched, subordinate: similar, similar: similar}\n";
    const belts = `${SMALL_WORKSPACE["data/belts.csv"]}320500-电子元器件,电子元器件,苏州市,320500,2021,published,论文表 3\n`;
    const document = await disputes(
      { "rules/2023.1/ruleset.yaml": lax, "data/belts.csv": belts },
      "--versus",
      "2023.1",
      "--rules",
      "2022.1",
    );
    const differing = document.disputes.filter((each) => each.reasons.includes("versions-differ"));
    expect(differing.map(({ what, unit, belt }) => ({ what, unit, belt }))).toEqual([{ what: "unit", unit: "SEI-3", belt: undefined }]);
  });

  test("contradictory declarations become disputes, not errors", async () => {
    const clash = "declarations:\n  - {id: c-clash, similar: {upstream: 集成电路, downstream: 电子元器件}, source: expert}\n";
    const document = await disputes({ "rules/2022.1/clash.yaml": clash });
    expect(document.disputes.find((each) => each.declaration === "c-clash")?.reasons).toEqual(["relation-clash"]);
  });

  test("ids depend only on the subject, the order only on the data", async () => {
    const [first, again] = [await disputes({}), await disputes({})];
    expect(again).toEqual(first);
    const more = await disputes({
      "rules/2022.1/more.yaml": "declarations:\n  - {id: c-2, similar: {upstream: 芯片, downstream: 电池}, source: expert}\n",
    });
    const idOf = (document: DisputesDocument) => document.disputes.find((each) => each.belt === "320500-正极材料")?.id;
    expect(idOf(more)).toBe(idOf(first));
  });
});

describe("the study's Table 2", () => {
  const relations = async (table: (rows: string) => string) => {
    const workspace = shippedCopy();
    const file = join(workspace, "data/zhao2022/table2.csv");
    writeFileSync(file, table(readFileSync(file, "utf8")));
    const { stdout } = await asked(["disputes", "--json", "--lang", "en"], { cwd: workspace });
    return (JSON.parse(stdout) as DisputesDocument).disputes
      .filter((each) => each.what === "units")
      .sort((a, b) => byCodePoint(String(a.units), String(b.units)));
  };

  test("agrees with ours everywhere, so that no case comes of it", async () => {
    expect(await relations((rows) => rows)).toEqual([]);
  });

  test("printed otherwise, or of clusters that we do not relate, it is a case: two clusters of a city, and no rate can move", async () => {
    const found = await relations((rows) =>
      rows
        .replace("新型电力装备集群,江宁智能电网创新型产业集群,identical", "新型电力装备集群,江宁智能电网创新型产业集群,similar")
        .concat("上海,浦东新区生物医药产业集群,集成电路集群,,subordinate\n"),
    );
    expect(found.map(({ units, reasons, machine, impact, why }) => ({ units, reasons, machine: machine.relation, impact, why }))).toEqual([
      {
        units: ["AMCU-15", "IIC-26"],
        reasons: ["study-differs"],
        machine: "identical",
        impact: { units: 0, rate: 0 },
        why: ["the study's Table 2 says similar; our declarations say identical"],
      },
      {
        units: ["AMCU-19", "SEI-15"],
        reasons: ["study-differs"],
        machine: "none",
        impact: { units: 0, rate: 0 },
        why: ["the study's Table 2 says subordinate; our declarations say none"],
      },
    ]);
  });
});

describe("the shipped data", () => {
  test("has disputes from the first day, cases with one decider beside each other, and every text says something", async () => {
    const { stdout } = await asked(["disputes", "--json"], { cwd: ROOT });
    const { disputes: all, byReason } = JSON.parse(stdout) as DisputesDocument;
    expect(byReason["study-differs"]).toBeGreaterThan(0);
    expect(byReason["single-declaration"]).toBeGreaterThan(0);
    expect(byReason.sample).toBeGreaterThan(0);
    expect(new Set(all.map((each) => each.id)).size).toBe(all.length);
    const groups = all.map((each) => each.group).filter((group, at, list) => group !== list[at - 1]);
    expect(new Set(groups).size).toBe(groups.length);
    for (const dispute of all) {
      expect(dispute.reasons.length).toBeGreaterThan(0);
      for (const reason of dispute.reasons) expect(DISPUTE_REASONS).toContain(reason);
      expect(dispute.why.join()).not.toMatch(/undefined|\[object|NaN/);
    }
  });
});
