import type { Place } from "../../model/data.ts";
import type { PlaceCode } from "../../model/ids.ts";
import type { Path } from "../../model/plain-value.ts";
import type { Reader } from "../../model/reader.ts";

/** Looks up the cities that exceptions name, by code, name or short name. Without places only codes are understood. */
export function placeResolver(places: readonly Place[] | null): (name: string, path: Path, reader: Reader) => PlaceCode | null {
  return (name, path, reader) => {
    if (places === null) {
      if (/^\d{6}$/.test(name)) return name as PlaceCode;
      reader.report("wrong-form", path, { found: name, form: "place-code" });
      return null;
    }
    const found = places.filter((place) => place.code === name || place.name === name || place.shortName === name);
    if (found.length === 1) return (found[0] as Place).code;
    if (found.length > 1)
      reader.report("ambiguous-place", path, { found: name, places: found.map((place) => `${place.code} ${place.name}`) });
    else
      reader.report("unknown-place", path, {
        found: name,
        hint: reader.nearest(
          name,
          places.flatMap((place) => [place.name, place.shortName]),
        ),
      });
    return null;
  };
}
