import type { FlowTrend, FlowWindow } from "../../model/flows.ts";
import { mannKendall } from "./mann-kendall.ts";

interface Point {
  readonly window: FlowWindow;
  readonly value: number;
}

/** How a level changed; windows without a value are left out. null if fewer than two have one. */
export function trendOf(windows: readonly FlowWindow[], values: readonly (number | null)[]): FlowTrend | null {
  const points = windows.flatMap((window, at): Point[] => {
    const value = values[at] ?? null;
    return value === null ? [] : [{ window, value }];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) return null;
  const peak = points.reduce((best, point) => (point.value > best.value ? point : best), first);
  return {
    windows: points.length,
    first: first.value,
    last: last.value,
    peak: peak.value,
    peakWindow: peak.window,
    change: last.value - first.value,
    fall: peak.value - last.value,
    slopePerYear: medianSlope(points),
    ...mannKendall(points.map(({ value }) => value)),
  };
}

function medianSlope(points: readonly Point[]): number | null {
  const middle = ({ first, last }: FlowWindow): number => (first + last) / 2;
  const slopes = points.flatMap((a, at) => points.slice(at + 1).map((b) => (b.value - a.value) / (middle(b.window) - middle(a.window))));
  return median(slopes);
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
