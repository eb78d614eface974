import { claimFigures } from "./claim-figures.ts";
import { type FlowClaim, type FlowClaimResult, judgeClaim, notComputable } from "./claims.ts";
import type { FlowAnswer } from "./flow-answer.ts";

/** Each claim with its result; one about something else than the table counts, or about another region, cannot be computed. */
export function judgedClaims(
  claims: readonly FlowClaim[],
  measure: string | null,
  region: { readonly places: readonly number[] },
  answer: FlowAnswer,
  places: number,
): readonly { readonly claim: FlowClaim; readonly result: FlowClaimResult }[] {
  const members = new Set(region.places);
  return claims.map((claim) => ({ claim, result: judged(claim, measure, members, answer, places) }));
}

function judged(
  claim: FlowClaim,
  measure: string | null,
  members: ReadonlySet<number>,
  answer: FlowAnswer,
  places: number,
): FlowClaimResult {
  if (claim.measure !== measure) return notComputable(claim, "other-measure");
  if (claim.region.length !== members.size || claim.region.some((place) => !members.has(place)))
    return notComputable(claim, "other-region");
  return judgeClaim(
    claim,
    claimFigures(answer, claim, (place) => members.has(place), places),
  );
}
