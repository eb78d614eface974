import { groupedBy } from "../../model/grouped.ts";
import type { BeltId, UnitId } from "../../model/ids.ts";
import { labelKey } from "../../model/label-key.ts";
import type { UnitResult } from "../../model/match.ts";
import { type DisputeSources, type Found, pairKey } from "./sources.ts";

/** Rules that hold with different verdicts, without an override between them. */
export function disagreeingRules({ matcher }: DisputeSources): readonly Found[] {
  return matcher.result.disagreements.map(({ unit, belt, rules }) => ({
    subject: { kind: "pair", unit, belt },
    reason: { code: "rules-disagree", rules },
  }));
}

/** Pairs that another version answers differently, and units whose outcome differs without any such pair. */
export function changedByVersion({ matcher, versus }: DisputeSources): readonly Found[] {
  if (versus === null) return [];
  const others = new Map(versus.result.units.map((unit) => [unit.unit, unit]));
  return matcher.result.units.flatMap((unit) => {
    const other = others.get(unit.unit);
    const outcome = other?.outcome ?? "absent";
    const [ours, theirs] = [relationsOf(unit), other === undefined ? new Map<BeltId, never>() : relationsOf(other)];
    const belts = [...new Set([...ours.keys(), ...theirs.keys()])].filter((belt) => ours.get(belt) !== theirs.get(belt));
    const pairs = belts.map((belt): Found => {
      const reason = { code: "versions-differ", version: versus.version, relation: theirs.get(belt) ?? "none", outcome } as const;
      return { subject: { kind: "pair", unit: unit.unit, belt }, reason };
    });
    if (pairs.length > 0 || outcome === unit.outcome) return pairs;
    return [
      {
        subject: { kind: "unit", unit: unit.unit },
        reason: { code: "versions-differ", version: versus.version, relation: "unknown", outcome },
      },
    ];
  });
}

function relationsOf({ pairs }: UnitResult) {
  return new Map(pairs.map((pair) => [pair.belt, pair.verdict.relation]));
}

/** Differences from the study's tables: belts that only the tables list, belts that only we find, units. */
export function otherThanStudy({ input, matcher, settled }: DisputeSources): readonly Found[] {
  if (settled.length === 0) return [];
  const results = new Map<string, UnitResult>(matcher.result.units.map((unit) => [unit.unit, unit]));
  const placeOf = new Map<string, string>(input.data.units.map((unit) => [unit.id, unit.place]));
  const belts = groupedBy(input.data.belts, (belt) => belt.place as string);
  return settled.flatMap((row): readonly Found[] => {
    const inCity = belts.get(placeOf.get(row.unit) ?? "") ?? [];
    const unit = row.unit as UnitId;
    const printed = row.belts.map((belt) => belt.name);
    const named = (name: string): BeltId | undefined => inCity.find((belt) => isNamed(belt.name, name))?.id;
    const lacking = row.belts.filter((belt) => !belt.isFound).map((belt) => named(belt.name));
    const extra = row.otherBelts.map((name) => inCity.find((belt) => belt.name === name)?.id);
    const pair = (belt: BeltId, listed: boolean): Found => ({
      subject: { kind: "pair", unit, belt },
      reason: { code: "study-differs", what: "pair", listed, printed },
    });
    const pairs = [
      ...lacking.flatMap((belt) => (belt === undefined ? [] : [pair(belt, true)])),
      ...extra.flatMap((belt) => (belt === undefined ? [] : [pair(belt, false)])),
    ];
    if (row.agrees || pairs.length > 0 || results.get(row.unit) === undefined) return pairs;
    return [
      { subject: { kind: "unit", unit }, reason: { code: "study-differs", what: "unit", listed: row.published === "matched", printed } },
    ];
  });
}

/** A printed belt can have its city in front and a remark in brackets behind. */
function isNamed(name: string, printed: string): boolean {
  const [own, theirs] = [labelKey(name), labelKey(printed.replace(/（.*）$/u, ""))];
  return theirs.endsWith(own) || labelKey(printed).includes(own);
}

/** Pairs whose unit's outcome would change without one single declaration. */
export function restingOnOne({ matcher, grounds, resting }: DisputeSources): readonly Found[] {
  const results = new Map(matcher.result.units.map((unit) => [unit.unit, unit]));
  return resting.flatMap(({ declaration, unit, without }) =>
    (results.get(unit)?.pairs ?? []).flatMap((pair): readonly Found[] => {
      const because = grounds.get(pairKey(unit, pair.belt))?.lines ?? [];
      const isBehind = because.some((step) => step.kind === "declared" && step.declaration === declaration);
      return isBehind
        ? [{ subject: { kind: "pair", unit, belt: pair.belt }, reason: { code: "single-declaration", declaration, without } }]
        : [];
    }),
  );
}
