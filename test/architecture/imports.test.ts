import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { default: config, LAYERS } = await import(join(root, ".dependency-cruiser.mjs"));
const folders: readonly string[] = Object.keys(LAYERS);
const present = readdirSync(join(root, "src"));

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

  it("cover every folder and every file at the root", () => {
    expect(present.filter((name) => statSync(join(root, "src", name)).isDirectory()).toSorted()).toEqual(folders.toSorted());
  });
});

/** The nearest folder that a folder may not import; commands may import every folder, and no folder may import commands. */
function forbiddenFor(folder: string): string {
  const { imports } = LAYERS[folder] as { readonly imports: readonly string[] };
  const found = folders.toReversed().find((other) => other !== folder && !imports.includes(other));
  if (found === undefined) throw new Error(`${folder} may import everything`);
  return found;
}

type Seed = readonly [rule: string, from: string, imports: string];

/** One forbidden import for each folder, for each file at the root, and for each other rule; every one must be reported. */
const SEEDS: readonly Seed[] = [
  ...folders
    .filter((folder) => folder !== "commands")
    .map((folder): Seed => [`${folder}-imports`, `src/${folder}/seed.ts`, `../${forbiddenFor(folder)}/empty.ts`]),
  ["commands-imports", "src/commands/seed.ts", "../index.ts"],
  ...present
    .filter((name) => statSync(join(root, "src", name)).isFile())
    .map((name): Seed => [`root-${name.replace(/\W+/g, "-")}`, `src/${name}`, "./commands/empty.ts"]),
  ["every-file-has-a-layer", "src/commands/stray.ts", "../stray.ts"],
  ["every-root-file-has-a-layer", "src/lonely.ts", "./model/empty.ts"],
  ["nobody-imports-commands", "src/views/late.ts", "../commands/empty.ts"],
  ["only-files-read-and-write", "src/world/reads.ts", "node:fs"],
  ["only-json-rules-engine-here", "src/world/judges.ts", "json-rules-engine"],
  ["only-yaml-here", "src/knowledge/reads-yaml.ts", "yaml"],
  ["no-cycles", "src/commands/one.ts", "./other.ts"],
  ["no-cycles", "src/words/type-one.ts", "./type-other.ts"],
];

/** Type imports can form a cycle too. */
const BACK: readonly (readonly [file: string, text: string])[] = [
  ["src/commands/other.ts", 'import "./one.ts";\n'],
  ["src/words/type-other.ts", 'import type { One } from "./type-one.ts";\nexport type Other = One;\n'],
  ["src/words/type-one.ts", "export type One = number;\n"],
];

describe("each import rule bites", () => {
  let folder = "";
  beforeAll(() => {
    mkdirSync(join(root, "build"), { recursive: true });
    folder = mkdtempSync(join(root, "build", "seeded-"));
    const files = new Map<string, string>([
      ...folders.map((name) => [`src/${name}/empty.ts`, ""] as const),
      ["src/stray.ts", "export const stray = 0;\n"],
      ...BACK,
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
