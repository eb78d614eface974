import { resolve } from "node:path";
import type { ReviewImportDocument } from "../../documents/review-import.ts";
import { findColumns } from "../../files/tables/columns.ts";
import { readTable } from "../../files/tables/read-table.ts";
import type { TableRow } from "../../files/tables/table-row.ts";
import { SHEET_COLUMNS } from "../../reviewing/sheets/columns.ts";
import { importRows, type SheetCells } from "../../reviewing/sheets/import-rows.ts";
import { shown, shownDocument } from "../../views/shown.ts";
import { sheetsWords } from "../../words/sheets.ts";
import { SHEET_ORDER } from "../../words/topics/sheets.ts";
import { answer } from "../line/answer.ts";
import type { Answer, Call } from "../line/command.ts";
import { issueRefusal } from "../line/open-run.ts";
import { Refusal } from "../line/refusal.ts";
import { openReview } from "./open-review.ts";

/** `review --import FILE`: checks every row first and reports all errors; saves only if there are none. */
export async function importSheet(call: Call, file: string): Promise<Answer> {
  const words = sheetsWords[call.language];
  const { table, issues } = await readTable(resolve(call.cwd, file), file);
  // Tables get a warning for hidden characters; here only those in notes matter, and each row is checked for them.
  const errors = issues.filter((each) => each.severity === "error");
  if (table === null || errors.length > 0) throw issueRefusal(errors, call, null);
  const columns = findColumns(table, SHEET_COLUMNS, [["id"], ["stamp"], ["verdict"]]);
  if (!columns.complete) throw issueRefusal(columns.issues, call, null);
  const cellsOf = (row: TableRow): SheetCells =>
    Object.fromEntries(SHEET_ORDER.map((column) => [column, columns.text(row, column)])) as SheetCells;
  const { desk, journal, notes } = await openReview(call);
  try {
    if (desk.readOnly !== null) throw new Refusal([desk.readOnly[call.language]]);
    const rows = table.rows.map((row) => ({ line: row.line, cells: cellsOf(row) }));
    const imported = importRows(rows, file, desk, call.language, shownDocument);
    if ("problems" in imported) throw new Refusal(imported.problems, true);
    if (imported.saved === null) throw new Refusal([words.nothingFilled(shown(file))]);
    const document: ReviewImportDocument = { schema: "qundai/review-import/1", file, reviewer: desk.reviewer, ...imported.saved };
    return answer(call, document, (counts) => `${words.imported(counts)}\n`, notes);
  } finally {
    journal.close();
  }
}
