import type { FactDomain } from "../../model/fact.ts";
import type { ChainRole, Direction } from "../../model/relation.ts";
import type { UnitCause } from "../../model/unit-cause.ts";

/** The units of each outcome, and the match rate. */
export interface PageAnswer {
  readonly units: number;
  readonly matched: number;
  readonly similar: number;
  readonly none: number;
  readonly noBelt: number;
  readonly unknown: number;
  readonly rate: string;
  readonly isLeast: boolean;
}

/** Headings and sentences of the reports, by command. Counts arrive as numbers; names have passed `shown` by the time they are printed. */
export interface ReportWords {
  readonly match: {
    readonly title: (version: string, title: string) => string;
    readonly made: string;
    readonly by: Readonly<Record<string, string>>;
    readonly all: string;
    readonly units: string;
    readonly noBelt: string;
    readonly matchRate: string;
    readonly similarRate: string;
    readonly eitherRate: string;
    readonly here: string;
    readonly study: string;
    readonly pairs: (units: number, belts: number, pairs: number, evaluated: number, signatures: number) => string;
    readonly lowerBound: string;
    readonly limits: string;
    /** `missing` is the note of the data on what is missing. */
    readonly beltsIncomplete: (known: number, expected: number | null, missing?: string | null) => string;
    readonly beltsOwn: (known: number) => string;
    readonly beltsUnknown: string;
    readonly clustersIncomplete: (known: number, expected: number | null, missing?: string | null) => string;
    readonly leftOut: (count: number) => string;
    readonly unverified: (count: number, of: number) => string;
    readonly unlinked: (units: number, belts: number) => string;
    readonly disagreements: (count: number) => string;
    readonly regionsOverlap: string;
    readonly smallCounts: (least: number) => string;
    readonly next: string;
    readonly whyMatched: string;
    readonly ownBelts: string;
    readonly ownBeltsFile: string;
    readonly checkAll: string;
    readonly seeLinks: string;
    readonly written: (folder: string, files: readonly string[]) => string;
    /** The rates with decisions replacing verdicts. */
    readonly reviewed: {
      /** Cases that were answered on evidence that has changed since. */
      readonly stale: (count: number) => string;
      readonly title: (decisions: number, disputes: number) => string;
      readonly machine: string;
      readonly reviewed: string;
    };
  };
  readonly page: {
    /** The first sentence of the page: `rate` is the match rate in per cent, `isLeast` whether it can only rise. */
    readonly answer: (row: PageAnswer) => string;
  };
  readonly explain: {
    readonly unitCounts: (outcome: string) => string;
    readonly byRule: (id: string, title: string | null) => string;
    readonly noRule: string;
    /** Facts are unknown, and the relation is the same however they turn out. */
    readonly inAnyCase: string;
    /** There are too many ways in which unknown facts can turn out. */
    readonly tooManyUnknown: string;
    readonly byException: (id: string, by: string, why: string, replaced: string) => string;
    /** Why a unit without a related belt is what it is; `count` is how many belts are listed in its city. */
    readonly causes: Readonly<Record<UnitCause, (unit: string, city: string, count: number) => string>>;
    readonly unitException: (id: string, by: string, why: string) => string;
    readonly facts: string;
    /** Heading of the lines quoted from their files. */
    readonly lines: string;
    /** What `--full` adds. */
    readonly full: string;
    readonly rules: string;
    readonly ruleHead: (id: string, title: string | null, relation: string) => string;
    readonly got: (actual: string) => string;
    readonly overridden: (by: readonly string[]) => string;
    readonly why: string;
    readonly others: string;
    readonly inCity: (city: string) => string;
    readonly noOthers: string;
    readonly unverified: (id: string) => string;
    readonly disagreeing: (rules: readonly string[]) => string;
    readonly readAs: (cluster: string, belt: string) => string;
    readonly seeOne: string;
  };
  readonly relate: {
    readonly sentence: (a: string, b: string, relation: string, detail: readonly string[]) => string;
    readonly steps: (steps: number) => string;
    readonly hops: (hops: number) => string;
    readonly inputShare: (share: string) => string;
    /** Heads of the table of many pairs: a term, its concept, the other term, its concept, the relation. */
    readonly columns: readonly [string, string, string, string, string];
    readonly noConcept: string;
    readonly because: string;
    readonly directions: Readonly<Record<Direction | ChainRole, string>>;
  };
  readonly link: {
    readonly allLinked: string;
    readonly summary: (unlinked: number, inPart: number, terms: number) => string;
    readonly term: string;
    readonly concept: string;
    readonly how: string;
    readonly where: string;
    readonly rest: (rest: string) => string;
    readonly noConcept: string;
    readonly candidates: (labels: readonly string[]) => string;
    readonly times: (units: number, belts: number) => string;
  };
  readonly overlaps: {
    readonly title: (count: number, cities: number) => string;
    readonly none: string;
    readonly city: string;
    readonly relation: string;
    readonly clusters: string;
    readonly wider: string;
  };
  readonly facts: {
    readonly title: string;
    readonly domains: Readonly<Record<FactDomain["kind"], string>>;
    readonly values: string;
    readonly operators: string;
  };
  readonly check: {
    readonly good: string;
    /** Issues of one kind beyond those that are listed. */
    readonly more: (count: number, code: string) => string;
    readonly found: (errors: number, warnings: number) => string;
    readonly casesNotRun: string;
    readonly cases: (passed: number, failed: number) => string;
    readonly read: (
      files: number,
      concepts: number,
      rules: number,
      declarations: number,
      units: number,
      belts: number,
      places: number,
    ) => string;
    /** What `--details` adds. */
    readonly proved: (version: string, cells: number, met: number, complete: boolean) => string;
    readonly left: string;
    /** Facts that no rule decides, written as in a rule. */
    readonly leftFacts: (facts: string) => string;
    readonly unread: string;
    /** Notes on the groups of places. */
    readonly groups: { readonly overlaps: string; readonly past: (year: number) => string; readonly unread: string };
    readonly seen: (both: number, of: number) => string;
    readonly neverSeen: (held: boolean, failed: boolean) => string;
    readonly slips: (noticed: number, of: number) => string;
    readonly slip: (rule: string, before: string, after: string | null) => string;
    readonly witness: (pair: { readonly unit: string; readonly belt: string } | null, facts: string) => string;
  };
  readonly init: {
    readonly made: (folder: string, files: number) => string;
    readonly next: string;
    readonly fill: string;
  };
  readonly hint: string;
}
