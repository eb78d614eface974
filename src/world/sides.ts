import { beltFacts, type PartOfFacts, placeFact, placesWithCurrentBelts, senseFacts, unitFacts } from "../facts/derive.ts";
import { factsOfConcepts } from "../facts/of-pair.ts";
import type { InputShares } from "../knowledge/relate/input-share.ts";
import type { RelationTable } from "../knowledge/relate/table.ts";
import type { Data, Place } from "../model/data.ts";
import type { PlaceCode } from "../model/ids.ts";
import type { Sense } from "../model/link.ts";
import type { LinkedBelt, LinkedUnit } from "../model/match.ts";
import type { Between, Side } from "./judge.ts";

export interface Sides {
  readonly units: readonly Side[];
  readonly belts: readonly Side[];
  readonly between: Between;
}

/** Facts of all units and belts, ready to be judged; relations are looked up only where the judge asks. */
export function sidesOf(
  data: Data,
  units: readonly LinkedUnit[],
  belts: readonly LinkedBelt[],
  placeOf: ReadonlyMap<PlaceCode, Place>,
  relations: RelationTable,
  shares: InputShares | null,
): Sides {
  const places = new Numbering<PlaceCode, PlaceCode>((code) => code);
  const clusterSenses = new Numbering<Sense, string>(senseKey);
  const beltSenses = new Numbering<Sense, string>(senseKey);
  const withCurrent = placesWithCurrentBelts(data.belts, data.dataset.studyYear);
  const beltFactsByKey = new Map<string, PartOfFacts>();

  const unitSides = units.map(({ unit, link }): Side => {
    const own = unitFacts(unit, placeOf.get(unit.place));
    const readings = link.senses.map((sense) => ({
      facts: { ...own, ...senseFacts("cluster", sense) },
      industry: clusterSenses.of(sense),
    }));
    return { place: places.of(unit.place), readings };
  });
  const beltSides = belts.map(({ belt, link }): Side => {
    const ownKey = `${belt.years?.join() ?? "?"}/${withCurrent.has(belt.place)}/${belt.confidence}`;
    const readings = link.senses.map((sense) => ({
      facts: shared(beltFactsByKey, `${ownKey}/${sense.concept}/${sense.how}`, () => ({
        ...beltFacts(belt, data.dataset, withCurrent),
        ...senseFacts("belt", sense),
      })),
      industry: beltSenses.of(sense),
    }));
    return { place: places.of(belt.place), readings };
  });

  const knowledge = { relations, shares };
  const between: Between = {
    industries: { cluster: clusterSenses.items.length, belt: beltSenses.items.length },
    placeFacts: (unit, belt) => placeFact(placeOf.get(places.item(unit)), placeOf.get(places.item(belt))),
    industryFacts: (cluster, belt) => factsOfConcepts(clusterSenses.item(cluster), beltSenses.item(belt), knowledge),
  };
  return { units: unitSides, belts: beltSides, between };
}

/** One object for facts that are the same: thousands of belts have few combinations of years, confidence and concept. */
function shared<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}

/** Readings that no fact tells apart. */
export function senseKey(sense: Sense): string {
  return sense.how === "part" ? `${sense.concept}/${sense.text}` : (sense.concept ?? "");
}

/** Numbers things by their key, in the order in which they come. */
class Numbering<Item, Key> {
  readonly items: Item[] = [];
  readonly #numbers = new Map<Key, number>();
  readonly #key: (item: Item) => Key;

  constructor(key: (item: Item) => Key) {
    this.#key = key;
  }

  of(item: Item): number {
    const key = this.#key(item);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.items.length);
    return this.items.push(item) - 1;
  }

  item(number: number): Item {
    const item = this.items[number];
    if (item === undefined) throw new Error(`nothing has the number ${number}`);
    return item;
  }
}
