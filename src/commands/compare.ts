import type { CompareDocument } from "../documents/compare.ts";
import { compareDocument } from "../documents/compare.ts";
import { GROUPINGS, type Grouping } from "../model/match.ts";
import { compareInputs } from "../questions/compare/compare.ts";
import { changedUnitsCsv, comparedRatesCsv, editsCsv, matrixCsv } from "../views/exports/compare-csv.ts";
import { compareSvg } from "../views/pictures/compare-svg.ts";
import { compareText } from "../views/text/compare.ts";
import { compareResultsText } from "../views/text/compare-results.ts";
import { answer } from "./answer.ts";
import type { Answer, Call } from "./command.ts";
import { openSides } from "./compare-sides.ts";
import { ratesOf } from "./compared-rates.ts";
import { verifyComparison } from "./verify-comparison.ts";
import { writeFolder } from "./write.ts";
import { writeFileFrom } from "./write-file.ts";

/** `qundai compare`: what changes between two versions, and which edits did it; or what two saved results say of one another. */
export async function command(call: Call): Promise<Answer> {
  const by = GROUPINGS.find((grouping) => grouping === call.option("by")) ?? "kind";
  if (call.option("from") !== undefined || call.option("to") !== undefined) {
    const { compareSaved } = await import("./compare-saved.ts");
    const { document, notes } = await compareSaved(call, by);
    await writeFiles(document, call);
    return answer(call, document, (each) => compareResultsText(each, call.page), notes);
  }
  return compareVersions(call, by);
}

async function compareVersions(call: Call, by: Grouping): Promise<Answer> {
  const { from, to, notes } = await openSides(call);
  const comparison = compareInputs(from.input, to.input);
  const sides = [
    { ...from, rates: ratesOf(comparison, "from", from.input, by) },
    { ...to, rates: ratesOf(comparison, "to", to.input, by) },
  ] as const;
  const document = compareDocument(comparison, ...sides, call.page.wording);
  await writeFiles(document, call);
  const verified = call.isOn("verify")
    ? await verifyComparison(comparison, from.input, to.input, call.language)
    : { notes: [], failed: false };
  const told = answer(call, document, (each) => compareText(each, call.page), [...notes, ...verified.notes]);
  return verified.failed ? { ...told, failed: true } : told;
}

/** The picture and the tables that were asked for. */
async function writeFiles(document: CompareDocument, call: Call): Promise<void> {
  const [svg, csv] = [call.option("svg"), call.option("csv")];
  if (svg !== undefined) await writeFileFrom(svg, [compareSvg(document, call.language)], call);
  if (csv === undefined) return;
  const files = {
    "rates.csv": comparedRatesCsv(document),
    "changed.csv": changedUnitsCsv(document),
    "edits.csv": editsCsv(document),
    "matrix.csv": matrixCsv(document),
  };
  await writeFolder(csv, files, call);
}
