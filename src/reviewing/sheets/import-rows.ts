import type { ReviewImportDocument } from "../../documents/review-import.ts";
import { addAll } from "../../model/add-all.ts";
import { type DecisionReason, type DecisionSide, type DecisionVerdict, LONGEST_NOTE, type Vote } from "../../model/decision.ts";
import { graphemesOf } from "../../model/graphemes.ts";
import { LANGUAGES, type Language } from "../../model/text.ts";
import { reviewWords } from "../../words/review.ts";
import { sheetsWords } from "../../words/sheets.ts";
import { choicesOf, SHEET_ORDER, type SheetColumn, type SheetWords } from "../../words/topics/sheets.ts";
import type { Harmless, ReviewDesk } from "../desk/review-desk.ts";
import { stampOfCell } from "./columns.ts";
import { reasonOfCell, sideOfCell, verdictOfCell } from "./values.ts";

export type SheetCells = Readonly<Record<SheetColumn, string>>;

/** A row as it was filled in, not yet checked, and its line in the file. */
export interface SheetRow {
  readonly line: number;
  readonly cells: SheetCells;
}

interface FilledRow {
  readonly id: string;
  readonly verdict: DecisionVerdict | null;
  readonly side: DecisionSide | null;
  readonly reason: DecisionReason | null;
  readonly note: string;
  /** Whether the sheet hid the machine's answer. */
  readonly blind: boolean;
}

type SavedCounts = Pick<ReviewImportDocument, "new" | "changed" | "same" | "notes">;

/** The result of an import: all mistakes, or what was saved; null if nothing was filled in. */
export type Imported = { readonly problems: readonly string[] } | { readonly saved: SavedCounts | null };

/** Checks every row of a filled sheet; saves only if all are right. Problems begin with the place of the row in `file`. */
export function importRows(rows: readonly SheetRow[], file: string, desk: ReviewDesk, language: Language, shown: Harmless): Imported {
  const words = sheetsWords[language];
  const problems: string[] = [];
  const filled: FilledRow[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells: raw } of rows) {
    const cells = cleaned(raw);
    if ([cells.verdict, cells.side, cells.reason, cells.note].every((cell) => cell === "")) continue;
    const id = cells.id.normalize("NFKC").toLowerCase();
    const read = rowOf({ ...cells, id }, desk, words, language, shown);
    const before = lines.get(id);
    if (before !== undefined) read.problems.push(words.twice(shown(id), before));
    if (id !== "") lines.set(id, line);
    addAll(
      problems,
      read.problems.map((problem) => `${shown(file)}:${line} ${problem}`),
    );
    if (read.row !== null) filled.push(read.row);
  }
  if (problems.length > 0) return { problems: [...problems, words.nothingImported(problems.length)] };
  return { saved: filled.length === 0 ? null : save(filled, desk) };
}

/** Trims a cell, and removes the apostrophe that prevents formulas in spreadsheets. */
function cleaned(cells: SheetCells): SheetCells {
  return Object.fromEntries(SHEET_ORDER.map((column) => [column, cells[column].trim().replace(/^'(?=[=+\-@])/, "")])) as SheetCells;
}

/** One checked row, with all its mistakes; null if there are any. */
function rowOf(
  cells: SheetCells,
  desk: ReviewDesk,
  words: SheetWords,
  language: Language,
  shown: Harmless,
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
  // Excel's line break in a cell becomes a space in the journal, as on the screen.
  const note = cells.note.replace(/[\r\n\t]+/g, " ");
  if (cells.verdict === "" && note === "") problems.push(words.reasonWithout);
  if (shown(note) !== note) problems.push(words.hostileNote(shown(note)));
  const length = graphemesOf(note).length;
  if (length > LONGEST_NOTE) problems.push(words.longNote(length, LONGEST_NOTE));
  const blind = LANGUAGES.some((each) => sheetsWords[each].blind === cells.machine);
  return { row: problems.length > 0 ? null : { id, verdict, side, reason, note, blind }, problems };
}

/** Votes and notes that are not saved yet; the numbers of new, changed and unchanged ones. */
function save(rows: readonly FilledRow[], desk: ReviewDesk): SavedCounts {
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
