import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asked, ROOT } from "../support/program.ts";

const root = mkdtempSync(join(tmpdir(), "qundai-reviewed-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const decide = async (id: string, ...words: readonly string[]) => {
  const { code, stderr } = await asked(["decide", id, ...words, "--workspace", root]);
  expect([id, code, stderr]).toEqual([id, 0, ""]);
};
const sssom = async (...words: readonly string[]) => asked(["export", "--to", "sssom", "--workspace", root, ...words]);

interface Case {
  readonly id: string;
  readonly unit?: string;
  readonly belt?: string;
  readonly machine: { readonly relation: string };
}
let [agreed, alone, ruled]: Case[] = [];

beforeAll(async () => {
  for (const folder of ["rules", "taxonomy", "data"]) cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
  const { disputes } = JSON.parse((await asked(["disputes", "--json", "--workspace", root])).stdout) as { disputes: Case[] };
  [agreed, alone, ruled] = disputes.filter(({ belt, machine }) => belt !== undefined && machine.relation === "similar");
  for (const reviewer of ["wang", "李雷"]) await decide(agreed?.id ?? "", "none", "--reviewer", reviewer);
  await decide(alone?.id ?? "", "none", "--reviewer", "wang");
  await decide(ruled?.id ?? "", "identical", "--reviewer", "wang");
  await decide(ruled?.id ?? "", "similar", "--reviewer", "李雷");
  await decide(ruled?.id ?? "", "subordinate", "--side", "belt-wider", "--reviewer", "zhao", "--adjudicate", "--note", "both | wide");
});

describe("export --reviewed", () => {
  it("takes what two agree on and what was ruled, and not one reviewer's word", async () => {
    const [plain, reviewed] = [await sssom(), await sssom("--reviewed")];
    expect(plain.stdout).not.toContain("MappingReview");
    expect(reviewed.stderr).toMatch(/^2 of \d+ disputes have been agreed on by two reviewers or ruled on/);
    const rows = reviewed.stdout.split("\n").filter((row) => row.includes("semapv:MappingReview"));
    const row = (which: Case | undefined) =>
      rows.filter((each) => each.includes(`unit:${which?.unit}\t`) && each.includes(`\tbelt:${which?.belt}\t`));
    expect(row(agreed)).toHaveLength(1);
    expect(row(agreed)[0]).toMatch(/skos:mappingRelation\tNot\t.*\twang\|李雷\t.*\t\d{4}-\d\d-\d\d\t/);
    expect(row(alone)).toEqual([]);
    expect(row(ruled)[0]).toMatch(/skos:broadMatch\t.*\tzhao\t.*Ruled: both \| wide/);
    expect((await sssom("--reviewed")).stdout).toBe(reviewed.stdout);
  });

  it("a saved result keeps the decisions beside the machine's answers", async () => {
    const file = join(root, "reviewed.json");
    expect((await asked(["export", "--to", "json", "--reviewed", "--out", file, "--workspace", root])).code).toBe(0);
    expect((await sssom("--from", file)).stdout).toBe((await sssom()).stdout);
    expect((await sssom("--from", file, "--reviewed")).stdout).toBe((await sssom("--reviewed")).stdout);
    const { reviewed, units } = JSON.parse(readFileSync(file, "utf8"));
    expect(reviewed.decisions.map((each: { how: string }) => each.how).sort()).toEqual(["agreed", "ruled"]);
    const now = JSON.parse((await asked(["match", "--reviewed", "--json", "--workspace", root])).stdout).reviewed.rates[0].matched;
    const outcome = (unit: { id: string; outcome: string }) => reviewed.outcomes[unit.id] ?? unit.outcome;
    expect(units.filter((unit: { id: string; outcome: string }) => outcome(unit) === "matched")).toHaveLength(now);
  });

  it("is refused if it has no meaning, with one message", async () => {
    const plain = join(root, "plain.json");
    await asked(["export", "--to", "json", "--out", plain, "--workspace", root]);
    for (const words of [
      ["--to", "sssom", "--from", plain],
      ["--to", "csv"],
      ["--to", "xlsx", "--out", join(root, "never.xlsx")],
      ["--to", "skos"],
      ["--to", "jskos"],
      ["--to", "geojson"],
    ]) {
      const { code, stdout, stderr } = await asked(["export", "--reviewed", "--workspace", root, ...words]);
      expect([words, code, stdout, stderr.trim().split("\n").length]).toEqual([words, 2, "", 1]);
    }
  });

  it("without any decision it is the machine's answers, and says so", async () => {
    const { stderr, stdout } = await asked(["export", "--to", "sssom", "--reviewed", "--lang", "zh"]);
    expect(stderr).toContain("全部为机器判定");
    expect(stdout).not.toContain("MappingReview\t");
  });
});
