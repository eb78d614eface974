import { nameWords } from "../../src/knowledge/normalise/name.ts";
import { mainlandWords } from "../../src/knowledge/normalise/simplified.ts";
import { normaliseTerm } from "../../src/knowledge/normalise/term.ts";
import type { Belt, Place, Unit } from "../../src/model/data.ts";
import type { ConceptId } from "../../src/model/ids.ts";
import type { LinkKind, Sense } from "../../src/model/link.ts";
import { type Concept, entryOf, type LinkWords, type Taxonomy } from "../../src/model/taxonomy.ts";

interface Label {
  readonly concept: ConceptId;
  readonly label: string;
  readonly preferred: boolean;
}

export interface NameReader {
  unit(unit: Unit): readonly Sense[];
  belt(belt: Belt): readonly Sense[];
}

/** Links the names of units and belts to concepts: at least one sense each, with `how: none` if nothing fits. */
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

/** The possible meanings of a text, by its normalised form. */
export interface Language {
  label(key: string): readonly Label[] | undefined;
  /** The same without other numbers of Latin words. */
  exactly(key: string): readonly Label[] | undefined;
  isIn(list: keyof LinkWords, key: string): boolean;
  mainland(key: string): string | undefined;
  ordinary(key: string): number | undefined;
  isMachine(key: string): boolean;
  /** The labels that a text is with another ending of the same meaning, the longest ending first. */
  otherwise(key: string): string | undefined;
  /** Whether two labels stand under members of one family, neither under the other. */
  areListed(a: readonly Label[], b: readonly Label[]): boolean;
}

export function languageOf({ concepts, words, ordinary }: Taxonomy): Language {
  const labels = labelsByKey(concepts);
  const forms = new Map(words.forms.map((pair) => pair.split("=").map((side) => side.trim()) as [string, string]));
  return {
    label: (key) =>
      numbers(key)
        .flatMap((form) => [labels.get(form) ?? []])
        .find((found) => found.length > 0),
    exactly: (key) => labels.get(key),
    isIn: (list, key) => words[list].some((word) => normaliseTerm(word) === key),
    mainland: (key) => [...forms].find(([from]) => numbers(key).includes(normaliseTerm(from)))?.[1] ?? mainlandWords().get(key),
    ordinary: (key) => (key.length <= ordinary.longest ? ordinary.cost(key, 0, key.length) : undefined),
    isMachine: (key) => words.machines.some((ending) => key.endsWith(normaliseTerm(ending))),
    otherwise: (key) => otherTexts(key, words.endings).find((other) => labels.has(other)),
    areListed: (a, b) => a.some((one) => b.some((other) => isFamily(one.concept, other.concept))),
  };

  function isFamily(a: ConceptId, b: ConceptId): boolean {
    const [above, others] = [wider(a, 2), wider(b, 2)];
    if (a === b || above.includes(b) || others.includes(a)) return false;
    const families = words.families.map((family) =>
      family.split("+").flatMap((label) => (labels.get(normaliseTerm(label)) ?? []).map(({ concept }) => concept)),
    );
    return families.some((family) => family.some((each) => above.includes(each)) && family.some((each) => others.includes(each)));
  }

  /** The entry of a concept and those at most so many edges above it. */
  function wider(id: ConceptId, edges: number): readonly ConceptId[] {
    const own = concepts.find((each) => each.id === entryOf(id));
    return [entryOf(id), ...(edges === 0 || own === undefined ? [] : own.broader.flatMap((each) => wider(each, edges - 1)))];
  }
}

function otherTexts(key: string, lines: readonly string[]): readonly string[] {
  const pairs = lines.flatMap((line) => {
    const [left = [], right = left] = line.split(">").map((side) => side.split("+").map(normaliseTerm));
    return left.flatMap((from) => right.flatMap((to) => (to === from ? [] : [{ from, to }])));
  });
  return pairs
    .map((pair, at) => ({ ...pair, at: pairs.findIndex(({ from }) => from === pair.from), own: at }))
    .filter(({ from }) => key.endsWith(from) && key.length > from.length)
    .sort((a, b) => b.from.length - a.from.length || a.at - b.at || a.own - b.own)
    .map(({ from, to }) => key.slice(0, -from.length) + to);
}

/** A Latin word in singular and plural. */
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

