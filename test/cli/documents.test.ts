import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { afterAll, describe, expect, test } from "vitest";
import type { DisputesDocument } from "../../src/model/dispute-documents.ts";
import { asked, ROOT } from "../support/program.ts";

const FOLDER = join(ROOT, "schemas/documents");
const SUFFIX = ".schema.json";
const ajv = new Ajv({ strict: true, allowUnionTypes: true });
const validators = new Map<string, ValidateFunction>(
  readdirSync(FOLDER).map((file) => [file.slice(0, -SUFFIX.length), ajv.compile(JSON.parse(readFileSync(join(FOLDER, file), "utf8")))]),
);

/** A copy of the shipped workspace, for what writes. */
const copy = mkdtempSync(join(tmpdir(), "qundai-documents-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));
for (const part of ["rules", "taxonomy", "data"]) cpSync(join(ROOT, part), join(copy, part), { recursive: true });

/** The document that a command prints. */
async function printed(words: readonly string[], cwd = ROOT): Promise<unknown> {
  const { stdout, stderr, code } = await asked([...words, "--json"], { cwd });
  if (code === 2) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** What a document's own schema finds wrong with it. */
function mistakes(document: unknown): readonly string[] {
  const { schema } = document as { readonly schema: string };
  const validate = validators.get(schema.split("/")[1] ?? "");
  if (validate === undefined) return [`no schema for ${schema}`];
  return validate(document) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test("schemas/documents is fresh; npm run schemas writes it", () => {
  const { stdout, stderr } = spawnSync(process.execPath, ["scripts/document-schemas.mjs", "--print"], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  expect(stderr).toBe("");
  const wanted: Record<string, string> = JSON.parse(stdout);
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(wanted).sort());
  for (const [name, text] of Object.entries(wanted)) expect(readFileSync(join(FOLDER, name), "utf8")).toBe(text);
});

const LINES: Readonly<Record<string, readonly string[]>> = {
  match: ["match", "match --by region --rules 2022.0", "match --by city --belts data/belts.csv --complete"],
  explain: [
    "explain SEI-01",
    "explain 上海浦东集成电路 智能卡",
    "explain SEI-02",
    "explain IIC-01",
    "explain AMCU-04 440300-智能设备 --rules 2022.0",
  ],
  relate: ["relate 正极材料 新能源汽车", "relate 集成电路 芯片", "relate 集成电路 一二三"],
  link: ["link", "link --all", "link 儿童保温杯 一二三"],
  overlaps: ["overlaps"],
  facts: ["facts"],
  check: ["check", "check --details"],
  compare: ["compare 2022.0 2022.1", "compare 2022.1 2022.3 --by region", "compare 2022.1 2022.1"],
  sensitivity: ["sensitivity"],
  disputes: ["disputes", "disputes --all --versus 2022.0"],
  reproduce: ["reproduce"],
  ellipse: ["ellipse --samples 20", "ellipse --by province --samples 0", "ellipse --share 0.9 --samples 0"],
  result: ["export --to json"],
};

describe.each(Object.entries(LINES))("what %s prints", (name, lines) => {
  test.each(lines)("is as its schema says: %s", async (line) => {
    const document = await printed(line.split(" "));
    expect(document).toMatchObject({ schema: `qundai/${name}/1` });
    expect(mistakes(document)).toEqual([]);
  });
});

test("what writes says what it wrote as its schemas say", async () => {
  const { disputes } = (await printed(["disputes"], copy)) as DisputesDocument;
  const said = [
    await printed(["init", "own"], copy),
    await printed(["report", "--out", "report.html"], copy),
    await printed(["export", "--to", "csv", "--out", "units.csv"], copy),
    await printed(["decide", disputes[0]?.id ?? "", "none", "--reviewer", "王芳"], copy),
  ];
  expect(said.map((each) => (each as { schema: string }).schema)).toEqual(
    ["init", "written", "written", "decide"].map((name) => `qundai/${name}/1`),
  );
  expect(said.map(mistakes)).toEqual([[], [], [], []]);
  const shown = [...Object.keys(LINES), "init", "written", "decide"].sort();
  expect([...validators.keys()].sort(), "every published schema is tried here").toEqual(shown);
});

test("a mistaken document with a broken workspace is as its schema says", async () => {
  expect(mistakes(await printed(["check", "--belts", "data/clusters.csv"]))).toEqual([]);
});

/** What a schema has to notice: a word that is none of the allowed ones, a field that is missing, one that nobody named, a count below 0. */
test.each<[string, string, (document: Record<string, never>) => unknown, string]>([
  [
    "match",
    "match",
    ({ units, ...rest }) => ({ ...rest, units: [{ ...(units[0] as object), outcome: "perhaps" }] }),
    "/units/0/outcome must be equal to one of the allowed values",
  ],
  ["match", "match", ({ counts: _, ...rest }) => rest, " must have required property 'counts'"],
  ["match", "match", (document) => ({ ...document, note: "" }), " must NOT have additional properties"],
  ["match", "match", (document) => ({ ...document, schema: "qundai/match/2" }), "/schema must be equal to constant"],
  ["match", "match", ({ counts, ...rest }) => ({ ...rest, counts: { ...(counts as object), pairs: -1 } }), "/counts/pairs must be >= 0"],
  [
    "check",
    "check",
    (document) => ({ ...document, issues: [{ code: "odd", severity: "error", file: "f", line: 1, column: 1, message: "m" }] }),
    "/issues/0/code must be equal to one of the allowed values",
  ],
  [
    "relate",
    "relate 集成电路 芯片",
    (document) => ({ ...document, relation: "same" }),
    "/relation must be equal to one of the allowed values",
  ],
  [
    "disputes",
    "disputes",
    ({ disputes, ...rest }) => ({ ...rest, disputes: [{ ...(disputes[0] as object), reasons: ["whim"] }] }),
    "/disputes/0/reasons/0 must be equal to one of the allowed values",
  ],
  [
    "reproduce",
    "reproduce",
    ({ claims, ...rest }) => ({ ...rest, claims: [{ ...(claims[0] as object), status: "nearly" }] }),
    "/claims/0/status must be equal to one of the allowed values",
  ],
])("the schema of %s notices a mistake", async (name, line, spoil, found) => {
  const validate = validators.get(name);
  const spoilt = spoil((await printed(line.split(" "))) as Record<string, never>);
  expect(validate?.(spoilt)).toBe(false);
  const messages = (validate?.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  expect(messages).toContain(found);
});
