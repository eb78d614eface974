import { describe, expect, test } from "vitest";
import { formatText } from "../../src/files/yaml/format.ts";
import type { KeyOrder } from "../../src/files/yaml/key-order.ts";
import { NO_CACHE, yamlFile } from "../../src/files/yaml/yaml-file.ts";
import { Seeded } from "../support/seeded-input.ts";

/** QUNDAI_LAYOUTS=2500 for the full run. */
const COUNT = Number(process.env["QUNDAI_LAYOUTS"] ?? 200);
const orderAt: KeyOrder = () => ["id", "when", "then", "why", "source"];
const KEYS = ["why", "then", "id", "source", "note", "甲"];

/** One document in some layout: block and flow, every form of text, comments and blank lines between. */
class Author {
  readonly #random: Seeded;
  readonly comments: string[] = [];

  constructor(seed: number) {
    this.#random = new Seeded(seed);
  }

  text(): string {
    const lines = this.#mapping(0, 3);
    return `${lines.join("\n")}\n`;
  }

  #mapping(indent: number, depth: number): string[] {
    const keys = KEYS.filter(() => this.#random.chance(0.6));
    return (keys.length === 0 ? ["id"] : keys).flatMap((key) => [...this.#between(indent), ...this.#value(`${key}:`, indent, depth, true)]);
  }

  #list(indent: number, depth: number): string[] {
    return Array.from({ length: 1 + this.#random.below(3) }, () => [
      ...this.#between(indent),
      ...(depth > 0 && this.#random.chance(0.6) ? this.#entry(indent, depth - 1) : this.#value("-", indent, depth, false)),
    ]).flat();
  }

  /** A mapping behind its dash, with any number of blanks between. */
  #entry(indent: number, depth: number): string[] {
    const dash = `-${" ".repeat(1 + this.#random.below(4))}`;
    const lines = this.#mapping(indent + dash.length, depth);
    const first = lines.findIndex((line) => line.trim() !== "" && !line.trim().startsWith("#"));
    const above = lines.slice(0, first).map((line) => (line === "" ? "" : `${" ".repeat(indent)}${line.trim()}`));
    return [...above, `${" ".repeat(indent)}${dash}${(lines[first] ?? "").trimStart()}`, ...lines.slice(first + 1)];
  }

  #value(head: string, indent: number, depth: number, isKey: boolean): string[] {
    const start = `${" ".repeat(indent)}${head}`;
    if (depth > 0 && isKey && this.#random.chance(0.45)) {
      const inner = indent + 1 + this.#random.below(5);
      const isList = this.#random.chance(0.5);
      const list = this.#random.chance(0.3) ? indent : inner;
      return [`${start}${this.#behind()}`, ...(isList ? this.#list(list, depth - 1) : this.#mapping(inner, depth - 1))];
    }
    const deeper = " ".repeat(indent + 1 + this.#random.below(5));
    switch (this.#random.below(9)) {
      case 0:
        return [
          `${start} |${this.#random.pick(["", "-", "+"])}`,
          `${deeper}first`,
          `${deeper}  # no comment`,
          ...this.#empty(),
          `${deeper}last`,
        ];
      case 1:
        return [`${start} >${this.#random.pick(["", "-", "+"])}`, `${deeper}folded`, `${deeper}text`, ...this.#empty(), `${deeper}more`];
      case 2:
        return [`${start} plain over`, `${deeper}two lines`];
      case 3:
        return [`${start} "quoted \\"over\\"`, ...this.#empty(), `${deeper}lines # none"${this.#behind()}`];
      case 4:
        return [`${start} 'it''s`, `${deeper}so: yes'`];
      case 5:
        return [`${start} [ a,"b, c" , {k: v,甲:  乙} ]${this.#behind()}`];
      case 6:
        return [`${start}${this.#behind()}`];
      case 7:
        return [`${start}   ${this.#random.pick(["2022.10", "true", "~", "芯片", "a#b", "'#'", "http://x.y/z"])}${this.#behind()}`];
      default:
        return isKey ? [start, `${deeper}{k: [1, 2], q: 'w'}`] : [`${start} x${this.#behind()}`];
    }
  }

  #empty(): string[] {
    return this.#random.chance(0.4) ? [""] : [];
  }

  #between(indent: number): string[] {
    const lines = this.#random.chance(0.15) ? ["", ""] : [];
    return this.#random.chance(0.15) ? [...lines, `${" ".repeat(indent)}${this.#comment()}`] : lines;
  }

  #behind(): string {
    return this.#random.chance(0.2) ? `   ${this.#comment()}` : "";
  }

  #comment(): string {
    const comment = `# note ${this.comments.length}`;
    this.comments.push(comment);
    return comment;
  }
}

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, inner]) => [key, sorted(inner)]),
        )
      : value;

describe("format", () => {
  test(`${COUNT} layouts: the meaning and every comment stay, and once is enough`, { timeout: 60_000 + COUNT * 400 }, async () => {
    let laidOut = 0;
    for (let seed = 0; seed < COUNT; seed++) {
      const author = new Author(seed);
      const written = author.text();
      const text = seed % 7 === 0 ? written.replaceAll("\n", "\r\n") : written;
      const before = await yamlFile("f.yaml", text, NO_CACHE);
      if (before.issues.length > 0) throw new Error(`seed ${seed}: ${JSON.stringify(before.issues)}\n${text}`);
      const once = await formatText("f.yaml", text, orderAt);
      if (once.kind === "broken") throw new Error(`seed ${seed} broken:\n${text}`);
      if (once.kind === "left") continue;
      laidOut += 1;
      const after = await yamlFile("f.yaml", once.text, NO_CACHE);
      expect(sorted(after.value), `seed ${seed}`).toEqual(sorted(before.value));
      for (const comment of author.comments)
        expect(
          once.text.split("\n").some((line) => line.trimEnd().endsWith(comment)),
          `seed ${seed}`,
        ).toBe(true);
      expect(await formatText("f.yaml", once.text, orderAt), `seed ${seed}\n${text}`).toEqual(once);
    }
    expect(laidOut).toBeGreaterThan(COUNT * 0.7);
  });

  test.each([
    ["literal", "rules:\n- why: |\n    one\n      two\n  id: r\n"],
    ["folded", "rules:\n- why: >-\n    one\n\n    two\n  id: r\n"],
    ["plain", "rules:\n- why: one\n   two\n  id: r\n"],
    ["quoted", 'rules:\n-   why: "one\n     two"\n    id: r\n'],
    ["kept blank lines", "rules:\n- why: |+\n    one\n\n\n  id: r\n"],
    ["an indent that is said", "rules:\n- why: |2\n      one\n    two\n  id: r\n"],
  ])("a text of several lines at the first key of an item, %s, moves once and no more", async (_, text) => {
    const once = await formatText("f.yaml", text, () => []);
    const laidOut = once.kind === "laid-out" ? once.text : text;
    expect((await yamlFile("f.yaml", laidOut, NO_CACHE)).value).toEqual((await yamlFile("f.yaml", text, NO_CACHE)).value);
    expect(await formatText("f.yaml", laidOut, () => [])).toEqual(once.kind === "laid-out" ? once : { kind: "left" });
  });
});
