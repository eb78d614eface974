import { listedIn, windowIn } from "../../files/flows/listed.ts";
import { FLOW_YEARS, type FlowWindow } from "../../model/flows.ts";
import type { FlowWords } from "../../words/topics/flows.ts";
import { Refusal } from "../line/refusal.ts";

/** The most years of a table whose windows are single years. */
const MOST_SINGLE_YEARS = 10;
const PLAN_YEARS = 5;

/** Parses `2001-2005,2006-2010`; windows must not overlap. Returns them in the order of their years. */
export function windowsOf(text: string, words: FlowWords): readonly FlowWindow[] {
  const windows = listedIn(text).map((part): FlowWindow => {
    const window = windowIn(part);
    if (window === null || window.first < FLOW_YEARS.first || window.last > FLOW_YEARS.last) throw new Refusal([words.windowsForm(part)]);
    if (window.first > window.last) throw new Refusal([words.windowsBackwards(part)]);
    return window;
  });
  windows.sort((a, b) => a.first - b.first || a.last - b.last);
  for (const [at, window] of windows.slice(1).entries()) {
    const before = windows[at] as FlowWindow;
    if (window.first <= before.last) throw new Refusal([words.windowsOverlap(shown(before), shown(window))]);
  }
  return windows;
}

/** Without `--windows`: every year by itself, or, if there are many, the five years of each plan (2001-2005, 2006-2010 …). */
export function usualWindows(years: readonly number[]): readonly FlowWindow[] {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (last - first < MOST_SINGLE_YEARS) return years.map((year) => ({ first: year, last: year }));
  const begin = first - ((first - 1) % PLAN_YEARS);
  return Array.from({ length: Math.floor((last - begin) / PLAN_YEARS) + 1 }, (_, at) => ({
    first: begin + at * PLAN_YEARS,
    last: begin + at * PLAN_YEARS + PLAN_YEARS - 1,
  }));
}

function shown({ first, last }: FlowWindow): string {
  return first === last ? String(first) : `${first}-${last}`;
}
