import type { Bilingual } from "../model/text.ts";
import { pageEn } from "./en/page.ts";
import { inBoth } from "./in-languages.ts";
import type { PageWords } from "./topics/page.ts";
import { pageZh } from "./zh/page.ts";

const words = { zh: pageZh, en: pageEn };
const keys = Object.keys(pageZh) as (keyof PageWords)[];

/** Headings and sentences of the page, each in both languages, since the page holds both. */
export const TEXTS = Object.fromEntries(keys.map((key) => [key, inBoth(words, (page) => page[key])])) as Readonly<
  Record<keyof PageWords, Bilingual>
>;
