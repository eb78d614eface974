import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { lineEdit, withComment, withLines } from "../../src/files/yaml/line-edit.ts";
import { nodeAt, type Splice, spliced, yamlTree } from "../../src/files/yaml/yaml-edit.ts";
import { addEntry, addKeyInOrder, addText, putInPlaceOf, takeAway } from "../../src/files/yaml/yaml-list-edit.ts";

const ORDER = ["id", "prefLabel", "altLabel", "hiddenLabel", "broader", "source"];
const order = (path: readonly unknown[]): readonly string[] => (path.at(-1) === "altLabel" ? ["zh", "en"] : ORDER);

function done(text: string, splice: Splice | null): string | null {
  return splice === null ? null : spliced(text, splice);
}

describe("a text more under a path", () => {
  test.each<readonly [string, string, readonly (string | number)[], string, string]>([
    ["a list in brackets", "a: {zh: [芯片, IC]}  # 留\n", ["a", "zh"], "集成块", "a: {zh: [芯片, IC, 集成块]}  # 留\n"],
    ["an empty list", "a: []\n", ["a"], "x", "a: [x]\n"],
    ["a single text becomes a list", 'a: "b"   # c\n', ["a"], "x", 'a: ["b", x]   # c\n'],
    ["a list of lines", "a:\n  - b  # 一\n  # 二\nc: 1\n", ["a"], "x", "a:\n  - b  # 一\n  - x\n  # 二\nc: 1\n"],
    [
      "a key that is not there, in its place",
      "id: a\n# 上\nbroader: b\n",
      ["hiddenLabel"],
      "x",
      "id: a\nhiddenLabel: [x]\n# 上\nbroader: b\n",
    ],
    ["a key and one below it", "id: a\nsource: s\n", ["altLabel", "zh"], "x", "id: a\naltLabel: {zh: [x]}\nsource: s\n"],
    ["a key in brackets, in its place", "altLabel: {en: [b]}\n", ["altLabel", "zh"], "x", "altLabel: {zh: [x], en: [b]}\n"],
    [
      "a key behind a block",
      "id: a\naltLabel:\n  zh: [b]\nsource: s\n",
      ["hiddenLabel"],
      "x",
      "id: a\naltLabel:\n  zh: [b]\nhiddenLabel: [x]\nsource: s\n",
    ],
    ["an entry in brackets", "- {id: a, source: s}\n", [0, "broader"], "b", "- {id: a, broader: [b], source: s}\n"],
    ["a key with nothing behind it", "hiddenLabel:\nsource: s\n", ["hiddenLabel"], "x", "hiddenLabel: [x]\nsource: s\n"],
  ])("%s", (_, text, path, value, expected) => {
    expect(done(text, addText(text, path, value, order))).toBe(expected);
  });

  test.each(['a "b"', "a: b", "a #b", "{a}", "- a", "null", "3.10", "，a", "'", "\\", "[", "@x", "&x", "%x", "  a", "a\u00e9漢"])(
    "%s comes back as it was",
    (value) => {
      const text = "concepts:\n  - id: a\n    altLabel: {zh: [b]}\n    source: s\n";
      const next = done(text, addText(text, ["concepts", 0, "altLabel", "zh"], value, order)) ?? "";
      expect(parse(next).concepts[0].altLabel.zh).toEqual(["b", value]);
    },
  );

  test("law: whatever the text, it is read back, and every other line is unchanged", () => {
    const text = "concepts:\n  # 一\n  - id: a\n    hiddenLabel:\n      - b   # 二\n    source: s  # 三\n";
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }).filter((value) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(value)),
        (value) => {
          const next = done(text, addText(text, ["concepts", 0, "hiddenLabel"], value, order)) ?? "";
          expect(nodeAt(yamlTree(next), ["concepts", 0, "hiddenLabel", 1])?.toJSON()).toBe(value);
          expect(
            next
              .split("\n")
              .filter((_, line) => line !== 5)
              .join("\n"),
          ).toBe(text);
        },
      ),
    );
  });
});

