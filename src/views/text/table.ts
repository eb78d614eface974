import type { Paint, Style } from "./page.ts";
import { type Align, padded, widthOf, wrapped } from "./width.ts";

export interface Column {
  readonly head: string;
  readonly align?: Align;
  /** Columns that may wrap if the table is too wide; the others keep their width. */
  readonly wraps?: boolean;
}

export type Cell = string | { readonly text: string; readonly style: Style };

const LEAST = 6;

/**
 * A table as lines, aligned by terminal columns, at most `width` wide as long as its wrapping columns can shrink. Heads wrap like
 * cells. A table whose heads are all empty prints none. `under` has a line to print below each row, such as its place; none if it is empty.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  paint: Paint,
  gap = 2,
  under: readonly string[] = [],
): string[] {
  const heads = columns.map((column) => column.head);
  const all = heads.some((head) => head !== "") ? [heads, ...rows] : rows;
  const widths = fitted(columns, naturalWidths(columns, all), width, gap);
  const first = all.length - rows.length;
  return all.flatMap((row, at) => {
    const lines = tableRow(columns, row, widths, " ".repeat(gap), (style, text) => paint(at < first ? "dim" : style, text));
    const below = under[at - first];
    return below === undefined || below === "" ? lines : [...lines, paint("dim", below)];
  });
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === "string" ? cell : (cell?.text ?? "");
}

function naturalWidths(columns: readonly Column[], rows: readonly (readonly Cell[])[]): number[] {
  return columns.map((_, at) => Math.max(0, ...rows.map((row) => widthOf(textOf(row[at])))));
}

/** Shrinks the widest wrapping column, one terminal column at a time, until the table fits. */
function fitted(columns: readonly Column[], natural: readonly number[], width: number, gap: number): number[] {
  const widths = [...natural];
  let over = widths.reduce((sum, each) => sum + each, 0) + gap * (columns.length - 1) - width;
  while (over > 0) {
    let widest = -1;
    for (const [at, column] of columns.entries()) {
      if (column.wraps === true && (widths[at] as number) > LEAST && (widest < 0 || (widths[at] as number) > (widths[widest] as number)))
        widest = at;
    }
    if (widest < 0) break;
    widths[widest] = (widths[widest] as number) - 1;
    over -= 1;
  }
  return widths;
}

function tableRow(columns: readonly Column[], row: readonly Cell[], widths: readonly number[], gap: string, paint: Paint): string[] {
  const cells = widths.map((each, at) => wrapped(textOf(row[at]), each));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = cells.map((lines, at) => {
      const text = padded(lines[line] ?? "", widths[at] as number, columns[at]?.align);
      const cell = row[at];
      return { text, style: typeof cell === "object" ? cell.style : null };
    });
    while (parts.length > 1 && parts.at(-1)?.text.trim() === "") parts.pop();
    return parts
      .map(({ text, style }, at) => styled(at === parts.length - 1 ? text.trimEnd() : text, style, paint))
      .join(gap)
      .trimEnd();
  });
}

function styled(text: string, style: Style | null, paint: Paint): string {
  return paint(style ?? "plain", text);
}
