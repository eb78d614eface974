import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import { loadWorkspace } from "../../src/files/workspace.ts";
import { NO_CACHE } from "../../src/files/yaml/yaml-file.ts";
import type { Matcher } from "../../src/model/matcher.ts";
import { createMatcher } from "../../src/world/match.ts";

/** Samples that were drawn by seed and judged before the answers were looked at; `README.md` beside them says how. */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

function rowsOf(name: string): readonly Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = readFileSync(new URL(name, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  const cells = (line: string): string[] =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
  const columns = cells(head);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [columns[at] ?? "", cell])));
}

let matcher: Matcher;
beforeAll(async () => {
  const { input } = await loadWorkspace(ROOT, {}, FACT_CATALOGUE, NO_CACHE);
  if (!input) throw new Error("the shipped workspace does not load");
  matcher = await createMatcher({ ...input, today: "2026-11-26" });
}, 60_000);

function said({ a = "", b = "" }: Readonly<Record<string, string>>): string {
  const { relation } = matcher.relate(matcher.link(a).text, b);
  return relation;
}

/** The judged rows that are said as they were when drawn. */
function stillSaid(relation: string, judged: string) {
  const rows = rowsOf("relations.csv").filter((row) => row["said"] === relation && row["judged"] === judged);
  return { rows, kept: rows.filter((row) => said(row) === relation) };
}

test.each(["similar", "subordinate"])("nearly all %s relations that were judged right are said", (relation) => {
  const { rows, kept } = stillSaid(relation, "right");
  expect(kept.length / rows.length).toBeGreaterThanOrEqual(0.95);
});

test.each([
  ["similar", 0.8, 0.08],
  ["subordinate", 0.95, 0.01],
] as const)("of the %s relations that are said at least %d were judged right, at most %d wrong", (relation, right, wrong) => {
  const [good, doubtful, bad] = ["right", "doubtful", "wrong"].map((judged) => stillSaid(relation, judged).kept.length);
  const all = (good ?? 0) + (doubtful ?? 0) + (bad ?? 0);
  expect((good ?? 0) / all).toBeGreaterThanOrEqual(right);
  expect((bad ?? 0) / all).toBeLessThanOrEqual(wrong);
});

test("pairs of terms drawn at random stand as they were judged, nine of ten", () => {
  const rows = rowsOf("pairs.csv");
  const right = rows.filter((row) => said(row) === row["expected"] || (row["expected"] === "none" && said(row) === "unknown"));
  expect(rows).toHaveLength(200);
  expect(right.length / rows.length).toBeGreaterThanOrEqual(0.9);
});