describe("taken away", () => {
  test.each<readonly [string, string, readonly (string | number)[], string | null]>([
    ["the first of a list", "a: [b, c]  # d\n", ["a", 0], "a: [c]  # d\n"],
    ["the last of a list", "a: [b, c]\n", ["a", 1], "a: [b]\n"],
    ["the only one goes with its key", "id: x\na: [b]\nc: d\n", ["a", 0], "id: x\nc: d\n"],
    ["a single text goes with its key", "id: x\nbroader: b\nc: d\n", ["broader"], "id: x\nc: d\n"],
    ["and with the mapping that held nothing else", "id: x\na: {zh: [b]}\nc: d\n", ["a", "zh", 0], "id: x\nc: d\n"],
    ["a key in brackets", "{a: b, c: d}\n", ["c"], "{a: b}\n"],
    ["an item of lines", "a:\n  - b\n  - c\n", ["a", 0], "a:\n  - c\n"],
    ["a line with a comment stays", "id: x\nbroader: b  # why\n", ["broader"], null],
    ["a first key stays", "- broader: b\n  id: x\n", [0, "broader"], null],
    ["what is not there", "a: [b]\n", ["a", 3], null],
  ])("%s", (_, text, path, expected) => {
    expect(done(text, takeAway(text, path))).toBe(expected);
  });
});

test("an entry behind the last one, in the place of one, and beside comments", () => {
  const text = "d:\n  # 一\n  - {id: a}\n  - id: b\n    why: c\n# 末\n";
  expect(done(text, addEntry(text, ["d"], "{id: x}"))).toBe("d:\n  # 一\n  - {id: a}\n  - id: b\n    why: c\n  - {id: x}\n# 末\n");
  expect(
    done(
      text,
      putInPlaceOf(text, ["d", 1], (indent) => `${indent}# 去`),
    ),
  ).toBe("d:\n  # 一\n  - {id: a}\n  # 去\n# 末\n");
  expect(
    done(
      text,
      putInPlaceOf(text, ["d", 0], (indent) => `${indent}- {id: z}`),
    ),
  ).toBe("d:\n  # 一\n  - {id: z}\n  - id: b\n    why: c\n# 末\n");
  const noted = "d:\n  - id: a\n    # 为什么\n    why: c\n  - {id: b}  # 旁\n";
  expect(putInPlaceOf(noted, ["d", 0], () => "")).toBeNull();
  expect(putInPlaceOf(noted, ["d", 1], () => "")).toBeNull();
  expect(addEntry("d: [a]\n", ["d"], "b")).toBeNull();
  expect(done("a: 1\nc: 2\n", addKeyInOrder("a: 1\nc: 2\n", "b", "2022.10", ["a", "b"]))).toBe('a: 1\nb: "2022.10"\nc: 2\n');
});

test("law: the lines that an edit came to do it again and take it back", () => {
  const lines = fc.array(fc.constantFrom("a", "b", "c", "  d", ""), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(lines, lines, (old, now) => {
      const { at, removed, added } = lineEdit(old.join("\n"), now.join("\n"));
      expect([...old.slice(0, at), ...added, ...old.slice(at + removed.length)]).toEqual(now);
    }),
  );
  expect(withLines("a\nb\na\n", ["b"], ["x", "y"])).toBe("a\nx\ny\na\n");
  expect(withLines("a\nb\na\n", ["a"], ["x"])).toBeNull();
  expect(withLines("a\n", ["b"], [])).toBeNull();
  expect(withComment("a\n  b\n", "a\n  b\n  c\n", "why")).toBe("a\n  b\n  # why\n  c\n");
});

test("a single text with a comma or brackets stays one text beside another", () => {
  const text = "altLabel:\n  en: nuts, bolts [M4]\n";
  const splice = addText(text, ["altLabel", "en"], "screws", () => []);
  expect(splice === null ? null : spliced(text, splice)).toBe('altLabel:\n  en: ["nuts, bolts [M4]", screws]\n');
});
