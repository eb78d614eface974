import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { default: config } = await import(join(root, ".dependency-cruiser.mjs"));

async function cruised(folder: string): Promise<ICruiseResult> {
  const tsConfig = extractTSConfig(join(root, "tsconfig.json"));
  const { output } = await cruise(
    ["src"],
    { ...config.options, tsConfig: undefined, ruleSet: { forbidden: config.forbidden }, validate: true, baseDir: folder },
    undefined,
    { tsConfig },
  );
  return output as ICruiseResult;
}

describe("the layers of src/", () => {
  it("hold, over files that were really seen", async () => {
    const { summary } = await cruised(root);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(100);
  });
});

/** One forbidden import for each rule: seen to bite. */
const SEEDS: readonly (readonly [rule: string, from: string, imports: string])[] = [
  ["model-imports-nothing", "src/model/span.ts", "../link/linker.ts"],
  ["stages-are-siblings", "src/link/linker.ts", "../relate/table.ts"],
  ["load-knows-rules", "src/load/taxonomy.ts", "../link/linker.ts"],
  ["explain-knows-the-model", "src/explain/words.ts", "../match.ts"],
  ["report-knows-words", "src/report/table.ts", "../match.ts"],
  ["review-knows-words", "src/review/state.ts", "../cli/main.ts"],
  ["nobody-imports-cli", "src/load/read.ts", "../cli/main.ts"],
  ["matching-is-pure", "src/match.ts", "./load/read.ts"],
  ["only-read-reads", "src/relate/table.ts", "node:fs"],
  ["only-json-rules-engine-here", "src/verdicts/judge.ts", "json-rules-engine"],
  ["only-yaml-here", "src/link/linker.ts", "yaml"],
  ["no-cycles", "src/cli/main.ts", "./run.ts"],
];

describe("each import rule bites", () => {
  let folder = "";
  beforeAll(() => {
    mkdirSync(join(root, "build"), { recursive: true });
    folder = mkdtempSync(join(root, "build", "seeded-"));
    const files = new Map<string, string>([
      ["src/match.ts", ""],
      ["src/load/read.ts", ""],
      ["src/verdicts/judge.ts", ""],
      ["src/cli/run.ts", 'import "./main.ts";\n'],
    ]);
    for (const [, from, imports] of SEEDS) files.set(from, `${files.get(from) ?? ""}import "${imports}";\n`);
    for (const [name, text] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("names the rule and the file", async () => {
    const { summary } = await cruised(folder);
    const found = new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
    for (const [rule, from] of SEEDS) expect([...found]).toContain(`${rule} ${from}`);
  });
});
