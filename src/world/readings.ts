import { NO_FACTS } from "../facts/derive.ts";
import { type Choices, type Memo, memo } from "../model/choices.ts";
import type { Belt, Unit } from "../model/data.ts";
import type { SomeFacts } from "../model/fact.ts";
import type { LinkedName, Sense } from "../model/link.ts";
import type { Matcher } from "../model/matcher.ts";
import type { Cities } from "./city.ts";
import type { Names } from "./names.ts";
import type { Places } from "./places.ts";
import type { RuleForms } from "./rule-forms.ts";

/** A reading of a name with the class of its facts, and a number for readings that no fact tells apart. */
export interface Reading {
  readonly sense: Sense;
  readonly facts: number;
  readonly industry: number;
}

/** One form of a row of the data, with its readings under the edits made. */
export interface Row<Value> {
  readonly value: Value;
  readonly read: Memo<NameRead>;
}

/** A name with its readings. */
interface NameRead {
  readonly link: LinkedName;
  readonly readings: readonly Reading[];
}

export function rowOf<Value>(value: Value): Row<Value> {
  return { value, read: memo() };
}

/** Readings of units and belts under any set of edits. */
export class Readings {
  readonly #names: Names;
  readonly #places: Places;
  readonly #cities: Cities;
  readonly #rules: RuleForms;
  readonly #choices: Choices;
  readonly #linked: Matcher["links"] | null;
  readonly #industries = { cluster: new Map<string, number>(), belt: new Map<string, number>() };

  /** `linked`: how every name is linked under any of the edits, if that is known already. */
  constructor(names: Names, places: Places, cities: Cities, rules: RuleForms, choices: Choices, linked: Matcher["links"] | null) {
    this.#names = names;
    this.#places = places;
    this.#cities = cities;
    this.#rules = rules;
    this.#choices = choices;
    this.#linked = linked;
  }

  ofUnit({ value: unit, read }: Row<Unit>): NameRead {
    return this.#choices.read(read, () => {
      const link = this.#linked?.units.get(unit.id) ?? this.#names.unit(unit);
      const own = this.#rules.facts.read("unit", () => ({ unit, place: this.#places.place(unit.place) }));
      return { link, readings: link.senses.map((sense) => this.#reading("cluster", sense, own)) };
    });
  }

  ofBelt({ value: belt, read }: Row<Belt>): NameRead {
    return this.#choices.read(read, () => {
      const link = this.#linked?.belts.get(belt.id) ?? this.#names.belt(belt);
      const own = this.#rules.facts.read("belt", () => this.#cities.around(belt));
      return { link, readings: link.senses.map((sense) => this.#reading("belt", sense, own)) };
    });
  }

  /** How many industries of a side were met so far. */
  industries(side: "cluster" | "belt"): number {
    return this.#industries[side].size;
  }

  #reading(side: "cluster" | "belt", sense: Sense, own: SomeFacts): Reading {
    const ofSense = this.#rules.facts.read(side === "cluster" ? "clusterSense" : "beltSense", () => sense);
    const facts = ofSense === NO_FACTS ? own : { ...own, ...ofSense };
    return { sense, facts: this.#rules.classOf(side, facts), industry: numberOf(this.#industries[side], senseKey(sense)) };
  }
}

/** Readings that no fact tells apart. */
function senseKey(sense: Sense): string {
  return sense.how === "part" ? `${sense.concept}/${sense.text}` : (sense.concept ?? "");
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
