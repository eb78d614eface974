import { graphemesOf } from "../../model/graphemes.ts";
import type { PanelLine, ReviewDesk } from "../../reviewing/desk/review-desk.ts";
import { percent } from "../../words/number.ts";
import { reviewWords } from "../../words/review.ts";
import type { KeyWords, ReviewWords } from "../../words/topics/review.ts";
import { wordingIn } from "../../words/words.ts";
import { shown } from "../shown.ts";
import { widthOf } from "../width.ts";
import { detailLines } from "./detail-view.ts";
import { type Layout, LEAST_COLUMNS, LEAST_ROWS, layoutOf } from "./layout.ts";
import { cut, cutLine, EMPTY, filled, type Line, lineWidth, paragraph, type SpanStyle, span } from "./line.ts";
import { listLines } from "./list-view.ts";
import { panelBody, ruleLines, ruleQuestion } from "./rule-view.ts";
import { currentCase, type ScreenState } from "./state.ts";

/** The visible content, cut to the window, and the position of the caret. */
export interface View {
  /** null if the window is too small; `small` then says so. */
  readonly layout: Layout | null;
  readonly small: string;
  readonly header: Line;
  readonly list: readonly Line[];
  readonly detail: readonly Line[];
  readonly message: Line;
  readonly footer: Line;
  /** Row and column from 0; null if nothing is being written. */
  readonly caret: { readonly row: number; readonly column: number } | null;
  readonly cursor: number;
  readonly listRows: number;
  readonly panelRows: number;
  /** The maximum scroll positions of evidence and panel. */
  readonly mostDetail: number;
  readonly mostPanel: number;
}

export function viewOf(state: ScreenState, desk: ReviewDesk): View {
  const words = reviewWords[state.language];
  const layout = layoutOf(state.columns, state.rows);
  if (layout === null) return { ...NOTHING, small: cut(words.tooSmall, Math.max(1, state.columns)) };
  const pane = paneLines(state, desk, words, layout);
  const mostPane = Math.max(0, pane.lines.length - layout.detailRows);
  const top = Math.min(pane.top, mostPane);
  const seen = pane.lines.slice(top, top + layout.detailRows).map((line) => cutLine(line, layout.detailColumns));
  const detail =
    top < mostPane && seen.length > 0 ? [...seen.slice(0, -1), withMore(seen.at(-1) ?? EMPTY, words, layout.detailColumns)] : seen;
  const writing = editorLine(state, words, layout.columns);
  return {
    layout,
    small: "",
    header: headerLine(desk, words, layout.columns),
    list: listLines(state, desk, words, layout),
    detail: [...detail, ...Array.from({ length: layout.detailRows - detail.length }, () => EMPTY)],
    message: writing?.line ?? messageLine(state, desk, words, layout.columns),
    footer: footerLine(words.keys[desk.isRuling && state.place === "list" ? "ruling" : state.place], layout.columns),
    caret: writing === null ? null : { row: layout.rows - 2, column: writing.caret },
    cursor: state.cursor,
    listRows: layout.listRows,
    panelRows: layout.detailRows,
    mostDetail: pane.isPanel ? 0 : mostPane,
    mostPanel: pane.isPanel ? mostPane : 0,
  };
}

const NOTHING: View = {
  layout: null,
  small: "",
  header: EMPTY,
  list: [],
  detail: [],
  message: EMPTY,
  footer: EMPTY,
  caret: null,
  cursor: 0,
  listRows: LEAST_ROWS,
  panelRows: LEAST_COLUMNS,
  mostDetail: 0,
  mostPanel: 0,
};

interface Pane {
  readonly lines: readonly Line[];
  readonly top: number;
  readonly isPanel: boolean;
}

/** The pane beside the list: the evidence, or help or a panel in its place. */
function paneLines(state: ScreenState, desk: ReviewDesk, words: ReviewWords, layout: Layout): Pane {
  const { detailColumns } = layout;
  const panel = (lines: readonly Line[]): Pane => ({ lines, top: state.panelTop, isPanel: true });
  if (state.place === "help") return panel(helpLines(words, detailColumns));
  const id = currentCase(state);
  if (id === null) return { lines: [], top: 0, isPanel: false };
  const { language } = state;
  switch (state.panel) {
    case "impact":
      return panel(panelLines(words.panels.impact, desk.impact(id, language), words, detailColumns));
    case "why-not":
      return panel(panelLines(words.panels.whyNot, desk.whyNot(id, language), words, detailColumns));
    case "rule":
      return panel(ruleLines(id, state, desk, words.panels.rule, layout));
    case null:
      return { lines: keptDetail(id, state, desk, words, detailColumns), top: state.detailTop, isPanel: false };
  }
}

/** Number of cases whose lines are cached: the visible one, and those that probably follow. */
const KEPT = 4;
const kept = new WeakMap<ReviewDesk, Map<string, readonly Line[]>>();

function keptDetail(
  id: string,
  { language, version }: ScreenState,
  desk: ReviewDesk,
  words: ReviewWords,
  columns: number,
): readonly Line[] {
  const key = `${id} ${language} ${columns} ${version}`;
  const own = kept.get(desk) ?? new Map<string, readonly Line[]>();
  kept.set(desk, own);
  const lines = own.get(key) ?? detailLines(id, desk, wordingIn(language), words, columns);
  own.delete(key);
  own.set(key, lines);
  for (const oldest of own.keys()) {
    if (own.size <= KEPT) break;
    own.delete(oldest);
  }
  return lines;
}

