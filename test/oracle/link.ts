import { nameWords } from "../../src/knowledge/normalise/name.ts";
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

interface Found {
  readonly key: string;
  readonly labels: readonly Label[];
  readonly how: "label" | "part";
}

export interface NameReader {
  unit(unit: Unit): readonly Sense[];
  belt(belt: Belt): readonly Sense[];
}

/** Joins the names of units and belts to concepts: at least one sense each, with `how: none` where nothing fits. */
export function readNames({ concepts, words }: Taxonomy, places: readonly Place[]): NameReader {
  const labels = labelsByKey(concepts);
  const read = (text: string, around: readonly string[]): readonly Sense[] => sensesOfName(text, around, labels, words);
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

/** A list is split only where the whole is no label: 软件和信息服务 is one industry. */
function sensesOfName(
  name: string,
  around: readonly string[],
  labels: ReadonlyMap<string, readonly Label[]>,
  words: LinkWords,
): readonly Sense[] {
  const { whole, pieces } = nameWords(name, around, words);
  const term = (text: string): readonly Sense[] => sensesOfTerm(text, labels, words);
  const isWhole = (senses: readonly Sense[]): boolean => senses.length > 0 && senses.every(({ how }) => how !== "part");
  const ofPiece = ({ text, list }: (typeof pieces)[number]): readonly Sense[] => {
    const asPiece = term(text);
    if (isWhole(asPiece) || list.length < 2) return orNone(text, asPiece);
    // LED原料与辅料 is no list of trades: if a part of it means nothing alone, the whole is read.
    if (asPiece.length > 0 && list.some((part) => term(part).length === 0)) return asPiece;
    return list.flatMap((part) => orNone(part, term(part)));
  };
  const senses = bestOfEach(isWhole(term(whole)) ? term(whole) : pieces.flatMap(ofPiece));
  const linked = senses.filter(({ concept }) => concept !== null);
  // A remark in brackets that links to nothing takes nothing away from a name that does.
  const isRemark = linked.length > 0 && pieces.length > 1 && pieces.every(({ list }) => list.length < 2);
  const kept = isRemark ? linked : senses;
  return kept.length > 0 ? kept : orNone(whole || name, []);
}

function orNone(text: string, senses: readonly Sense[]): readonly Sense[] {
  return senses.length > 0 ? senses : [{ text, concept: null, how: "none", label: null, rest: text }];
}

/** One sense per concept: the best link of each. */
function bestOfEach(senses: readonly Sense[]): readonly Sense[] {
  const order = ["exact", "label", "part", "none"];
  const best = new Map<string, Sense>();
  for (const sense of senses) {
    const key = sense.concept ?? `?${sense.text}`;
    const before = best.get(key);
    if (!before || order.indexOf(sense.how) < order.indexOf(before.how)) best.set(key, sense);
  }
  return [...best.values()];
}

/**
 * The senses of one term, tried in this order: the whole term; the term without neutral heads and tails; the longest label at its
 * end (Chinese is head-final); the rest without a generic tail; the label that ends last in it.
 */
function sensesOfTerm(text: string, labels: ReadonlyMap<string, readonly Label[]>, words: LinkWords): readonly Sense[] {
  const longestFirst = (list: readonly string[]): readonly string[] => list.map(normaliseTerm).sort((a, b) => b.length - a.length);
  const [heads, tails, generic] = [longestFirst(words.heads), longestFirst(words.tails), longestFirst(words.generic)];
  const key = normaliseTerm(text);
  const sense = ({ concept, label }: Label, how: LinkKind, found: string): Sense => ({
    text,
    concept,
    how,
    label,
    rest: key === found ? "" : key.replace(found, " ").trim(),
  });

  /** A label inside a longer term: not a generic word, and a single character only if it is a Chinese one. */
  const part = (candidate: string, least: number): Found | null => {
    const own = labels.get(candidate);
    if (!own || candidate.length < least || generic.includes(candidate)) return null;
    return candidate.length === 1 && !/\p{Script=Han}/u.test(candidate) ? null : { key: candidate, labels: own, how: "part" };
  };
  const peeled = (term: string): Found | null => {
    const seen = new Set([term]);
    for (const candidate of seen) {
      const own = labels.get(candidate);
      if (own) return { key: candidate, labels: own, how: "label" };
      for (const tail of tails) if (candidate.endsWith(tail) && candidate.length > tail.length) seen.add(candidate.slice(0, -tail.length));
      for (const head of heads) if (candidate.startsWith(head) && candidate.length > head.length) seen.add(candidate.slice(head.length));
    }
    return null;
  };
  const ending = (term: string): Found | null => {
    for (let start = Math.max(1, term.length - 32); start < term.length; start++) {
      const found = part(term.slice(start), 1);
      if (found) return found;
    }
    return null;
  };
  const withoutGeneric = (term: string): Found | null => {
    for (const word of generic) {
      if (!term.endsWith(word) || term.length <= word.length) continue;
      const rest = term.slice(0, -word.length).replace(/[及和与]$/u, "");
      const found = peeled(rest) ?? ending(rest);
      if (found) return { ...found, how: "part" };
    }
    return null;
  };
  const endingLast = (term: string): Found | null => {
    for (let end = term.length - 1; end >= 2; end--) {
      for (let start = Math.max(0, end - 32); start <= end - 2; start++) {
        const found = part(term.slice(start, end), 2);
        if (found) return found;
      }
    }
    return null;
  };
  const withoutTails = (term: string): string => {
    const tail = tails.find((word) => term.endsWith(word) && term.length > word.length);
    return tail === undefined ? term : withoutTails(term.slice(0, -tail.length));
  };

  const whole = labels.get(key);
  if (whole) return whole.map((label) => sense(label, label.preferred ? "exact" : "label", key));
  const bare = withoutTails(key);
  const found = peeled(key) ?? ending(key) ?? ending(bare) ?? withoutGeneric(bare) ?? endingLast(bare);
  return found ? found.labels.map((label) => sense(label, found.how, found.key)) : [];
}
