import type { Quote } from "../documents/quotes.ts";
import { widthOf, wrapped } from "./width.ts";

/** A quoted line within `room` columns: of a long list, what stands around the word for which it is quoted. */
export function excerpt({ text, word }: Quote, room: number): string {
  const [first = "", ...more] = wrapped(word === undefined ? text : around(text, word, room), room - 2);
  return more.length === 0 ? first : `${first} …`;
}

/** A long list without what stands far before a word. */
export function around(text: string, word: string, room: number): string {
  const at = text.indexOf(word);
  const opening = text.slice(0, at).match(/^[^[]*\[/)?.[0] ?? "";
  const skipped = text.slice(opening.length, at);
  if (opening === "" || widthOf(skipped) < room) return text;
  return `${opening}… ${text.slice(at)}`;
}
