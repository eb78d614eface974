import type { GreenInventory } from "../../knowledge/green/green-inventory.ts";
import { controlCharacter } from "../../model/control-character.ts";
import { FLOW_YEARS } from "../../model/flows.ts";
import { type Issue, issue, LONGEST_TEXT } from "../../model/issue.ts";
import type { Span } from "../../model/span.ts";
import type { PlaceIndex } from "../places/place-index.ts";
import { named } from "../tables/row-place.ts";
import { parseYears } from "../tables/years.ts";

/** The largest count, and the largest sum: above it whole numbers are no longer exact. */
export const MOST_COUNT = Number.MAX_SAFE_INTEGER;

/** What a category is read as, besides the number of one that is kept. */
export const NO_CATEGORY = -1;
export const NO_SYMBOL = -2;
export const NOT_GREEN = -3;

/** A place that is known and in none of the tables: Hong Kong, Macao, Taiwan. */
export const PLACE_OUTSIDE = -1;

/** What a cell means: a number, or the mistake in it. */
export type CellAnswer = number | ((span: Span) => Issue);

/** Reads the cells of a table of flows. Texts are trimmed. */
export class FlowCells {
  readonly #places: PlaceIndex;
  readonly #indexOf: ReadonlyMap<string, number>;
  readonly #green: GreenInventory | null;
  readonly #keepsNames: boolean;
  /** Categories that are kept, in the order of their first rows. */
  readonly categories: string[] = [];
  readonly #categoryNumbers = new Map<string, number>();

  constructor(places: PlaceIndex, indexOf: ReadonlyMap<string, number>, green: GreenInventory | null, keepsNames: boolean) {
    this.#places = places;
    this.#indexOf = indexOf;
    this.#green = green;
    this.#keepsNames = keepsNames;
  }

  year(text: string, column: string): CellAnswer {
    if (text === "") return (span) => issue("cell-empty", span, { column });
    const plain = text.normalize("NFKC").replace(/\s*年$|\.0+$/u, "");
    const { first, last } = FLOW_YEARS;
    if (/^-?\d+$/.test(plain)) {
      const year = Number(plain);
      if (plain.length === 4 && year >= first && year <= last) return year;
      return (span) => issue("out-of-range", span, { found: text, least: first, most: last });
    }
    const years = parseYears(text);
    if (years?.length === 1 && years[0] !== undefined) return years[0];
    return (span) => issue("cell-not-number", span, { column, found: text, allowed: `${first} … ${last}` });
  }

  place(text: string, column: string): CellAnswer {
    if (text === "") return (span) => issue("cell-empty", span, { column });
    const answer = this.#places.resolve(text.normalize("NFKC").replace(/^(\d+)\.0+$/, "$1"));
    switch (answer.kind) {
      case "found":
        return this.#indexOf.get(answer.place.code) ?? PLACE_OUTSIDE;
      case "outside":
        return PLACE_OUTSIDE;
      case "several":
        return (span) => issue("several-places", span, { found: text, places: answer.found.map(({ place }) => named(place)) });
      case "ambiguous":
        return (span) => issue("ambiguous-place", span, { found: text, places: answer.places.map(named) });
      case "province":
        return (span) => issue("place-too-wide", span, { found: text, province: answer.name });
      case "unknown":
        return (span) => issue("unknown-place", span, { found: text, hint: answer.hint });
    }
  }

  count(text: string, column: string): CellAnswer {
    if (text === "") return (span) => issue("cell-empty", span, { column });
    const digits = text.normalize("NFKC").replace(/\.0+$/, "");
    if (!/^\d+$/.test(digits)) return (span) => issue("cell-not-count", span, { column, found: text, most: MOST_COUNT });
    const count = Number(digits);
    return count <= MOST_COUNT ? count : (span) => issue("out-of-range", span, { found: text, least: 0, most: MOST_COUNT });
  }

  /** The number of a category; with the inventory, that of its heading. */
  category(text: string, column: string): CellAnswer {
    const character = controlCharacter(text);
    if (character !== null) return (span) => issue("control-character", span, { character });
    if (text.length > LONGEST_TEXT) return (span) => issue("too-long", span, { found: text.length, most: LONGEST_TEXT });
    if (/^[=@+-]\S/u.test(text)) return (span) => issue("cell-formula", span, { column, found: text });
    if (text === "") return NO_CATEGORY;
    if (this.#green === null) return this.#keepsNames ? this.#numberOf(text) : NO_CATEGORY;
    const answer = this.#green.answer(text);
    if (answer.kind === "green") return this.#numberOf(answer.heading);
    return answer.kind === "no-symbol" ? NO_SYMBOL : NOT_GREEN;
  }

  #numberOf(category: string): number {
    const known = this.#categoryNumbers.get(category) ?? this.categories.push(category) - 1;
    this.#categoryNumbers.set(category, known);
    return known;
  }
}
