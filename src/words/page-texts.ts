import type { Bilingual } from "../model/text.ts";
import type { PageWords } from "./topics/page.ts";
import { inBoth, wordingIn } from "./words.ts";

const keys = Object.keys(wordingIn("zh").page) as (keyof PageWords)[];

/** Headings and sentences of the page, each in both languages, since the page holds both. */
export const TEXTS = Object.fromEntries(keys.map((key) => [key, inBoth(({ page }) => page[key])])) as Readonly<
  Record<keyof PageWords, Bilingual>
>;
