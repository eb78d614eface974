import { groupedBy } from "../model/grouped.ts";
import type { PlaceCode } from "../model/ids.ts";
import type { TravelTime } from "../model/place-groups.ts";

/**
 * Travel times by the cities that they join. Of the rows of one direction, those of the latest year that is not later than the year that
 * counts are used (rows without a year count in every year, if there are no others), and of these the fastest mode. Without a row for one direction, the
 * other one serves.
 */
export class TravelTimes {
  readonly #times: readonly TravelTime[];
  #rows: ReadonlyMap<string, readonly TravelTime[]> | null = null;

  constructor(times: readonly TravelTime[]) {
    this.#times = times;
  }

  /** The row that gives the time from one city to another; null if there is none. */
  between(from: PlaceCode, to: PlaceCode, year: number): TravelTime | null {
    return this.#oneWay(from, to, year) ?? this.#oneWay(to, from, year);
  }

  #oneWay(from: PlaceCode, to: PlaceCode, year: number): TravelTime | null {
    if (this.#times.length === 0) return null;
    this.#rows ??= groupedBy(this.#times, (time) => `${time.from} ${time.to}`);
    const known = (this.#rows.get(`${from} ${to}`) ?? []).filter((row) => row.year === null || row.year <= year);
    if (known.length === 0) return null;
    const latest = Math.max(...known.map((row) => row.year ?? Number.NEGATIVE_INFINITY));
    const counted = known.filter((row) => (row.year ?? Number.NEGATIVE_INFINITY) === latest);
    return counted.reduce((fastest, row) => (row.hours < fastest.hours ? row : fastest));
  }
}