/** Prepares the evidence of the case that is probably shown next, while the reviewer reads. */
export function lookAhead(state: ScreenState, desk: ReviewDesk): void {
  const layout = layoutOf(state.columns, state.rows);
  const id = state.visible[state.cursor + 1];
  if (layout === null || id === undefined || state.place !== "list") return;
  keptDetail(id, state, desk, reviewWords[state.language], layout.detailColumns);
}

function panelLines(head: string, lines: readonly PanelLine[], words: ReviewWords, columns: number): readonly Line[] {
  const body = panelBody(lines, columns);
  return [[span(head, "bold")], ...(body.length === 0 ? paragraph(words.nothingToShow, columns, "dim", "  ") : body)];
}

function helpLines(words: ReviewWords, columns: number): readonly Line[] {
  const widest = Math.max(...words.help.flatMap(({ keys }) => keys.map(([key]) => widthOf(key))));
  return words.help.flatMap(({ head, keys }) => [
    [span(head, "bold")],
    ...keys.flatMap(([key, does]) =>
      paragraph(does, columns, "plain", " ".repeat(widest + 4), `  ${key}${" ".repeat(widest - widthOf(key) + 2)}`),
    ),
    EMPTY,
  ]);
}

function headerLine(desk: ReviewDesk, words: ReviewWords, columns: number): Line {
  const { units, before, after, atLeast } = desk.rates();
  const share = (count: number): string =>
    `${atLeast && count < units ? ">= " : ""}${percent(units === 0 ? null : count / units, words.punctuation)}`;
  const rate =
    before === after
      ? words.rateUnchanged(share(before), `${before}/${units}`)
      : words.rate(share(before), share(after), `${before} -> ${after}/${units}`);
  const head = desk.isRuling ? words.headerRuling : words.header;
  const title = `${words.title}  ${head(shown(desk.reviewer), desk.done, desk.ids.length)}  ${rate}`;
  const line = [span(title, "head"), ...(desk.readOnly === null ? [] : [span(`  [${words.readOnly}]`, "head")])];
  return filled(line, columns, "head");
}

const MESSAGE_STYLES: Readonly<Record<string, SpanStyle>> = { good: "good", bad: "bad", plain: "plain" };

function messageLine(state: ScreenState, desk: ReviewDesk, words: ReviewWords, columns: number): Line {
  const question = state.isWriting ? ruleQuestion(state, desk) : null;
  if (question !== null) return cutLine([span(question.text, question.canWrite ? "bold" : "bad")], columns);
  if (state.message !== null)
    return cutLine([span(shown(state.message[state.language]), MESSAGE_STYLES[state.message.kind] ?? "plain")], columns);
  const at = state.visible.length === 0 ? "" : `${state.cursor + 1}/${state.visible.length}  ${currentCase(state)}`;
  const ground = groundOf(state, desk, words);
  if (state.filter !== "")
    return cutLine([span(`${at}  ${words.filtered(state.visible.length, desk.ids.length, shown(state.filter))}`, "unsure")], columns);
  return cutLine([span(ground === "" ? at : `${at}  ${ground}`, "dim")], columns);
}

/** If several cases depend on one line: the number of this case among them, and the line. */
function groundOf(state: ScreenState, desk: ReviewDesk, words: ReviewWords): string {
  const id = currentCase(state);
  if (id === null || desk.isBlind(id)) return "";
  const { at, of } = desk.groupPlace(id);
  return of === 1 ? "" : words.ground(desk.entry(id, state.language).decidedBy.text, at, of);
}

/** The line that is being written, scrolled so that the caret is visible. */
function editorLine(
  { place, line, ruling }: ScreenState,
  words: ReviewWords,
  columns: number,
): { readonly line: Line; readonly caret: number } | null {
  const because = ruling === null ? "" : `${words.rulingPrompt(words.verdicts[ruling.verdict])} `;
  const prompts = {
    filter: words.filterPrompt,
    note: `${words.notePrompt} `,
    command: words.commandPrompt,
    "ruling-why": because,
  } as const;
  if (place !== "filter" && place !== "note" && place !== "command" && place !== "ruling-why") return null;
  const prompt = prompts[place];
  const room = columns - widthOf(prompt) - 2;
  const parts = graphemesOf(line.text).map(shown);
  let from = 0;
  const width = (start: number, end: number): number => parts.slice(start, end).reduce((sum, part) => sum + widthOf(part), 0);
  while (from < line.caret && width(from, line.caret) > room) from += 1;
  const before = widthOf(prompt) + width(from, line.caret);
  return { line: cutLine([span(prompt, "bold"), span(parts.slice(from).join(""), "plain")], columns), caret: before };
}

/** As many keys as fit; the key for help is always among them. */
function footerLine(keys: KeyWords, columns: number): Line {
  const help = keys.filter(([key]) => key === "?");
  const spans = ([key, does]: KeyWords[number], isFirst: boolean): Line => [
    span(`${isFirst ? "" : "  "}${key} `, "bold"),
    span(does, "dim"),
  ];
  const tail = help.flatMap((each) => spans(each, false));
  let line: Line = [];
  for (const each of keys.filter(([key]) => key !== "?")) {
    const longer = [...line, ...spans(each, line.length === 0)];
    if (lineWidth(longer) + lineWidth(tail) > columns) break;
    line = longer;
  }
  return [...line, ...tail];
}

function withMore(line: Line, words: ReviewWords, columns: number): Line {
  const room = columns - widthOf(words.more) - 1;
  const short = cutLine(line, room);
  return [...short, span(" ".repeat(Math.max(1, columns - lineWidth(short) - widthOf(words.more)))), span(words.more, "dim")];
}
