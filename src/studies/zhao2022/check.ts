import type { ClaimReason, ClaimResult, ClaimValue, Sum } from "../../model/reproduction.ts";
import type { Claim } from "../../model/study.ts";
import { claimValue, publishedValue, quotient } from "./sums.ts";
import { missingClusters, type World } from "./world.ts";

/** What comes of one claim: our value, and the reasons that explain it where it is another one. */
export interface Finding {
  /** null where there is none to be had. */
  readonly ours: Partial<ClaimValue> | null;
  readonly reasons?: readonly ClaimReason[];
  readonly sums?: readonly Sum[];
  /** Our value is only a bound, so it neither agrees nor disagrees. */
  readonly isBound?: boolean;
  /** Whether both agree, where that is not a matter of equal numbers. */
  readonly agrees?: boolean;
}

export type Check = (world: World, claim: Claim) => Finding;
export type Checks = Readonly<Record<string, Check>>;

export function resultOf(world: World, claim: Claim, check: Check | undefined): ClaimResult {
  const found: Finding = check === undefined ? { ours: null, reasons: [{ kind: "no-check" }] } : check(world, claim);
  const ours = found.ours === null ? null : claimValue(found.ours);
  const published = publishedValue(claim);
  const own = claim.value !== null && claim.of !== null && claim.pct !== null ? [quotient(claim.value, claim.of, claim.pct)] : [];
  const sums = [...own, ...(found.sums ?? [])];
  const isEqual = ours !== null && (found.agrees ?? isSame(published, ours));
  const status = ours === null || found.isBound === true ? "not-computable" : isEqual ? "equal" : "different";
  return { id: claim.id, where: claim.where, published, ours, status, reasons: status === "equal" ? [] : (found.reasons ?? []), sums };
}

/** Everything that the study printed, and nothing else, is compared. */
function isSame(published: ClaimValue, ours: ClaimValue): boolean {
  const same = (a: number | null, b: number | null) => a === null || a === b;
  const parts = Object.entries(published.parts).every(([key, value]) => ours.parts[key] === value);
  const cities = published.cities.length === 0 || [...published.cities].sort().join() === [...ours.cities].sort().join();
  return same(published.value, ours.value) && same(published.of, ours.of) && same(published.pct, ours.pct) && parts && cities;
}

/** The reason that holds wherever the clusters that we lack are counted. */
export function rowsMissing(world: World): ClaimReason {
  return { kind: "rows-missing", what: "clusters", missing: missingClusters(world) };
}

export function beltsUnpublished({ data }: World): ClaimReason {
  return { kind: "belts-unpublished", known: data.belts.length, expected: data.dataset.belts.expected };
}

/** The value of another claim of the list, where it is printed. */
export function printed({ study }: World, id: string): Claim | undefined {
  return study.claims.find((claim) => claim.id === id);
}
