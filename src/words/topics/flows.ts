import type { FlowBase, FlowLevel, NoFigure } from "../../model/flows.ts";
import type { Language } from "../../model/text.ts";

/** The sentences of `flows`. */
export interface FlowWords {
  readonly language: Language;
  readonly title: (region: string, counted: string | null) => string;
  readonly made: string;
  readonly places: (count: number) => string;
  readonly file: (file: string) => string;
  readonly rows: (read: number, kept: number) => string;
  readonly droppedRows: (rows: number, reason: string, line: number) => string;
  /** Reasons for leaving rows out; a code of an issue without an entry names itself. */
  readonly dropped: Readonly<Record<string, string>>;
  readonly badRows: (code: string) => string;
  readonly bases: Readonly<Record<FlowBase, string>>;
  readonly levels: Readonly<Record<FlowLevel, string>>;
  readonly levelSays: string;
  readonly reasons: Readonly<Record<NoFigure, string>>;
  readonly small: string;
  readonly sections: Readonly<
    Record<"claims" | "windows" | "trend" | "partners" | "regions" | "core" | "dominant" | "categories" | "intervals", string>
  >;
  readonly partsBy: Readonly<Record<"place" | "region" | "category", string>>;
  readonly heads: Readonly<
    Record<
      | "window"
      | "inside"
      | "out"
      | "into"
      | "within"
      | "beyond"
      | "odds"
      | "partner"
      | "sold"
      | "bought"
      | "share"
      | "rank"
      | "part"
      | "category"
      | "count"
      | "links"
      | "ends",
      string
    >
  >;
  readonly window: (from: number, to: number) => string;
  readonly trend: (level: string, first: string, last: string, points: string, peak: string, window: string) => string;
  readonly slope: (pointsPerYear: string) => string;
  readonly mannKendall: (s: number, p: string, windows: number, least: string) => string;
  readonly noTrend: string;
  readonly rankChange: (places: number) => string;
  readonly corePlaces: (names: string, share: string) => string;
  readonly ties: (names: string) => string;
  readonly noCore: string;
  readonly group: (name: string, both: string, cross: string) => string;
  readonly dominant: (terminal: string, subordinate: number, places: number) => string;
  readonly claimResults: Readonly<Record<"holds" | "fails" | "not-computable", string>>;
  readonly claimGaps: Readonly<Record<"other-measure" | "other-region" | "figure-missing", string>>;
  /** A test of a claim: fact, operator, expected value, actual value, and how far apart they are. */
  readonly claimFigure: (fact: string, operator: string, expected: string, actual: string, margin: string | null) => string;
  /** Claims about flows that cannot be computed without a table, for `reproduce`. */
  readonly claimsWithoutTable: string;
  readonly noPublicTable: string;
  readonly more: (count: number) => string;
  readonly noFlows: string;
  readonly picture: {
    readonly map: (shown: number, all: number) => string;
    readonly trend: string;
    readonly sides: Readonly<Record<"inside" | "out" | "into", string>>;
    readonly width: (count: number) => string;
    readonly none: string;
  };
  readonly progress: (done: number, of: number) => string;
  // refusals
  readonly regionNeeded: string;
  readonly regionUnknown: (found: string) => string;
  readonly regionAmbiguous: (found: string, places: readonly string[]) => string;
  readonly regionsKnown: (names: readonly string[]) => string;
  readonly sharedCities: (a: string, b: string, cities: readonly string[]) => string;
  readonly windowsForm: (found: string) => string;
  readonly windowsBackwards: (found: string) => string;
  readonly windowsOverlap: (a: string, b: string) => string;
  readonly manyCategories: (found: number, most: number) => string;
  readonly noTable: (file: string) => string;
}
