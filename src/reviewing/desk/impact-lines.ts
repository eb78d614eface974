import type { DisputeEntry } from "../../documents/disputes.ts";
import type { Dispute } from "../../model/dispute.ts";
import { RELATIONS } from "../../model/relation.ts";
import { percent } from "../../words/number.ts";
import { reviewWords } from "../../words/review.ts";
import type { Wording } from "../../words/wording.ts";
import type { SessionRates } from "../decisions/session-rates.ts";
import type { PanelLine } from "./review-desk.ts";

/** The effect of each answer to a case on its unit and on the match rate. `now`: number of matched units without an answer. */
export function impactLines(
  dispute: Dispute,
  { impact }: DisputeEntry,
  rates: SessionRates,
  now: number,
  { language, relations, outcomes, punctuation }: Wording,
): readonly PanelLine[] {
  const { total } = rates;
  const head: PanelLine = {
    text: reviewWords[language].impact(impact.units, total, percent(impact.rate, punctuation)),
    style: "bold",
  };
  const lines = RELATIONS.flatMap((relation): readonly PanelLine[] => {
    const tried = rates.tried(dispute, relation);
    if (tried === null) return [];
    const { outcome, matched } = tried;
    const isMachines = relation === dispute.machine.relation;
    const rate = `${percent(now / total, punctuation)} -> ${percent(matched / total, punctuation)}${punctuation.bracketed(`${now} -> ${matched}${punctuation.of(String(total))}`)}`;
    return [
      {
        text: `${isMachines ? "* " : "  "}${relations[relation]}${punctuation.colon}${outcomes[outcome]}${punctuation.semicolon}${rate}`,
        ...(isMachines ? { style: "dim" as const } : {}),
      },
    ];
  });
  return [head, ...lines];
}
