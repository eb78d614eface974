import type { DecisionReason, DecisionSide } from "../../model/decision.ts";
import type { Relation } from "../../model/relation.ts";
import { type Language, otherLanguage } from "../../model/text.ts";
import type { ReviewPlace } from "../../words/topics/review.ts";
import { type EditedLine, type EditKey, edited, editedLine, inserted } from "./line-editor.ts";

export type PanelName = "impact" | "why-not" | "rule";

/** A sentence above the footer, in both languages, so that switching the language translates it. */
export interface Message {
  readonly kind: "good" | "bad" | "plain";
  readonly zh: string;
  readonly en: string;
}

export interface Ruling {
  readonly verdict: Relation;
  readonly side: DecisionSide | null;
}

/** The state of the screen; cases and decisions are in the desk. */
export interface ScreenState {
  readonly language: Language;
  readonly columns: number;
  readonly rows: number;
  /** Cases that pass the filter, in order. */
  readonly visible: readonly string[];
  /** Index into `visible`. */
  readonly cursor: number;
  /** First visible lines of the evidence, and of a panel or the help. */
  readonly detailTop: number;
  readonly panelTop: number;
  readonly place: ReviewPlace;
  readonly filter: string;
  readonly line: EditedLine;
  /** The reason chosen for the note that is being written. */
  readonly reason: DecisionReason | null;
  /** The verdict of a ruling whose side or reason is still missing. */
  readonly ruling: Ruling | null;
  readonly panel: PanelName | null;
  /** The chosen proposal of the rule panel, and whether `w` was pressed. */
  readonly offer: number;
  readonly isWriting: boolean;
  readonly message: Message | null;
  /** Number of saved events, so that views of the desk are rebuilt after each. */
  readonly version: number;
}

export type Action =
  | { readonly kind: "resize"; readonly columns: number; readonly rows: number }
  | { readonly kind: "language" }
  | { readonly kind: "move"; readonly by: number }
  | { readonly kind: "go"; readonly to: number }
  /** The list after a filter; `keep` is the case under the cursor. */
  | { readonly kind: "filtered"; readonly filter: string; readonly visible: readonly string[]; readonly keep: string | null }
  | { readonly kind: "place"; readonly place: ReviewPlace; readonly text?: string }
  | { readonly kind: "panel"; readonly panel: PanelName }
  | { readonly kind: "reason"; readonly reason: DecisionReason | null; readonly text: string }
  | { readonly kind: "ruling"; readonly ruling: Ruling; readonly place: "ruling-side" | "ruling-why" }
  | { readonly kind: "edit"; readonly key: EditKey }
  | { readonly kind: "insert"; readonly text: string }
  | { readonly kind: "scroll-detail"; readonly by: number; readonly most: number }
  | { readonly kind: "scroll-panel"; readonly by: number; readonly most: number }
  | { readonly kind: "offer"; readonly at: number }
  | { readonly kind: "writing"; readonly on: boolean }
  | { readonly kind: "say"; readonly message: Message | null }
  /** After something was saved; the cursor moves to `to`. */
  | { readonly kind: "saved"; readonly to: number; readonly message: Message | null };

export function firstState(language: Language, columns: number, rows: number, visible: readonly string[], cursor: number): ScreenState {
  return {
    language,
    columns,
    rows,
    visible,
    cursor,
    detailTop: 0,
    panelTop: 0,
    place: "list",
    filter: "",
    line: editedLine(""),
    reason: null,
    ruling: null,
    panel: null,
    offer: 0,
    isWriting: false,
    message: null,
    version: 0,
  };
}

/** The case under the cursor; null if the list is empty. */
export function currentCase({ visible, cursor }: Pick<ScreenState, "visible" | "cursor">): string | null {
  return visible[cursor] ?? null;
}

/** The next state. Pure: saving happens before. */
export function reduce(state: ScreenState, action: Action): ScreenState {
  switch (action.kind) {
    case "resize":
      return { ...state, columns: action.columns, rows: action.rows, detailTop: 0, panelTop: 0 };
    case "language":
      return { ...state, language: otherLanguage(state.language) };
    case "move":
      return movedTo(state, state.cursor + action.by);
    case "go":
      return movedTo(state, action.to);
    case "filtered": {
      const at = action.keep === null ? 0 : Math.max(0, action.visible.indexOf(action.keep));
      return movedTo({ ...state, filter: action.filter, visible: action.visible }, at);
    }
    case "place":
      return { ...state, place: action.place, line: editedLine(action.text ?? ""), panelTop: 0, panel: null, isWriting: false };
    case "panel":
      return { ...state, place: action.panel === "rule" ? "rule" : "panel", panel: action.panel, panelTop: 0, offer: 0, isWriting: false };
    case "reason":
      return { ...state, place: "note", reason: action.reason, line: editedLine(action.text) };
    case "ruling":
      return { ...state, place: action.place, ruling: action.ruling, line: editedLine("") };
    case "edit":
      return { ...state, line: edited(state.line, action.key) };
    case "insert":
      return { ...state, line: inserted(state.line, action.text) };
    case "scroll-detail":
      return { ...state, detailTop: clamped(state.detailTop + action.by, action.most) };
    case "scroll-panel":
      return { ...state, panelTop: clamped(state.panelTop + action.by, action.most) };
    case "offer":
      return { ...state, offer: action.at, panelTop: 0, isWriting: false };
    case "writing":
      return { ...state, isWriting: action.on };
    case "say":
      return { ...state, message: action.message };
    case "saved":
      return movedTo(
        { ...state, message: action.message, version: state.version + 1, place: "list", panel: null, isWriting: false },
        action.to,
      );
  }
}

function movedTo(state: ScreenState, cursor: number): ScreenState {
  const at = clamped(cursor, state.visible.length - 1);
  return at === state.cursor ? { ...state, cursor: at } : { ...state, cursor: at, detailTop: 0 };
}

function clamped(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
