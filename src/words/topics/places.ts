import type { UnitOutcome } from "../../model/relation.ts";

/** The words of collections, of what groups of places add, and of the curve over distance. */
export interface PlaceWords {
  readonly collections: {
    readonly list: (count: number) => string;
    readonly title: (name: string, members: number) => string;
    readonly in: (region: string) => string;
    readonly heads: Readonly<
      Record<
        | "collection"
        | "members"
        | "weights"
        | "source"
        | "member"
        | "units"
        | "matched"
        | "similar"
        | "rate"
        | "weight"
        | "unit"
        | "city"
        | "outcome"
        | "through",
        string
      >
    >;
    readonly none: (members: readonly string[]) => string;
    readonly partly: (concepts: readonly string[]) => string;
    readonly several: (units: number) => string;
    readonly unserved: (units: number) => string;
    readonly weighted: (over: string, covered: string, all: string, what: string) => string;
    readonly outside: (clusters: number) => string;
    readonly unknownCollection: (id: string, hint: string | null, known: readonly string[]) => string;
    readonly unknownRegion: (name: string, hint: string | null) => string;
    readonly nothing: string;
    readonly outcome: (outcome: UnitOutcome) => string;
  };
  readonly groups: {
    readonly title: (version: string) => string;
    readonly base: (without: number, all: number, units: number) => string;
    readonly heads: Readonly<Record<"group" | "kind" | "alone" | "lost" | "share" | "units", string>>;
    readonly sum: (sum: string, gain: number) => string;
    readonly rests: (unit: string, name: string, groups: readonly string[]) => string;
    readonly restsOnPart: string;
    readonly restsOnRecalled: string;
    readonly silent: (groups: readonly string[]) => string;
    readonly noGroups: (version: string) => string;
  };
  readonly distance: {
    readonly title: (version: string) => string;
    readonly ends: (start: string, end: string, units: number) => string;
    readonly heads: Readonly<Record<"km" | "units" | "rate" | "unit" | "belt" | "change", string>>;
    readonly beyond: string;
    readonly now: (km: readonly number[]) => string;
    readonly none: (version: string, others: readonly string[]) => string;
    readonly axis: string;
    readonly rateAxis: string;
    readonly oneOnly: string;
  };
}
