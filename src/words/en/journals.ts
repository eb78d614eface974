import type { JournalWords } from "../topics/journals.ts";

/** A journal is a chain of hashes, so two copies cannot be combined; but the decisions of the other copy can be entered again. */
const CHOOSE_EN = (file: string): string =>
  `git checkout --ours ${file} (or --theirs; after the merge: git checkout COMMIT -- ${file}), then decide the other copy's cases again`;

export const journalsEn: JournalWords = {
  readOnly: {
    broken: (file, line) =>
      `${file}: the hash of line ${line} does not match the line before it; read-only until the file is restored (for example from git)`,
    merged: (file, line) =>
      `${file}: from line ${line} on, it contains another copy of the journal, inserted by a merge; read-only until one copy is chosen: ${CHOOSE_EN(file)}`,
    locked: (reviewer, { pid, host, since, file }) =>
      `${reviewer} is already reviewing in another window (process ${pid} on ${host}${since === "" ? "" : `, since ${since}`}); this one is read-only. If that process no longer exists, remove ${file}`,
    "not-permitted": (file, code) => `${file} cannot be written (${code}); read-only`,
  },
  broken: (file, line) =>
    `${file}: the hash of line ${line} does not match the line before it; decisions from that line on were not counted (restore the file, for example from git)`,
  merged: (file, line) =>
    `${file}: from line ${line} on, it contains another copy of the journal, inserted by a merge, which was not counted; choose one copy: ${CHOOSE_EN(file)}`,
  torn: (file, bytes) => `${file}: the last line was incomplete (${bytes} bytes) and has been removed; it was never shown as saved`,
  noReviewer: "Name the reviewer with --reviewer NAME.",
  knownReviewers: (names) => `Reviewers so far: ${names.join(", ")}`,
  sameReviewer: (name, known) =>
    `${known} reviews here already, and ${name} differs only in case, width or spaces: use --reviewer "${known}", or a name that tells the two apart.`,
  countedAsOne: (names) => `The journals of ${names.join(", ")} count as one person's: the names differ only in case, width or spaces.`,
  badReviewer: (name) =>
    `The reviewer's name ${name} cannot be used as a file name; allowed: at most 64 letters, digits, single spaces and . _ -`,
  unknownCase: (id) => `No dispute has the id ${id}.`,
  ambiguousCase: (id, count) => `${count} disputes have ids that begin with ${id}; give more of the id.`,
  unknownVerdict: (found, allowed) => `The verdict cannot be ${found}; allowed: ${allowed.join(", ")}`,
  sideNeeded: "The engine does not know which side is wider; add --side belt-wider or --side belt-narrower.",
  rulingNeedsReason: "A ruling needs a verdict other than unsure, and a reason given with --note.",
  decided: (id, names, verdict) => `Saved: ${id} ${names}: ${verdict}`,
  rates: (before, after, units) => `match rate ${before} -> ${after} (${units} units)`,
  notSaved: (problem) => `Not saved: ${problem}`,
  noTerminal: "The review screen needs a terminal; in a pipe or a script, use review --linear or decide.",
  ended: (done, all) => `${done} of ${all} decided; the next session continues here.`,
};
