import type { NewCase } from "../../model/addition.ts";
import type { Fact } from "../../model/fact.ts";
import type { PlaceCode } from "../../model/ids.ts";
import { labelKey } from "../../model/label-key.ts";
import type { LabelledPair } from "../../model/labelled.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { scalarText } from "../yaml/yaml-edit.ts";

/**
 * Cases of the pairs that are labelled with a relation: a case says nothing else. Pairs with one name each, one place and one label are one
 * case; pairs in two places say how these stand, which `placeOf` tells.
 */
export function casesOf(
  pairs: readonly LabelledPair[],
  { data, ruleset, taxonomy }: MatchInput,
  placeOf: (unit: PlaceCode, belt: PlaceCode) => Fact,
): { readonly cases: readonly NewCase[]; readonly repeated: number; readonly noRelation: number } {
  const units = new Map(data.units.map((unit) => [unit.id as string, unit]));
  const belts = new Map(data.belts.map((belt) => [belt.id as string, belt]));
  const names = new Map(taxonomy.concepts.map(({ id, prefLabel }) => [id as string, prefLabel.zh]));
  const taken = new Set(ruleset.cases.map(({ id }) => id));
  const seen = new Set<string>();
  const cases: NewCase[] = [];
  let [repeated, noRelation] = [0, 0];
  for (const { a, b, label, origin } of pairs) {
    if (label.kind !== "relation") {
      noRelation += 1;
      continue;
    }
    const [unit, belt] = [units.get(a.text), belts.get(b.text)];
    const [here, there] = [a.place ?? unit?.place, b.place ?? belt?.place];
    const [first, second] = [here ?? there, there ?? here];
    const fact = first === undefined || second === undefined ? null : placeOf(first, second);
    const place = fact?.kind === "known" ? String(fact.value) : "same-city";
    const made = {
      unit: unit?.id ?? null,
      cluster: names.get(a.text) ?? a.text,
      belt: belt?.name ?? names.get(b.text) ?? b.text,
      place,
      expect: label.relation,
    };
    const key = JSON.stringify([made.unit, labelKey(made.cluster), labelKey(made.belt), place]);
    if (seen.has(key)) {
      repeated += 1;
      continue;
    }
    seen.add(key);
    const id = `row-${origin.path[0]}`;
    cases.push({ ...made, id: taken.has(id) ? `${id}-imported` : id });
  }
  return { cases, repeated, noRelation };
}

/** A case as a mapping on one line, keys in their canonical order. */
export function caseYaml({ id, unit, cluster, belt, place, expect, because = null }: NewCase): string {
  const text = (value: string): string => scalarText(value, "", false);
  const side = unit === null ? `cluster: ${text(cluster)}` : `unit: ${text(unit)}`;
  const by = because === null ? "" : `, because: ${text(because)}`;
  return `{id: ${text(id)}, ${side}, belt: ${text(belt)}, place: ${text(place)}, expect: ${expect}${by}}`;
}
