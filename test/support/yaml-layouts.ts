import { Seeded } from "./seeded-input.ts";

const KEYS = ["why", "then", "id", "source", "note", "甲"];

/** Writes one document in some layout: block and flow, every form of text, comments and blank lines between. */
export class LayoutAuthor {
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
          ...(this.#random.chance(0.2) ? [`${deeper}   `] : []),
          `${deeper}last`,
          ...this.#empty(),
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
    return this.#random.chance(0.4) ? this.#random.pick([[""], ["", ""], ["", "", ""]]) : [];
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

/** Plain data with the keys of every mapping in order. */
export const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, inner]) => [key, sorted(inner)]),
        )
      : value;
