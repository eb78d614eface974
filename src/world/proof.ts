import { regionsOf } from "../facts/cluster.ts";
import type { Workspace } from "../facts/possible.ts";
import { pairStandings } from "../knowledge/relate/pair-standings.ts";
import type { CompiledRules } from "../model/compiled.ts";
import type { FactSide, Facts, SomeFacts } from "../model/fact.ts";
import type { LinkedBelt, LinkedUnit } from "../model/match.ts";
import type { MatchInput } from "../model/matcher.ts";
import type { CaseCoverage, Proof } from "../model/proof.ts";
import type { RuleCase } from "../model/rules.ts";
import type { Under } from "../rules/compile.ts";
import { coverage } from "../rules/prove/coverage.ts";
import { type FindPairs, prove } from "../rules/prove/prove.ts";
import type { FactSpace } from "../rules/prove/space.ts";
import type { Sides } from "./sides.ts";

/** What facts of open domain can be in this workspace: its concepts, kinds, cities and years. */
export function possibleFacts({ data, taxonomy, ruleset }: Pick<MatchInput, "data" | "taxonomy" | "ruleset">): Workspace {
  const { dataset } = data;
  return {
    concepts: taxonomy.concepts.map(({ id }) => id),
    kinds: [...new Set([...dataset.kinds.map(({ id }) => id), ...data.units.map(({ kind }) => kind)])],
    places: data.places.map((place) => ({ province: place.province, regions: regionsOf(place) })),
    studyYear: dataset.studyYear,
    fallbackYears: dataset.fallbackYears,
    apart: ruleset.declarations
      .filter(({ scope }) => scope === "pair")
      .flatMap((declaration) => {
        const { from, to, forth, back } = pairStandings(declaration);
        return [
          { cluster: from, belt: to, ...forth },
          { cluster: to, belt: from, ...back },
        ];
      }),
  };
}

/** Proves the rules of an input over all possible facts, with witnesses from its own pairs. */
export function proofOf(input: MatchInput, compiled: CompiledRules, pairs: FindPairs): Proof {
  const { rules, origin } = input.ruleset;
  const written = [...rules].sort(byOrigin).map((rule) => [rule.id as string, rule.origin] as const);
  return prove({
    compiled,
    workspace: possibleFacts(input),
    pairs,
    written: new Map(written),
    header: origin,
  });
}

/** How well the cases hold the rules. */
export function coverageOf(
  input: MatchInput,
  readings: (ruleCase: RuleCase) => readonly Facts[],
  under: Under,
  pairs: FindPairs,
): CaseCoverage {
  const { rules, cases } = input.ruleset;
  return coverage({
    rules,
    cases: cases.map((each) => ({ expect: each.expect, because: each.because, readings: readings(each) })),
    workspace: possibleFacts(input),
    under,
    pairs,
  });
}

type Written = { readonly origin: { readonly file: string; readonly path: readonly (string | number)[] } };

/** By file, and within a file as it is written. */
function byOrigin(a: Written, b: Written): number {
  if (a.origin.file !== b.origin.file) return a.origin.file < b.origin.file ? -1 : 1;
  return Number(a.origin.path.at(-1)) - Number(b.origin.path.at(-1));
}

/** The first pair, by unit and belt, of each set of facts that occurs in the data. */
export function pairFinder(units: readonly LinkedUnit[], belts: readonly LinkedBelt[], sides: Sides): FindPairs {
  return (space) => {
    const keys = new SideKeys(space);
    const ofUnits = sides.units.map(({ place, readings }) => ({
      place,
      readings: readings.map(({ facts, industry }) => ({ industry, own: keys.number("cluster", facts) })),
    }));
    const ofBelts = sides.belts.map(({ place, readings }) => ({
      place,
      readings: readings.map(({ facts, industry }) => ({ industry, own: keys.number("belt", facts) })),
    }));
    const places = new Map<number, number>();
    const industries = new Map<number, number>();
    const found = new Map<string, { readonly unit: LinkedUnit["unit"]["id"]; readonly belt: LinkedBelt["belt"]["id"] }>();
    const seen = new Set<number>();
    for (const [unitAt, unit] of ofUnits.entries()) {
      for (const [beltAt, belt] of ofBelts.entries()) {
        const place = memo(places, unit.place * ROOM + belt.place, () =>
          keys.number("places", sides.between.placeFacts(unit.place, belt.place)),
        );
        for (const a of unit.readings) {
          for (const b of belt.readings) {
            const between = memo(industries, a.industry * ROOM + b.industry, () =>
              keys.number("concepts", sides.between.industryFacts(a.industry, b.industry)),
            );
            const signature = ((place * FEW + between) * FEW + a.own) * FEW + b.own;
            if (seen.has(signature)) continue;
            seen.add(signature);
            const key = keys.key(place, between, a.own, b.own);
            if (!found.has(key))
              found.set(key, { unit: (units[unitAt] as LinkedUnit).unit.id, belt: (belts[beltAt] as LinkedBelt).belt.id });
          }
        }
      }
    }
    return found;
  };
}

/** Room for places and industries, and for the keys of a side (which atoms tell apart, so they are few), in one number. */
const ROOM = 1 << 20;
const FEW = 1 << 13;

/** Numbers the parts of keys, so that a pair costs arithmetic alone. */
class SideKeys {
  readonly #space: FactSpace;
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(space: FactSpace) {
    this.#space = space;
  }

  number(side: FactSide, facts: SomeFacts): number {
    const text = this.#space.keyOfSide(side, facts);
    return memo(this.#numbers, text, () => this.#texts.push(text) - 1);
  }

  key(...numbers: readonly number[]): string {
    return numbers.map((number) => this.#texts[number]).join("|");
  }
}

function memo<Key>(known: Map<Key, number>, key: Key, make: () => number): number {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}
