import type { CompareDocument } from "../../documents/compare.ts";
import type { ComparedOutcome } from "../../model/comparison.ts";
import { type OutcomeChange, outcomeChange } from "../../model/outcome-change.ts";
import type { CompareWords } from "../../words/topics/compare.ts";
import { FILLS, label, rect, round } from "./svg.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const HEIGHT = 280;
const GAP = 14;
const POST = 18;

/** Units as bands from their outcome before to that after: rising bands are solid and dark, falling bands have an edge, the others are pale. */
export function flowsSvg(
  { matrix, from, to }: CompareDocument,
  words: CompareWords,
  used: readonly ComparedOutcome[],
  { x, y, width }: Box,
): { readonly lines: readonly string[]; readonly bottom: number } {
  const total = matrix.reduce((sum, cell) => sum + cell.units, 0);
  const lines = [label(x, y, `B  ${from.version} → ${to.version}`, { size: 15, bold: true })];
  if (total === 0) return { lines, bottom: y };
  const scale = (HEIGHT - GAP * (used.length - 1)) / total;
  const [left, right] = [x + 110, x + width - 110 - POST];
  const posts = (side: "from" | "to") => {
    let at = y + 26;
    return new Map(
      used.map((outcome) => {
        const units = matrix.filter((cell) => cell[side] === outcome).reduce((sum, cell) => sum + cell.units, 0);
        const top = at;
        at += units * scale + GAP;
        return [outcome, { top, units, next: top }] as [ComparedOutcome, { top: number; units: number; next: number }];
      }),
    );
  };
  const [before, after] = [posts("from"), posts("to")];
  const [still, moving]: [string[], string[]] = [[], []];
  for (const cell of matrix) {
    const [a, b] = [before.get(cell.from), after.get(cell.to)];
    if (!a || !b) continue;
    const thick = cell.units * scale;
    (cell.from === cell.to ? still : moving).push(band(left + POST, a.next, right, b.next, thick, outcomeChange(cell.from, cell.to)));
    a.next += thick;
    b.next += thick;
  }
  const named = (side: typeof before, at: number, anchor: "start" | "end", text: number): string[] =>
    [...side].flatMap(([outcome, { top, units }]) => [
      rect(at, top, POST, Math.max(units * scale, 1), FILLS[outcome].fill, "#333"),
      label(text, top + (units * scale) / 2 + 4, `${words.outcomes[outcome]} ${units}`, { size: 12, anchor }),
    ]);
  return {
    lines: [...lines, ...still, ...moving, ...named(before, left, "end", left - 8), ...named(after, right, "start", right + POST + 8)],
    bottom: y + 26 + HEIGHT,
  };
}

/** A band with smooth sides; its look depends on the kind of change. */
function band(x1: number, y1: number, x2: number, y2: number, thick: number, change: OutcomeChange): string {
  const middle = round((x1 + x2) / 2);
  const path = `M${round(x1)} ${round(y1)}C${middle} ${round(y1)} ${middle} ${round(y2)} ${round(x2)} ${round(y2)}V${round(y2 + thick)}C${middle} ${round(y2 + thick)} ${middle} ${round(y1 + thick)} ${round(x1)} ${round(y1 + thick)}Z`;
  const look =
    change === "same"
      ? 'fill="#dde2e8"'
      : change === "unknown"
        ? 'fill="#f3d98b" fill-opacity="0.8"'
        : change === "stronger"
          ? 'fill="#238b5a" fill-opacity="0.75"'
          : 'fill="#e88d80" fill-opacity="0.8" stroke="#a33" stroke-width="0.8" stroke-dasharray="4 2"';
  return `<path d="${path}" ${look}/>`;
}
