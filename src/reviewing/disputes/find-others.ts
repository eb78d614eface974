import type { DisputeSubject } from "../../model/dispute.ts";
import { groupedBy } from "../../model/grouped.ts";
import { type BeltId, byCodePoint, type UnitId } from "../../model/ids.ts";
import { conceptOf, type DisputeSources, type Found } from "./sources.ts";
import { drawn, drawnForBoth } from "./subject.ts";

/** Declarations that contradict one another under SKOS's integrity conditions. A concept under itself is an error and therefore not a dispute. */
export function clashingDeclarations({ clashes }: DisputeSources): readonly Found[] {
  return clashes
    .filter(({ second }) => second !== "self")
    .map(({ declaration, a, b, first, second }) => ({
      subject: { kind: "declaration", declaration, a, b },
      reason: { code: "relation-clash", a, b, first, second },
    }));
}

/** Units of one industry in one city with different outcomes: each is a case beside the others. */
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

/** The subject of an expired exception is open again. */
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

/** A seeded sample of the undisputed pairs of one city, `none` included: a check on the engine itself. */
export function sampledPairs({ input, matcher, sample }: DisputeSources, disputed: Iterable<DisputeSubject>): readonly Found[] {
  const known = (unit: UnitId): boolean => conceptOf(matcher.links.units.get(unit)) !== null;
  const belts = input.data.belts.map(({ id, place }) => ({ belt: id, place, number: drawn(sample.seed, id) }));
  const beltsOf = groupedBy(belts, ({ place }) => place);
  const disputedWith = new Map<UnitId, Set<BeltId>>();
  for (const subject of disputed) {
    if (subject.kind !== "pair") continue;
    disputedWith.set(subject.unit, (disputedWith.get(subject.unit) ?? new Set()).add(subject.belt));
  }
  const candidates: { readonly unit: UnitId; readonly belt: BeltId; readonly chance: number }[] = [];
  for (const { id: unit, place } of input.data.units.filter(({ id }) => known(id))) {
    const [own, number] = [disputedWith.get(unit), drawn(sample.seed, unit)];
    for (const { belt, number: other } of beltsOf.get(place) ?? []) {
      if (own === undefined || !own.has(belt)) candidates.push({ unit, belt, chance: drawnForBoth(number, other) });
    }
  }
  const count = Math.ceil(candidates.length * sample.share);
  // Sorting numbers is much faster than sorting candidates, of which few are drawn.
  const last = Uint32Array.from(candidates, ({ chance }) => chance).sort()[count - 1] ?? -1;
  return candidates
    .filter(({ chance }) => chance <= last)
    .sort((a, b) => a.chance - b.chance || byCodePoint(a.unit, b.unit) || byCodePoint(a.belt, b.belt))
    .slice(0, count)
    .map(({ unit, belt }) => ({ subject: { kind: "pair", unit, belt }, reason: { code: "sample", of: candidates.length } }));
}
