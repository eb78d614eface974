import type { Place } from "../model/data.ts";
import type { Because } from "../model/explanation.ts";
import type { ConceptId, PlaceCode } from "../model/ids.ts";
import type { Matcher, MatchInput } from "../model/matcher.ts";
import type { Locate } from "../model/span.ts";
import type { Bilingual } from "../model/text.ts";
import type { Wording } from "../words/wording.ts";
import type { PlaceName, TextLine } from "./documents.ts";

/** A run together with what is needed to tell of it in words. */
export interface Telling {
  readonly input: MatchInput;
  readonly matcher: Matcher;
  readonly locate: Locate;
  readonly wording: Wording;
}

/** A lookup of places by code. Throws when the code is not in the data, which loading has made sure of. */
export function placeNames(places: readonly Place[]): (code: PlaceCode) => PlaceName {
  const byCode = new Map(places.map((place) => [place.code, place]));
  return (code) => {
    const place = byCode.get(code);
    if (place === undefined) throw new Error(`place ${code} is not in the data`);
    return { code, name: place.name, nameEn: place.nameEn };
  };
}

const labelsOf = new WeakMap<Telling["input"]["taxonomy"], ReadonlyMap<ConceptId, Bilingual>>();

/** Names concepts by their preferred label in the language of the wording; an unknown concept by its id. */
export function conceptNames({ input, wording }: Pick<Telling, "input" | "wording">): (concept: ConceptId) => string {
  const known = labelsOf.get(input.taxonomy);
  const labels = known ?? new Map(input.taxonomy.concepts.map((concept) => [concept.id, concept.prefLabel]));
  if (known === undefined) labelsOf.set(input.taxonomy, labels);
  return (concept) => labels.get(concept)?.[wording.language] || labels.get(concept)?.zh || concept;
}

/** The steps of a justification as sentences, each with the line that someone wrote. */
export function textLines(telling: Pick<Telling, "input" | "wording" | "locate">, because: readonly Because[]): TextLine[] {
  const name = conceptNames(telling);
  return because.map((step) => ({ text: sentence(telling.wording, sectorsNamed(step, telling), name), ...telling.locate(step.origin) }));
}

/** A flow with its sectors by code and name; any other step as it is. */
function sectorsNamed(step: Because, { input, wording }: Pick<Telling, "input" | "wording">): Because {
  if (step.kind !== "flow") return step;
  const named = (code: string): string => {
    const name = input.data.inputOutput?.sectors.find((sector) => sector.code === code)?.name;
    return name === undefined ? code : `${code} ${name[wording.language] || name.zh}`;
  };
  return { ...step, upstream: named(step.upstream), downstream: named(step.downstream) };
}

function sentence(wording: Wording, step: Because, name: (concept: ConceptId) => string): string {
  const words = wording.because[step.kind] as (step: Because, name: (concept: ConceptId) => string) => string;
  return words(step, name);
}
