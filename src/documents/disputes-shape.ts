import type { DecisionSide, DecisionVerdict } from "../model/decision.ts";
import type { DisputeReasonCode, DisputeSubject } from "../model/dispute.ts";
import type { Count, Proportion } from "../model/quantity.ts";
import type { VerdictRelation } from "../model/relation.ts";
import type { PlaceName, TextLine } from "./documents.ts";

export interface DisputeEntry {
  readonly id: string;
  readonly what: DisputeSubject["kind"];
  readonly unit?: string;
  readonly belt?: string;
  /** Two clusters of one city. */
  readonly units?: readonly [string, string];
  readonly term?: string;
  readonly declaration?: string;
  /** Both sides as a reader knows them. */
  readonly names: readonly [string, string];
  readonly place: PlaceName | null;
  readonly reasons: readonly DisputeReasonCode[];
  /** The same reasons, each as a sentence. */
  readonly why: readonly string[];
  readonly machine: {
    readonly relation: VerdictRelation;
    readonly rule: string | null;
    readonly exception: string | null;
    readonly direction: "belt-wider" | "belt-narrower" | null;
  };
  /** `rate` is the share of all units, 0..1. */
  readonly impact: { readonly units: Count; readonly rate: Proportion | null };
  readonly likelihood: Proportion;
  /** What decides the case, and where it is written, if it is. Cases with one decider stand together. */
  readonly group: string;
  readonly decidedBy: TextLine | { readonly text: string };
  readonly stamp: string;
}

export interface DisputesDocument {
  readonly schema: "qundai/disputes/1";
  readonly ruleset: { readonly version: string; readonly hash: string };
  readonly made: boolean;
  readonly units: Count;
  /** In the order in which to look. */
  readonly disputes: readonly DisputeEntry[];
  readonly byReason: Readonly<Partial<Record<DisputeReasonCode, Count>>>;
}

/** One decision that was saved, and what it does to the rates of the reviewed result. */
export interface DecideDocument {
  readonly schema: "qundai/decide/1";
  readonly case: string;
  readonly names: readonly [string, string];
  readonly verdict: DecisionVerdict;
  readonly side?: DecisionSide;
  readonly reviewer: string;
  readonly machine: VerdictRelation;
  /** Shares of all units, 0..1; null without units. */
  readonly rates: { readonly units: Count; readonly before: Proportion | null; readonly after: Proportion | null };
}
