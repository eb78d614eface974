import { type Choices, type Guard, holds } from "../../model/choices.ts";
import type { BeltId, PlaceCode, UnitId } from "../../model/ids.ts";
import type { Sense } from "../../model/link.ts";
import type { Exception } from "../../model/rules.ts";
import type { EntryVariants } from "./entries.ts";

interface Form {
  readonly exception: Exception;
  readonly guard: Guard;
}

/** What `openExceptions` says, with exceptions that come and go: those about the pair itself first, then those about its concepts. */
export class ExceptionVariants {
  readonly #choices: Choices;
  readonly #pairs = new Map<string, Form[]>();
  readonly #units = new Map<string, Form[]>();
  readonly #concepts: Form[] = [];
  /** Belts that an exception names beside a unit, wherever the two stand. */
  readonly named = new Map<UnitId, Set<BeltId>>();

  constructor(exceptions: readonly EntryVariants<Exception>[], today: string | null, choices: Choices) {
    this.#choices = choices;
    for (const { variants } of exceptions) {
      for (const { value, guard } of variants) {
        if (value.until !== null && today !== null && today > value.until) continue;
        this.#add(value, guard);
      }
    }
  }

  get isEmpty(): boolean {
    return this.#pairs.size === 0 && this.#concepts.length === 0;
  }

  forUnit(unit: UnitId): Exception | null {
    return this.#first(this.#units.get(unit) ?? []);
  }

  forPair(unit: UnitId, belt: BeltId, sameCity: PlaceCode | null, cluster: Sense, beltSense: Sense): Exception | null {
    const own = this.#first(this.#pairs.get(`${unit}/${belt}`) ?? []);
    if (own || sameCity === null || this.#concepts.length === 0) return own;
    return this.#first(
      this.#concepts.filter(
        ({ exception: { about } }) =>
          about.kind === "concepts" && about.place === sameCity && about.cluster === cluster.concept && about.belt === beltSense.concept,
      ),
    );
  }

  #add(exception: Exception, guard: Guard): void {
    const { about } = exception;
    const form = { exception, guard };
    switch (about.kind) {
      case "concepts":
        this.#concepts.push(form);
        return;
      case "unit":
        this.#units.set(about.unit, [...(this.#units.get(about.unit) ?? []), form]);
        return;
      case "pair": {
        const key = `${about.unit}/${about.belt}`;
        this.#pairs.set(key, [...(this.#pairs.get(key) ?? []), form]);
        const belts = this.named.get(about.unit) ?? new Set<BeltId>();
        this.named.set(about.unit, belts.add(about.belt));
      }
    }
  }

  #first(forms: readonly Form[]): Exception | null {
    return forms.find(({ guard }) => holds(guard, this.#choices))?.exception ?? null;
  }
}
