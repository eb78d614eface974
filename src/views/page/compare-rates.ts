import type { ResultDocument } from "../../documents/result.ts";
import type { UnitOutcome } from "../../model/relation.ts";
import { TEXTS } from "../../words/page-texts.ts";
import { percentInBoth } from "../../words/share.ts";
import { both, html, type Markup } from "./markup.ts";
import { kindName } from "./rates-section.ts";

type Counted = "matched" | "similar" | "either";
const COLUMNS: readonly Counted[] = ["matched", "similar", "either"];
const HEADS = { matched: TEXTS.matchRate, similar: TEXTS.similarRate, either: TEXTS.eitherRate } as const;

/** Match rate, similar rate and their sum under both versions, for all units and each kind: before, after, and the change in percentage points. */
export function comparedRates(result: ResultDocument, to: (unit: string) => UnitOutcome): Markup {
  const rows = result.rates.filter((row) => row.by === "all" || row.by === "kind");
  const heads = COLUMNS.map(
    (column) => html`<th scope="col" class="n">${both(HEADS[column])}</th><th scope="col" class="n">${both(TEXTS.change)}</th>`,
  );
  const body = rows.map((row) => {
    const units = result.units.filter((unit) => row.by === "all" || unit.kind === row.value);
    const cells = COLUMNS.map((column) => {
      const before = share(
        units.map((unit) => unit.outcome),
        column,
      );
      const after = share(
        units.map((unit) => to(unit.id)),
        column,
      );
      const [was, is] = [percentInBoth(before), percentInBoth(after)];
      const text = was.en === is.en ? was : { zh: `${was.zh} → ${is.zh}`, en: `${was.en} → ${is.en}` };
      return html`<td class="n">${both(text)}</td><td class="n">${points(before, after)}</td>`;
    });
    return html`<tr><th scope="row">${both(kindName(result, row.value))}</th><td class="n">${units.length}</td>${cells}</tr>`;
  });
  return html`<div class="wide" tabindex="0" role="group" aria-labelledby="h-compare"><table><thead><tr><th scope="col">${both(TEXTS.kind)}</th><th scope="col" class="n">${both(TEXTS.units)}</th>${heads}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function share(outcomes: readonly UnitOutcome[], column: Counted): number | null {
  const counts = (outcome: UnitOutcome): boolean =>
    column === "either" ? outcome === "matched" || outcome === "similar" : outcome === column;
  return outcomes.length === 0 ? null : outcomes.filter(counts).length / outcomes.length;
}

/** `+5.4`, with its mark, or 0.0 without one. */
function points(before: number | null, after: number | null): string {
  if (before === null || after === null) return "-";
  const size = (Math.abs(after - before) * 100).toFixed(1);
  if (size === "0.0") return "0.0";
  return after > before ? `▲ +${size}` : `▼ −${size}`;
}
