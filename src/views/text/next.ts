import type { MatchDocument } from "../../documents/match.ts";
import type { Page } from "./page.ts";
import { shellWord } from "./shell-word.ts";
import { table } from "./table.ts";

/** Suggested commands after `match`, with ids of this run. `flags` are the options to repeat, with a space in front. */
export function nextCommands(
  document: MatchDocument,
  { wording, width, paint, command }: Page,
  flags: string,
  ownBelts: boolean,
): string[] {
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
  const columns = [{ head: "" }, { head: "", wraps: true }];
  const longest = Math.max(...rows.map(([text]) => text.length));
  const cells = rows.map(([text, what]) => ["  ", text, what] as const);
  // Commands must stay in one piece to be copied: a description that does not fit beside its command goes on the line above.
  const side = longest < width - 24;
  const lines = side
    ? table(
        columns,
        cells.map(([indent, text, what]) => [indent + text, { text: what, style: "dim" as const }]),
        width,
        paint,
      )
    : cells.flatMap(([indent, text, what]) => [paint("dim", `${indent}# ${what}`), indent + text]);
  return [paint("bold", words.next), ...lines];
}
