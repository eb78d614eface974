import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addKey, setScalar, spliced } from "../../src/files/yaml/yaml-edit.ts";
import { NO_CACHE, yamlFile } from "../../src/files/yaml/yaml-file.ts";
import type { Path, PlainValue } from "../../src/model/plain-value.ts";
import { ROOT } from "../support/program.ts";
import { Seeded } from "../support/seeded-input.ts";

/** Fewer edits in every test run; ten thousand by hand: `EDITS=10000 npx vitest run test/files/yaml-edit.test.ts`. */
const COUNT = Number(process.env["EDITS"] ?? 400);

const NEW_VALUES: readonly (string | number | boolean)[] = [
  "集成电路",
  "a: b",
  "x # y",
  "",
  "2022.10",
  "true",
  "null",
  "- a",
  "{a}",
  "[1",
  'say "no"',
  "it's",
  "多行\n文字",
  "  空白 ",
  "@at",
  "*star",
  "&and",
  "!tag",
  "%",
  "1688",
  3,
  0.02,
  true,
  "a, b",
  "，",
  "key:",
  "?",
  "|",
  ">",
  "\t",
  "`",
  "电脑、软件 > 鼠标",
];

interface Scalar {
  readonly path: Path;
}

function scalars(value: PlainValue, path: Path, found: Scalar[]): Scalar[] {
  if (Array.isArray(value)) for (const [at, item] of value.entries()) scalars(item as PlainValue, [...path, at], found);
  else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value)) scalars(item as PlainValue, [...path, key], found);
  else found.push({ path });
  return found;
}

function withValue(value: PlainValue, [step, ...rest]: Path, set: PlainValue): PlainValue {
  if (step === undefined) return set;
  if (Array.isArray(value)) return value.map((item, at) => (at === step ? withValue(item as PlainValue, rest, set) : item)) as PlainValue;
  return Object.fromEntries(
    Object.entries(value as object).map(([key, item]) => [key, key === step ? withValue(item as PlainValue, rest, set) : item]),
  ) as PlainValue;
}

const HOSTILE = `# head
a:   'it''s'   # after
b: "x"
c: |
  block
  text
d: >-
  folded

e:
  - one # c
  -   two
  - {k: v, "q": 'w'}
  - [x,  y , "z"]
f:
g: {a: , b: null}
h: plain over
  two lines
i: "quoted over
  two lines"
`;

describe("an edit", () => {
  test(`changes its own bytes and no others: ${COUNT} at random places of the shipped files`, { timeout: 600_000 }, async () => {
    const folders = ["rules/2022.1", "rules/2022.2", "taxonomy/2022.1"];
    const texts = [
      HOSTILE,
      HOSTILE.replaceAll("\n", "\r\n"),
      readFileSync(join(ROOT, "data/dataset.yaml"), "utf8"),
      ...folders.flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => readFileSync(join(ROOT, folder, name), "utf8"))),
    ];
    const files = await Promise.all(texts.map(async (text) => ({ text, value: (await yamlFile("f.yaml", text, NO_CACHE)).value })));
    const sites = files.map(({ value }) => scalars(value, [], []));
    const random = new Seeded(3);
    for (let at = 0; at < COUNT; at += 1) {
      const which = at % 3 === 0 ? at % 2 : random.below(files.length);
      const { text, value } = files[which] as (typeof files)[number];
      const { path } = random.pick(sites[which] ?? []);
      const set = random.pick(NEW_VALUES);
      const edit = setScalar(text, path, set);
      if (edit === null) throw new Error(`no scalar at ${JSON.stringify(path)}`);
      const after = spliced(text, edit);
      expect(after.slice(0, edit.from)).toBe(text.slice(0, edit.from));
      expect(after.slice(edit.from + edit.text.length)).toBe(text.slice(edit.to));
      const parsed = await yamlFile("f.yaml", after, NO_CACHE);
      const issues = parsed.issues.filter(({ code }) => code !== "control-character");
      expect({ path, set, issues, value: JSON.stringify(parsed.value) }).toEqual({
        path,
        set,
        issues: [],
        value: JSON.stringify(withValue(value, path, set)),
      });
      expect(comments(after)).toBe(comments(text));
    }
  });

  test.each([
    ["released: {}\n", ["released"], 'released: {2022.1: "sha256:ab"}\n'],
    ['released: {"2022.0": x}\n', ["released"], 'released: {"2022.0": x, 2022.1: "sha256:ab"}\n'],
    ["released:\n  2022.0: x # first\n# end\n", ["released"], 'released:\n  2022.0: x # first\n  2022.1: "sha256:ab"\n# end\n'],
    ["released:\n  2022.0: x", ["released"], 'released:\n  2022.0: x\n  2022.1: "sha256:ab"\n'],
    ["a: 1\n", [], 'a: 1\n2022.1: "sha256:ab"\n'],
  ])("adds a key to %j", (text, path, expected) => {
    const edit = addKey(text, path, "2022.1", "sha256:ab");
    expect(edit === null ? null : spliced(text, edit)).toBe(expected.replaceAll("2022.1:", '"2022.1":'));
  });

  test("is refused if there is nothing to edit", () => {
    expect(setScalar("a: [1]\n", ["a"], "x")).toBeNull();
    expect(setScalar("a: 1\n", ["b"], "x")).toBeNull();
    expect(setScalar("a: [1\n", ["a"], "x")).toBeNull();
    expect(addKey("a: 1\n", [], "a", 2)).toBeNull();
  });
});

function comments(text: string): string {
  return text
    .split("\n")
    .flatMap((line) => /(?:^|\s)(#.*)$/.exec(line.replace(/"[^"]*"|'[^']*'/g, ""))?.[1] ?? [])
    .join("\n");
}
