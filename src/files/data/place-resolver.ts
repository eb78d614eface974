import type { PlaceCode } from "../../model/ids.ts";
import type { Path } from "../../model/plain-value.ts";
import type { Reader } from "../../model/reader.ts";
import type { PlaceIndex } from "../places/place-index.ts";
import { named } from "../tables/row-place.ts";

/**
 * Looks up the cities that exceptions name, as cells of tables are read. An exception speaks of a whole city: a county is not taken for
 * its city, which is offered instead. Without places only codes are understood.
 */
export function placeResolver(index: PlaceIndex | null): (name: string, path: Path, reader: Reader) => PlaceCode | null {
  return (name, path, reader) => {
    if (index === null) {
      if (/^\d{6}$/.test(name)) return name as PlaceCode;
      reader.report("wrong-form", path, { found: name, form: "place-code" });
      return null;
    }
    const own = index.ownCode(name);
    if (own !== null) return own.code;
    const answer = index.resolve(name);
    switch (answer.kind) {
      case "found":
        if (answer.district === "") return answer.place.code;
        reader.report("unknown-place", path, { found: name, hint: answer.place.name });
        break;
      case "several":
        reader.report("several-places", path, { found: name, places: answer.found.map(({ place }) => named(place)) });
        break;
      case "ambiguous":
        reader.report("ambiguous-place", path, { found: name, places: answer.places.map(named) });
        break;
      case "province":
        reader.report("place-too-wide", path, { found: name, province: answer.name });
        break;
      case "outside":
        reader.report("place-outside", path, { found: name });
        break;
      case "unknown":
        reader.report("unknown-place", path, { found: name, hint: answer.hint });
    }
    return null;
  };
}
