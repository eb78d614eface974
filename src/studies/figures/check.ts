import type { ClaimReason, ClaimResult, ClaimStatus, ClaimValue, Sum } from "../../model/reproduction.ts";
import type { Claim, FigureName } from "../../model/study.ts";
import { claimValue, publishedValue, quotient } from "./sums.ts";
import { missingClusters, type World } from "./world.ts";

/** The result of checking one claim: our value, and the reasons if it differs. */
export interface Finding {
  /** null if we have no value. */
  readonly ours: Partial<ClaimValue> | null;
  readonly reasons?: readonly ClaimReason[];
  readonly sums?: readonly Sum[];
  /** True if our value is based on incomplete lists: at best a bound, which can only exclude the printed value. */
  readonly isBound?: boolean;
  /** The count behind a claim that prints only a percentage. */
  readonly printedCount?: number;
  /** Whether both agree, if that is not a matter of equal numbers. */
  readonly agrees?: boolean;
}

export type Check = (world: World, claim: Claim) => Finding;
/** Figures by their names; each reads from the claim what it is counted over. */
export type Figures<Name extends FigureName> = Readonly<Record<Name, Check>>;

export function resultOf(world: World, claim: Claim, check: Check | undefined): ClaimResult {
  const found: Finding = check === undefined ? { ours: null, reasons: [{ kind: "no-check" }] } : check(world, claim);
  const ours = found.ours === null ? null : claimValue(found.ours);
  const published = publishedValue(claim);
  const own = claim.value !== null && claim.of !== null && claim.pct !== null ? [quotient(claim.value, claim.of, claim.pct)] : [];
  const sums = [...own, ...(found.sums ?? [])];
  const status = ours === null ? "not-computable" : statusOf(published, ours, found, claim.rounding ?? 0);
  const given = found.reasons ?? [];
  const reasons: readonly ClaimReason[] = status === "equal" ? [] : given.length === 0 ? [{ kind: "other-data" }] : given;
  return { id: claim.id, where: claim.where, published, ours, status, reasons, sums, without: null };
}

function statusOf(published: ClaimValue, ours: ClaimValue, found: Finding, rounding: number): ClaimStatus {
  const isExcluded = exceeds(ours, published.value ?? found.printedCount ?? null);
  if (isExcluded) return "different";
  if (found.isBound === true) return "not-computable";
  return (found.agrees ?? isSame(published, ours, rounding)) ? "equal" : "different";
}

/** A lower bound above the printed value proves that the figure differs. */
function exceeds({ value, atLeast }: ClaimValue, printedCount: number | null): boolean {
  return atLeast && value !== null && printedCount !== null && value > printedCount;
}

/** A value that depends on the belts: exact if all of them are known, otherwise a lower bound. */
export function fromBelts(world: World, ours: Partial<ClaimValue>): Finding {
  const lacks = missingClusters(world) > 0 ? [rowsMissing(world)] : [];
  if (world.data.dataset.belts.complete) return { ours, reasons: lacks };
  return { ours: { ...ours, atLeast: true }, isBound: true, reasons: [beltsUnpublished(world)] };
}

/** Everything that the study printed, and nothing else, is compared. */
function isSame(published: ClaimValue, ours: ClaimValue, rounding: number): boolean {
  const same = (a: number | null, b: number | null) => a === null || a === b || (b !== null && Math.abs(a - b) * 2 <= rounding);
  const parts = Object.entries(published.parts).every(([key, value]) => ours.parts[key] === value);
  const cities = published.cities.length === 0 || [...published.cities].sort().join() === [...ours.cities].sort().join();
  return same(published.value, ours.value) && same(published.of, ours.of) && same(published.pct, ours.pct) && parts && cities;
}

/** The reason that applies to every count of clusters that includes missing ones. */
export function rowsMissing(world: World): ClaimReason {
  return { kind: "rows-missing", what: "clusters", missing: missingClusters(world) };
}

export function beltsUnpublished({ data }: World): ClaimReason {
  return { kind: "belts-unpublished", known: data.belts.length, expected: data.dataset.belts.expected };
}

/** The reason that a claim names for a difference: where the study contradicts itself. */
export function disagreement({ disagrees }: Claim): readonly ClaimReason[] {
  return disagrees === null ? [] : [{ kind: "study-disagrees", contradiction: disagrees }];
}

/** The value of another claim of the list, if it is printed. */
export function printed({ study }: World, id: string): Claim | undefined {
  return study.claims.find((claim) => claim.id === id);
}