const LISTS = [
  "heads",
  "tails",
  "machineTails",
  "connectors",
  "generic",
  "activities",
  "closers",
  "attributives",
  "asides",
  "ordinary",
] as const;

/** Blanks, dots and hyphens at the front of a text. */
const BETWEEN = /^[\s·‧・\-_]+/u;

/** The characters and Latin words of a text, each with the blanks or dots before it. */
function partsOf(text: string): readonly (Part & { readonly apart: boolean; readonly isLatin: boolean })[] {
  let between = "";
  return (text.match(/[\s·‧・\-_]+|[\p{Script=Latin}\p{Nd}\p{M}]+|[\s\S]/gu) ?? []).flatMap((found, at) => {
    const key = normaliseTerm(found);
    const before = at > 0 ? between : "";
    between = key === "" ? found : "";
    return key === "" ? [] : [{ key, text: before + found, apart: before !== "", isLatin: /[\p{Script=Latin}\p{Nd}\p{M}]/u.test(found) }];
  });
}

/** The cost of reading these parts as one word; null if they are not a word. */
function costOf(parts: ReturnType<typeof partsOf>, language: Language, isSure: boolean): number | null {
  const key = parts.map((part) => part.key).join("");
  if (key.length > 30 || parts.length > (parts[0]?.isLatin === true ? 8 : 30)) return parts.length === 1 && !isSure ? 48 : null;
  if (language.isIn("connectors", key)) return 28;
  const label = language.label(key) !== undefined;
  const listed = LISTS.some((list) => language.isIn(list, key)) || language.mainland(key) !== undefined;
  const ordinary = isSure || parts.slice(1).some(({ apart }) => apart) ? undefined : language.ordinary(key);
  if (parts.length === 1 && parts[0]?.isLatin === true) return label || listed || !isSure ? 30 : null;
  if (parts.length === 1) return isSure ? null : label || listed ? 38 : 42 + Math.floor((ordinary ?? 50) / 8);
  const costs = [
    ...(label ? [key.length === 2 ? 40 : key.length === 3 ? 36 : 32] : []),
    ...(listed ? [32] : []),
    ...(ordinary === undefined ? [] : [ordinary]),
  ];
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

/** The cheapest reading; of several, the one with the fewest words; then the one whose last word is longest, and so on towards the front. */
export function isBetter(a: Cover, b: Cover): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost;
  if (a.lengths.length !== b.lengths.length) return a.lengths.length < b.lengths.length;
  const at = a.lengths.findLastIndex((length, index) => length !== b.lengths[index]);
  return at >= 0 && (a.lengths[at] ?? 0) > (b.lengths[at] ?? 0);
}

/** The same for names of any length: the best cover of every prefix, from the best covers of shorter prefixes. */
function bestCover(text: string, language: Language, isSure: boolean): Cover | null {
  const parts = partsOf(text);
  const best: (Cover | null)[] = [{ cost: 0, lengths: [] }];
  for (let to = 1; to <= parts.length; to++) {
    best[to] = null;
    for (let from = 0; from < to; from++) {
      const [before, cost, known] = [best[from], costOf(parts.slice(from, to), language, isSure), best[to]];
      if (!before || cost === null) continue;
      const cover = { cost: before.cost + cost, lengths: [...before.lengths, to - from] };
      if (!known || isBetter(cover, known)) best[to] = cover;
    }
  }
  return best[parts.length] ?? null;
}

interface Word extends Part {
  readonly apart: boolean;
  readonly isLatin: boolean;
  readonly isSingle: boolean;
  /** Connectors that stood before it in the member of which it is a word. */
  readonly skipped?: readonly Part[];
}

function wordsOf(text: string, language: Language): readonly Word[] {
  const parts = partsOf(text);
  const cover = bestCover(text, language, true) ?? bestCover(text, language, false);
  let at = 0;
  return (cover?.lengths ?? []).map((length) => {
    const own = parts.slice(at, at + length);
    at += length;
    const key = own.map((part) => part.key).join("");
    return {
      key,
      text: own.map((part) => part.text).join(""),
      apart: own[0]?.apart ?? false,
      isLatin: own[0]?.isLatin ?? false,
      isSingle: length === 1,
    };
  });
}

