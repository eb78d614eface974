import type { FactSources } from "../facts/definition.ts";
import { beltFacts } from "../facts/derive.ts";
import { type Choices, type Memos, present, type Variant } from "../model/choices.ts";
import type { Belt, Dataset } from "../model/data.ts";
import type { DatasetValue, Edit } from "../model/edit.ts";
import { changesOf, type EntryVariants } from "../model/entry-variants.ts";
import { groupedBy } from "../model/grouped.ts";
import type { PlaceCode } from "../model/ids.ts";
import type { BeltsOfCity } from "./outcome.ts";

/** The years that count, and which belts a city has, under any set of edits. */
export class Cities {
  readonly #choices: Choices;
  readonly #dataset: Dataset;
  readonly #fields: ReadonlyMap<string, readonly { readonly edit: number; readonly to: DatasetValue }[]>;
  readonly #belts: ReadonlyMap<PlaceCode, readonly Variant<Belt>[]>;
  readonly #current: Memos<PlaceCode, boolean> = new Map();
  readonly #counted: Memos<PlaceCode, boolean> = new Map();

  constructor(dataset: Dataset, belts: readonly EntryVariants<Belt>[], edits: readonly Edit[], choices: Choices) {
    this.#choices = choices;
    this.#dataset = dataset;
    this.#fields = groupedBy(
      changesOf("dataset", edits).map(({ edit, change }) => ({ id: change.id, edit, to: change.to })),
      ({ id }) => id,
    );
    const forms = belts.flatMap(({ variants }) => variants);
    // What is always there is looked at first, so that edits are asked about only where they can matter.
    if (choices.areAny) forms.sort((a, b) => Number(a.guard !== null) - Number(b.guard !== null));
    this.#belts = groupedBy(forms, ({ value }) => value.place);
  }

  /** What the facts of a belt are derived from. */
  around(belt: Belt): FactSources["belt"] {
    return { belt, dataset: this.dataset, withCurrent: this.withCurrent(belt.place) };
  }

  /** Facts of a belt, whatever its name links to. */
  beltFacts(belt: Belt): ReturnType<typeof beltFacts> {
    return beltFacts(belt, this.dataset, this.withCurrent(belt.place));
  }

  /** The place itself if it has a belt of the study year, as the set that facts of belts are derived from. */
  withCurrent(place: PlaceCode): ReadonlySet<PlaceCode> {
    return this.#hasCurrent(place) ? new Set([place]) : NOWHERE;
  }

  /** What a city has, each part computed only when it is read. */
  beltsOf(place: PlaceCode): BeltsOfCity {
    const [hasCounted, isComplete] = [() => this.#hasCounted(place), () => this.#isListComplete()];
    return {
      get any() {
        return hasCounted();
      },
      get listComplete() {
        return isComplete();
      },
    };
  }

  get dataset(): Dataset {
    if (this.#fields.size === 0) return this.#dataset;
    const [studyYear, fallbackYears] = [this.#field("studyYear"), this.#field("fallbackYears")];
    return {
      ...this.#dataset,
      ...(studyYear === undefined ? {} : { studyYear: studyYear as number }),
      ...(fallbackYears === undefined ? {} : { fallbackYears: fallbackYears as Dataset["fallbackYears"] }),
    };
  }

  #isListComplete(): boolean {
    const value = this.#field("beltsComplete");
    return value === undefined ? this.#dataset.belts.complete : value === true;
  }

  /** Whether a city has a belt that counts by its years, or may. */
  #hasCounted(place: PlaceCode): boolean {
    return this.#choices.readAt(this.#counted, place, () =>
      (this.#belts.get(place) ?? []).some(
        (variant) => present([variant], this.#choices) !== null && mayCount(this.beltFacts(variant.value)["belt.listing"]),
      ),
    );
  }

  #hasCurrent(place: PlaceCode): boolean {
    return this.#choices.readAt(this.#current, place, () => {
      const year = this.dataset.studyYear;
      return (this.#belts.get(place) ?? []).some(
        (variant) => variant.value.years?.includes(year) === true && present([variant], this.#choices) !== null,
      );
    });
  }

  #field(id: string): DatasetValue | undefined {
    return this.#fields.get(id)?.findLast(({ edit }) => this.#choices.has(edit))?.to;
  }
}

const NOWHERE: ReadonlySet<PlaceCode> = new Set();

function mayCount(listing: { readonly kind: string; readonly value?: unknown }): boolean {
  return listing.kind === "unknown" || (listing.kind === "known" && listing.value !== "other");
}
