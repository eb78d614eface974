import type { CompareDocument } from "../../documents/compare.ts";
import type { ComparedOutcome } from "../../model/comparison.ts";
import { outcomeChange } from "../../model/outcome-change.ts";
import type { CompareWords } from "../../words/topics/compare.ts";
import type { Box } from "./compare-svg-flows.ts";
import { label, rect } from "./svg.ts";

const ROW = 40;

/** The transition matrix, with a triangle up for cells in which units rise, one down for cells in which they fall, and the sums below. */
export function matrixSvg(
  { matrix, from, to }: CompareDocument,
  words: CompareWords,
  used: readonly ComparedOutcome[],
  { x, y, width }: Box,
): { readonly lines: readonly string[]; readonly bottom: number } {
  const head = 90;
  const cell = Math.min(96, (width - head) / Math.max(used.length, 1));
  const top = y + 44;
  const lines = [label(x, y, `C  ${words.heads.rowsFrom.replace("\\", "→")}  (${from.version} → ${to.version})`, { size: 15, bold: true })];
  for (const [column, outcome] of used.entries()) {
    lines.push(label(x + head + (column + 0.5) * cell, top - 8, words.outcomes[outcome], { size: 11, anchor: "middle" }));
  }
  const sums = { stronger: 0, weaker: 0, unknown: 0, same: 0 };
  for (const [row, before] of used.entries()) {
    lines.push(label(x + head - 8, top + (row + 0.5) * ROW + 4, words.outcomes[before], { size: 11, anchor: "end" }));
    for (const [column, after] of used.entries()) {
      const units = matrix.find((each) => each.from === before && each.to === after)?.units ?? 0;
      const way = outcomeChange(before, after);
      sums[way] += units;
      const fill = units === 0 ? "#fff" : { same: "#eceff3", stronger: "#d9f0d3", weaker: "#fbd5c0", unknown: "#fff4cc" }[way];
      lines.push(rect(x + head + column * cell, top + row * ROW, cell - 3, ROW - 3, fill, "#999"));
      if (units === 0) continue;
      const mark = { same: "", stronger: "▲ ", weaker: "▼ ", unknown: "? " }[way];
      const at = { x: x + head + column * cell + (cell - 3) / 2, y: top + row * ROW + 23 };
      lines.push(label(at.x, at.y, `${mark}${units}`, { size: 14, anchor: "middle", bold: way !== "same" }));
    }
  }
  const bottom = top + used.length * ROW + 22;
  const net = sums.stronger - sums.weaker;
  const unknown = sums.unknown === 0 ? "" : `? ${words.unknown} ${sums.unknown}\u2003`;
  const text = `▲ ${words.up} ${sums.stronger}\u2003▼ ${words.down} ${sums.weaker}\u2003${unknown}${words.same} ${sums.same}\u2003${words.net} ${net > 0 ? "+" : ""}${net}`;
  lines.push(label(x, bottom, text, { size: 13 }));
  return { lines, bottom };
}
