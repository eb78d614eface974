import type { Place, Unit } from "../model/data.ts";
import type { Grouping, RateRow, UnitResult } from "../model/match.ts";
import { rates } from "../world/rates.ts";

/** The four parts of the country come first, then the named regions within them. */
const ECONOMIC_REGIONS = ["东部", "中部", "西部", "东北"];

interface JudgedUnit extends Pick<UnitResult, "outcome"> {
  readonly unit: string;
  readonly place: string;
}

/** A matcher, or any other source of the outcomes of units. */
interface Judged {
  readonly result: { readonly units: readonly JudgedUnit[] };
}

/** The tables that define the groups of a unit: of an input, or of a saved result. */
interface Grouped {
  readonly data: {
    readonly places: readonly Pick<Place, "code" | "name" | "province" | "regions" | "economicRegion">[];
    readonly units: readonly (Pick<Unit, "sector"> & { readonly id: string })[];
  };
}

/** Rates of each group, without the rows of all units and of each kind, which every run has. A city in several regions counts in each. */
export function groupedRates({ data }: Grouped, { result }: Judged, by: Grouping): readonly RateRow[] {
  if (by === "kind") return [];
  const places = new Map<string, Grouped["data"]["places"][number]>(data.places.map((place) => [place.code, place]));
  const sectors = new Map(data.units.map((unit) => [unit.id, unit.sector]));
  const groupsOf: Readonly<Record<typeof by, (unit: JudgedUnit) => readonly string[]>> = {
    region: (unit) => {
      const place = places.get(unit.place);
      return place === undefined ? [] : [...(place.economicRegion === "" ? [] : [place.economicRegion]), ...place.regions];
    },
    province: (unit) => [places.get(unit.place)?.province ?? ""],
    city: (unit) => [places.get(unit.place)?.name ?? ""],
    sector: (unit) => [sectors.get(unit.unit) ?? ""],
  };
  return rates(result.units, by, groupsOf[by], by === "region" ? ECONOMIC_REGIONS : []).filter((row) => row.by === by);
}
