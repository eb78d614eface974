import { KnownCases } from "../../reviewing/decisions/known-cases.ts";
import { readReplay, readReviewers } from "../../reviewing/journals/open-journal.ts";
import { Replay } from "../../reviewing/journals/replay.ts";
import { sheetForm } from "../../reviewing/sheets/sheet-form.ts";
import { csvText } from "../../views/exports/csv.ts";
import { sheetsWords } from "../../words/sheets.ts";
import type { Answer, Call } from "../line/command.ts";
import { Refusal } from "../line/refusal.ts";
import { writeOut, writtenAnswer } from "../line/write-out.ts";
import { type OpenDisputes, openDisputes } from "../open-disputes.ts";
import { journalsOf } from "./journals.ts";
import { reviewerOf } from "./open-review.ts";

/** `review --export FILE`: the queue as a sheet for people who use only spreadsheets. `--export csv` and `--export xlsx` also choose the file's name. */
export async function exportSheet(call: Call, named: string): Promise<Answer> {
  const words = sheetsWords[call.language];
  const file = named === "csv" || named === "xlsx" ? `disputes.${named}` : named;
  const format = /\.(csv|xlsx)$/i.exec(file)?.[1]?.toLowerCase();
  if (format === undefined) throw new Refusal([words.onlySheets(file)]);
  const open = await openDisputes(call, new Map());
  const form = sheetForm(open, knownTo(call, open));
  const bytes =
    format === "xlsx"
      ? await (await import("../../views/exports/xlsx.ts")).formBytes(form)
      : csvText([form.columns.map((column) => column.head), ...form.rows.map((row) => row.map((cell) => cell.replaceAll("\n", " | ")))]);
  const size = await writeOut(file, [bytes], call);
  if (call.json) return writtenAnswer(file, size, open.notes, call);
  return { text: `${words.exported(form.rows.length, file)}\n`, notes: open.notes };
}

/** What the sheet may show: the same as the screen of the reviewer for whom it is made; without a name, that of someone who has not voted yet. */
function knownTo(call: Call, { disputes }: OpenDisputes): KnownCases {
  const journals = journalsOf(call);
  const reviewer = call.option("reviewer") === undefined ? "" : reviewerOf(call);
  const stamps = new Map(disputes.map((dispute) => [dispute.id, dispute.stamp]));
  return new KnownCases({
    journal: { reviewer, replay: reviewer === "" ? new Replay("") : readReplay(journals, reviewer) },
    others: readReviewers(journals, reviewer),
    ids: [...stamps.keys()],
    stampOf: (id) => stamps.get(id) ?? "",
    isRuling: false,
  });
}
