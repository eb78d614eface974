import type { FlowsDocument } from "../../documents/flows.ts";
import { FLOW_LEVELS, type FlowLevel } from "../../model/flows.ts";
import type { FlowWords } from "../../words/topics/flows.ts";
import { label, rect, round } from "./svg.ts";

/** Lines differ by dash and mark as well as by darkness, so that they are told apart in grey. */
const LOOKS: Readonly<
  Record<FlowLevel, { readonly stroke: string; readonly dash: string; readonly mark: "circle" | "square" | "triangle" }>
> = {
  overall: { stroke: "#111", dash: "", mark: "circle" },
  sales: { stroke: "#8a3b12", dash: "9 4", mark: "square" },
  supply: { stroke: "#2f6f9f", dash: "2 4", mark: "triangle" },
};
const LINES = [0, 0.25, 0.5, 0.75, 1];

export interface PanelBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The three levels over the windows: lines on one scale from 0 to 100 %, each named at its last point. */
export function flowLevelsSvg({ windows }: FlowsDocument, words: FlowWords, box: PanelBox): readonly string[] {
  const { left, right, top, bottom } = box;
  const x = (at: number): number => (windows.length < 2 ? (left + right) / 2 : left + ((right - left) * at) / (windows.length - 1));
  const y = (share: number): number => bottom - (bottom - top) * share;
  const grid = LINES.flatMap((share) => [
    `<path d="M${left},${round(y(share))}H${right}" stroke="${share === 0.5 ? "#888" : "#ddd"}"/>`,
    label(left - 8, y(share) + 4, `${share * 100}%`, { size: 11, anchor: "end", fill: "#444" }),
  ]);
  const [only, ...others] = windows;
  if (only !== undefined && others.length === 0) return [...grid, ...barsOf(only, words, box)];
  const years = windows.map(({ from, to }, at) => label(x(at), bottom + 18, words.window(from, to), { size: 12, anchor: "middle" }));
  const ends = namesAt(windows, y);
  const lines = FLOW_LEVELS.flatMap((level) => {
    const { stroke, dash, mark } = LOOKS[level];
    const points = windows.flatMap((window, at): (readonly [number, number])[] => {
      const share = window[level];
      return share === null ? [] : [[x(at), y(share)]];
    });
    const end = points.at(-1);
    if (end === undefined) return [];
    return [
      `<path d="M${points.map(([px, py]) => `${round(px)},${round(py)}`).join("L")}" fill="none" stroke="${stroke}" stroke-width="2.4" stroke-dasharray="${dash}"/>`,
      ...points.map((point) => markAt(point, mark, stroke)),
      label(end[0] + 12, (ends.get(level) ?? end[1]) + 4, words.levels[level], { size: 13, bold: true, fill: stroke }),
    ];
  });
  return [...grid, ...years, ...lines];
}

/** One window is three bars, since nothing changes in it. */
function barsOf(window: FlowsDocument["windows"][number], words: FlowWords, { left, right, top, bottom }: PanelBox): readonly string[] {
  return FLOW_LEVELS.flatMap((level, at) => {
    const x = left + ((right - left) * (at + 1)) / (FLOW_LEVELS.length + 1);
    const share = window[level];
    const height = (bottom - top) * (share ?? 0);
    return [
      rect(x - 40, bottom - height, 80, height, LOOKS[level].stroke),
      label(x, bottom - height - 6, share === null ? "-" : `${(share * 100).toFixed(1)}%`, { size: 13, anchor: "middle", bold: true }),
      label(x, bottom + 18, `${words.levels[level]} ${words.window(window.from, window.to)}`, { size: 12, anchor: "middle" }),
    ];
  });
}

/** The heights of the names at the ends of the lines, moved apart where they would overlap. */
function namesAt(windows: FlowsDocument["windows"], y: (share: number) => number): ReadonlyMap<FlowLevel, number> {
  const ends = FLOW_LEVELS.flatMap((level) => {
    const share = windows.map((window) => window[level]).findLast((each) => each !== null);
    return share == null ? [] : [{ level, y: y(share) }];
  }).sort((a, b) => a.y - b.y);
  let last = Number.NEGATIVE_INFINITY;
  return new Map(
    ends.map(({ level, y: own }) => {
      last = Math.max(own, last + 16);
      return [level, last];
    }),
  );
}

function markAt([x, y]: readonly [number, number], mark: "circle" | "square" | "triangle", stroke: string): string {
  const look = `fill="#fff" stroke="${stroke}" stroke-width="2"`;
  if (mark === "circle") return `<circle cx="${round(x)}" cy="${round(y)}" r="4.5" ${look}/>`;
  if (mark === "square") return `<rect x="${round(x - 4)}" y="${round(y - 4)}" width="8" height="8" ${look}/>`;
  return `<path d="M${round(x)},${round(y - 5.5)}l5.2,9h-10.4z" ${look}/>`;
}
