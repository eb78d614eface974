import { type Choices, present, type Variant } from "../model/choices.ts";
import type { EntryVariants } from "../model/entry-variants.ts";
import { groupedBy } from "../model/grouped.ts";
import type { BeltId, PlaceCode, UnitId } from "../model/ids.ts";
import type { Sense } from "../model/link.ts";
import type { Exception } from "../model/rules.ts";

type Forms = readonly Variant<Exception>[];

/** The exceptions in force, under any set of edits: those about the pair itself go before those about its concepts. */
export class ExceptionBook {
  /** Ids of those that have not expired, in any form. */
  readonly inForce: readonly Exception["id"][];
  /** Belts that an exception names beside a unit, wherever the two are. */
  readonly named = new Map<UnitId, Set<BeltId>>();
  readonly #choices: Choices;
  readonly #pairs: ReadonlyMap<string, Forms>;
  readonly #units: ReadonlyMap<string, Forms>;
  readonly #concepts: Forms;

  /** Exceptions hold up to and including the day `until`; `today` null means that none has expired. */
  constructor(exceptions: readonly EntryVariants<Exception>[], today: string | null, choices: Choices) {
    const forms = exceptions
      .flatMap(({ variants }) => variants)
      .filter(({ value }) => value.until === null || today === null || today <= value.until);
    this.#choices = choices;
    this.inForce = forms.map(({ value }) => value.id);
    this.#pairs = groupedBy(forms, ({ value: { about } }) => (about.kind === "pair" ? pairKey(about.unit, about.belt) : ""));
    this.#units = groupedBy(forms, ({ value: { about } }) => (about.kind === "unit" ? about.unit : ""));
    this.#concepts = forms.filter(({ value }) => value.about.kind === "concepts");
    for (const { about } of forms.map(({ value }) => value)) {
      if (about.kind === "pair") this.named.set(about.unit, (this.named.get(about.unit) ?? new Set()).add(about.belt));
    }
  }

  /** Whether none speaks for any pair. */
  get hasNoPairs(): boolean {
    return this.named.size === 0 && this.#concepts.length === 0;
  }

  forUnit(unit: UnitId): Exception | null {
    return present(this.#units.get(unit) ?? [], this.#choices);
  }

  forPair(unit: UnitId, belt: BeltId, sameCity: PlaceCode | null, cluster: Sense, beltSense: Sense): Exception | null {
    const own = present(this.#pairs.get(pairKey(unit, belt)) ?? [], this.#choices);
    if (own || sameCity === null || this.#concepts.length === 0) return own;
    return present(
      this.#concepts.filter(
        ({ value: { about } }) =>
          about.kind === "concepts" && about.place === sameCity && about.cluster === cluster.concept && about.belt === beltSense.concept,
      ),
      this.#choices,
    );
  }
}

function pairKey(unit: UnitId, belt: BeltId): string {
  return `${unit}/${belt}`;
}
