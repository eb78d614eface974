import type { Change, ChangeOf, DatasetValue, Edit } from "../../model/edit.ts";
import { numberEdits } from "../../model/edit.ts";
import { byCodePoint } from "../../model/ids.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { RELATIONS } from "../../model/relation.ts";
import type { Origin } from "../../model/span.ts";
import { conceptEdits } from "./concept-edits.ts";
import { sameMeaning } from "./same-meaning.ts";

type Found = Omit<Edit, "id">;

/** Every difference between two inputs in rules, taxonomy or data; layout, order and titles of versions do not count. */
export function findEdits(from: MatchInput, to: MatchInput): readonly Edit[] {
  return numberEdits([
    ...entryEdits("rule", from.ruleset.rules, to.ruleset.rules),
    ...entryEdits("declaration", from.ruleset.declarations, to.ruleset.declarations),
    ...entryEdits("exception", from.ruleset.exceptions, to.ruleset.exceptions),
    ...countsAsEdits(from, to),
    ...conceptEdits(from.taxonomy, to.taxonomy),
    ...(from.data === to.data ? [] : dataEdits(from, to)),
  ]);
}

type EntryKind = "rule" | "declaration" | "exception" | "unit" | "belt";
type Entry<Kind extends EntryKind> = NonNullable<ChangeOf<Kind>["to"]>;

/** Entries with the same id are one entry; an entry on one side only was added or removed. */
function entryEdits<Kind extends EntryKind>(kind: Kind, before: readonly Entry<Kind>[], after: readonly Entry<Kind>[]): readonly Found[] {
  if (before === after) return [];
  const old = new Map(before.map((entry) => [entry.id as string, entry]));
  const now = new Map(after.map((entry) => [entry.id as string, entry]));
  const found: Found[] = [];
  for (const id of [...new Set([...old.keys(), ...now.keys()])].sort(byCodePoint)) {
    const [from, to] = [old.get(id) ?? null, now.get(id) ?? null];
    if (sameMeaning(from, to)) continue;
    const entry = to ?? from;
    if (entry) found.push(edit({ kind, id, from, to } as unknown as Change, entry.origin));
  }
  return found;
}

/** An edit with the place of its entry. */
function edit(change: Change, origin: Origin): Found {
  const what = change.from === null ? "added" : change.to === null ? "removed" : "changed";
  return { what, change, origin, side: what === "removed" ? "from" : "to" };
}

function countsAsEdits(from: MatchInput, to: MatchInput): readonly Found[] {
  return RELATIONS.filter((id) => from.ruleset.countsAs[id] !== to.ruleset.countsAs[id]).map((id) => ({
    what: "changed",
    change: { kind: "counts-as", id, from: from.ruleset.countsAs[id], to: to.ruleset.countsAs[id] },
    origin: { ...to.ruleset.origin, path: ["counts-as", id] },
    side: "to",
  }));
}

function dataEdits(from: MatchInput, to: MatchInput): readonly Found[] {
  const file = (name: string): Origin => ({ file: `data/${name}`, path: [] });
  const places = new Map(from.data.places.map((place) => [place.code, place]));
  const placesNow = new Map(to.data.places.map((place) => [place.code, place]));
  const codes = [...new Set([...places.keys(), ...placesNow.keys()])].sort(byCodePoint);
  const values = (input: MatchInput): readonly (readonly [ChangeOf<"dataset">["id"], DatasetValue])[] => [
    ["studyYear", input.data.dataset.studyYear],
    ["fallbackYears", input.data.dataset.fallbackYears],
    ["beltsComplete", input.data.dataset.belts.complete],
  ];
  const now = new Map(values(to));
  return [
    ...entryEdits("unit", from.data.units, to.data.units),
    ...entryEdits("belt", from.data.belts, to.data.belts),
    ...codes
      .map((code) => ({ kind: "place", id: code, from: places.get(code) ?? null, to: placesNow.get(code) ?? null }) as const)
      .filter((change) => !sameMeaning(change.from, change.to))
      .map((change) => edit(change, file("places.csv"))),
    ...values(from)
      .filter(([id, value]) => !sameMeaning(value, now.get(id)))
      .map(([id, value]) => ({
        ...edit({ kind: "dataset", id, from: value, to: now.get(id) ?? null }, file("dataset.yaml")),
        what: "changed" as const,
      })),
    ...(sameMeaning(from.data.inputOutput, to.data.inputOutput)
      ? []
      : [edit({ kind: "input-output", id: "input-output", from: from.data.inputOutput, to: to.data.inputOutput }, file("dataset.yaml"))]),
  ];
}
