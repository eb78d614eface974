import type { FlowsDocument } from "../../../documents/flows.ts";
import { FLOW_LEVELS } from "../../../model/flows.ts";
import { percent } from "../../../words/number.ts";
import type { FlowWords } from "../../../words/topics/flows.ts";
import type { Page } from "../page.ts";
import { indented } from "../width.ts";

/** How each level changed; one sentence if no level has two windows, and nothing if there is only one window. */
export function trendLines({ trend, windows }: FlowsDocument, words: FlowWords, { width, wording: { punctuation } }: Page): string[] {
  if (windows.length < 2) return [];
  const lines = FLOW_LEVELS.flatMap((level) => {
    const found = trend[level];
    if (found === null) return [];
    const share = (value: number): string => percent(value, punctuation);
    const change = words.trend(
      words.levels[level],
      share(found.first),
      share(found.last),
      points(found.change, 1),
      share(found.peak),
      words.window(found.peakWindow.from, found.peakWindow.to),
    );
    const slope = found.slopePerYear === null ? [] : [words.slope(points(found.slopePerYear, 2))];
    const test = words.mannKendall(found.s, found.p.toFixed(3), found.windows, leastText(found.leastP));
    return indented([change, ...slope, test].join(punctuation.semicolon), width, "    ", "  ");
  });
  return lines.length === 0 ? [words.noTrend] : lines;
}

/** A difference of shares in per cent points, with its sign. */
function points(difference: number, digits: number): string {
  const text = (difference * 100).toFixed(digits);
  return difference > 0 ? `+${text}` : text;
}

/** Rounded down to three decimals, so that no p is below it. */
function leastText(least: number): string {
  return (Math.floor(least * 1000) / 1000).toFixed(3);
}
