import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import { fileSchemas } from "../../src/files/shapes/schemas.ts";
import { formatText } from "../../src/files/yaml/format.ts";
import { keyOrder } from "../../src/files/yaml/key-order.ts";
import { operatorsFor } from "../../src/rules/operators.ts";
import { ROOT } from "../support/program.ts";
import { Seeded } from "../support/seeded-input.ts";

const SCHEMAS = fileSchemas(FACT_CATALOGUE, operatorsFor);
const order = (schema: string) => keyOrder(SCHEMAS[schema] ?? {});
const RULES = order("rules.schema.json");

async function formatted(text: string, orderAt = RULES): Promise<string> {
  const result = await formatText("f.yaml", text, orderAt);
  return result.kind === "laid-out" ? result.text : result.kind;
}

const SHIPPED = ["rules", "taxonomy"].flatMap((what) =>
  readdirSync(join(ROOT, what), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml") && name.includes("/"))
    .map((name) => `${what}/${name}`),
);
const schemaOf = (file: string): string =>
  file.startsWith("taxonomy") ? "taxonomy" : file.endsWith("/ruleset.yaml") ? "ruleset" : "rules";

describe("format", () => {
  test.each([
    [
      "keys in order, comments with their keys",
      "rules:\n- then: none # why not\n  # which\n  id: r\n  when: {place: same-city}\n",
      "rules:\n  # which\n  - id: r\n    when: {place: same-city}\n    then: none # why not\n",
    ],
    [
      "indents of two",
      "rules:\n    -   id: r\n        when:\n            all:\n                - {place: same-city}\n        then: none\n",
      "rules:\n  - id: r\n    when:\n      all:\n        - {place: same-city}\n    then: none\n",
    ],
    [
      "spaces in braces, keys in braces",
      "declarations:\n  - {source: s,identical: [ a,b ] , id: d}\n",
      "declarations:\n  - {id: d, identical: [a, b], source: s}\n",
    ],
    [
      "conditions as the author wrote them",
      "rules:\n  - id: r\n    when: {industry: similar, place: same-city}\n    then: none\n",
      "rules:\n  - id: r\n    when: {industry: similar, place: same-city}\n    then: none\n",
    ],
    [
      "blank lines, at most one",
      "\n\n# head\n\n\nrules:\n  - id: r\n    when: {place: same-city}\n    then: none\n\n\n  # next\n  - id: s\n    when: {place: same-city}\n    then: none\n\n\n",
      "# head\n\nrules:\n  - id: r\n    when: {place: same-city}\n    then: none\n\n  # next\n  - id: s\n    when: {place: same-city}\n    then: none\n",
    ],
    [
      "texts over several lines as they are",
      "rules:\n    - id: r\n      why: |\n        one\n\n          two\n      when: {place: same-city}\n      then: none\n",
      "rules:\n  - id: r\n    when: {place: same-city}\n    then: none\n    why: |\n      one\n\n        two\n",
    ],
    [
      "a value on the line below",
      "rules:\n  - id:\n      r\n    when:\n      {place: same-city}\n    then: none\n",
      "rules:\n  - id: r\n    when: {place: same-city}\n    then: none\n",
    ],
    [
      "comments at the end of an entry and of the file",
      "rules:\n  - id: r\n    then: none\n    when: {place: same-city}\n    # inside\n  # after\n# end\n",
      "rules:\n  - id: r\n    when: {place: same-city}\n    then: none\n    # inside\n  # after\n# end\n",
    ],
    [
      "line ends of Windows",
      "rules:\r\n  - id: r  \r\n    when: {place: same-city}\r\n    then: none\r\n",
      "rules:\n  - id: r\n    when: {place: same-city}\n    then: none\n",
    ],
    ["what is no YAML is left", "rules: [\n", "broken"],
    ["an empty file", "# nothing yet\n", "# nothing yet\n"],
  ])("%s", async (_what, text, expected) => {
    expect(await formatted(text)).toBe(expected);
    if (expected !== "broken") expect(await formatted(expected)).toBe(expected);
  });

  test.each(SHIPPED)("%s is in canonical layout", async (file) => {
    const text = readFileSync(join(ROOT, file), "utf8");
    expect(await formatted(text, order(`${schemaOf(file)}.schema.json`))).toBe(text);
  });

  test("whatever the layout, the meaning and every comment stay, and once is enough", async () => {
    const random = new Seeded(11);
    const files = SHIPPED.filter((file) => /method|study|top|words|cases|lighting/.test(file));
    for (let at = 0; at < 60; at += 1) {
      const file = random.pick(files);
      const orderAt = order(`${schemaOf(file)}.schema.json`);
      const messy = untidy(readFileSync(join(ROOT, file), "utf8"), random);
      const once = await formatText(file, messy, orderAt);
      if (once.kind !== "laid-out") throw new Error(`${file} ${once.kind}:\n${messy}`);
      expect(await formatText(file, once.text, orderAt)).toEqual(once);
    }
  });
});

/** The same file with an untidy layout: comments, blank lines, deeper indents. */
function untidy(text: string, random: Seeded): string {
  const deeper = random.chance(0.5);
  return text
    .split("\n")
    .flatMap((line) => {
      const indent = /^ */.exec(line)?.[0] ?? "";
      const wide = deeper ? indent + indent + line.slice(indent.length).replace(/^- /, "-   ") : line;
      const more = [
        random.chance(0.1) ? "" : null,
        random.chance(0.1) ? `${" ".repeat(random.below(8))}# note ${random.below(99)}` : null,
      ].filter((each) => each !== null);
      return [...more, random.chance(0.1) && line.trim() !== "" && !line.includes("#") ? `${wide}   # behind ${random.below(99)}` : wide];
    })
    .join(random.chance(0.2) ? "\r\n" : "\n");
}
