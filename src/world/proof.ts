import { placeFacts, senseFacts, unitFacts } from "../facts/derive.ts";
import { factsOfConcepts } from "../facts/of-pair.ts";
import type { CompiledRules } from "../model/compiled.ts";
import type { FactSide, Facts, SomeFacts } from "../model/fact.ts";
import type { BeltId, PlaceCode, UnitId } from "../model/ids.ts";
import type { MatchInput } from "../model/matcher.ts";
import type { CaseCoverage, Proof } from "../model/proof.ts";
import type { RuleCase } from "../model/rules.ts";
import type { Under } from "../rules/compile.ts";
import { coverage } from "../rules/prove/coverage.ts";
import { type FindPairs, prove } from "../rules/prove/prove.ts";
import type { FactSpace } from "../rules/prove/space.ts";
import { possibleFacts } from "./possible-facts.ts";
import type { World } from "./world.ts";

/** Proves the rules of an input over all possible facts, with witnesses from its own pairs. */
export function proofOf(input: MatchInput, compiled: CompiledRules, world: World): Proof {
  const { rules, origin } = input.ruleset;
  const written = [...rules].sort(byOrigin).map((rule) => [rule.id as string, rule.origin] as const);
  return prove({
    compiled,
    workspace: possibleFacts(input, world.places),
    pairs: pairFinder(world),
    written: new Map(written),
    header: origin,
  });
}

/** How well the cases hold the rules. */
export function coverageOf(
  input: MatchInput,
  readings: (ruleCase: RuleCase) => readonly Facts[],
  under: Under,
  world: World,
): CaseCoverage {
  const { rules, cases } = input.ruleset;
  return coverage({
    rules,
    cases: cases.map((each) => ({ expect: each.expect, because: each.because, readings: readings(each) })),
    workspace: possibleFacts(input, world.places),
    under,
    pairs: pairFinder(world),
  });
}

type Written = { readonly origin: { readonly file: string; readonly path: readonly (string | number)[] } };

/** By file, and within a file as it is written. */
function byOrigin(a: Written, b: Written): number {
  if (a.origin.file !== b.origin.file) return a.origin.file < b.origin.file ? -1 : 1;
  return Number(a.origin.path.at(-1)) - Number(b.origin.path.at(-1));
}

/** The first pair, by unit and belt, of each set of facts that occurs in a world without edits. */
export function pairFinder(world: World): FindPairs {
  return (space) => {
    const keys = new SideKeys(space);
    const units = world.units.flatMap((id, at) => {
      const unit = world.unit(at);
      const own = unit && unitFacts(unit, world.places.place(unit.place));
      const readings = world.readingsOfUnit(at).map((reading) => ({
        reading,
        own: keys.number("cluster", { ...own, ...senseFacts("cluster", reading.sense) }),
      }));
      return unit ? [{ id, place: unit.place, readings }] : [];
    });
    const belts = world.belts.flatMap((id, at) => {
      const belt = world.belt(at);
      const own = belt && world.cities.beltFacts(belt);
      const readings = world.readingsOfBelt(at).map((reading) => ({
        reading,
        own: keys.number("belt", { ...own, ...senseFacts("belt", reading.sense) }),
      }));
      return belt ? [{ id, place: belt.place, readings }] : [];
    });
    const { judging } = world;
    const places = new Map<PlaceCode, Map<PlaceCode, number>>();
    const industries = new Map<number, number>();
    const found = new Map<string, { readonly unit: UnitId; readonly belt: BeltId }>();
    const seen = new Set<number>();
    for (const unit of units) {
      const fromHere = places.get(unit.place) ?? new Map<PlaceCode, number>();
      places.set(unit.place, fromHere);
      for (const belt of belts) {
        const place = memo(fromHere, belt.place, () => keys.number("places", placeFacts(world.places.between(unit.place, belt.place))));
        for (const a of unit.readings) {
          for (const b of belt.readings) {
            const between = memo(industries, a.reading.industry * ROOM + b.reading.industry, () =>
              keys.number("concepts", factsOfConcepts(a.reading.sense, b.reading.sense, judging)),
            );
            const signature = ((place * FEW + between) * FEW + a.own) * FEW + b.own;
            if (seen.has(signature)) continue;
            seen.add(signature);
            const key = keys.key(place, between, a.own, b.own);
            if (!found.has(key)) found.set(key, { unit: unit.id, belt: belt.id });
          }
        }
      }
    }
    return found;
  };
}

/** Room for industries, and for the keys of a side (which atoms tell apart, so they are few), in one number. */
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
