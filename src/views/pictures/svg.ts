import type { ComparedOutcome } from "../../model/comparison.ts";
import { OUTCOMES } from "../../model/relation.ts";

export const WIDTH = 1080;

export const ORDER: readonly ComparedOutcome[] = [...OUTCOMES, "absent"];

/** The look of outcomes: they differ by darkness and hatching, so that nothing is lost in grey print. */
export const FILLS: Readonly<Record<ComparedOutcome, { readonly fill: string; readonly plain: string; readonly ink: string }>> = {
  matched: { fill: "#0b4f9e", plain: "#0b4f9e", ink: "#fff" },
  similar: { fill: "url(#similar)", plain: "#6baed6", ink: "#111" },
  unknown: { fill: "url(#unknown)", plain: "#f4f4f4", ink: "#111" },
  none: { fill: "#cfcfcf", plain: "#cfcfcf", ink: "#111" },
  "no-belt": { fill: "url(#no-belt)", plain: "#9a9a9a", ink: "#111" },
  absent: { fill: "#fff", plain: "#fff", ink: "#111" },
};

const hatch = (id: string, ground: string, mark: string): string =>
  `<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${ground}"/>${mark}</pattern>`;

export const PATTERNS = `<defs>${hatch("similar", "#6baed6", '<path d="M-2 2 l4 -4 M0 8 l8 -8 M6 10 l4 -4" stroke="#d6eaf8" stroke-width="1.4"/>')}${hatch("unknown", "#f4f4f4", '<circle cx="4" cy="4" r="1" fill="#777"/>')}${hatch("no-belt", "#bdbdbd", '<path d="M0 0 l8 8 M0 8 l8 -8" stroke="#f2f2f2" stroke-width="1"/>')}</defs>`;

/** Coordinates with two decimals: the same bytes everywhere. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function rect(x: number, y: number, width: number, height: number, fill: string, stroke: string | null = null): string {
  const line = stroke === null ? "" : ` stroke="${stroke}" stroke-width="0.8"`;
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"${line}/>`;
}

export interface LabelLook {
  readonly size: number;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly anchor?: "start" | "middle" | "end";
  /** A light outline, for text over hatching. */
  readonly halo?: boolean;
}

export function label(x: number, y: number, text: string, { size, bold, fill = "#111", anchor = "start", halo }: LabelLook): string {
  const weight = bold ? ' font-weight="700"' : "";
  const edge = halo ? ' stroke="#fff" stroke-width="3" stroke-opacity="0.75" paint-order="stroke"' : "";
  const place = `x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"`;
  return `<text ${place}${weight}${edge}>${escaped(text)}</text>`;
}

/** Approximate width of a text: a full square per Chinese character, about half per Latin letter. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += character > "\u2e7f" ? size : size * 0.58;
  return width;
}

/** Text escaped for XML; control characters were replaced by their names before. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character] ?? "");
}
