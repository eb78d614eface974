import type { ChangeOf, DatasetValue, Edit } from "../../model/edit.ts";
import { numberEdits } from "../../model/edit.ts";
import { byCodePoint } from "../../model/ids.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { RELATIONS } from "../../model/relation.ts";
import type { Origin } from "../../model/span.ts";
import { conceptEdits } from "./concept-edits.ts";
import { edit, entryEdits, type FoundEdit } from "./found-edits.ts";
import { placeEdits } from "./place-edits.ts";
import { sameMeaning } from "./same-meaning.ts";

/** Every difference between two inputs in rules, taxonomy or data; layout, order and titles of versions do not count. */
export function findEdits(from: MatchInput, to: MatchInput): readonly Edit[] {
  return numberEdits([
    ...entryEdits("rule", from.ruleset.rules, to.ruleset.rules),
    ...entryEdits("declaration", from.ruleset.declarations, to.ruleset.declarations),
    ...entryEdits("exception", from.ruleset.exceptions, to.ruleset.exceptions),
    ...countsAsEdits(from, to),
    ...placeEdits(from, to),
    ...conceptEdits(from.taxonomy, to.taxonomy),
    ...(from.data === to.data ? [] : dataEdits(from, to)),
  ]);
}

function countsAsEdits(from: MatchInput, to: MatchInput): readonly FoundEdit[] {
  return RELATIONS.filter((id) => from.ruleset.countsAs[id] !== to.ruleset.countsAs[id]).map((id) => ({
    what: "changed",
    change: { kind: "counts-as", id, from: from.ruleset.countsAs[id], to: to.ruleset.countsAs[id] },
    origin: { ...to.ruleset.origin, path: ["counts-as", id] },
    side: "to",
  }));
}

function dataEdits(from: MatchInput, to: MatchInput): readonly FoundEdit[] {
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
    ...(sameMeaning(from.data.travelTimes ?? null, to.data.travelTimes ?? null)
      ? []
      : [
          edit(
            { kind: "travel-times", id: "travel-times", from: from.data.travelTimes ?? null, to: to.data.travelTimes ?? null },
            file("travel-times.csv"),
          ),
        ]),
    ...(sameMeaning(from.data.inputOutput, to.data.inputOutput)
      ? []
      : [edit({ kind: "input-output", id: "input-output", from: from.data.inputOutput, to: to.data.inputOutput }, file("dataset.yaml"))]),
  ];
}
