import { choicesOf, type SheetWords } from "../topics/sheets.ts";
import { reviewEn } from "./review.ts";

export const sheetsEn: SheetWords = {
  sheet: "disputes",
  heads: {
    id: "id",
    city: "city",
    first: "cluster or term",
    second: "belt or concept",
    machine: "machine",
    rule: "rule",
    why: "why disputed",
    evidence: "evidence",
    verdict: "verdict",
    side: "side",
    reason: "reason",
    note: "note",
    stamp: "stamp",
  },
  howTo: "how to",
  howToLines: [
    "How to fill it in",
    "Each row is one case: the cluster (or term) on the left, the belt (or concept) next to it, then the machine's answer, why the case is disputed, and the evidence.",
    "In the column verdict choose identical, subordinate, similar (up- or downstream), none or unsure; the digits 1 to 5 and the Chinese words are accepted too. Rows without a verdict or note are ignored.",
    "For subordinate, say in the column side which industry is wider: belt wider (the cluster's industry belongs under the belt's) or cluster wider. The cell may stay empty if the machine gives a direction.",
    "reason and note may stay empty. A reason is one of the listed words; a note is plain text of at most 500 characters.",
    'Where the machine\'s answer is "blind", decide without it: some cases are shown that way on purpose.',
    "Do not change the columns id and stamp. Rows and columns may be in any order, columns may be added, and rows that you do not decide may be deleted.",
    "Save it as .xlsx or .csv and read it back with qundai review --import FILE --reviewer NAME: every row is checked; if any row is wrong, nothing is imported and all problems are listed by row.",
  ],
  blind: "blind",
  hints: {
    verdict: "identical, subordinate, similar, none, unsure, or the digits 1-5",
    side: "only for subordinate: which side is wider",
    reason: "optional: why you disagree with the machine",
    note: "optional: at most 500 characters",
  },
  exported: (rows, file) =>
    `Wrote ${rows} cases to ${file}. Fill in the column verdict with ${choicesOf(reviewEn).verdict.join(", ")} (or 1-5), then read it back with review --import.`,
  imported: ({ new: fresh, changed, same, notes }) =>
    `Imported ${fresh + changed} decisions: ${fresh} new, ${changed} changed; ${same} unchanged; ${notes} notes.`,
  onlySheets: (file) => `Only .xlsx and .csv files can be written (got ${file})`,
  nothingFilled: (file) => `${file} contains neither a verdict nor a note.`,
  nothingImported: (problems) => `${problems} ${problems === 1 ? "problem" : "problems"}; nothing was imported.`,
  unknownCase: (id) => `no dispute has the id ${id}`,
  noCase: "the row has a verdict but no id",
  twice: (id, line) => `${id} was already filled in on row ${line}`,
  stale: (id) => `the evidence of ${id} has changed since the export; export it again`,
  badStamp: (id, found) =>
    `the stamp of ${id} is ${found === "" ? "empty" : `${found}, which is not what was exported (a spreadsheet program may have changed it)`}; export it again`,
  badVerdict: (found, allowed) => `the verdict cannot be ${found}; allowed: ${allowed.join(", ")}, or 1-5`,
  badSide: (found, allowed) => `the side cannot be ${found}; allowed: ${allowed.join(", ")}`,
  badReason: (found, allowed) => `the reason cannot be ${found}; allowed: ${allowed.join(", ")}, or 1-6`,
  sideNeeded: (allowed) =>
    `the verdict is subordinate but the machine gives no direction, so the side must be given: ${allowed.join(" or ")}`,
  sideWithout: "the row has a side although the verdict is not subordinate",
  reasonWithout: "the row has a reason or a side, but neither a verdict nor a note",
  longNote: (length, most) => `the note has ${length} characters; allowed: at most ${most}`,
  hostileNote: (text) => `the note contains control characters or invisible characters: ${text}`,
};
