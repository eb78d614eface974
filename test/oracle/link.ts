import { nameWords } from "../../src/knowledge/normalise/name.ts";
import { mainlandWords } from "../../src/knowledge/normalise/simplified.ts";
import { normaliseTerm } from "../../src/knowledge/normalise/term.ts";
import type { Belt, Place, Unit } from "../../src/model/data.ts";
import type { ConceptId } from "../../src/model/ids.ts";
import type { LinkKind, Sense } from "../../src/model/link.ts";
import type { Concept, LinkWords, Taxonomy } from "../../src/model/taxonomy.ts";

interface Label {
  readonly concept: ConceptId;
  readonly label: string;
  readonly preferred: boolean;
}

export interface NameReader {
  unit(unit: Unit): readonly Sense[];
  belt(belt: Belt): readonly Sense[];
}

/** Joins the names of units and belts to concepts: at least one sense each, with `how: none` where nothing fits. */
export function readNames(taxonomy: Taxonomy, places: readonly Place[]): NameReader {
  const language = languageOf(taxonomy);
  const read = (text: string, around: readonly string[]): readonly Sense[] => sensesOfName(text, around, language, taxonomy.words);
  const placeWords = (code: string): readonly string[] => {
    const place = places.find((each) => each.code === code);
    if (place === undefined) return [];
    const province = place.province.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/u, "");
    return [place.name, place.shortName, place.province, province];
  };
  return {
    unit: ({ industry, name, place, district }) => (industry === null ? read(name, [...placeWords(place), district]) : read(industry, [])),
    belt: ({ name, place }) => read(name, placeWords(place)),
  };
}

function labelsByKey(concepts: readonly Concept[]): ReadonlyMap<string, readonly Label[]> {
  const labels = new Map<string, Label[]>();
  for (const { id, prefLabel, altLabel, hiddenLabel } of concepts) {
    const preferred = [prefLabel.zh, prefLabel.en].map((label) => ({ concept: id, label, preferred: true }));
    const others = [...altLabel.zh, ...altLabel.en, ...hiddenLabel].map((label) => ({ concept: id, label, preferred: false }));
    for (const each of [...preferred, ...others]) {
      const key = normaliseTerm(each.label);
      const own = labels.get(key) ?? [];
      if (!own.some(({ concept }) => concept === id)) labels.set(key, [...own, each]);
    }
  }
  return labels;
}

/** What a text can be, by its normalised form. */
export interface Language {
  label(key: string): readonly Label[] | undefined;
  isIn(list: keyof LinkWords, key: string): boolean;
  mainland(key: string): string | undefined;
  ordinary(key: string): number | undefined;
  isMachine(key: string): boolean;
}

export function languageOf({ concepts, words, ordinary }: Taxonomy): Language {
  const labels = labelsByKey(concepts);
  const forms = new Map(words.forms.map((pair) => pair.split("=").map((side) => side.trim()) as [string, string]));
  return {
    label: (key) => numbers(key).flatMap((form) => [labels.get(form) ?? []]).find((found) => found.length > 0),
    isIn: (list, key) => words[list].some((word) => normaliseTerm(word) === key),
    mainland: (key) => [...forms].find(([from]) => normaliseTerm(from) === key)?.[1] ?? mainlandWords().get(key),
    ordinary: (key) => (key.length <= ordinary.longest ? ordinary.cost(key, 0, key.length) : undefined),
    isMachine: (key) => words.machines.some((ending) => key.endsWith(normaliseTerm(ending))),
  };
}

/** A Latin word in both numbers. */
function numbers(key: string): readonly string[] {
  if (!/[a-z]{3}$/u.test(key)) return [key];
  const ends: readonly (readonly [RegExp, string])[] = [
    [/(?<!s)s$/u, ""],
    [/ies$/u, "y"],
    [/ves$/u, "f"],
    [/ves$/u, "fe"],
    [/(?<=s|x|z|ch|sh|o)es$/u, ""],
    [/(?<=s|x|z|ch|sh|o)$/u, "es"],
    [/(?<=[^aeiou])y$/u, "ies"],
    [/(?<=f)$/u, "s"],
    [/f$/u, "ves"],
    [/fe$/u, "ves"],
    [/$/u, "s"],
  ];
  return [key, ...ends.flatMap(([end, other]) => (end.test(key) ? [key.replace(end, other)] : []))];
}

interface Part {
  readonly key: string;
  readonly text: string;
}

const LISTS = ["heads", "tails", "machineTails", "connectors", "generic", "ordinary"] as const;

/** The characters and Latin words of a text; \u0000 stands before one that blanks or dots part from the last. */
function partsOf(text: string): readonly (Part & { readonly apart: boolean; readonly isLatin: boolean })[] {
  let apart = false;
  return (text.match(/[\s·‧・\-_]+|[\p{Script=Latin}\p{Nd}\p{M}]+|[\s\S]/gu) ?? []).flatMap((found, at) => {
    const key = normaliseTerm(found);
    const before = apart && at > 0;
    apart = key === "";
    return key === "" ? [] : [{ key, text: found, apart: before, isLatin: /[\p{Script=Latin}\p{Nd}\p{M}]/u.test(found) }];
  });
}

/** What it costs to read these parts as one word; null if they are none. */
function costOf(parts: ReturnType<typeof partsOf>, language: Language, isSure: boolean): number | null {
  const key = parts.map((part) => part.key).join("");
  if (key.length > 30 || parts.length > (parts[0]?.isLatin === true ? 8 : 30)) return parts.length === 1 && !isSure ? 48 : null;
  if (language.isIn("connectors", key)) return 28;
  const label = language.label(key) !== undefined;
  const listed = LISTS.some((list) => language.isIn(list, key)) || language.mainland(key) !== undefined;
  const ordinary = isSure || parts.slice(1).some(({ apart }) => apart) ? undefined : language.ordinary(key);
  if (parts.length === 1 && parts[0]?.isLatin === true) return label || listed || !isSure ? 30 : null;
  if (parts.length === 1) return isSure ? null : label || listed ? 38 : 42 + Math.floor((ordinary ?? 50) / 8);
  const costs = [...(label ? [key.length === 2 ? 40 : key.length === 3 ? 36 : 32] : []), ...(listed ? [32] : []), ...(ordinary === undefined ? [] : [ordinary])];
  return costs.length > 0 ? Math.min(...costs) : null;
}

interface Cover {
  readonly cost: number;
  readonly lengths: readonly number[];
}

/** Every way to read parts as words. */
export function everyCover(text: string, language: Language, isSure: boolean): readonly Cover[] {
  const parts = partsOf(text);
  const from = (at: number): readonly Cover[] => {
    if (at === parts.length) return [{ cost: 0, lengths: [] }];
    return parts.slice(at).flatMap((_, more) => {
      const cost = costOf(parts.slice(at, at + more + 1), language, isSure);
      return cost === null ? [] : from(at + more + 1).map((rest) => ({ cost: cost + rest.cost, lengths: [more + 1, ...rest.lengths] }));
    });
  };
  return from(0);
}

/** The cheapest; then the one of fewest words; then the one whose last word is longest, and so on towards the front. */
export function isBetter(a: Cover, b: Cover): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost;
  if (a.lengths.length !== b.lengths.length) return a.lengths.length < b.lengths.length;
  const at = a.lengths.findLastIndex((length, index) => length !== b.lengths[index]);
  return at >= 0 && (a.lengths[at] ?? 0) > (b.lengths[at] ?? 0);
}
