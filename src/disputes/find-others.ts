import { type BeltId, byCodePoint, type UnitId } from "../model/ids.ts";
import { groupedBy } from "./grouped.ts";
import { conceptOf, type DisputeSources, type Found } from "./sources.ts";
import { chanceOf, pairId } from "./subject.ts";

/** Declarations that exclude one another once all is closed as SKOS asks. */
export function clashingDeclarations({ clashes }: DisputeSources): readonly Found[] {
  return clashes.map(({ declaration, a, b, first, second }) => ({
    subject: { kind: "declaration", declaration, a, b },
    reason: { code: "relation-clash", a, b, first, second },
  }));
}

/** Units of one industry in one city that come out differently: each is a case beside the others. */
export function differentTwins({ input, matcher }: DisputeSources): readonly Found[] {
  const outcomes = new Map(matcher.result.units.map((unit) => [unit.unit, unit.outcome]));
  const groups = groupedBy(input.data.units, (unit) => {
    const concepts = (matcher.links.units.get(unit.id)?.senses ?? []).map((sense) => sense.concept ?? `?${sense.text}`);
    return JSON.stringify([unit.place, ...concepts.sort(byCodePoint)]);
  });
  return [...groups.values()].flatMap((units): readonly Found[] => {
    const twins = units.map((unit) => ({ unit: unit.id, outcome: outcomes.get(unit.id) ?? ("unknown" as const) }));
    if (new Set(twins.map((twin) => twin.outcome)).size < 2) return [];
    return twins.map((twin) => ({
      subject: { kind: "unit", unit: twin.unit },
      reason: { code: "twins-differ", twins: twins.filter((other) => other !== twin) },
    }));
  });
}

/** What an expired exception was about is open again. */
export function expiredExceptions({ input, today }: DisputeSources): readonly Found[] {
  if (today === null) return [];
  return input.ruleset.exceptions.flatMap((exception): readonly Found[] => {
    const { about, until, id } = exception;
    if (until === null || until >= today) return [];
    const reason = { code: "exception-expired", exception: id, until } as const;
    if (about.kind === "pair") return [{ subject: { kind: "pair", unit: about.unit, belt: about.belt }, reason }];
    if (about.kind === "unit") return [{ subject: { kind: "unit", unit: about.unit }, reason }];
    return input.data.units
      .filter((unit) => unit.place === about.place)
      .map((unit) => ({ subject: { kind: "unit", unit: unit.id }, reason }) as const);
  });
}

/** A seeded share of the pairs of one city that nobody disputes, `none` among them: a check on the engine itself. */
export function sampledPairs({ input, matcher, sample }: DisputeSources, disputed: ReadonlySet<string>): readonly Found[] {
  const known = (unit: UnitId): boolean => conceptOf(matcher.links.units.get(unit)) !== null;
  const belts = input.data.belts.map(({ id, place }) => ({ belt: id, place, json: JSON.stringify(id) }));
  const beltsOf = groupedBy(belts, ({ place }) => place);
  const candidates: { readonly unit: UnitId; readonly belt: BeltId; readonly id: string; readonly chance: number }[] = [];
  for (const { id: unit, place } of input.data.units.filter(({ id }) => known(id))) {
    const unitJson = JSON.stringify(unit);
    for (const { belt, json } of beltsOf.get(place) ?? []) {
      const id = pairId(unitJson, json);
      if (!disputed.has(id)) candidates.push({ unit, belt, id, chance: chanceOf(sample.seed, id) });
    }
  }
  const count = Math.ceil(candidates.length * sample.share);
  // Numbers alone are sorted much faster than candidates, of which few are drawn.
  const last = Float64Array.from(candidates, ({ chance }) => chance).sort()[count - 1] ?? -1;
  return candidates
    .filter(({ chance }) => chance <= last)
    .sort((a, b) => a.chance - b.chance || byCodePoint(a.id, b.id))
    .slice(0, count)
    .map(({ unit, belt }) => ({ subject: { kind: "pair", unit, belt }, reason: { code: "sample", of: candidates.length } }));
}
