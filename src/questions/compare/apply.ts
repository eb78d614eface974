import type { Dataset } from "../../model/data.ts";
import type { Change, ChangeKind, ChangeOf, Edit } from "../../model/edit.ts";
import { byCodePoint, type ConceptId } from "../../model/ids.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { NO_PLACE_GROUPS } from "../../model/place-groups.ts";
import type { CountsAs } from "../../model/relation.ts";
import type { Concept, LinkWords, Taxonomy } from "../../model/taxonomy.ts";

/** The input after these edits, applied in the given order; the input itself is not changed. */
export function applyEdits(input: MatchInput, edits: readonly Edit[]): MatchInput {
  const of = <Kind extends ChangeKind>(kind: Kind): readonly ChangeOf<Kind>[] =>
    edits.flatMap(({ change }) => (change.kind === kind ? [change as ChangeOf<Kind>] : []));
  const { data, ruleset, taxonomy } = input;
  const dataset = editedDataset(data.dataset, of("dataset"));
  const inputOutput = of("input-output").at(-1);
  return {
    ...input,
    ruleset: {
      ...changed(changed(ruleset, "closeness", of("closeness").at(-1)), "groupsAsOf", of("groups-as-of").at(-1)),
      rules: replaced(ruleset.rules, of("rule"), (rule) => rule.id),
      declarations: replaced(ruleset.declarations, of("declaration"), (declaration) => declaration.id),
      exceptions: replaced(ruleset.exceptions, of("exception"), (exception) => exception.id),
      countsAs: { ...ruleset.countsAs, ...(Object.fromEntries(of("counts-as").map(({ id, to }) => [id, to])) as Partial<CountsAs>) },
    },
    taxonomy: withGroups(editedTaxonomy(taxonomy, edits), of("place-kind"), of("place-group")),
    data: {
      ...changed(data, "travelTimes", of("travel-times").at(-1)),
      dataset,
      units: replaced(data.units, of("unit"), (unit) => unit.id),
      belts: replaced(data.belts, of("belt"), (belt) => belt.id),
      places: replaced(data.places, of("place"), (place) => place.code),
      inputOutput: inputOutput ? inputOutput.to : data.inputOutput,
    },
  };
}

/** An object after a change of a key that it need not have: null takes the key away. */
function changed<Whole extends object, Key extends keyof Whole & string>(
  whole: Whole,
  key: Key,
  change: { readonly to: Whole[Key] | null } | undefined,
): Whole {
  if (change === undefined) return whole;
  const { [key]: _, ...others } = whole;
  return (change.to === null ? others : { ...others, [key]: change.to }) as Whole;
}

function withGroups(taxonomy: Taxonomy, kinds: readonly ChangeOf<"place-kind">[], groups: readonly ChangeOf<"place-group">[]): Taxonomy {
  if (kinds.length === 0 && groups.length === 0) return taxonomy;
  const before = taxonomy.placeGroups ?? NO_PLACE_GROUPS;
  return {
    ...taxonomy,
    placeGroups: {
      kinds: replaced(before.kinds, kinds, ({ id }) => id),
      groups: replaced(before.groups, groups, ({ id }) => id),
    },
  };
}

function editedDataset(dataset: Dataset, changes: readonly ChangeOf<"dataset">[]): Dataset {
  let now = dataset;
  for (const { id, to } of changes) {
    now = id === "beltsComplete" ? { ...now, belts: { ...now.belts, complete: to === true } } : { ...now, [id]: to };
  }
  return now;
}

interface Replacement<Entry> {
  readonly id: string;
  readonly to: Entry | null;
}

/** Entries after replacing, adding or removing these, sorted by id. */
function replaced<Entry>(
  entries: readonly Entry[],
  changes: readonly Replacement<Entry>[],
  idOf: (entry: Entry) => string,
): readonly Entry[] {
  if (changes.length === 0) return entries;
  const byId = new Map(entries.map((entry) => [idOf(entry), entry]));
  for (const { id, to } of changes) {
    if (to) byId.set(id, to);
    else byId.delete(id);
  }
  return [...byId.values()].sort((a, b) => byCodePoint(idOf(a), idOf(b)));
}

const TAXONOMY_KINDS: ReadonlySet<ChangeKind> = new Set<ChangeKind>(["concept", "label", "broader", "notation", "word"]);

function editedTaxonomy(taxonomy: Taxonomy, edits: readonly Edit[]): Taxonomy {
  const changes = edits.map(({ change }) => change).filter(({ kind }) => TAXONOMY_KINDS.has(kind));
  if (changes.length === 0) return taxonomy;
  const concepts = new Map<ConceptId, Concept>(taxonomy.concepts.map((concept) => [concept.id, concept]));
  let words = taxonomy.words;
  for (const change of changes) {
    if (change.kind === "word") words = editedWords(words, change);
    else if (change.kind === "concept") editConcept(concepts, change);
    else {
      const concept = concepts.get(change.id as ConceptId);
      if (concept) concepts.set(concept.id, edited(concept, change));
    }
  }
  return { ...taxonomy, words, concepts: [...concepts.values()].sort((a, b) => byCodePoint(a.id, b.id)) };
}

/** A concept that exists before and after keeps the effects of other edits: only its `why`, `source` and `gathers` are set. */
function editConcept(concepts: Map<ConceptId, Concept>, { id, from, to }: ChangeOf<"concept">): void {
  const concept = concepts.get(id);
  if (!to) concepts.delete(id);
  else if (from && concept) concepts.set(id, { ...concept, why: to.why, source: to.source, gathers: to.gathers });
  else concepts.set(id, to);
}

function edited(concept: Concept, change: Change): Concept {
  switch (change.kind) {
    case "broader":
      return { ...concept, broader: swapped(concept.broader, change.from, change.to) };
    case "notation": {
      const { [change.scheme]: _, ...others } = concept.notation;
      return { ...concept, notation: change.to ? { ...others, [change.scheme]: change.to } : others };
    }
    case "label": {
      const { field, from, to } = change;
      if (field === "hiddenLabel") return { ...concept, hiddenLabel: swapped(concept.hiddenLabel, from, to) };
      const language = field.endsWith("zh") ? "zh" : "en";
      if (field.startsWith("prefLabel")) return { ...concept, prefLabel: { ...concept.prefLabel, [language]: to ?? "" } };
      return { ...concept, altLabel: { ...concept.altLabel, [language]: swapped(concept.altLabel[language], from, to) } };
    }
    default:
      return concept;
  }
}

function editedWords(words: LinkWords, { id, from, to }: ChangeOf<"word">): LinkWords {
  return { ...words, [id]: swapped(words[id], from, to) };
}

function swapped<Text extends string>(list: readonly Text[], from: Text | null, to: Text | null): readonly Text[] {
  const rest = from === null ? list : list.filter((text) => text !== from);
  return to === null || rest.includes(to) ? rest : [...rest, to];
}
