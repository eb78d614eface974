import type { EvaluateDocument } from "../../documents/evaluate.ts";
import type { Language } from "../../model/text.ts";
import { evaluatingWords } from "../../words/evaluating.ts";
import type { EvaluatingWords } from "../../words/topics/evaluating.ts";
import { shownDocument } from "../shown.ts";
import { label, rect, round, WIDTH } from "./svg.ts";

const LEFT = 200;
const RIGHT = 600;
const ROW = 26;
/** Where the confusion matrix begins. */
const MATRIX = 660;
const INK: Readonly<Record<"precision" | "recall", string>> = { precision: "#0b4f9e", recall: "#9e4f0b" };

/** One SVG picture of an evaluation: precision and recall of each relation with their intervals, and the confusion matrix beside them. */
export function evaluateSvg(source: EvaluateDocument, language: Language): string {
  const document = shownDocument(source);
  const words = evaluatingWords[language];
  const shares = sharesSvg(document, words, 90);
  const matrix = matrixSvg(document, words, 90);
  const height = Math.max(shares.bottom, matrix.bottom) + 30;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${round(height)}" width="${WIDTH}" height="${round(height)}" role="img" xml:lang="${language}" font-family="'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif">`,
    rect(0, 0, WIDTH, height, "#fff"),
    label(30, 38, words.title(document.ruleset.version, document.against.file), { size: 20, bold: true }),
    label(30, 60, words.counted(document.against.rows, document.pairs, document.inSample.pairs), { size: 12, fill: "#555" }),
    ...shares.lines,
    ...matrix.lines,
    "</svg>",
    "",
  ].join("\n");
}

interface Drawn {
  readonly lines: readonly string[];
  readonly bottom: number;
}

function sharesSvg({ relations }: EvaluateDocument, words: EvaluatingWords, top: number): Drawn {
  const lines = (["precision", "recall"] as const).map((which, at) =>
    label(LEFT + at * 120, top, `● ${words.drawn[which]}`, { size: 12, fill: INK[which] }),
  );
  let y = top + 20;
  const first = y;
  for (const { relation, labelled, precision, recall, intervals } of relations) {
    lines.push(label(30, y + 20, words.classes[relation], { size: 13, bold: true }));
    lines.push(label(LEFT - 12, y + 20, `${labelled} ${words.drawn.pairs}`, { size: 11, anchor: "end", fill: "#555" }));
    lines.push(
      ...whisker(precision, intervals.precision, y + 10, INK.precision),
      ...whisker(recall, intervals.recall, y + ROW + 2, INK.recall),
    );
    y += 2 * ROW;
  }
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    const x = LEFT + (RIGHT - LEFT) * share;
    lines.push(`<path d="M${round(x)} ${round(first)} V${round(y)}" stroke="#ddd" stroke-width="1"/>`);
    lines.push(label(x, y + 16, `${share * 100}%`, { size: 11, anchor: "middle", fill: "#555" }));
  }
  return { lines, bottom: y + 24 };
}

/** A point with its interval as a line; nothing if there is no share. */
function whisker(value: number | null, ends: readonly [number, number] | null, y: number, ink: string): readonly string[] {
  if (value === null || ends === null) return [];
  const at = (share: number): string => round(LEFT + (RIGHT - LEFT) * share);
  return [
    `<path d="M${at(ends[0])} ${round(y)} H${at(ends[1])}" stroke="${ink}" stroke-width="2"/>`,
    `<circle cx="${at(value)}" cy="${round(y)}" r="4.5" fill="${ink}"/>`,
  ];
}

function matrixSvg({ confusion }: EvaluateDocument, words: EvaluatingWords, top: number): Drawn {
  const rows = [...new Set(confusion.map(({ expected }) => expected))];
  const columns = [...new Set(confusion.map(({ got }) => got))];
  const head = 110;
  const cell = Math.min(70, (WIDTH - 30 - MATRIX - head) / Math.max(columns.length, 1));
  const most = Math.max(1, ...confusion.map(({ pairs }) => pairs));
  const lines = [label(MATRIX, top, words.confusion, { size: 13, bold: true })];
  for (const [at, got] of columns.entries()) {
    lines.push(label(MATRIX + head + (at + 0.5) * cell, top + 24, words.classes[got], { size: 10, anchor: "middle" }));
  }
  for (const [line, expected] of rows.entries()) {
    const y = top + 32 + line * 36;
    lines.push(label(MATRIX + head - 8, y + 22, words.classes[expected], { size: 11, anchor: "end" }));
    for (const [at, got] of columns.entries()) {
      const pairs = confusion.find((each) => each.expected === expected && each.got === got)?.pairs ?? 0;
      const grey = Math.round(255 - (pairs / most) * 150);
      lines.push(rect(MATRIX + head + at * cell, y, cell, 34, `rgb(${grey},${grey},${grey})`, "#fff"));
      lines.push(label(MATRIX + head + (at + 0.5) * cell, y + 22, String(pairs), { size: 12, anchor: "middle", bold: expected === got }));
    }
  }
  return { lines, bottom: top + 40 + rows.length * 36 };
}
