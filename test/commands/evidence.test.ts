import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { DisputesDocument } from "../../src/documents/disputes.ts";
import { folderOf } from "../support/folder.ts";
import { asked } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

const BELTS = "data/belts.csv";

/** The stamp of the case about the cathode belt, after an edit of the table of belts. */
async function stampAfter(edit: (text: string) => string): Promise<string | undefined> {
  const text = SMALL_WORKSPACE[BELTS] ?? "";
  const edited = edit(text);
  const { stdout } = await asked(["disputes", "--json"], { cwd: folderOf({ ...SMALL_WORKSPACE, [BELTS]: edited }) });
  const { disputes } = JSON.parse(stdout) as DisputesDocument;
  return disputes.find(({ belt }) => belt === "320500-正极材料")?.stamp;
}

describe("what a decision rests on", () => {
  it("is not bibliography: another source of the belt leaves the stamp as it was", async () => {
    const before = await stampAfter((text) => text);
    expect(before).toMatch(/^s?[0-9a-f]{16}$/);
    expect(await stampAfter((text) => text.replace(/^(320500-正极材料,.*),[^,]*$/mu, "$1,https://example.org/list"))).toBe(before);
  });

  it("is the years of the belt", async () => {
    expect(await stampAfter((text) => text.replace(/^(320500-正极材料,正极材料,苏州市,320500),2021/mu, "$1,2019"))).not.toBe(
      await stampAfter((text) => text),
    );
  });

  it("once it changes, answers on it are counted as older, in match --reviewed and in disputes", async () => {
    const cwd = folderOf(SMALL_WORKSPACE);
    const { disputes } = JSON.parse((await asked(["disputes", "--json"], { cwd })).stdout) as DisputesDocument;
    const id = disputes.find(({ belt }) => belt === "320500-正极材料")?.id ?? "";
    for (const reviewer of ["wang", "李雷"]) expect((await asked(["decide", id, "none", "--reviewer", reviewer], { cwd })).code).toBe(0);
    const reviewed = async () => JSON.parse((await asked(["match", "--reviewed", "--json"], { cwd })).stdout).reviewed;
    expect(await reviewed()).toMatchObject({ decisions: 1, stale: 0 });
    const file = join(cwd, "rules/2022.1/method.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("why: 正极材料是电池的原料", "why: 另有说法, scope: pair"));
    expect(await reviewed()).toMatchObject({ decisions: 0, stale: 1 });
    expect((await asked(["disputes", "--lang", "en"], { cwd })).stderr).toMatch(/1 (case|decision)/);
  });
});

describe("rates that count belts of earlier years", () => {
  const rules = (text: string) => text.replaceAll("{place: same-city, ", "{place: same-city, belt.listing: [current, fallback], ");
  const workspace = (complete: boolean, belts: string) => ({
    ...SMALL_WORKSPACE,
    "rules/2022.1/method.yaml": rules(SMALL_WORKSPACE["rules/2022.1/method.yaml"] ?? ""),
    "data/dataset.yaml": (SMALL_WORKSPACE["data/dataset.yaml"] ?? "").replace("belts: {complete: false", `belts: {complete: ${complete}`),
    [BELTS]: belts,
  });
  const old = (SMALL_WORKSPACE[BELTS] ?? "").replace(/,2021,/g, ",2019,");

  it("are no lower bounds, and the note says why", async () => {
    const { stdout } = await asked(["match", "--lang", "en"], { cwd: folderOf(workspace(false, old)) });
    expect(stdout).not.toMatch(/>= \d+\.\d %/);
    expect(stdout.replaceAll(/\s+/g, " ")).toMatch(/\d units? counts? through belts of earlier years/);
    const chinese = await asked(["match", "--lang", "zh"], { cwd: folderOf(workspace(false, old)) });
    expect(chinese.stdout.replaceAll(/\s+/g, "")).toContain("个单元按补充年份的产业带计入");
  });

  it("with belts of the study year they are, and with a complete list nothing is provisional", async () => {
    const current = await asked(["match", "--lang", "en"], { cwd: folderOf(workspace(false, SMALL_WORKSPACE[BELTS] ?? "")) });
    expect(current.stdout).toMatch(/>= \d+\.\d %/);
    expect(current.stdout).not.toContain("belts of earlier years");
    const complete = await asked(["match", "--lang", "en"], { cwd: folderOf(workspace(true, old)) });
    expect(complete.stdout).not.toContain("belts of earlier years");
  });
});

describe("units of one name", () => {
  it("are told apart by their districts", async () => {
    const clusters = `名称,城市,区县,类型\n集成电路集群,苏州市,昆山市,sei\n集成电路集群,苏州市,吴江区,sei\n`;
    const cwd = folderOf({ ...SMALL_WORKSPACE, "mine.csv": clusters });
    const { stdout, code } = await asked(["match", "--clusters", "mine.csv", "--json"], { cwd });
    expect(code).toBe(0);
    const { units } = JSON.parse(stdout) as { units: { place: { district?: string } }[] };
    expect(units.map(({ place }) => place.district).sort()).toEqual(["吴江区", "昆山市"].sort());
  });
});

describe("a rate through belts of earlier years", () => {
  const method = "rules/2022.1/method.yaml";
  const rules = (SMALL_WORKSPACE[method] ?? "").replace(
    "{place: same-city, industry: identical}",
    "{place: same-city, industry: identical, belt.listing: [current, fallback]}",
  );

  /** The row of all units for a list of belts of Suzhou. */
  async function allUnits(...belts: readonly string[]) {
    const table = `产业带,城市,年份\n${belts.map((belt) => `${belt}\n`).join("")}`;
    const cwd = folderOf({ ...SMALL_WORKSPACE, [method]: rules, "mine.csv": table });
    const { stdout } = await asked(["match", "--belts", "mine.csv", "--json"], { cwd });
    const { rates } = JSON.parse(stdout) as { rates: { matched: number; atLeast: boolean; provisional?: unknown }[] };
    return rates[0];
  }

  it("is no lower bound while a belt of the study year could displace them", async () => {
    expect(await allUnits("集成电路,苏州,2019")).toMatchObject({
      matched: 1,
      atLeast: false,
      provisional: { units: 1, match: 1, either: 1 },
    });
  });

  it("is one where the city has a belt of the study year, whichever decides", async () => {
    const row = await allUnits("集成电路,苏州,2021", "丝绸,苏州,2019");
    expect(row).toMatchObject({ matched: 1, atLeast: true });
    expect(row).not.toHaveProperty("provisional");
  });
});
