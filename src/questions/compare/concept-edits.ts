import { type Edit, LABEL_FIELDS, type LabelField, labelsIn } from "../../model/edit.ts";
import { byCodePoint, type ConceptId } from "../../model/ids.ts";
import type { Origin } from "../../model/span.ts";
import type { Concept, LinkWords, Taxonomy } from "../../model/taxonomy.ts";
import { sameMeaning } from "./same-meaning.ts";

type Found = Omit<Edit, "id">;

/** The differences of two taxonomies: added and removed concepts; labels, notations and `broader` lines of concepts in both. */
export function conceptEdits(from: Taxonomy, to: Taxonomy): readonly Found[] {
  if (from === to) return [];
  const old = new Map(from.concepts.map((concept) => [concept.id, concept]));
  const now = new Map(to.concepts.map((concept) => [concept.id, concept]));
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort(byCodePoint);
  return [...ids.flatMap((id) => ofConcept(id, old.get(id), now.get(id))), ...wordEdits(from, to)];
}

function ofConcept(id: ConceptId, from: Concept | undefined, to: Concept | undefined): readonly Found[] {
  if (from === to) return [];
  if (!from && to) return [{ what: "added", change: { kind: "concept", id, from: null, to }, origin: to.origin, side: "to" }];
  if (from && !to) return [{ what: "removed", change: { kind: "concept", id, from, to: null }, origin: from.origin, side: "from" }];
  if (!from || !to || sameMeaning(from, to)) return [];
  const noted =
    from.why !== to.why || from.source !== to.source || from.gathers !== to.gathers || !sameMeaning(from.languages, to.languages);
  return [
    ...(noted ? [{ what: "changed", change: { kind: "concept", id, from, to }, origin: to.origin, side: "to" } as const] : []),
    ...LABEL_FIELDS.flatMap((field) => labelEdits(from, to, field)),
    ...broaderEdits(from, to),
    ...notationEdits(from, to),
  ];
}

function within(concept: Concept, field: string): Origin {
  return { ...concept.origin, path: [...concept.origin.path, ...field.split(".")] };
}

function labelEdits(from: Concept, to: Concept, field: LabelField): readonly Found[] {
  const [old, now] = [labelsIn(from, field), labelsIn(to, field)];
  const id = to.id;
  if (field.startsWith("prefLabel")) {
    const [before, after] = [old[0] ?? "", now[0] ?? ""];
    if (before === after) return [];
    return [{ what: "changed", change: { kind: "label", id, field, from: before, to: after }, origin: within(to, field), side: "to" }];
  }
  return [
    ...missingIn(old, now).map(
      (label): Found => ({
        what: "removed",
        change: { kind: "label", id, field, from: label, to: null },
        origin: within(from, field),
        side: "from",
      }),
    ),
    ...missingIn(now, old).map(
      (label): Found => ({
        what: "added",
        change: { kind: "label", id, field, from: null, to: label },
        origin: within(to, field),
        side: "to",
      }),
    ),
  ];
}

function broaderEdits(from: Concept, to: Concept): readonly Found[] {
  const id = to.id;
  return [
    ...missingIn(from.broader, to.broader).map(
      (wider): Found => ({
        what: "removed",
        change: { kind: "broader", id, from: wider, to: null },
        origin: within(from, "broader"),
        side: "from",
      }),
    ),
    ...missingIn(to.broader, from.broader).map(
      (wider): Found => ({
        what: "added",
        change: { kind: "broader", id, from: null, to: wider },
        origin: within(to, "broader"),
        side: "to",
      }),
    ),
  ];
}

function notationEdits(from: Concept, to: Concept): readonly Found[] {
  const schemes = [...new Set([...Object.keys(from.notation), ...Object.keys(to.notation)])].sort(byCodePoint);
  return schemes.flatMap((scheme): readonly Found[] => {
    const [old, now] = [from.notation[scheme] ?? null, to.notation[scheme] ?? null];
    if (sameMeaning(old, now)) return [];
    const [what, side, at] =
      old === null
        ? (["added", "to", to] as const)
        : now === null
          ? (["removed", "from", from] as const)
          : (["changed", "to", to] as const);
    return [{ what, change: { kind: "notation", id: to.id, scheme, from: old, to: now }, origin: within(at, `notation.${scheme}`), side }];
  });
}

function wordEdits(from: Taxonomy, to: Taxonomy): readonly Found[] {
  const lists = Object.keys(from.words).sort(byCodePoint) as (keyof LinkWords)[];
  const origin = ({ version }: Taxonomy, list: string): Origin => ({ file: `taxonomy/${version}/words.yaml`, path: ["words", list] });
  return lists.flatMap((id) => [
    ...missingIn(from.words[id], to.words[id]).map(
      (word): Found => ({ what: "removed", change: { kind: "word", id, from: word, to: null }, origin: origin(from, id), side: "from" }),
    ),
    ...missingIn(to.words[id], from.words[id]).map(
      (word): Found => ({ what: "added", change: { kind: "word", id, from: null, to: word }, origin: origin(to, id), side: "to" }),
    ),
  ]);
}

function missingIn<Text extends string>(list: readonly Text[], other: readonly Text[]): readonly Text[] {
  const there = new Set(other);
  return [...new Set(list)].filter((text) => !there.has(text)).sort(byCodePoint);
}
