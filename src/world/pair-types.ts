import type { PlaceCode } from "../model/ids.ts";
import type { Reading } from "./readings.ts";
import type { World } from "./world.ts";

/**
 * A number per concept and whether the name links in part: how two readings stand depends on nothing else, unless both link in part with
 * the same words.
 */
export class IndustryKinds {
  readonly #numbers = new Map<string, number>();
  readonly #of: Int32Array;

  /** Of the readings of one side, by the number of their industry. */
  constructor(rows: readonly (readonly Reading[])[], industries: number) {
    this.#of = new Int32Array(industries);
    for (const { sense, industry } of rows.flat()) {
      const key = `${sense.how === "part" ? "/" : ""}${sense.concept ?? ""}`;
      const known = this.#numbers.get(key) ?? this.#numbers.size;
      this.#numbers.set(key, known);
      this.#of[industry] = known;
    }
  }

  get count(): number {
    return this.#numbers.size;
  }

  of({ industry }: Reading): number {
    return this.#of[industry] ?? 0;
  }
}

/** Rows of one side whose readings no rule tells apart from those of others of the side. */
export interface RowTypes {
  /** The type of each row. */
  readonly of: Int32Array;
  /** The rows of each type, in their order. */
  readonly members: readonly (readonly number[])[];
}

/** `shared`: words with which names of both sides link in part. They matter, since equal ones make industries identical. */
export function rowTypes(rows: readonly (readonly Reading[])[], kinds: IndustryKinds, shared: ReadonlySet<string>): RowTypes {
  const numbers = new Map<string, number>();
  const members: number[][] = [];
  const of = new Int32Array(rows.length);
  for (const [row, readings] of rows.entries()) {
    let key = "";
    for (const reading of readings) {
      const { how, text } = reading.sense;
      key += `${reading.facts} ${kinds.of(reading)}${how === "part" && shared.has(text) ? `/${text}` : ""}\n`;
    }
    let number = numbers.get(key);
    if (number === undefined) {
      number = members.push([]) - 1;
      numbers.set(key, number);
    }
    members[number]?.push(row);
    of[row] = number;
  }
  return { of, members };
}

/** The words with which names of both sides link in part. */
export function sharedParts(units: readonly (readonly Reading[])[], belts: readonly (readonly Reading[])[]): ReadonlySet<string> {
  const own = partsOf(units);
  return new Set([...partsOf(belts)].filter((text) => own.has(text)));
}

function partsOf(rows: readonly (readonly Reading[])[]): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const readings of rows) for (const { sense } of readings) if (sense.how === "part") parts.add(sense.text);
  return parts;
}

/** Belts by the order in which units meet them: place by place. */
export class BeltOrder {
  readonly places: readonly PlaceCode[];
  /** By belt: the number of its place, and where it comes in the order. */
  readonly placeOf: Int32Array;
  readonly position: Int32Array;

  constructor({ belts, beltsByPlace }: Pick<World, "belts" | "beltsByPlace">) {
    this.places = [...beltsByPlace.keys()];
    this.placeOf = new Int32Array(belts.length);
    this.position = new Int32Array(belts.length);
    let position = 0;
    for (const [number, there] of [...beltsByPlace.values()].entries()) {
      for (const belt of there) {
        this.placeOf[belt] = number;
        this.position[belt] = position++;
      }
    }
  }
}

/** What the units of one place meet. */
export interface Meeting {
  /** By the number of a place of belts: the class of how the two places stand; -1 if they do not meet. */
  readonly classes: Int32Array;
  /** The types of the belts that are met, by that class. */
  readonly types: ReadonlyMap<number, readonly number[]>;
}

export function meetingOf(classes: Int32Array, { placeOf }: BeltOrder, { members }: RowTypes): Meeting {
  const types = new Map<number, number[]>();
  const met = new Set<number>();
  for (const [type, belts] of members.entries()) {
    met.clear();
    for (const belt of belts) {
      const own = classes[placeOf[belt] as number] as number;
      if (own < 0 || met.has(own)) continue;
      met.add(own);
      const list = types.get(own);
      if (list) list.push(type);
      else types.set(own, [type]);
    }
  }
  return { classes, types };
}
