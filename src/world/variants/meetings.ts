import { placeFact } from "../../facts/derive.ts";
import type { Place } from "../../model/data.ts";
import type { Edit } from "../../model/edit.ts";
import type { PlaceCode } from "../../model/ids.ts";
import { changesOf } from "./entries.ts";

/** Which places a unit can have related belts from: its own, and those for which it is not proved that the rules say `none`. */
export class Meetings {
  readonly #forms: ReadonlyMap<PlaceCode, readonly (Place | undefined)[]>;
  readonly #provesNone: (place: string) => boolean;
  readonly #proved = new Map<string, boolean>();

  constructor(places: readonly Place[], edits: readonly Edit[], provesNone: (place: string) => boolean) {
    const forms = new Map<PlaceCode, (Place | undefined)[]>(places.map((place) => [place.code, [place]]));
    for (const { change } of changesOf("place", edits)) {
      forms.set(change.id, [...(forms.get(change.id) ?? [undefined]), change.to ?? undefined]);
    }
    this.#forms = forms;
    this.#provesNone = provesNone;
  }

  canMeet(unit: PlaceCode, belt: PlaceCode): boolean {
    if (unit === belt) return true;
    const others = this.#forms.get(belt) ?? [undefined];
    return (this.#forms.get(unit) ?? [undefined]).some((a) => others.some((b) => !this.#isProved(a, b)));
  }

  #isProved(unit: Place | undefined, belt: Place | undefined): boolean {
    const { place } = placeFact(unit, belt);
    if (place.kind !== "known") return false;
    const value = String(place.value);
    const known = this.#proved.get(value) ?? this.#provesNone(value);
    this.#proved.set(value, known);
    return known;
  }
}
