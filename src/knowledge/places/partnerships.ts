import type { CityFlow } from "../../model/flows.ts";
import type { PlaceCode } from "../../model/ids.ts";

/** What one city is among the partners of another. */
export interface Partnership {
  /** What passes between the two, both ways, in all years. */
  readonly between: number;
  /** Its share of what passes between the city and all others. */
  readonly share: number;
  /** 1 for the partner with the most; equal partners share a rank. */
  readonly rank: number;
}

/** The partners of each city by what passes between them; computed per city when it is asked for first. */
export class Partnerships {
  readonly #flows: readonly CityFlow[];
  readonly #partners = new Map<PlaceCode, ReadonlyMap<PlaceCode, number>>();
  #byCity: ReadonlyMap<PlaceCode, readonly CityFlow[]> | null = null;

  constructor(flows: readonly CityFlow[]) {
    this.#flows = flows;
  }

  /** null if nothing passes between the city and any other, as without a table. */
  of(city: PlaceCode, partner: PlaceCode): Partnership | null {
    const partners = this.#partnersOf(city);
    const all = [...partners.values()];
    const total = all.reduce((sum, count) => sum + count, 0);
    if (total === 0) return null;
    const between = partners.get(partner) ?? 0;
    return { between, share: between / total, rank: 1 + all.filter((count) => count > between).length };
  }

  #partnersOf(city: PlaceCode): ReadonlyMap<PlaceCode, number> {
    const known = this.#partners.get(city);
    if (known !== undefined) return known;
    const partners = new Map<PlaceCode, number>();
    for (const { from, to, count } of this.#all().get(city) ?? []) {
      const other = from === city ? to : from;
      partners.set(other, (partners.get(other) ?? 0) + count);
    }
    this.#partners.set(city, partners);
    return partners;
  }

  #all(): ReadonlyMap<PlaceCode, readonly CityFlow[]> {
    if (this.#byCity !== null) return this.#byCity;
    const byCity = new Map<PlaceCode, CityFlow[]>();
    for (const flow of this.#flows) {
      for (const city of [flow.from, flow.to]) {
        const own = byCity.get(city);
        if (own === undefined) byCity.set(city, [flow]);
        else own.push(flow);
      }
    }
    this.#byCity = byCity;
    return byCity;
  }
}
