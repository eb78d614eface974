import type { DecisionVerdict, Vote } from "../../model/decision.ts";
import type { ReviewDesk } from "../../reviewing/desk/review-desk.ts";
import { disputesWords } from "../../words/disputes.ts";
import type { ReviewWords } from "../../words/topics/review.ts";
import { widthOf } from "../width.ts";
import { type Layout, topOf } from "./layout.ts";
import { cut, EMPTY, filled, fitted, type Line, paragraph, type Span, type SpanStyle, span } from "./line.ts";
import type { ScreenState } from "./state.ts";

/** The visible rows of the list, the cursor's among them. */
export function listLines(state: ScreenState, desk: ReviewDesk, words: ReviewWords, { listColumns, listRows }: Layout): readonly Line[] {
  if (state.visible.length === 0) {
    const text = desk.ids.length > 0 ? words.nothingFound : desk.isRuling ? words.noRulings : words.noCases;
    return padded(paragraph(text, listColumns, "dim"), listRows);
  }
  const top = topOf(state.cursor, state.visible.length, listRows);
  const rows = state.visible.slice(top, top + listRows).map((id, at) => row(id, top + at, state, desk, words, listColumns));
  return padded(rows, listRows);
}

function padded(lines: readonly Line[], rows: number): readonly Line[] {
  return [...lines.slice(0, rows), ...Array.from({ length: Math.max(0, rows - lines.length) }, () => EMPTY)];
}

const SIGNS: Readonly<Record<DecisionVerdict, string>> = { identical: "=", subordinate: "<", similar: "~", none: "x", unsure: "?" };
const STYLES: Readonly<Record<DecisionVerdict, SpanStyle>> = {
  identical: "good",
  subordinate: "good",
  similar: "good",
  none: "bad",
  unsure: "unsure",
};

/** The sign of a vote: for `subordinate` it shows the direction. */
export function signOf({ verdict, side }: Pick<Vote, "verdict" | "side">): string {
  return verdict === "subordinate" && side === "belt-narrower" ? ">" : SIGNS[verdict];
}

function row(id: string, at: number, state: ScreenState, desk: ReviewDesk, words: ReviewWords, columns: number): Line {
  const isHere = at === state.cursor;
  const entry = desk.entry(id, state.language);
  const standing = desk.standing(id);
  const short = disputesWords[state.language].short;
  const others = entry.reasons.length > 1 ? `+${entry.reasons.length - 1}` : "";
  const reason = desk.isBlind(id) ? words.blindVote : short[entry.reasons[0] ?? "sample"] + others;
  const vote = "vote" in standing ? standing.vote : standing.kind === "adjudicated" ? standing : null;
  const look = standing.kind === "stale" || standing.kind === "disputed" || standing.kind === "to-rule";
  const reasonColumns = disputesWords[state.language].shortColumns;
  const room = columns - SIGN_COLUMNS - reasonColumns - 1;
  const style: SpanStyle = isHere ? "selected" : "plain";
  const of = (other: SpanStyle): SpanStyle => (isHere ? "selected" : other);
  const signs: Span[] = [
    span(isHere ? ">" : " ", style),
    span(desk.isMarked(id) ? "*" : " ", of("unsure")),
    span(look ? "!" : " ", of("bad")),
    span(`${vote === null ? "." : signOf(vote)} `, of(vote === null ? "dim" : STYLES[vote.verdict])),
  ];
  return filled(
    [...signs, span(fitted(namesIn(entry.names, room), room), style), span(" ", style), span(cut(reason, reasonColumns), of("dim"))],
    columns,
    style,
  );
}

const SIGN_COLUMNS = 5;

/** The ending of every cluster's name, dropped because the list has no room for it. */
const COMMON_TAIL = /(?:创新型)?(?:产业)?集群$/u;

/** A cluster's name without that ending. */
export function briefName(name: string): string {
  return name.replace(COMMON_TAIL, "") || name;
}

/** Both names in one row: the second gets the room that it needs, up to half. */
function namesIn([whole, b]: readonly [string, string], columns: number): string {
  const a = briefName(whole);
  if (b === "") return cut(a, columns);
  const gap = " / ";
  const most = Math.floor(columns / 2);
  const second = cut(b, Math.max(most, columns - widthOf(a) - gap.length));
  return cut(a, columns - gap.length - widthOf(second)) + gap + second;
}
