import type { MatchDocument } from "../../documents/match.ts";
import { matchDocument } from "../../documents/match.ts";
import type { RateEntry } from "../../documents/rates.ts";
import type { Grouping } from "../../model/match.ts";
import { groupedRates } from "../../questions/grouped-rates.ts";
import { reviewedOutcomes } from "../../reviewing/decisions/reviewed.ts";
import type { Page } from "../../views/text/page.ts";
import { table } from "../../views/text/table.ts";
import { wrapped } from "../../views/text/width.ts";
import { percent } from "../../words/number.ts";
import { regionName } from "../../words/region-name.ts";
import { rates } from "../../world/rates.ts";
import type { Call } from "../line/command.ts";
import { reviewedAnswers } from "./reviewed-answers.ts";

/** The rates with what reviewers agreed on, or what was ruled, in place of the machine's verdicts; beside the machine's, never mixed with them. */
export interface Reviewed {
  readonly decisions: number;
  readonly disputes: number;
  readonly rates: readonly RateEntry[];
}

/** The rates with the decisions that count in place of the machine's verdicts. */
export async function reviewedRates(call: Call, by: Grouping): Promise<Reviewed> {
  const { telling, disputes, answers } = await reviewedAnswers(call);
  const { matcher, input } = telling;
  const outcomes = reviewedOutcomes(matcher.result.units, input.ruleset.countsAs, answers);
  const units = matcher.result.units.map((unit) => ({ ...unit, outcome: outcomes.get(unit.unit) ?? unit.outcome }));
  const kinds = input.data.dataset.kinds.map((kind) => kind.id);
  const result = { ...matcher.result, units, rates: rates(units, "kind", (unit) => [unit.kind], kinds) };
  const document = matchDocument({ ...telling, matcher: { ...matcher, result } }, groupedRates(input, { result }, by));
  return { decisions: answers.length, disputes, rates: document.rates };
}

/** The machine's match rate and the reviewed one, side by side. */
export function reviewedText(
  document: MatchDocument,
  { decisions, disputes, rates: rows }: Reviewed,
  by: Grouping,
  { wording, width, paint }: Page,
): string {
  const words = wording.report.match.reviewed;
  const cells = rows
    .filter((row) => row.by === "all" || row.by === by)
    .map((row) => {
      const machine = document.rates.find((each) => each.by === row.by && each.value === row.value);
      const kind = document.data.kinds.find((each) => row.by === "kind" && each.id === row.value)?.label[wording.language];
      const label =
        row.by === "all"
          ? wording.report.match.all
          : kind || (row.by === "region" ? regionName(row.value)[wording.language] : row.value) || "-";
      const bounded = (share: number | null): string => `${row.atLeast ? ">= " : ""}${percent(share)}`;
      return [
        label,
        `${machine?.matched ?? "-"}/${row.units}`,
        bounded(machine?.matchRate ?? null),
        `${row.matched}/${row.units}`,
        bounded(row.matchRate),
      ];
    });
  const right = (text: string) => ({ head: text, align: "right" as const });
  const columns = [{ head: "", wraps: true }, right(words.machine), right(""), right(words.reviewed), right("")];
  return `\n${[...wrapped(words.title(decisions, disputes), width).map((line) => paint("bold", line)), ...table(columns, cells, width, paint)].join("\n")}\n`;
}
