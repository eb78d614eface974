import type { Bilingual } from "../model/text.ts";
import { inBoth } from "./in-languages.ts";
import { percent } from "./number.ts";
import { wordings } from "./words.ts";

/** A share as per cent in both languages: 44.7% and 44.7 %. */
export function percentInBoth(share: number | null): Bilingual {
  return inBoth(wordings, ({ punctuation }) => percent(share, punctuation));
}
