import { isMap, isScalar, isSeq, type ParsedNode } from "yaml";

/** A line of the layout. */
export interface Line {
  readonly text: string;
  /** `text`: inside a text of several lines, where blank lines are content; `kept`: of a text to which the blank lines below it belong too (`|+`). */
  readonly part?: "text" | "kept" | undefined;
}

export function isBlank({ text, part }: Line): boolean {
  return text === "" && part === undefined;
}

/** At most one blank line in a row, none at the beginning, at the end, or below a text that would take it in. Lines of texts stay. */
export function collapsed(lines: readonly Line[]): readonly string[] {
  const stay: Line[] = [];
  for (const line of lines) {
    const above = stay.at(-1);
    if (!isBlank(line) || (above !== undefined && !isBlank(above) && above.part !== "kept")) stay.push(line);
  }
  const last = stay.at(-1);
  return (last !== undefined && isBlank(last) ? stay.slice(0, -1) : stay).map(({ text }) => text);
}

/** The lines of a value below its first, moved by so many columns. `column` is that of its key or dash. */
export function moved(lines: readonly string[], by: number, value: ParsedNode, source: string, column: number): readonly Line[] {
  const part = keepsBlanks(value, source) ? "kept" : isScalar(value) ? "text" : undefined;
  const inner = isBlockText(value) ? textColumn(lines, headOf(value, source), column) : Number.POSITIVE_INFINITY;
  return lines.map((line) => {
    // In a block text, blanks beyond the column of the text are content.
    if (line.trim() === "" && line.length <= inner) return { text: "", part };
    return { text: by >= 0 ? `${" ".repeat(by)}${line}` : line.slice(Math.min(-by, line.search(/\S|$/))), part };
  });
}

/** Where the text ends that a node ends with, if the blank lines below it belong to it; else 0. */
export function keptEnd(node: ParsedNode | null, source: string): number {
  if (node === null) return 0;
  if (isMap(node) && node.flow !== true) return keptEnd((node.items.at(-1)?.value ?? null) as ParsedNode | null, source);
  if (isSeq(node) && node.flow !== true) return keptEnd((node.items.at(-1) ?? null) as ParsedNode | null, source);
  return keepsBlanks(node, source) ? node.range[1] : 0;
}

function isBlockText(node: ParsedNode): boolean {
  return isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
}

/** `|`, `>-`, `|2+`: what a block text begins with. */
function headOf(node: ParsedNode, source: string): string {
  return /^[|>][-+\d]*/.exec(source.slice(node.range[0], node.range[0] + 4))?.[0] ?? "";
}

function keepsBlanks(node: ParsedNode, source: string): boolean {
  return isBlockText(node) && headOf(node, source).includes("+");
}

/** The column in which the lines of a block text begin: the one that its head says, else that of its first line. */
function textColumn(lines: readonly string[], head: string, column: number): number {
  const said = /\d/.exec(head)?.[0];
  return said === undefined ? (lines.find((line) => line.trim() !== "")?.search(/\S/) ?? 0) : column + Number(said);
}
