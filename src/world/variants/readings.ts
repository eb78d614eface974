import { senseFacts, unitFacts } from "../../facts/derive.ts";
import { type Choices, type Memo, memo } from "../../model/choices.ts";
import type { Belt, Unit } from "../../model/data.ts";
import type { PlaceCode } from "../../model/ids.ts";
import type { LinkedName, Sense } from "../../model/link.ts";
import type { Matcher } from "../../model/matcher.ts";
import { nameLinks } from "../names.ts";
import { senseKey } from "../sides.ts";
import type { CityVariants } from "./city.ts";
import type { LabelVariants } from "./labels.ts";
import type { RuleVariants } from "./rules.ts";

/** A reading of a name with the class of its facts, and a number for readings that no fact tells apart. */
export interface Reading {
  readonly sense: Sense;
  readonly facts: number;
  readonly industry: number;
}

/** One form of a row of the data, with its readings under the edits made. */
export interface Row<Value> {
  readonly value: Value;
  readonly readings: Memo<readonly Reading[]>;
}

/** Names of the data with their links, as a `Matcher` has them. */
export type NamesLinked = Matcher["links"];

/** Readings of units and belts under any set of edits; names that are the same are linked once. */
export class ReadingVariants {
  readonly #labels: LabelVariants;
  readonly #city: CityVariants;
  readonly #rules: RuleVariants;
  readonly #choices: Choices;
  readonly #linked: NamesLinked | null;
  readonly #links = new Map<string, Memo<LinkedName>>();
  readonly #industries = { cluster: new Map<string, number>(), belt: new Map<string, number>() };

  /** `linked`: how every name is linked under any of the edits, where that is known already. */
  constructor(labels: LabelVariants, city: CityVariants, rules: RuleVariants, choices: Choices, linked: NamesLinked | null) {
    this.#labels = labels;
    this.#city = city;
    this.#rules = rules;
    this.#choices = choices;
    this.#linked = linked;
  }

  ofUnit({ value: unit, readings }: Row<Unit>): readonly Reading[] {
    return this.#choices.read(readings, () => {
      const key = unit.industry === null ? `unit/${unit.place}/${unit.district}/${unit.name}` : `industry/${unit.industry}`;
      const link =
        this.#linked?.units.get(unit.id) ??
        this.#link(key, unit.industry ?? unit.name, unit.industry === null ? unit.place : null, (names) => names.unit(unit));
      const own = unitFacts(unit, this.#city.place(unit.place));
      return link.senses.map((sense) => ({
        sense,
        facts: this.#rules.classOf("cluster", { ...own, ...senseFacts("cluster", sense) }),
        industry: numberOf(this.#industries.cluster, senseKey(sense)),
      }));
    });
  }

  /** Free words, of no place in particular, as in a worked example. */
  ofText(text: string): readonly Sense[] {
    return this.#link(`text/${text}`, text, null, (names) => names.text(text)).senses;
  }

  ofBelt({ value: belt, readings }: Row<Belt>): readonly Reading[] {
    return this.#choices.read(readings, () => {
      const link =
        this.#linked?.belts.get(belt.id) ??
        this.#link(`belt/${belt.place}/${belt.name}`, belt.name, belt.place, (names) => names.belt(belt));
      const own = this.#city.beltFacts(belt);
      return link.senses.map((sense) => ({
        sense,
        facts: this.#rules.classOf("belt", { ...own, ...senseFacts("belt", sense) }),
        industry: numberOf(this.#industries.belt, senseKey(sense)),
      }));
    });
  }

  #link(key: string, name: string, place: PlaceCode | null, link: (names: ReturnType<typeof nameLinks>) => LinkedName): LinkedName {
    let known = this.#links.get(key);
    if (!known) this.#links.set(key, (known = memo()));
    return this.#choices.read(known, () => {
      const here = place === null ? undefined : this.#city.place(place);
      return this.#labels.link(key, [here], () => {
        const { linker, words } = this.#labels.forName(name);
        return link(nameLinks(linker, words, { get: (code) => this.#city.place(code) }));
      });
    });
  }
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
