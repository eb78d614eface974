import { beltFacts, type PartOfFacts, placeFact } from "../../facts/derive.ts";
import { type Choices, type Memo, memo, present, type Variant } from "../../model/choices.ts";
import type { Belt, Data, Dataset, Place } from "../../model/data.ts";
import type { DatasetValue, Edit } from "../../model/edit.ts";
import type { PlaceCode } from "../../model/ids.ts";
import type { BeltsOfCity } from "../outcome.ts";
import { changesOf, type EntryVariants, entryVariants } from "./entries.ts";

/** Places, the years that count, and which belts a city has, under any set of edits. */
export class CityVariants {
  readonly #choices: Choices;
  readonly #dataset: Dataset;
  readonly #places: ReadonlyMap<string, readonly Variant<Place>[]>;
  readonly #fields: ReadonlyMap<string, readonly { readonly edit: number; readonly to: DatasetValue }[]>;
  readonly #belts = new Map<PlaceCode, Variant<Belt>[]>();
  readonly #current = new Map<PlaceCode, Memo<boolean>>();
  readonly #counted = new Map<PlaceCode, Memo<boolean>>();

  constructor(data: Data, belts: readonly EntryVariants<Belt>[], edits: readonly Edit[], choices: Choices) {
    this.#choices = choices;
    this.#dataset = data.dataset;
    this.#places = new Map(entryVariants("place", data.places, (place) => place.code, edits).map(({ id, variants }) => [id, variants]));
    const fields = new Map<string, { edit: number; to: DatasetValue }[]>();
    for (const { edit, change } of changesOf("dataset", edits)) {
      const list = fields.get(change.id) ?? [];
      fields.set(change.id, list);
      list.push({ edit, to: change.to });
    }
    this.#fields = fields;
    for (const { variants } of belts) {
      for (const variant of variants) {
        const list = this.#belts.get(variant.value.place);
        if (list) list.push(variant);
        else this.#belts.set(variant.value.place, [variant]);
      }
    }
    // What is always there is looked at first, so that edits are asked about only where they can matter.
    for (const list of this.#belts.values()) list.sort((a, b) => Number(a.guard !== null) - Number(b.guard !== null));
  }

  place(code: PlaceCode): Place | undefined {
    return present(this.#places.get(code) ?? [], this.#choices) ?? undefined;
  }

  /** Places with a belt under some set of edits. */
  get placesWithBelts(): Iterable<PlaceCode> {
    return this.#belts.keys();
  }

  placeFacts(unit: PlaceCode, belt: PlaceCode): PartOfFacts<"place"> {
    return placeFact(this.place(unit), this.place(belt));
  }

  beltFacts(belt: Belt): ReturnType<typeof beltFacts> {
    return beltFacts(belt, this.dataset, this.withCurrent(belt.place));
  }

  /** The place itself if it has a belt of the study year, as the set that facts of belts are derived from. */
  withCurrent(place: PlaceCode): ReadonlySet<PlaceCode> {
    return new Set(this.#hasCurrent(place) ? [place] : []);
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

  #isListComplete(): boolean {
    const value = this.#field("beltsComplete");
    return value === undefined ? this.#dataset.belts.complete : value === true;
  }

  #hasCounted(place: PlaceCode): boolean {
    return this.#choices.read(at(this.#counted, place), () =>
      (this.#belts.get(place) ?? []).some(
        (variant) => present([variant], this.#choices) !== null && mayCount(this.beltFacts(variant.value)["belt.listing"]),
      ),
    );
  }

  #hasCurrent(place: PlaceCode): boolean {
    return this.#choices.read(at(this.#current, place), () => {
      const year = this.dataset.studyYear;
      return (this.#belts.get(place) ?? []).some(
        (variant) => variant.value.years?.includes(year) === true && present([variant], this.#choices) !== null,
      );
    });
  }

  /** The dataset with its years as edited. */
  get dataset(): Dataset {
    if (this.#fields.size === 0) return this.#dataset;
    const [studyYear, fallbackYears] = [this.#field("studyYear"), this.#field("fallbackYears")];
    return {
      ...this.#dataset,
      ...(studyYear === undefined ? {} : { studyYear: studyYear as number }),
      ...(fallbackYears === undefined ? {} : { fallbackYears: fallbackYears as Dataset["fallbackYears"] }),
    };
  }

  #field(id: string): DatasetValue | undefined {
    return this.#fields.get(id)?.findLast(({ edit }) => this.#choices.has(edit))?.to;
  }
}

function at(memos: Map<PlaceCode, Memo<boolean>>, place: PlaceCode): Memo<boolean> {
  let known = memos.get(place);
  if (!known) memos.set(place, (known = memo()));
  return known;
}

function mayCount(listing: { readonly kind: string; readonly value?: unknown }): boolean {
  return listing.kind === "unknown" || (listing.kind === "known" && listing.value !== "other");
}
