import type { Bilingual, Language } from "../../model/text.ts";
import { shown } from "../shown.ts";

/** Text that is markup already; any other text is escaped when it is put into the page. */
export interface Markup {
  readonly markup: string;
}
export type Piece = Markup | string | number | null | readonly Piece[];

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "`": "&#96;" };

/** A text from outside, made safe for elements and quoted attributes: without markup and control characters. */
export function escaped(text: string): string {
  return shown(text).replace(/[&<>"'`]/g, (character) => ESCAPES[character] ?? character);
}

/** A template for markup; inserted values are escaped unless they are markup themselves. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  return { markup: parts.reduce((text, part, at) => text + (at === 0 ? "" : rendered(values[at - 1] ?? null)) + part, "") };
}

function rendered(piece: Piece): string {
  if (piece === null) return "";
  if (typeof piece === "string") return escaped(piece);
  if (typeof piece === "number") return String(piece);
  return "markup" in piece ? piece.markup : piece.map(rendered).join("");
}

/** Text in both languages; the page shows the chosen one. The element is `i` (text in another language) and its attribute has no quotes, since there are thousands of them. */
export function both(text: Bilingual): Markup {
  return text.zh === text.en ? html`${text.zh}` : html`<i lang=zh>${text.zh}</i><i lang=en>${text.en}</i>`;
}

/** Markup in both languages. */
export function bothMarkup(make: (language: Language) => Piece): Markup {
  return html`<i lang=zh>${make("zh")}</i><i lang=en>${make("en")}</i>`;
}

/** Both languages in one text, for places that cannot hold elements: options and titles. */
export function oneText({ zh, en }: Bilingual): string {
  return zh === en ? zh : `${zh} ${en}`;
}
