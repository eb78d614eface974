import type { MatchDocument } from "../../documents/match.ts";
import { isBound, type RateEntry } from "../../documents/rates.ts";
import type { ReviewedRates } from "../../documents/reviewed.ts";
import type { Grouping } from "../../model/match.ts";
import { percent } from "../../words/number.ts";
import { regionName } from "../../words/region-name.ts";
import type { Page } from "./page.ts";
import { table } from "./table.ts";
import { wrapped } from "./width.ts";

/** The machine's match rate and the reviewed one, side by side. */
export function reviewedText(
  document: MatchDocument,
  { decisions, disputes, stale, rates: rows }: ReviewedRates,
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
      const bounded = (of: RateEntry | undefined): string =>
        `${of !== undefined && isBound(of, "match", document.data.beltsComplete) ? ">= " : ""}${percent(of?.matchRate ?? null, wording.punctuation)}`;
      return [label, `${machine?.matched ?? "-"}/${row.units}`, bounded(machine), `${row.matched}/${row.units}`, bounded(row)];
    });
  const right = (text: string) => ({ head: text, align: "right" as const });
  const columns = [{ head: "", wraps: true }, right(words.machine), right(""), right(words.reviewed), right("")];
  return `\n${[...wrapped(words.title(decisions, disputes), width).map((line) => paint("bold", line)), ...table(columns, cells, width, paint), ...(stale === 0 ? [] : wrapped(words.stale(stale), width))].join("\n")}\n`;
}
