import type { Bilingual } from "../model/text.ts";
import { inBoth } from "./in-languages.ts";
import { wordings } from "./words.ts";

/** A region in both languages; one that is not known keeps the name that the table writes. */
export function regionName(region: string): Bilingual {
  return inBoth(wordings, ({ regions }) => (Object.hasOwn(regions, region) ? (regions[region] ?? region) : region));
}