interface Head {
  readonly key: string;
  readonly how: "label" | "part";
}

const spanOf = (words: readonly Word[]): readonly Part[] => words.flatMap((word, at) => [...(at > 0 ? (word.skipped ?? []) : []), word]);
const keyOf = (words: readonly Word[]): string =>
  spanOf(words)
    .map(({ key }) => key)
    .join("");
const textOf = (words: readonly Word[]): string =>
  spanOf(words)
    .map(({ text }) => text)
    .join("")
    .replace(BETWEEN, "");

/** Reads names of worlds: one piece after another, each a whole label, or a list of members with a head each. */
class PlainReader {
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  whole(text: string): readonly Sense[] | null {
    const labels = this.#language.label(normaliseTerm(text));
    if (labels === undefined) return null;
    return labels.map(({ concept, label, preferred }) => ({ text, concept, how: preferred ? "exact" : "label", label, rest: "" }));
  }

  piece(text: string): readonly Sense[] {
    const whole = this.whole(text) ?? this.#withoutTail(text);
    if (whole !== null) return whole;
    const words = wordsOf(text, this.#language);
    const own = this.#list(words);
    const forms = words.map((word) => this.#language.mainland(word.key) ?? null);
    if (forms.every((form) => form === null)) return own;
    const other = this.piece(words.map((word, at) => forms[at] ?? textOf([word])).join(""));
    return grade(other) > grade(own) ? other.map((sense) => ({ ...sense, text })) : own;
  }

  /** A label with one neutral ending, the longest there is. */
  #withoutTail(text: string): readonly Sense[] | null {
    const key = normaliseTerm(text);
    const stem = this.#stem(key);
    const labels = this.#language.exactly(stem ?? "");
    if (stem === undefined || labels === undefined) return null;
    return labels.map(({ concept, label }) => ({ text, concept, how: "label", label, rest: key.slice(stem.length) }));
  }

  /** The longest label that a neutral ending makes the text. */
  #stem(key: string): string | undefined {
    const cuts = [...key].map((_, gone) => key.length - 1 - gone).filter((cut) => cut > 1 && this.#language.isIn("tails", key.slice(cut)));
    return cuts.map((cut) => key.slice(0, cut)).find((stem) => this.#language.exactly(stem) !== undefined);
  }

  /** Whether a text in brackets says something else than what the thing is. */
  isRemark(text: string): boolean {
    if (this.whole(text) !== null || this.#withoutTail(text) !== null) return false;
    const words = wordsOf(text, this.#language);
    return words.some((_, at) => this.#beginsRemark(words, at));
  }

  #beginsRemark(words: readonly Word[], at: number): boolean {
    const [before, word] = [words[at - 1], words[at]];
    return this.#language.isIn("asides", word?.key ?? "") && (!before || this.#language.isIn("connectors", before.key));
  }

  #members(all: readonly Word[]): readonly (readonly Word[])[] {
    const remark = all.findIndex((_, at) => at > 0 && this.#beginsRemark(all, at));
    const words = remark < 0 ? all : all.slice(0, remark - 1);
    const isConnector = (word: Word | undefined): boolean => word !== undefined && this.#language.isIn("connectors", word.key);
    const saysMore = (own: readonly Word[], from: number): boolean => {
      const end = own.findIndex((word, at) => at >= from && isConnector(word));
      return own.slice(0, end < 0 ? own.length : end).some((_, at) => at >= from && !this.#isNeutral(own, at));
    };
    const members: Word[][] = [[]];
    let skipped: readonly Part[] = [];
    for (const [at, word] of words.entries()) {
      const isClosing = at > 0 && this.#language.isIn("closers", word.key) && !this.#language.isIn("heads", word.key);
      if (isConnector(word) || (word.apart && !word.isLatin) || (isClosing && saysMore(words, at + 1))) members.push([]);
      if (!isConnector(word)) members.at(-1)?.push({ ...word, skipped });
      skipped = isConnector(word) ? [...skipped, word] : [];
    }
    const list = members.filter((member) => member.length > 0);
    const narrows = list.map((own) => own.some(({ key }, at) => this.#language.isIn("attributives", key) && saysMore(own, at + 1)));
    const groups: Word[][] = [];
    for (const [at, member] of list.entries()) {
      // A member goes with the next one that is narrowed, unless it is narrowed itself.
      const isLed = at > 0 && narrows[at - 1] === false && narrows.slice(at).includes(true);
      if (isLed) groups.at(-1)?.push(...member);
      else groups.push([...member]);
    }
    return groups.flatMap((member) => this.#unmarked(member));
  }

  /** The members of a list without marks: labels of one family at the end of a member. */
  #unmarked(member: readonly Word[]): readonly (readonly Word[])[] {
    const content = this.#content(member);
    if (this.#wholeHead(member) !== null || member.some(({ key }) => this.#language.isIn("attributives", key))) return [member];
    const isListed = (at: number): boolean => {
      const [a, b] = [content[at - 1], content[at]];
      if (!a || !b || a.key === b.key || [a, b].some(({ key }) => this.#language.isIn("generic", key) || this.#language.isIn("heads", key)))
        return false;
      return this.#language.areListed(this.#language.label(a.key) ?? [], this.#language.label(b.key) ?? []);
    };
    const stop = content.findLastIndex((_, at) => !isListed(at));
    const run = content.slice(stop);
    if (run.length < 2 || (stop > 0 && run.some(({ key }) => key.length === 1))) return [member];
    const [begin, end] = [member.indexOf(run[0] as Word), member.indexOf(run.at(-1) as Word)];
    return [member.slice(0, begin + 1), ...run.slice(1, -1).map((word) => [word]), member.slice(end)];
  }

  /** The labels of a list in one or two words: 男女鞋, 猪牛羊肉, 鞋帽. */
  #elided(member: readonly Word[]): readonly Sense[] | null {
    const content = this.#content(member);
    const [first, last] = [content[0], content.at(-1)];
    if (!first || !last || content.length > 4 || content.some(({ isLatin }) => isLatin) || this.#wholeHead(member) !== null) return null;
    const key = keyOf(content);
    const hasLabel = (word: Word): boolean => this.#language.label(word.key) !== undefined;
    const ways: (readonly string[])[] = [];
    if (content.length === 2 && first.key.length === 2 && !hasLabel(first)) ways.push([...first.key].map((each) => each + last.key));
    if (content.length === 2 && first.key.length === 1 && hasLabel(last))
      for (let cut = 1; cut < last.key.length; cut++) ways.push([first.key + last.key.slice(cut), last.key]);
    if (key.length <= 4 && !content.some((word) => word.key.length > 1 && hasLabel(word))) ways.push([...key]);
    for (const way of ways) {
      const found = way.map((each) => this.#language.exactly(each));
      const areAll = way.length > 1 && new Set(way).size === way.length && found.every((labels) => labels !== undefined);
      if (!areAll || found.some((labels, at) => at > 0 && !this.#language.areListed(found[at - 1] ?? [], labels ?? []))) continue;
      return found
        .flatMap((labels) => labels ?? [])
        .map(({ concept, label }) => ({ text: textOf(member), concept, how: "label", label, rest: "" }));
    }
    return null;
  }

  #list(words: readonly Word[]): readonly Sense[] {
    const list = this.#members(words);
    const said = list.filter((member) => !this.#isGeneral(member));
    const last = said.at(-1) ?? list.at(-1) ?? [];
    if (list.length < 2) return this.#elided(last) ?? this.#senses(last, this.#head(last));
    const end = this.#content(last);
    return list.flatMap((member, at): readonly Sense[] => {
      const [before, after] = [list[at - 1], list[at + 1]];
      if (before && this.#isGeneral(member)) return this.#lengthened(before, member) ?? [];
      const elided = this.#elided(member);
      if (elided !== null) return elided;
      const head = this.#head(member);
      if (at < list.indexOf(last)) {
        const isSummed = head === null || this.#language.isIn("closers", last[0]?.key ?? "");
        const shared = this.#sharing(member, end, head, this.#head(last) !== null) ?? (isSummed ? this.#withGenericEnd(member, end) : null);
        if (shared !== null) return shared;
        const ending = this.#head(last);
        const endKey = end.at(-1)?.key ?? "";
        const isOfAll = this.#language.isIn("generic", endKey) || this.#language.isIn("activities", endKey);
        const isGeneral = end.length > 1 && isOfAll && !this.#isGeneral(last);
        if (isGeneral && ending?.how !== "label") return this.#senses(last, ending);
      }
      if (head === null) return orNone(textOf(member), []);
      const isCut = after !== undefined && this.#isGeneral(after) && this.#lengthened(member, after) === null;
      return this.#senses(member, head).map((sense) => (isCut ? { ...sense, how: "part" } : sense));
    });
  }

  #isGeneral(member: readonly Word[]): boolean {
    const isActivity = (key: string): boolean => this.#language.isIn("activities", key) && this.#language.label(key) === undefined;
    return this.#content(member).every(({ key }) => this.#saysNothing(key) || isActivity(key));
  }

  #saysNothing(key: string): boolean {
    return this.#language.isIn("generic", key) && this.#language.label(key) === undefined;
  }

  #withGenericEnd(member: readonly Word[], end: readonly Word[]): readonly Sense[] | null {
    const [text, last] = [textOf(this.#content(member)), end.at(-1)?.key ?? ""];
    const endings = [...last].map((_, at) => last.slice(at)).filter((ending, at) => at > 0 && this.#language.isIn("generic", ending));
    return endings.map((ending) => this.whole(text + ending)).find((senses) => senses !== null) ?? null;
  }

  /** The label that general words at the end make with the end of the word before them. */
  #generalEnd(content: readonly Word[]): Head | null {
    if (!this.#saysNothing(content.at(-1)?.key ?? "")) return null;
    const at = content.findLastIndex(
      ({ key }) => !this.#saysNothing(key) && !this.#language.isIn("heads", key) && !this.#language.isIn("tails", key),
    );
    const said = content[at];
    if (said === undefined || said.isLatin) return null;
    const ends = content.slice(at + 1).flatMap(({ key }) => (this.#saysNothing(key) ? [key] : []));
    const fronts = [...said.key].map((_, from) => said.key.slice(from)).filter((front) => front.length > 1);
    const keys = fronts
      .filter((front) => front === said.key || this.#language.exactly(front) !== undefined || this.#language.ordinary(front) !== undefined)
      .flatMap((front) => ends.map((_, first) => front + ends.slice(first).join("")));
    const key = keys
      .map((each) => (this.#language.exactly(each) ? each : this.#language.otherwise(each)))
      .find((each) => each !== undefined);
    return key === undefined ? null : { key, how: "part" };
  }

  #lengthened(before: readonly Word[], member: readonly Word[]): readonly Sense[] | null {
    const content = this.#content(before);
    const found = content.map((_, gone) => this.whole(textOf(content.slice(0, content.length - gone)) + textOf(this.#content(member))));
    return found.find((senses) => senses !== null) ?? null;
  }

  #sharing(member: readonly Word[], end: readonly Word[], head: Head | null, isLabelled: boolean): readonly Sense[] | null {
    const least = head === null ? 0 : 1;
    const texts = end.slice(least).map((_, at) => textOf(this.#content(member)) + textOf(end.slice(at + least)));
    return texts.map((text) => this.whole(text) ?? (isLabelled ? this.#otherwise(text) : null)).find((senses) => senses !== null) ?? null;
  }

  #otherwise(text: string): readonly Sense[] | null {
    const labels = this.#language.exactly(this.#language.otherwise(normaliseTerm(text)) ?? "");
    return labels?.map(({ concept, label }) => ({ text, concept, how: "label", label, rest: "" })) ?? null;
  }

  #isNeutral(words: readonly Word[], at: number): boolean {
    const [key, before] = [words[at]?.key ?? "", words[at - 1]];
    const isEnd = before !== undefined && (this.#language.isIn("attributives", key) || this.#language.isIn("closers", key));
    return (
      this.#language.isIn("tails", key) ||
      isEnd ||
      (this.#language.isIn("machineTails", key) && before !== undefined && this.#language.isMachine(before.key))
    );
  }

  #content(words: readonly Word[]): readonly Word[] {
    const to = words.findLastIndex((_, at) => !this.#isNeutral(words, at)) + 1;
    if (to === 0) return words;
    const from = words.findIndex(({ key }, at) => at === to - 1 || !this.#qualifies(key));
    return words.slice(from, to);
  }

  /** A label without qualifiers before it and neutral words behind it. */
  #wholeHead(words: readonly Word[]): Head | null {
    for (let from = 0; from < words.length; from++) {
      if (words.slice(0, from).some(({ key }) => !this.#qualifies(key))) break;
      for (let to = words.length; to > from; to--) {
        const isRestNeutral = words.every((_, at) => at < to || this.#isNeutral(words, at));
        const key = keyOf(words.slice(from, to));
        if (isRestNeutral && this.#language.label(key) !== undefined) return { key, how: "label" };
      }
      const stem = this.#stem(keyOf(words.slice(from)));
      if (stem !== undefined) return { key: stem, how: "label" };
    }
    return null;
  }

  #head(words: readonly Word[]): Head | null {
    const whole = this.#wholeHead(words);
    if (whole !== null) return whole;
    const content = this.#content(words);
    const [before, last] = [content.at(-2), content.at(-1)];
    if (last === undefined) return null;
    if (before !== undefined && ["generic", "machineTails"].some((list) => this.#language.isIn(list as keyof LinkWords, last.key))) {
      const other = this.#language.otherwise(keyOf(content));
      if (other !== undefined) return { key: other, how: "label" };
    }
    if (this.#language.label(last.key) !== undefined) {
      if (before !== undefined && this.#language.isIn("machineTails", last.key)) return null;
      if (last.key.length === 1 && before !== undefined && !this.#isKnown(before)) return null;
      return { key: last.key, how: content.length === 1 ? "label" : "part" };
    }
    const general = this.#generalEnd(content);
    if (general !== null) return general;
    if (last.isLatin || LISTS.some((list) => this.#language.isIn(list, last.key))) return null;
    for (let cut = 2; cut < last.key.length; cut++) {
      const [front, back] = [last.key.slice(0, cut), last.key.slice(cut)];
      const isWord = this.#language.label(front) !== undefined || this.#language.ordinary(front) !== undefined;
      if (isWord && this.#language.label(back) !== undefined) return { key: back, how: "part" };
    }
    return null;
  }

  #qualifies(key: string): boolean {
    return this.#language.isIn("heads", key) || this.#language.isIn("closers", key);
  }

  #isKnown(word: Word): boolean {
    if (!word.isSingle || this.#language.label(word.key) !== undefined || this.#language.mainland(word.key) !== undefined) return true;
    return LISTS.some((list) => this.#language.isIn(list, word.key));
  }

  #senses(words: readonly Word[], head: Head | null): readonly Sense[] {
    if (head === null) return [];
    const [text, key] = [textOf(words), keyOf(words)];
    const at = key.lastIndexOf(head.key);
    const rest = at < 0 ? (head.how === "label" ? "" : key) : `${key.slice(0, at)} ${key.slice(at + head.key.length)}`.trim();
    return (this.#language.label(head.key) ?? []).map(({ concept, label, preferred }): Sense => {
      const how: LinkKind = head.key !== key ? head.how : preferred ? "exact" : "label";
      return { text, concept, how, label, rest };
    });
  }
}

function grade(senses: readonly Sense[]): number {
  if (senses.every(({ concept }) => concept === null)) return 0;
  return senses.some(({ how }) => how === "part" || how === "none") ? 1 : 2;
}

function sensesOfName(name: string, around: readonly string[], language: Language, words: LinkWords): readonly Sense[] {
  const { whole, pieces } = nameWords(name, around, words);
  const reader = new PlainReader(language);
  const read = pieces.map((piece) => reader.piece(piece));
  const pieceSenses = read.flatMap((own, at) => {
    const piece = pieces[at] ?? "";
    return at > 0 && reader.isRemark(piece) ? [] : orNone(piece, own);
  });
  const senses = bestOfEach((pieces.length > 1 ? reader.whole(whole) : null) ?? pieceSenses);
  const linked = senses.filter(({ concept }) => concept !== null);
  // A remark in brackets that links to nothing does not affect a name that links.
  const isRemark = linked.length > 0 && pieces.length > 1 && read.every((own) => own.length < 2);
  const kept = isRemark ? linked : senses;
  return (kept.length > 0 ? kept : orNone(whole || name, [])).map((sense): Sense => {
    // A place before a label of one character narrows nothing.
    const { how, label, rest } = sense;
    return how === "part" && label?.length === 1 && around.includes(rest) ? { ...sense, text: label, how: "label", rest: "" } : sense;
  });
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
