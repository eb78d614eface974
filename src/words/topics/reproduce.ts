import type { ClaimReason, ClaimStatus } from "../../model/reproduction.ts";
import type { PunctuationWords } from "./punctuation.ts";

/** The words of the reproduction of the study, in one language. */
export interface ReproduceWords {
  readonly punctuation: PunctuationWords;
  readonly title: string;
  readonly statuses: Readonly<Record<ClaimStatus, string>>;
  readonly summary: (equal: number, different: number, notComputable: number) => string;
  readonly heads: {
    readonly claim: string;
    readonly where: string;
    readonly published: string;
    readonly ours: string;
    readonly status: string;
  };
  readonly table: (text: string) => string;
  readonly atLeast: (value: string) => string;
  /** A part of a figure: `matched` 21, `sei north` 40.2. */
  readonly part: (key: string, value: number) => string;
  /** A sum that bears a finding out, with what stands in it said in the language. */
  readonly sum: (sum: string) => string;
  readonly contradictions: string;
  readonly objections: string;
  readonly settled: string;
  readonly settledSummary: (units: number, agree: number, missed: number, extra: number) => string;
  readonly settledNote: string;
  readonly allBeltsFound: (listed: number, found: number) => string;
  /** What comes of the tables without the declarations that were written from them. */
  readonly outOfSample: (found: {
    readonly declarations: number;
    readonly units: number;
    readonly agree: number;
    readonly missed: number;
    readonly extra: number;
    readonly listed: number;
    readonly belts: number;
    readonly of: number;
    readonly relations: number;
  }) => string;
  /** A figure without those declarations. */
  readonly without: (value: string) => string;
  readonly withoutNote: string;
  readonly missed: string;
  readonly extra: string;
  readonly unplaced: string;
  readonly through: (belts: readonly string[]) => string;
  readonly relations: (same: number, of: number) => string;
  readonly bounds: string;
  readonly boundsNote: (known: number, expected: number | null) => string;
  readonly boundHeads: {
    readonly kind: string;
    readonly published: string;
    readonly proved: string;
    readonly ours: string;
    readonly without: string;
  };
  readonly all: string;
  readonly reasons: { readonly [Kind in ClaimReason["kind"]]: (reason: Extract<ClaimReason, { readonly kind: Kind }>) => string };
  /** What each figure is; an id that is not here stands for itself. */
  readonly claims: Readonly<Record<string, string>>;
  readonly contradictionTitles: Readonly<Record<string, string>>;
  /** In this language, where the list of figures says it in another. */
  readonly contradictionSays: Readonly<Record<string, string>>;
  readonly noStudy: string;
}
