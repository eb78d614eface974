import type { JournalWords } from "../topics/journals.ts";

/** A journal is a chain: the decisions of two copies cannot stand in one, but those of the other copy can be entered again. */
const CHOOSE_EN = (file: string): string =>
  `git checkout --ours ${file} (or --theirs; after the merge: git checkout COMMIT -- ${file}), then decide the other copy's cases again`;

export const journalsEn: JournalWords = {
  readOnly: {
    broken: (file, line) => `${file}: line ${line} does not fit the chain of hashes; read-only until the file is restored (git has it)`,
    merged: (file, line) =>
      `${file}: from line ${line} on it is another copy of the journal, put in by a merge; read-only until one is chosen: ${CHOOSE_EN(file)}`,
    locked: (reviewer, { pid, host, since, file }) =>
      `${reviewer} is reviewing in another window (process ${pid} on ${host}${since === "" ? "" : `, since ${since}`}); read-only here. If that process is gone, remove ${file}`,
    "not-permitted": (file, code) => `${file} cannot be written (${code}); read-only`,
  },
  broken: (file, line) =>
    `${file}: line ${line} does not fit the chain of hashes; decisions from there on were not counted (git has the file)`,
  merged: (file, line) =>
    `${file}: from line ${line} on it is another copy of the journal, put in by a merge, and was not counted; choose one: ${CHOOSE_EN(file)}`,
  torn: (file, bytes) => `${file}: the last line was half written (${bytes} bytes) and has been cut off; it was never shown as saved`,
  noReviewer: "Say who reviews with --reviewer NAME.",
  knownReviewers: (names) => `Reviewers so far: ${names.join(", ")}`,
  badReviewer: (name) => `The reviewer's name ${name} cannot be a file's name: letters, digits and . _ - only, 64 at most.`,
  unknownCase: (id) => `There is no dispute ${id}.`,
  ambiguousCase: (id, count) => `${id} can mean ${count} disputes; write more of it.`,
  unknownVerdict: (found, allowed) => `The verdict cannot be ${found}, only: ${allowed.join(", ")}`,
  sideNeeded: "The engine does not say which side is wider: add --side belt-wider or --side belt-narrower.",
  rulingNeedsReason: "A ruling needs a verdict other than unsure, and its reason with --note.",
  decided: (id, names, verdict) => `Saved: ${id} ${names}: ${verdict}`,
  rates: (before, after, units) => `match rate ${before} -> ${after} (${units} units)`,
  notSaved: (problem) => `Not saved: ${problem}`,
  noTerminal: "The review screen needs a terminal; in a pipe or a script use review --linear or decide.",
  ended: (done, all) => `${done} of ${all} decided; next time goes on from here.`,
};
