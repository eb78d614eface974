import type { FlowPartnerEntry, FlowsDocument } from "../../../documents/flows.ts";
import { grouped, percent } from "../../../words/number.ts";
import type { FlowWords } from "../../../words/topics/flows.ts";
import type { Page } from "../page.ts";
import { type Column, table } from "../table.ts";
import { indented } from "../width.ts";
import { nameOf } from "./levels.ts";

const MOST_PARTNERS = 12;
const RIGHT = { align: "right" } as const;

/** The partners with the most flows: what was sold to them and bought from them, with share, rank and change of rank. */
export function partnerLines(partners: readonly FlowPartnerEntry[], words: FlowWords, page: Page): string[] {
  const { heads } = words;
  const { punctuation } = page.wording;
  const columns: Column[] = [
    { head: heads.partner, wraps: true },
    ...[heads.sold, heads.share, heads.rank, heads.bought, heads.share, heads.rank].map((head) => ({ head, ...RIGHT })),
  ];
  const rankText = (rank: number, change: number | null): string =>
    change === null ? String(rank) : `${rank}${punctuation.bracketed(words.rankChange(change))}`;
  const rows = partners
    .slice(0, MOST_PARTNERS)
    .map((each) => [
      nameOf(each, page),
      grouped(each.sold),
      percent(each.soldShare, punctuation),
      rankText(each.soldRank, each.soldRankChange),
      grouped(each.bought),
      percent(each.boughtShare, punctuation),
      rankText(each.boughtRank, each.boughtRankChange),
    ]);
  const more = partners.length > MOST_PARTNERS ? [words.more(partners.length - MOST_PARTNERS)] : [];
  return rows.length === 0 ? [] : [...table(columns, rows, page.width, page.paint), ...more];
}

export function coreLines({ core, places }: FlowsDocument, words: FlowWords, page: Page): string[] {
  const { punctuation } = page.wording;
  const names = (codes: readonly string[]): string => codes.map((code) => cityName(code, places, page)).join(punctuation.listed);
  if (core.share === null) return indented(words.noCore, page.width, "    ", "  ");
  const lines = [
    words.corePlaces(names(core.places), percent(core.share, punctuation)),
    ...(core.ties.length === 0 ? [] : [words.ties(names(core.ties))]),
    ...core.groups.map((group) =>
      words.group(nameOf(group, page), percent(group.bothEnds, punctuation), percent(group.cross, punctuation)),
    ),
  ];
  return lines.flatMap((line) => indented(line, page.width, "    ", "  "));
}

/** The terminal cities that pass something on, and how many are subordinate. */
export function dominantLines({ dominant, places }: FlowsDocument, words: FlowWords, page: Page): string[] {
  const active = dominant.filter(({ to }) => to !== null);
  if (active.length === 0) return [];
  const terminal = active.filter(({ kind }) => kind === "terminal").map(({ place }) => cityName(place, places, page));
  const subordinate = active.length - terminal.length;
  const text = words.dominant(terminal.length === 0 ? "-" : terminal.join(page.wording.punctuation.listed), subordinate, dominant.length);
  return indented(text, page.width, "    ", "  ");
}

export function categoryLines({ categories = [] }: FlowsDocument, words: FlowWords, page: Page): string[] {
  if (categories.length === 0) return [];
  const sorted = [...categories].sort((a, b) => b.count - a.count);
  const columns: Column[] = [
    { head: words.heads.category, wraps: true },
    { head: words.heads.count, ...RIGHT },
  ];
  const rows = sorted.slice(0, MOST_PARTNERS).map((each) => [nameOf(each, page), grouped(each.count)]);
  const more = sorted.length > MOST_PARTNERS ? [words.more(sorted.length - MOST_PARTNERS)] : [];
  return [...table(columns, rows, page.width, page.paint), ...more];
}

function cityName(code: string, places: FlowsDocument["places"], { wording: { names } }: Page): string {
  const place = places[code];
  return place === undefined ? code : names.briefCity(place);
}
