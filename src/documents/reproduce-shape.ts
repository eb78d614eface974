import type { Count } from "../model/quantity.ts";
import type { ClaimStatus, ClaimValue, Contradiction, RateBound, Reproduction, SettledUnit, Sum } from "../model/reproduction.ts";

export interface ClaimEntry {
  readonly id: string;
  readonly label: string;
  /** The section or table of the study. */
  readonly where: string;
  readonly published: ClaimValue;
  readonly ours: ClaimValue | null;
  readonly status: ClaimStatus;
  /** Where the status is not `equal`. */
  readonly why?: string;
  readonly sums: readonly Sum[];
}

export interface ReproduceDocument {
  readonly schema: "qundai/reproduce/1";
  readonly ruleset: { readonly version: string; readonly hash: string };
  readonly made: boolean;
  readonly counts: { readonly equal: Count; readonly different: Count; readonly notComputable: Count };
  readonly claims: readonly ClaimEntry[];
  readonly contradictions: readonly (Contradiction & { readonly title: string })[];
  readonly settled: {
    readonly units: Count;
    readonly agree: Count;
    /** Listed as matched by the study, not matched by our rules. */
    readonly missed: readonly string[];
    /** The other way round. */
    readonly extra: readonly string[];
    readonly unplaced: readonly string[];
    readonly each: readonly SettledUnit[];
  };
  readonly relations: Reproduction["relations"];
  readonly bounds: readonly (RateBound & { readonly label: string })[];
}
