import type { ConceptId } from "../../model/ids.ts";
import { type CodeLine, type Concept, plainWord, productWordId } from "../../model/taxonomy.ts";

/** An entry of the taxonomy, or a product word of which more is said than its concept and its text. */
type FullRow = readonly [
  id: ConceptId,
  zh: string,
  en: string,
  altZh: readonly string[],
  altEn: readonly string[],
  hidden: readonly string[],
  broader: readonly ConceptId[],
  byCode: readonly CodeLine[],
  notation: Concept["notation"],
  why: string | null,
  source: string,
  gathers: boolean,
  file: number,
  path: readonly (string | number)[],
  wordOf: ConceptId | null,
];

/** A plain word is its text followed by its place under `includes`. */
type WordRow = FullRow | string | number;

/** An entry with the words that come after it in the order of the taxonomy. */
type EntryRow = readonly [entry: FullRow | null, words: readonly WordRow[]];

/** The concepts of a taxonomy as rows: most product words are no more than a text. */
export interface ConceptRows {
  readonly files: readonly string[];
  readonly rows: readonly EntryRow[];
}

export function rowsOfConcepts(concepts: readonly Concept[]): ConceptRows {
  const files = [...new Set(concepts.map(({ origin }) => origin.file))];
  const numbers = new Map(files.map((file, at) => [file, at]));
  const fullRow = (concept: Concept): FullRow => {
    const { id, prefLabel, altLabel, hiddenLabel, broader, byCode, notation, why, source, gathers, origin, wordOf } = concept;
    const file = numbers.get(origin.file) ?? 0;
    const labels = [prefLabel.zh, prefLabel.en, altLabel.zh, altLabel.en, hiddenLabel] as const;
    return [id, ...labels, broader, byCode, notation, why, source, gathers, file, origin.path, wordOf];
  };
  const rows: (readonly [FullRow | null, WordRow[]])[] = [];
  let entry: Concept | null = null;
  for (const concept of concepts) {
    if (concept.wordOf === null) {
      entry = concept;
      rows.push([fullRow(concept), []]);
      continue;
    }
    if (rows.length === 0) rows.push([null, []]);
    const words = rows.at(-1)?.[1] ?? [];
    if (entry !== null && isPlain(concept, entry)) words.push(concept.prefLabel.zh, concept.origin.path.at(-1) ?? 0);
    else words.push(fullRow(concept));
  }
  return { files, rows };
}

export function conceptsOfRows({ files, rows }: ConceptRows): readonly Concept[] {
  const concepts: Concept[] = [];
  for (const [row, words] of rows) {
    const entry = row === null ? null : conceptOf(row, files);
    if (entry !== null) concepts.push(entry);
    const wordOf = entry === null ? null : wordsOf(entry);
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      if (typeof word === "string" && wordOf !== null) concepts.push(wordOf(word, words[++at] as number));
      else concepts.push(conceptOf(word as FullRow, files));
    }
  }
  return concepts;
}

/** Fields in the order in which the files are read into concepts, since exports write them in that order. */
function conceptOf(row: FullRow, files: readonly string[]): Concept {
  const [id, zh, en, altZh, altEn, hiddenLabel, broader, byCode, notation, why, source, gathers, file, path, wordOf] = row;
  const origin = { file: files[file] ?? "", path };
  const [prefLabel, altLabel] = [
    { zh, en },
    { zh: altZh, en: altEn },
  ];
  // Not spread from parts: thousands are made in every run.
  return wordOf === null
    ? { id, prefLabel, altLabel, hiddenLabel, broader, notation, why, source, byCode, wordOf, gathers, origin }
    : { id, prefLabel, altLabel, hiddenLabel, broader, byCode, notation, why, source, wordOf, gathers, origin };
}

/** Makes plain words of an entry; what they share is one object. */
function wordsOf(entry: Concept): (word: string, at: number) => Concept {
  const { file, path } = entry.origin;
  const { altLabel, hiddenLabel, broader, byCode, notation, why, wordOf, gathers } = plainWord(entry.id, "");
  const { source } = entry;
  return (word, at) => ({
    id: productWordId(entry.id, word),
    prefLabel: { zh: word, en: word },
    altLabel,
    hiddenLabel,
    broader,
    byCode,
    notation,
    why,
    source,
    wordOf,
    gathers,
    origin: { file, path: [...path, "includes", at] },
  });
}

/** Whether a product word is what its concept, its text and its place under `includes` make of it. */
function isPlain(word: Concept, entry: Concept): boolean {
  const { id, prefLabel, altLabel, hiddenLabel, broader, byCode, notation, why, source, gathers, origin } = word;
  const texts = altLabel.zh.length + altLabel.en.length + hiddenLabel.length;
  const said = texts + byCode.length + Object.keys(notation).length;
  const [includes, at] = origin.path.slice(-2);
  return (
    said === 0 &&
    why === null &&
    !gathers &&
    word.wordOf === entry.id &&
    source === entry.source &&
    prefLabel.zh === prefLabel.en &&
    id === productWordId(entry.id, prefLabel.zh) &&
    broader.length === 1 &&
    broader[0] === entry.id &&
    origin.file === entry.origin.file &&
    origin.path.length === entry.origin.path.length + 2 &&
    entry.origin.path.every((key, index) => origin.path[index] === key) &&
    includes === "includes" &&
    typeof at === "number"
  );
}
