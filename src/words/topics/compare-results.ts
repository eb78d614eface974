/** The additional words for comparisons of saved results. */
export interface CompareResultsWords {
  readonly same: string;
  readonly summary: (changed: number, units: number) => string;
  /** Says that the causing edit is unknown, and which command would find it. */
  readonly noCauses: string;
  readonly command: (command: string) => string;
  readonly changed: string;
  readonly differences: string;
  readonly pairs: string;
  readonly otherPairs: string;
  readonly cautions: {
    readonly made: string;
    readonly complete: (complete: string, incomplete: string) => string;
    readonly units: (from: number, to: number, both: number) => string;
    readonly belts: (from: number, to: number) => string;
    readonly rows: string;
    readonly taxonomies: (from: string, to: string) => string;
    readonly conditions: string;
    readonly programs: (from: string, to: string) => string;
  };
  readonly entries: Readonly<Record<"rule" | "declaration" | "exception" | "counts-as" | "concept" | "unit" | "belt" | "place", string>>;
}
