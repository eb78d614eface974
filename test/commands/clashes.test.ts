import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asked, ROOT } from "../support/program.ts";

const folder = mkdtempSync(join(tmpdir(), "qundai-clashes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SAME = "  - {id: same-industry, when: {place: same-city, industry: identical}, then: identical, why: 试}";

/** A draft of its own, with one rule and some more lines. */
function draft(version: string, ...lines: readonly string[]): void {
  const rules = join(folder, "rules", version);
  mkdirSync(rules, { recursive: true });
  const header = [`version: ${version}`, "title: {zh: 试, en: Trial}", "status: draft", "date: 2026-01-31", "taxonomy: 2022.1"];
  writeFileSync(join(rules, "ruleset.yaml"), header.join("\n"));
  writeFileSync(join(rules, "more.yaml"), ["rules:", SAME, ...lines].join("\n"));
}

/** Two declarations that contradict each other; the same without them; a rule that the taxonomy rules out. */
beforeAll(() => {
  for (const part of ["rules", "taxonomy", "data"]) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  draft(
    "2099.1",
    "declarations:",
    "  - {id: d-one, identical: [smart-card, relay], source: 试}",
    "  - {id: d-two, similar: {upstream: smart-card, downstream: relay, as: material}, source: 试}",
  );
  draft("2099.2");
  const asks = "{place: same-city, cluster.concept: smart-card, belt.concept: relay, industry: identical}";
  draft("2099.3", `  - {id: never, when: ${asks}, then: identical, why: 试}`);
});

const inDraft = (...words: readonly string[]) => asked([...words, "--workspace", folder, "--lang", "en"]);
const NOTE = /contradiction.* between declarations \(d-(one|two), .*more\.yaml:[0-9]+\)/;

describe("every result reports contradictory declarations", () => {
  it.each([
    ["match"],
    ["explain", "SEI-01"],
    ["relate", "smart-card", "relay"],
    ["overlaps"],
    ["sensitivity"],
    ["reproduce"],
    ["disputes"],
    ["ellipse", "--samples", "0"],
    ["link"],
    ["review", "--report"],
    ["export", "--to", "csv"],
  ])("%s %s %s", async (...words) => {
    const { code, stderr } = await inDraft(...words, "--rules", "2099.1");
    expect(code).toBe(0);
    expect(stderr).toMatch(NOTE);
  });

  it("compare, of either side", async () => {
    const { stderr } = await inDraft("compare", "2099.2", "2099.1");
    expect(stderr).toMatch(NOTE);
  });

  it("compare, of saved results, in JSON too", async () => {
    const [contradictory, sound] = [join(folder, "contradictory.json"), join(folder, "sound.json")];
    for (const [version, file] of [
      ["2099.1", contradictory],
      ["2099.2", sound],
    ] as const)
      expect((await inDraft("export", "--to", "json", "--rules", version, "--out", file)).code).toBe(0);
    for (const words of [
      ["--from", sound, "--to", contradictory],
      ["--from", contradictory, "--to", sound],
    ]) {
      const { stdout, stderr } = await inDraft("compare", ...words, "--json");
      expect(stderr).toMatch(NOTE);
      expect(JSON.parse(stdout).clashes.length).toBeGreaterThan(0);
    }
    const { stdout, stderr } = await inDraft("compare", "--from", sound, "--to", sound, "--json");
    expect(stderr).not.toMatch(NOTE);
    expect(JSON.parse(stdout)).not.toHaveProperty("clashes");
  });

  it("watch, beside what it prints", async () => {
    const { stdout } = await inDraft("watch", "--rules", "2099.1", "--saves", "0");
    expect(stdout.replaceAll("\n", " ")).toMatch(NOTE);
  });

  it.each([
    ["match"],
    ["explain", "SEI-01"],
    ["relate", "smart-card", "relay"],
    ["overlaps"],
    ["disputes"],
    ["ellipse", "--samples", "0"],
    ["link", "芯片"],
  ])("in the JSON of %s %s %s", async (...words) => {
    const { stdout } = await inDraft(...words, "--rules", "2099.1", "--json");
    expect(JSON.parse(stdout).clashes).toEqual(
      expect.arrayContaining([expect.objectContaining({ a: expect.any(String), says: expect.any(String), line: expect.any(Number) })]),
    );
    const without = await inDraft(...words, "--rules", "2099.2", "--json");
    expect(JSON.parse(without.stdout)).not.toHaveProperty("clashes");
    expect(without.stderr).not.toMatch(NOTE);
  });

  it("on the page, above everything else, in both languages", async () => {
    const page = join(folder, "page.html");
    expect((await inDraft("report", "--rules", "2099.1", "--out", page)).code).toBe(0);
    const text = readFileSync(page, "utf8");
    expect(text).toMatch(NOTE);
    expect(text).toContain("声明之间有");
  });
});

it("check finds a rule that asks for concepts which exclude one another", async () => {
  const { stdout } = await inDraft("check", "--rules", "2099.3");
  expect(stdout).toContain("the rule never can never hold");
});
