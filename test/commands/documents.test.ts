import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { afterAll, describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/index.ts";
import type { DisputesDocument } from "../../src/documents/disputes.ts";
import { asked, ROOT } from "../support/program.ts";

const FOLDER = join(ROOT, "schemas/documents");
const SUFFIX = ".schema.json";
const ajv = new Ajv({ strict: true, allowUnionTypes: true });
const validators = new Map<string, ValidateFunction>(
  readdirSync(FOLDER).map((file) => [file.slice(0, -SUFFIX.length), ajv.compile(JSON.parse(readFileSync(join(FOLDER, file), "utf8")))]),
);

/** A copy of the shipped workspace, for commands that write. */
const copy = mkdtempSync(join(tmpdir(), "qundai-documents-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));
for (const part of ["rules", "taxonomy", "data"]) cpSync(join(ROOT, part), join(copy, part), { recursive: true });

/** The document that a command prints. */
async function printed(words: readonly string[], cwd = ROOT): Promise<unknown> {
  const { stdout, stderr, code } = await asked([...words, "--json"], { cwd });
  if (code === 2) throw new Error(stderr);
  return JSON.parse(stdout);
}

const printedOnce = new Map<string, Promise<unknown>>();

/** The same for a command that only reads, run once per file. */
function printedBy(line: string): Promise<unknown> {
  const document = printedOnce.get(line) ?? printed(line.split(" "));
  printedOnce.set(line, document);
  return document;
}

/** The errors that a document's own schema reports. */
function mistakes(document: unknown): readonly string[] {
  const { schema } = document as { readonly schema: string };
  const validate = validators.get(schema.split("/")[1] ?? "");
  if (validate === undefined) return [`no schema for ${schema}`];
  return validate(document) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test("schemas/documents and schemas/kept are fresh; npm run schemas writes them", () => {
  const { stdout, stderr } = spawnSync(process.execPath, ["scripts/document-schemas.mjs", "--print"], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  expect(stderr).toBe("");
  const wanted: Record<string, string> = JSON.parse(stdout);
  const there = ["documents", "kept"].flatMap((folder) => readdirSync(join(ROOT, "schemas", folder)).map((name) => `${folder}/${name}`));
  expect(there.sort()).toEqual(Object.keys(wanted).sort());
  for (const [name, text] of Object.entries(wanted)) expect(readFileSync(join(ROOT, "schemas", name), "utf8")).toBe(text);
});

test("every document is printed by a command, and every one that a command names has a schema", () => {
  // Every command prints `refused` in place of its own document if mistakes prevent an answer.
  expect([...new Set([...COMMANDS.flatMap(({ spec }) => spec.prints), "refused"])].sort()).toEqual([...validators.keys()].sort());
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
  "sensitivity-groups": ["sensitivity --groups --rules 2022.4"],
  "sensitivity-distance": ["sensitivity --distance --rules 2022.5"],
  collections: ["collections", "collections --region 长三角"],
  flows: ["flows --region 长三角 --flows examples/green-transfer/flows.csv"],
  disputes: ["disputes", "disputes --all --versus 2022.0"],
  reproduce: ["reproduce"],
  ellipse: ["ellipse --samples 20", "ellipse --by province --samples 0", "ellipse --share 0.9 --samples 0"],
  evaluate: [
    "evaluate --against test/knowledge/pairs.csv",
    "evaluate --against test/knowledge/relations.csv --rules 2022.0 --rules 2022.1",
  ],
  result: ["export --to json"],
  "rules-list": ["rules", "rules list"],
  "rules-show": ["rules show", "rules show 2022.3"],
  "rules-diff": ["rules diff 2022.1 2022.2", "rules diff 2022.0 2022.1", "rules diff 2022.1 2022.1"],
  format: ["format --check"],
};

describe.each(Object.entries(LINES))("what %s prints", (name, lines) => {
  test.each(lines)("is as its schema says: %s", async (line) => {
    const document = await printedBy(line);
    expect(document).toMatchObject({ schema: `qundai/${name}/1` });
    expect(mistakes(document)).toEqual([]);
  });
});

test("what writes says what it wrote as its schemas say", async () => {
  const { disputes } = (await printed(["disputes"], copy)) as DisputesDocument;
  writeFileSync(join(copy, "filled.csv"), `id,stamp,verdict\n${disputes[1]?.id},${disputes[1]?.stamp},similar\n`);
  writeFileSync(join(copy, "pairs.csv"), "a,b\n集成电路,芯片\n正极材料,新能源汽车\n集成电路,一二三\n");
  writeFileSync(join(copy, "wz.csv"), "code,label\n27,Elektrische Ausrüstungen\n");
  const said: Readonly<Record<string, readonly string[]>> = {
    import: ["import", "wz.csv", "--to", "taxonomy", "--as", "wz", "--language", "de"],
    init: ["init", "own"],
    written: ["report", "--out", "report.html"],
    decide: ["decide", disputes[0]?.id ?? "", "none", "--reviewer", "王芳"],
    "relate-pairs": ["relate", "--file", "pairs.csv"],
    "review-import": ["review", "--import", "filled.csv", "--reviewer", "王芳"],
    "review-report": ["review", "--report"],
    "rules-new": ["rules", "new", "2030.1", "--from", "2022.1"],
    "rules-release": ["rules", "release", "2022.1"],
    "rules-default": ["rules", "default", "2022.1"],
    doctor: ["doctor"],
    add: ["add", "declaration", "upstream", "集成电路", "婴儿车", "--rules", "2022.3"],
  };
  for (const [name, words] of Object.entries(said)) {
    const document = await printed(words, copy);
    expect(document).toMatchObject({ schema: `qundai/${name}/1` });
    expect({ name, mistakes: mistakes(document) }).toEqual({ name, mistakes: [] });
  }
  const reviewed = await printed(["match", "--reviewed"], copy);
  expect(reviewed).toMatchObject({ reviewed: { decisions: expect.any(Number), stale: expect.any(Number) } });
  expect(mistakes(reviewed)).toEqual([]);
  writeFileSync(join(copy, "rules/2022.3/region.yaml"), "rules: 1\n");
  const { stdout, code } = await asked(["match", "--rules", "2022.3", "--json"], { cwd: copy });
  expect(code).toBe(2);
  const refused = JSON.parse(stdout);
  expect(refused).toMatchObject({ schema: "qundai/refused/1", ok: false });
  expect(mistakes(refused)).toEqual([]);
  const shown = [...Object.keys(LINES), ...Object.keys(said), "refused"].sort();
  expect([...validators.keys()].sort(), "every published schema is tried here").toEqual(shown);
});

test("a mistaken document with a broken workspace is as its schema says", async () => {
  expect(mistakes(await printed(["check", "--belts", "data/clusters.csv"]))).toEqual([]);
});

/** The document with another value at a path; undefined removes the field. */
function spoilt(document: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const copied = structuredClone(document);
  let at = copied as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as typeof at;
  const last = path.at(-1) ?? "";
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copied;
}

const WORD = "must be equal to one of the allowed values";

/** Faults that a schema must detect: a word that is not allowed, a missing field, an unknown field, a negative count. */
test.each<[line: string, path: readonly (string | number)[], value: unknown, found: string]>([
  ["match", ["units", 0, "outcome"], "perhaps", `/units/0/outcome ${WORD}`],
  ["match", ["rates", 0, "by"], "moon", `/rates/0/by ${WORD}`],
  ["match", ["counts"], undefined, " must have required property 'counts'"],
  ["match", ["note"], "", " must NOT have additional properties"],
  ["match", ["schema"], "qundai/match/2", "/schema must be equal to constant"],
  ["match", ["counts", "pairs"], -1, "/counts/pairs must be >= 0"],
  ["match", ["rates", 0, "eitherRate"], 1.2, "/rates/0/eitherRate must be <= 1"],
  ["check", ["issues", 0], { code: "odd", severity: "error", file: "f", line: 1, column: 1, message: "m" }, `/issues/0/code ${WORD}`],
  ["relate 集成电路 芯片", ["relation"], "same", `/relation ${WORD}`],
  ["explain SEI-01", ["facts", "place", "kind"], "guessed", `/facts/place/kind ${WORD}`],
  ["explain SEI-01", ["rules", 0, "conditions", "line"], 0, "/rules/0/conditions/line must be >= 1"],
  ["disputes", ["disputes", 0, "reasons", 0], "whim", `/disputes/0/reasons/0 ${WORD}`],
  ["reproduce", ["claims", 0, "status"], "nearly", `/claims/0/status ${WORD}`],
  ["compare 2022.0 2022.1", ["changed", 0, "causedBy"], undefined, "/changed/0 must have required property 'causedBy'"],
])("%s with %j as %j breaks its schema", async (line, path, value, found) => {
  const name = line.split(" ")[0] ?? "";
  const document = await printedBy(line);
  const validate = validators.get(name);
  expect(validate?.(spoilt(document, path, value))).toBe(false);
  expect((validate?.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)).toContain(found);
});
