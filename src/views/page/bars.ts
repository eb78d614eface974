import type { UnitOutcome } from "../../model/relation.ts";
import { html, type Markup } from "./markup.ts";

export const OUTCOME_ORDER: readonly UnitOutcome[] = ["matched", "similar", "none", "no-belt", "unknown"];

/** Fills that differ in grey as well: solid, striped, plain light, dotted, white. */
export const OUTCOME_FILLS: Readonly<Record<UnitOutcome, string>> = {
  matched: "#08519c",
  similar: "url(#stripes)",
  none: "#c9ced4",
  "no-belt": "url(#dots)",
  unknown: "#ffffff",
};

/** Patterns that the whole page uses, in an SVG without a size. */
export const PATTERNS: Markup = html`<svg width="0" height="0" aria-hidden="true" class="off-screen" focusable="false"><defs><pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#9ecae1"></rect><rect width="2" height="6" fill="#4292c6"></rect></pattern><pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#eeeeee"></rect><circle cx="3" cy="3" r="1" fill="#8c959f"></circle></pattern></defs></svg>`;

const WIDTH = 720;
const HEIGHT = 24;

/** One bar of counts, whose length is their total; a count is written into its segment if there is room. */
export function bar(
  counts: Readonly<Record<UnitOutcome, number>>,
  top: number,
  left: number,
  thin: boolean,
): { readonly markup: Markup; readonly height: number } {
  const total = OUTCOME_ORDER.reduce((sum, outcome) => sum + counts[outcome], 0);
  const height = thin ? HEIGHT * 0.66 : HEIGHT;
  let x = left;
  const parts = OUTCOME_ORDER.flatMap((outcome): Markup[] => {
    const width = total === 0 ? 0 : (counts[outcome] / total) * WIDTH;
    const at = x;
    x += width;
    if (width === 0) return [];
    const label =
      width > 26
        ? html`<text x="${fixed(at + width / 2)}" y="${fixed(top + height / 2 + 4.5)}" text-anchor="middle" class="${outcome === "matched" ? "w" : ""}">${counts[outcome]}</text>`
        : null;
    const plate =
      outcome === "similar" && label !== null
        ? html`<rect x="${fixed(at + width / 2 - 12)}" y="${fixed(top + 2)}" width="24" height="${fixed(height - 4)}" fill="#fff" fill-opacity=".8"></rect>`
        : null;
    return [
      html`<rect x="${fixed(at)}" y="${fixed(top)}" width="${fixed(width)}" height="${fixed(height)}" fill="${OUTCOME_FILLS[outcome]}" stroke="#57606a" stroke-width=".8"></rect>${plate}${label}`,
    ];
  });
  return { markup: html`${parts}`, height };
}

export function fixed(value: number): string {
  return String(Math.round(value * 10) / 10);
}
