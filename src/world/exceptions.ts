import { type Choices, holds, type Variant } from "../model/choices.ts";
import type { Belt, Unit } from "../model/data.ts";
import type { EntryVariants } from "../model/entry-variants.ts";
import { groupedBy } from "../model/grouped.ts";
import type { BeltId, PlaceCode, UnitId } from "../model/ids.ts";
import type { Sense } from "../model/link.ts";
import type { Exception } from "../model/rules.ts";

type Forms = readonly Variant<Exception>[];
type About<Kind extends Exception["about"]["kind"]> = Extract<Exception["about"], { readonly kind: Kind }>;

/** The exceptions in force, under any set of edits. */
export class ExceptionBook {
  /** Those that have not expired, in any form. */
  readonly inForce: readonly Exception[];
  /** The exceptions about two concepts in a city, by the city. */
  readonly ofCities: ReadonlyMap<PlaceCode, Forms>;
  readonly #choices: Choices;
  readonly #pairs = new Map<UnitId, Map<BeltId, Variant<Exception>[]>>();
  readonly #units: ReadonlyMap<UnitId, Forms>;

  /** Exceptions hold up to and including the day `until`; `today` null means that none has expired. */
  constructor(exceptions: readonly EntryVariants<Exception>[], today: string | null, choices: Choices) {
    const forms = exceptions
      .flatMap(({ variants }) => variants)
      .filter(({ value }) => value.until === null || today === null || today <= value.until);
    this.#choices = choices;
    this.inForce = forms.map(({ value }) => value);
    this.#units = groupedBy(ofKind(forms, "unit"), (form) => aboutOf(form, "unit").unit);
    this.ofCities = groupedBy(ofKind(forms, "concepts"), (form) => aboutOf(form, "concepts").place);
    for (const form of ofKind(forms, "pair")) {
      const { unit, belt } = aboutOf(form, "pair");
      const own = this.#pairs.get(unit) ?? new Map<BeltId, Variant<Exception>[]>();
      this.#pairs.set(unit, own.set(belt, [...(own.get(belt) ?? []), form]));
    }
  }

  /** Belts that an exception names beside a unit, wherever the two are. */
  beltsNamed(unit: UnitId): Iterable<BeltId> {
    return this.#pairs.get(unit)?.keys() ?? [];
  }

  /** The exception that speaks for a unit as a whole, whatever its belts are. */
  forUnit(unit: UnitId): Exception | null {
    for (const exception of this.namingUnit(unit)) return exception;
    return null;
  }

  /** All that name a unit as a whole: the first one speaks. */
  *namingUnit(unit: UnitId): Generator<Exception> {
    for (const { value, guard } of this.#units.get(unit) ?? []) if (holds(guard, this.#choices)) yield value;
  }

  /** The exceptions that can speak for a pair; null if none names it or its city, under any set of edits. */
  forPair(unit: Unit, belt: Belt): PairExceptions | null {
    const own = this.#pairs.get(unit.id)?.get(belt.id) ?? [];
    const ofCity = unit.place === belt.place ? (this.ofCities.get(unit.place) ?? []) : [];
    return own.length + ofCity.length === 0 ? null : new PairExceptions(own, ofCity, this.#choices);
  }
}

/** Which exception speaks for each reading of one pair. */
export class PairExceptions {
  readonly #own: Forms;
  readonly #ofCity: Forms;
  readonly #choices: Choices;

  constructor(own: Forms, ofCity: Forms, choices: Choices) {
    this.#own = own;
    this.#ofCity = ofCity;
    this.#choices = choices;
  }

  /** An exception for unit and belt speaks for every reading; else one for two concepts speaks for the readings with these concepts. */
  speaking(cluster: Sense, belt: Sense): Exception | null {
    for (const exception of this.naming(cluster, belt)) return exception;
    return null;
  }

  /** All that name this reading: the first one speaks. */
  *naming(cluster: Sense, belt: Sense): Generator<Exception> {
    for (const { value, guard } of this.#own) if (holds(guard, this.#choices)) yield value;
    for (const form of this.#ofCity) {
      const about = aboutOf(form, "concepts");
      if (about.cluster === cluster.concept && about.belt === belt.concept && holds(form.guard, this.#choices)) yield form.value;
    }
  }
}

function ofKind(forms: Forms, kind: Exception["about"]["kind"]): Forms {
  return forms.filter(({ value }) => value.about.kind === kind);
}

function aboutOf<Kind extends Exception["about"]["kind"]>({ value: { about, id } }: Variant<Exception>, kind: Kind): About<Kind> {
  if (about.kind !== kind) throw new Error(`exception ${id} is about a ${about.kind}`);
  return about as About<Kind>;
}
