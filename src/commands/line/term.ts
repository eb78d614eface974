import type { CliWords } from "../../words/topics/command-line.ts";
import { Refusal } from "./refusal.ts";

/** Maximum number of characters in a term; names of industries have about a dozen. */
const LONGEST_TERM = 200;

/** A term of the user's, without spaces around it. Throws a `Refusal` if it is longer than any name. */
export function checkedTerm(text: string, words: CliWords): string {
  const term = text.trim();
  if (term.length > LONGEST_TERM) throw new Refusal([words.termTooLong(LONGEST_TERM)]);
  return term;
}
