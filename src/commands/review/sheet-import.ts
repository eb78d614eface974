import { resolve } from "node:path";
import type { ReviewImportDocument } from "../../documents/review-import.ts";
import { findColumns } from "../../files/tables/columns.ts";
import { readTable } from "../../files/tables/read-table.ts";
import type { TableRow } from "../../files/tables/table.ts";
import type { DecisionReason, DecisionSide, DecisionVerdict, Vote } from "../../model/decision.ts";
import type { ReviewDesk } from "../../reviewing/review.ts";
import { graphemesOf, LONGEST_LINE } from "../../views/screen/line-editor.ts";
import { shown } from "../../views/shown.ts";
import { reviewWords } from "../../words/review.ts";
import { sheetsWords } from "../../words/sheets.ts";
import { choicesOf, SHEET_ORDER, type SheetColumn, type SheetWords } from "../../words/topics/sheets.ts";
import { answer } from "../line/answer.ts";
import type { Answer, Call } from "../line/command.ts";
import { issueRefusal } from "../line/open-run.ts";
import { Refusal } from "../line/refusal.ts";
import { openReview } from "./open-desk.ts";
import { SHEET_COLUMNS, stampOfCell } from "./sheet-columns.ts";
import { reasonOfCell, sideOfCell, verdictOfCell } from "./sheet-values.ts";

/** A row as it was filled in, nothing checked yet. */
type Cells = Readonly<Record<SheetColumn, string>>;

interface FilledRow {
  readonly id: string;
  readonly verdict: DecisionVerdict | null;
  readonly side: DecisionSide | null;
  readonly reason: DecisionReason | null;
  readonly note: string;
  /** Whether the sheet kept the machine's answer out of sight. */
  readonly blind: boolean;
}

/** `review --import FILE`: every row is checked first, and all that is wrong is said; only where all are right is anything saved. */
export async function importSheet(call: Call, file: string): Promise<Answer> {
  const words = sheetsWords[call.language];
  const { table, issues } = await readTable(resolve(call.cwd, file), file);
  // Hidden characters are warnings in tables; here only those in a note matter, and they are looked for below.
  const errors = issues.filter((each) => each.severity === "error");
  if (table === null || errors.length > 0) throw issueRefusal(errors, call, null);
  const columns = findColumns(table, SHEET_COLUMNS, [["id"], ["stamp"], ["verdict"]]);
  if (!columns.complete) throw issueRefusal(columns.issues, call, null);
  const cellsOf = (row: TableRow): Cells =>
    Object.fromEntries(
      SHEET_ORDER.map((column) => [
        column,
        columns
          .text(row, column)
          .trim()
          .replace(/^'(?=[=+\-@])/, ""),
      ]),
    ) as Cells;
  const { desk, journal, notes } = await openReview(call);
  try {
    if (desk.readOnly !== null) throw new Refusal([desk.readOnly[call.language]]);
    const problems: string[] = [];
    const filled: FilledRow[] = [];
    const lines = new Map<string, number>();
    for (const row of table.rows) {
      const cells = cellsOf(row);
      if ([cells.verdict, cells.side, cells.reason, cells.note].every((cell) => cell === "")) continue;
      const id = cells.id.normalize("NFKC").toLowerCase();
      const read = rowOf({ ...cells, id }, desk, words, call);
      const before = lines.get(id);
      if (before !== undefined) read.problems.push(words.twice(shown(id), before));
      if (id !== "") lines.set(id, row.line);
      problems.push(...read.problems.map((problem) => `${shown(file)}:${row.line} ${problem}`));
      if (read.row !== null) filled.push(read.row);
    }
    if (problems.length > 0) throw new Refusal([...problems, words.nothingImported(problems.length)], true);
    if (filled.length === 0) throw new Refusal([words.nothingFilled(shown(file))]);
    const document: ReviewImportDocument = { schema: "qundai/review-import/1", file, reviewer: desk.reviewer, ...save(filled, desk) };
    return answer(call, document, (counts) => `${words.imported(counts)}\n`, notes);
  } finally {
    journal.close();
  }
}

/** One row, with everything that is wrong in it; null where something is. */
function rowOf(
  cells: Cells,
  desk: ReviewDesk,
  words: SheetWords,
  { language }: Call,
): { readonly row: FilledRow | null; readonly problems: string[] } {
  const { id } = cells;
  if (id === "") return { row: null, problems: [words.noCase] };
  if (!desk.isCase(id)) return { row: null, problems: [words.unknownCase(shown(id))] };
  const problems: string[] = [];
  const allowed = choicesOf(reviewWords[language]);
  const entry = desk.entry(id, language);
  const stamp = stampOfCell(cells.stamp);
  if (stamp === null) problems.push(words.badStamp(id, shown(cells.stamp)));
  else if (stamp !== entry.stamp) problems.push(words.stale(id));

  const verdict = verdictOfCell(cells.verdict);
  if (cells.verdict !== "" && verdict === null) problems.push(words.badVerdict(shown(cells.verdict), allowed.verdict));
  const said = sideOfCell(cells.side);
  if (cells.side !== "" && said === null) problems.push(words.badSide(shown(cells.side), allowed.side));
  const side = verdict === "subordinate" ? (said ?? entry.machine.direction) : null;
  if (verdict === "subordinate" && side === null && cells.side === "" && entry.what !== "unit")
    problems.push(words.sideNeeded(allowed.side));
  if (verdict !== null && verdict !== "subordinate" && said !== null) problems.push(words.sideWithout);
  const reason = reasonOfCell(cells.reason);
  if (cells.reason !== "" && reason === null) problems.push(words.badReason(shown(cells.reason), allowed.reason));
  // Excel's line break in a cell is a space in the journal, as it is on the screen.
  const note = cells.note.replace(/[\r\n\t]+/g, " ");
  if (cells.verdict === "" && note === "") problems.push(words.reasonWithout);
  if (shown(note) !== note) problems.push(words.hostileNote(shown(note)));
  const length = graphemesOf(note).length;
  if (length > LONGEST_LINE) problems.push(words.longNote(length, LONGEST_LINE));
  const blind = (["zh", "en"] as const).some((each) => sheetsWords[each].blind === cells.machine);
  return { row: problems.length > 0 ? null : { id, verdict, side, reason, note, blind }, problems };
}

/** Votes and notes that are not there yet; the counts of what was new, changed, or there before. */
function save(rows: readonly FilledRow[], desk: ReviewDesk): Pick<ReviewImportDocument, "new" | "changed" | "same" | "notes"> {
  const counts = { new: 0, changed: 0, same: 0, notes: 0 };
  for (const { id, verdict, side, reason, note, blind } of rows) {
    const before = desk.standingVote(id);
    if (verdict !== null) {
      const action = desk.voteAction(id, verdict, side) as Vote;
      const isSame = before?.verdict === verdict && before.side === side;
      if (!isSame) desk.act({ ...action, blind: action.blind && blind });
      counts[isSame ? "same" : before === null ? "new" : "changed"] += 1;
    }
    const known = desk.note(id);
    if ((note === "" && reason === null) || (known?.text === note && known.reason === reason)) continue;
    desk.act({ kind: "note", case: id, text: note, reason });
    counts.notes += 1;
  }
  return counts;
}
