import type { Place } from "../../model/data.ts";
import type { PlaceCode } from "../../model/ids.ts";
import type { PlaceGroup } from "../../model/place-groups.ts";
import type { Path } from "../../model/plain-value.ts";
import type { PlaceIndex } from "../places/place-index.ts";

/** The places that groups can name. */
export interface KnownPlaces {
  readonly index: PlaceIndex;
  readonly places: readonly Place[];
  readonly countiesOf: (place: PlaceCode) => readonly string[];
}

/** A group whose members that are groups themselves have not been replaced by their members yet. */
export interface OpenGroup extends PlaceGroup {
  readonly includes: readonly { readonly group: string; readonly path: Path }[];
}
