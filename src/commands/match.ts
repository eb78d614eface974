import type { MatchDocument } from "../documents/documents.ts";
import { matchDocument } from "../documents/match-document.ts";
import { GROUPINGS, type Grouping } from "../model/match.ts";
import { pairsCsv, unitsCsv } from "../views/exports/match-csv.ts";
import { shownJson } from "../views/shown.ts";
import { matchText } from "../views/text/match.ts";
import { answer } from "./answer.ts";
import type { Answer, Call } from "./command.ts";
import { groupedRates } from "./grouped-rates.ts";
import { openRun } from "./open-run.ts";
import { writeFolder } from "./write.ts";

/** `qundai match`: judges every pair and prints the rates. */
export async function command(call: Call): Promise<Answer> {
  const by = groupingOf(call.option("by"));
  const { telling, notes } = await openRun(call);
  const document = withoutForeignFigures(matchDocument(telling, groupedRates(telling.input, telling.matcher, by)), call);
  const written = await writeResult(document, call);
  const asked = { by, flags: call.flags, ownBelts: call.option("belts") !== undefined };
  const told = [...notes, ...written];
  if (!call.isOn("reviewed")) return answer(call, document, (each) => matchText(each, call.page, asked), told);
  const [{ reviewedRates, reviewedText }, { journalNotes }] = await Promise.all([
    import("./review/reviewed-rates.ts"),
    import("./review/journals.ts"),
  ]);
  const reviewed = await reviewedRates(call, by);
  return answer(
    call,
    { ...document, reviewed },
    (each) => matchText(each, call.page, asked) + reviewedText(each, reviewed, by, call.page),
    [...told, ...journalNotes(call)],
  );
}

function groupingOf(by: string | undefined): Grouping {
  return GROUPINGS.find((grouping) => grouping === by) ?? "kind";
}

/** The study's figures are of the study's clusters: beside a user's own they would compare what cannot be compared. */
function withoutForeignFigures(document: MatchDocument, call: Call): MatchDocument {
  return call.option("clusters") === undefined ? document : { ...document, published: [] };
}

async function writeResult(document: MatchDocument, call: Call): Promise<string[]> {
  const folder = call.option("out");
  if (folder === undefined) return [];
  const files = { "match.json": shownJson(document), "units.csv": unitsCsv(document), "pairs.csv": pairsCsv(document) };
  await writeFolder(folder, files, call);
  return [call.page.wording.report.match.written(folder, Object.keys(files))];
}
