import type { MatchDocument } from "../../documents/match.ts";
import type { Page } from "./page.ts";
import { shellWord } from "./shell-word.ts";
import { table } from "./table.ts";

/** Suggested commands after `match`, with ids of this run. `flags` are the options to repeat, with a space in front. */
export function nextCommands(document: MatchDocument, page: Page, flags: string, ownBelts: boolean): string[] {
  const { wording, paint, command } = page;
  const words = wording.report.match;
  const related = document.units.find((unit) => unit.outcome === "matched") ?? document.units.find((unit) => unit.belts.length > 0);
  const belt = related?.belts[0]?.belt;
  const rows: (readonly [string, string])[] = [];
  if (related !== undefined)
    rows.push([
      `${command} explain ${[related.unit, ...(belt === undefined ? [] : [belt])].map(shellWord).join(" ")}${flags}`,
      words.whyMatched,
    ]);
  if (!ownBelts) rows.push([`${command} match --belts ${words.ownBeltsFile}${flags}`, words.ownBelts]);
  if (document.data.unlinkedUnits + document.data.unlinkedBelts > 0) rows.push([`${command} link${flags}`, words.seeLinks]);
  rows.push([`${command} check${flags}`, words.checkAll]);
  return [paint("bold", words.next), ...commandLines(rows, page)];
}

/** Command lines to copy, each with what it does: beside it, or on the line above if there is no room, since a command must stay whole. */
export function commandLines(rows: readonly (readonly [command: string, what: string])[], { width, paint }: Page): string[] {
  const longest = Math.max(...rows.map(([text]) => text.length));
  if (longest >= width - 24) return rows.flatMap(([text, what]) => [paint("dim", `  # ${what}`), `  ${text}`]);
  const cells = rows.map(([text, what]) => [`  ${text}`, { text: what, style: "dim" as const }]);
  return table([{ head: "" }, { head: "", wraps: true }], cells, width, paint);
}
