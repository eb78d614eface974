import { expect, test } from "vitest";
import { parseYaml } from "../../src/files/yaml/yaml.ts";

function issuesOf(text: string): string[] {
  return parseYaml("f.yaml", text).issues.map(({ code, span, params }) => {
    const said = "problem" in params ? params.problem : Object.values(params).join(" ");
    return `${span.line}:${span.column} ${code} ${said}`;
  });
}

const item = (line: string) => `concepts:\n  - id: chip\n    ${line}\n    source: expert\n`;

// Each text has one mistake, and must get exactly one message, at the place of the mistake.
test.each([
  ["an alias", "a: &x 1\nb: *x\n", "1:4 yaml-alias &x"],
  ["an alias nobody defined", "a: *重点\n", "1:4 yaml-alias *重点"],
  ["a merge key", "a:\n  <<: {b: 1}\n", "2:3 yaml-alias <<"],
  ["a tag", "a: !!js/function x\n", "1:4 yaml-alias !!js/function"],
  ["a prototype key", "a:\n  __proto__: {b: 1}\n", "2:3 forbidden-key __proto__"],
  ["a constructor key", "constructor: 1\n", "1:1 forbidden-key constructor"],
  ["a key twice", "a: 1\nb: 2\na: 3\n", "3:1 duplicate-key a"],
  ["two documents", "a: 1\n---\nb: 2\n", "2:1 yaml-syntax several-documents"],
  ["a tab", "a:\n\tb: 1\n", "2:1 yaml-syntax tab"],
  ["a tab after spaces", "a:\n  - b: 1\n  \tc: 1\n", "3:3 yaml-syntax tab"],
  ["a key that is a list", "? [a, b]\n: 1\n", "1:3 yaml-syntax special-start"],
  ["a control character behind an escape", 'a: "x\\u0007"\n', "1:4 control-character U+0007"],
  ["a bidi override", "a: x\u202ey\n", "1:4 control-character U+202E"],
  ["no colon", item("prefLabel {zh: 芯片, en: Chip}"), "3:5 yaml-syntax colon-missing"],
  ["no space after the colon", item("why:常用"), "3:5 yaml-syntax colon-missing"],
  ["no space, then a comment", "words:\n  source:政策\n  # 词头\n  heads: [a]\n", "2:3 yaml-syntax colon-missing"],
  ["no space in the first key of an entry", "concepts:\n  - id:chip\n    why: a\n", "2:5 yaml-syntax colon-missing"],
  ["a colon in a text", item("why: 注意: 常用"), "3:10 yaml-syntax colon-in-text"],
  ["one space too many", item(" why: 常用"), "3:6 yaml-syntax indent"],
  ["one space too many after a text", "concepts:\n  - id: chip\n    why: a\n     source: b\n", "4:6 yaml-syntax indent"],
  ["one space too few", "concepts:\n  - id: chip\n   why: a\n    source: b\n", "3:4 yaml-syntax indent"],
  ["an entry one space to the left", "concepts:\n  - id: a\n    why: b\n - id: c\n    why: d\n", "4:2 yaml-syntax indent"],
  ["a list that is not closed", item("altLabel: [芯片, IC"), "3:15 yaml-syntax bracket-open"],
  ["braces that are not closed", item("altLabel: {zh: [芯片], en: [chip]"), "3:15 yaml-syntax bracket-open"],
  ["a list of several lines that is not closed", item("altLabel: [芯片,\n      IC"), "3:15 yaml-syntax bracket-open"],
  ["the quote of a text in a list that is not closed", item('notation: {gbt4754: ["264, "2641"]}'), "3:26 yaml-syntax quote-open"],
  ["a bracket too many", item("altLabel: [芯片]]"), "3:19 yaml-syntax bracket-extra"],
  ["a list that is not opened", item("broader: chip, device]"), "3:14 yaml-syntax bracket-extra"],
  ["a quote that is not closed", item('why: "常用'), "3:10 yaml-syntax quote-open"],
  ["a quote in braces that is not closed", item('notation: {gbt4754: "3973, sei2018: "1"}'), "3:42 yaml-syntax quote-extra"],
  ["a quote that is closed by another line's", item('why: "常用\n    note: "x"'), "3:10 yaml-syntax quote-open"],
  ["a quote that is not opened", item('notation: {gbt4754: 3973"}'), "3:25 yaml-syntax quote-extra"],
  ["words after a quoted text", item('why: "常用"的'), "3:14 yaml-syntax quote-extra"],
  ["no comma", item("altLabel: {zh: [芯片] en: [chip]}"), "3:25 yaml-syntax comma-missing"],
  ["a full-width comma", item("hiddenLabel: [芯片，晶圆]"), "3:21 full-width ， ,"],
  ["a reserved first character", item("why: @常用"), "3:10 yaml-syntax special-start"],
  ["a backquote", item("why: `常用`"), "3:10 yaml-syntax special-start"],
  ["an unknown escape", item('why: "\\q"'), "3:11 yaml-syntax special-start"],
  ["a second entry without its dash", "concepts:\n  - id: a\n    why: b\n    id: c\n    why: d\n", "4:5 yaml-syntax dash-missing"],
  ["a first entry without its dash", "concepts:\n    id: a\n    why: b\n  - id: c\n", "2:5 yaml-syntax dash-missing"],
])("%s", (_, text, expected) => expect(issuesOf(text)).toEqual([expected]));

test("deep nesting is refused before anything recurses", () => {
  expect(issuesOf(`a: ${"[".repeat(64)}`)).toEqual(["1:67 yaml-syntax too-deep"]);
  expect(issuesOf(`${"- ".repeat(70)}x`)).toEqual(["1:129 yaml-syntax too-deep"]);
  expect(issuesOf(`${"[".repeat(200_000)}`)).toEqual(["1:65 yaml-syntax too-deep"]);
});

test.each([
  ["brackets", "[".repeat(100_000)],
  ["braces", "{a: ".repeat(50_000)],
  ["quotes", '"a '.repeat(100_000)],
  ["commas", `a: [${",".repeat(100_000)}]`],
  ["dashes", "- ".repeat(100_000)],
  ["questions", "? ".repeat(100_000)],
  ["colons", "a:\n".repeat(50_000)],
  ["keys", Array.from({ length: 30_000 }, (_, index) => `k${index}: ${index}`).join("\n")],
  ["one long line", `a: ${"x".repeat(3_000_000)}`],
  ["blank lines", `a: x${"\n".repeat(500_000)}b: [`],
  ["aliases", `a: &a [x]\n${Array.from({ length: 9 }, (_, index) => `b${index}: &b${index} [*a, *a, *a]`).join("\n")}`],
])("a hostile text of many %s does not hang", (_, text) => {
  expect(parseYaml("f.yaml", text).positions.at.length).toBeGreaterThan(0);
});
