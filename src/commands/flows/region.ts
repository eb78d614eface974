import { type NamedPlaces, type RegionNames, regionOf } from "../../files/flows/region.ts";
import type { Bilingual } from "../../model/text.ts";
import { inBoth } from "../../words/in-languages.ts";
import type { FlowWords } from "../../words/topics/flows.ts";
import { wordings } from "../../words/words.ts";
import type { Call } from "../line/command.ts";
import { Refusal } from "../line/refusal.ts";

/** The region that a call asks for: all its places once, and the parts that its name lists. */
export interface AskedRegion {
  readonly name: Bilingual;
  readonly places: readonly number[];
  readonly parts: readonly NamedPlaces[];
}

const MOST_LISTED = 12;

/** The region of `--region`. Throws a `Refusal` if one of its names is unknown, or can be several cities. */
export function askedRegion({ option, words: line }: Call, names: RegionNames, words: FlowWords): AskedRegion {
  const text = option("region");
  const known = words.regionsKnown(names.regions.slice(0, MOST_LISTED).map(({ name }) => name[words.language]));
  if (text === undefined) throw new Refusal([words.regionNeeded, known]);
  const answer = regionOf(text, names);
  if (answer.kind === "ambiguous") throw new Refusal([words.regionAmbiguous(answer.found, answer.places)]);
  if (answer.kind === "unknown") {
    const meant = answer.hint === null ? [] : [line.didYouMean(answer.hint)];
    throw new Refusal([words.regionUnknown(answer.found), ...meant, known]);
  }
  const { parts } = answer;
  return {
    name: inBoth(wordings, ({ language, punctuation }) => parts.map(({ name }) => name[language]).join(punctuation.listed)),
    places: [...new Set(parts.flatMap(({ places }) => places))].sort((a, b) => a - b),
    parts,
  };
}

/** Throws a `Refusal` if two parts share places. */
export function refuseShared(parts: readonly NamedPlaces[], names: RegionNames, words: FlowWords): void {
  for (const [at, one] of parts.entries()) {
    for (const other of parts.slice(at + 1)) {
      const shared = one.places.filter((place) => other.places.includes(place));
      if (shared.length === 0) continue;
      const cities = shared.map((place) => names.places[place]?.shortName ?? String(place));
      throw new Refusal([words.sharedCities(one.name[words.language], other.name[words.language], cities)]);
    }
  }
}
