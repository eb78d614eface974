import type { Issue } from "../../model/issue.ts";

/** Distinct mistakes after which reading stops: with so many, the table is another one than was meant. */
const MOST_MISTAKES = 200;
const MOST_ROWS = 5;

interface Mistake {
  readonly issue: Issue;
  count: number;
  readonly rows: number[];
}

/** Mistakes in the cells of a table of any length: the same mistake with the same text is counted, not kept again. */
export class FlowIssues {
  readonly #mistakes: Mistake[] = [];
  readonly #numbers = new Map<string, number>();

  get isFull(): boolean {
    return this.#mistakes.length >= MOST_MISTAKES;
  }

  /** Adds a mistake of a cell and returns its number. */
  add(head: string, value: string, row: number, found: Issue): number {
    const key = JSON.stringify([found.code, head, value]);
    const known = this.#numbers.get(key);
    if (known !== undefined) {
      this.again(known, row);
      return known;
    }
    const number = this.#mistakes.length;
    this.#numbers.set(key, number);
    this.#mistakes.push({ issue: { ...found, cell: { row, head, value } }, count: 1, rows: [row] });
    return number;
  }

  /** The same mistake in another row. */
  again(number: number, row: number): void {
    const mistake = this.#mistakes[number] as Mistake;
    mistake.count += 1;
    if (mistake.rows.length < MOST_ROWS) mistake.rows.push(row);
  }

  codeOf(number: number): string {
    return (this.#mistakes[number] as Mistake).issue.code;
  }

  /** All mistakes, in the order in which they were found. */
  all(): readonly Issue[] {
    return this.#mistakes.map(({ issue: found, count, rows }) => (count === 1 ? found : { ...found, repeats: { count, rows } }));
  }
}
