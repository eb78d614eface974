import type { BeltId, ExceptionId, PlaceCode, UnitId } from "../model/ids.ts";
import type { Sense } from "../model/link.ts";
import type { Exception } from "../model/rules.ts";

/** The exceptions in force, ready to be asked about pairs and units; each use is noted. */
export interface ExceptionBook {
  forPair(pair: {
    readonly unit: UnitId;
    readonly belt: BeltId;
    readonly sameCity: PlaceCode | null;
    readonly cluster: Sense;
    readonly beltSense: Sense;
  }): Exception | null;
  forUnit(unit: UnitId): Exception | null;
  /** Pairs that an exception names outright, so that they are looked at even where the rules say `none`. */
  readonly pairs: readonly { readonly unit: UnitId; readonly belt: BeltId }[];
  /** Notes that an exception made a difference to what the rules say. */
  changes(exception: ExceptionId): void;
  unused(): readonly ExceptionId[];
  /** Used, and everywhere for what the rules say anyway. */
  pointless(): readonly ExceptionId[];
}

/** Exceptions hold up to and including the day `until`; `today` null means that none has expired. */
export function openExceptions(exceptions: readonly Exception[], today: string | null): ExceptionBook {
  const inForce = exceptions.filter((exception) => exception.until === null || today === null || today <= exception.until);
  const used = new Set<ExceptionId>();
  const changing = new Set<ExceptionId>();
  const use = (exception: Exception | undefined): Exception | null => {
    if (exception) used.add(exception.id);
    return exception ?? null;
  };
  return {
    pairs: inForce.flatMap(({ about }) => (about.kind === "pair" ? [{ unit: about.unit, belt: about.belt }] : [])),
    forUnit: (unit) => use(inForce.find(({ about }) => about.kind === "unit" && about.unit === unit)),
    forPair: ({ unit, belt, sameCity, cluster, beltSense }) =>
      use(
        inForce.find(({ about }) => about.kind === "pair" && about.unit === unit && about.belt === belt) ??
          inForce.find(
            ({ about }) =>
              about.kind === "concepts" &&
              about.place === sameCity &&
              about.cluster === cluster.concept &&
              about.belt === beltSense.concept,
          ),
      ),
    changes: (id) => void changing.add(id),
    pointless: () => inForce.filter(({ id }) => used.has(id) && !changing.has(id)).map(({ id }) => id),
    unused: () => inForce.filter((exception) => !used.has(exception.id)).map((exception) => exception.id),
  };
}
