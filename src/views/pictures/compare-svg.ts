import type { CompareDocument, ComparedRate } from "../../documents/compare.ts";
import type { ComparedOutcome } from "../../model/comparison.ts";
import type { Language } from "../../model/text.ts";
import { compareWords } from "../../words/compare.ts";
import type { CompareWords } from "../../words/topics/compare.ts";
import { wordingIn } from "../../words/words.ts";
import { shownDocument } from "../shown.ts";
import { groupName, nameOf } from "../text/compare.ts";
import { flowsSvg } from "./compare-svg-flows.ts";
import { matrixSvg } from "./compare-svg-matrix.ts";
import { FILLS, label, ORDER, PATTERNS, rect, round, textWidth, WIDTH } from "./svg.ts";

const LEFT = 236;
const RIGHT = WIDTH - 30;
const BAR = 22;

/** One SVG picture of a comparison: rates as stacked bars, flows, and the matrix. Text stays text, and hatching is legible in grey. */
export function compareSvg(source: CompareDocument, language: Language): string {
  const document = shownDocument(source);
  const words = compareWords[language];
  const used = ORDER.filter((outcome) => document.matrix.some(({ from, to }) => from === outcome || to === outcome));
  const bars = barsSvg(document, words, language, used, 96);
  const flows = flowsSvg(document, words, used, { x: 30, y: bars.bottom + 30, width: 520 });
  const matrix = matrixSvg(document, words, used, { x: 600, y: bars.bottom + 30, width: RIGHT - 600 });
  const height = Math.max(flows.bottom, matrix.bottom) + 30;
  const title = words.title(nameOf(document.from, wordingIn(language)), nameOf(document.to, wordingIn(language)));
  const made = document.to.data.made ? [label(30, 58, words.made, { size: 13, fill: "#555" })] : [];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${round(height)}" width="${WIDTH}" height="${round(height)}" role="img" xml:lang="${language}" font-family="'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif">`,
    PATTERNS,
    rect(0, 0, WIDTH, height, "#fff"),
    label(30, 38, title, { size: 20, bold: true }),
    ...made,
    ...bars.lines,
    ...flows.lines,
    ...matrix.lines,
    "</svg>",
    "",
  ].join("\n");
}

function barsSvg(
  document: CompareDocument,
  words: CompareWords,
  language: Language,
  used: readonly ComparedOutcome[],
  top: number,
): { readonly lines: readonly string[]; readonly bottom: number } {
  const lines = [label(30, top, `A  ${words.sections.rates}`, { size: 15, bold: true }), ...legend(used, words, top)];
  let y = top + 22;
  for (const { by, value, from, to } of document.rates) {
    lines.push(label(30, y + BAR + 4, groupName(document, by, value, words, language), { size: 13, bold: true }));
    for (const [version, rate] of [
      [document.from, from],
      [document.to, to],
    ] as const) {
      lines.push(label(LEFT - 8, y + 16, version.at ?? version.version, { size: 12, anchor: "end", fill: "#333" }));
      lines.push(...(rate ? stack(rate, y) : []));
      y += BAR + 4;
    }
    y += 12;
  }
  return { lines, bottom: y };
}

function legend(used: readonly ComparedOutcome[], words: CompareWords, y: number): readonly string[] {
  let x = RIGHT;
  return used.toReversed().flatMap((outcome) => {
    const name = words.outcomes[outcome];
    x -= textWidth(name, 12) + 40;
    return [rect(x, y - 12, 16, 14, FILLS[outcome].fill, "#333"), label(x + 22, y, name, { size: 12 })];
  });
}

/** One bar: a segment for each outcome, with its count and share if there is room. */
function stack(rate: ComparedRate, y: number): readonly string[] {
  const parts: readonly (readonly [ComparedOutcome, number])[] = [
    ["matched", rate.matched],
    ["similar", rate.similar],
    ["unknown", rate.unknown],
    ["none", rate.none],
    ["no-belt", rate.noBelt],
  ];
  let x = LEFT;
  return parts.flatMap(([outcome, count]) => {
    if (count === 0 || rate.units === 0) return [];
    const width = ((RIGHT - LEFT) * count) / rate.units;
    const { fill, ink } = FILLS[outcome];
    const long = `${count} · ${((100 * count) / rate.units).toFixed(1)}%`;
    const text = [long, String(count)].find((each) => textWidth(each, 12) + 8 < width);
    const at = x;
    x += width;
    return [
      rect(at, y, width, BAR, fill, "#fff"),
      ...(text === undefined
        ? []
        : [label(at + width / 2, y + 15.5, text, { size: 12, anchor: "middle", fill: ink, halo: outcome !== "matched" })]),
    ];
  });
}
