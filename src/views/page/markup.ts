import type { Bilingual, Language } from "../../model/text.ts";
import { shown } from "../shown.ts";

/** Text that is markup already; everything else is escaped on its way into the page. */
export interface Markup {
  readonly markup: string;
}
export type Piece = Markup | string | number | null | readonly Piece[];

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "`": "&#96;" };

/** A text from outside as the page may show it, in elements and in quoted attributes alike: no markup, no control characters. */
export function escaped(text: string): string {
  return shown(text).replace(/[&<>"'`]/g, (character) => ESCAPES[character] ?? character);
}

/** Markup as a template; what is put in is escaped unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  return { markup: parts.reduce((text, part, at) => text + (at === 0 ? "" : rendered(values[at - 1] ?? null)) + part, "") };
}

function rendered(piece: Piece): string {
  if (piece === null) return "";
  if (typeof piece === "string") return escaped(piece);
  if (typeof piece === "number") return String(piece);
  return "markup" in piece ? piece.markup : piece.map(rendered).join("");
}

/** Text in both languages; the page shows the one that is chosen. The element is `i`, text in a language of its own, and its attribute without quotes, since there are thousands of them. */
export function both(text: Bilingual): Markup {
  return text.zh === text.en ? html`${text.zh}` : html`<i lang=zh>${text.zh}</i><i lang=en>${text.en}</i>`;
}

/** Markup in both languages. */
export function bothMarkup(make: (language: Language) => Piece): Markup {
  return html`<i lang=zh>${make("zh")}</i><i lang=en>${make("en")}</i>`;
}

/** Both languages in one text, for places that hold no elements: options and titles. */
export function oneText({ zh, en }: Bilingual): string {
  return zh === en ? zh : `${zh} ${en}`;
}
