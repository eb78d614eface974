import type { JournalStore } from "../../model/journal-store.ts";
import type { Bilingual, Language } from "../../model/text.ts";
import { inBoth } from "../../words/in-languages.ts";
import { journalsWords } from "../../words/journals.ts";
import { brokenJournals, type OpenJournal } from "./open-journal.ts";
import { otherNamesOf } from "./same-person.ts";

const fileOf = (reviewer: string): string => `reviews/${reviewer}.jsonl`;

/** Why no decision can be saved in this journal. */
export function readOnlyOf({ readOnly, reviewer }: Pick<OpenJournal, "readOnly" | "reviewer">): Bilingual | null {
  if (readOnly === null) return null;
  const file = fileOf(reviewer);
  return inBoth(journalsWords, ({ readOnly: words }) => {
    switch (readOnly.kind) {
      case "broken":
        return (readOnly.isMerged ? words.merged : words.broken)(file, readOnly.line);
      case "locked":
        return words.locked(reviewer, readOnly);
      case "not-permitted":
        return words["not-permitted"](file, readOnly.code);
    }
  });
}

/** A note on every journal with a broken chain: the line from which on nothing counts. */
export function brokenNotes(journals: JournalStore, language: Language): readonly string[] {
  return brokenJournals(journals).map(({ reviewer, line, isMerged }) => {
    const words = journalsWords[language];
    return (isMerged ? words.merged : words.broken)(fileOf(reviewer), line);
  });
}

/** A note on every person with several journals: they count as one person's. */
export function twinNotes(journals: JournalStore, language: Language): readonly string[] {
  const names = journals.reviewers();
  const groups = names.map((name) => [name, ...otherNamesOf(name, names)]);
  // Each group is reported once, under its first name.
  return groups
    .filter((group, at) => group.length > 1 && group.every((name) => names.indexOf(name) >= at))
    .map(journalsWords[language].countedAsOne);
}

/** What was repaired on opening. */
export function greetingOf({ found, reviewer }: Pick<OpenJournal, "found" | "reviewer">): Bilingual | null {
  return found.kind === "torn" ? inBoth(journalsWords, (journals) => journals.torn(fileOf(reviewer), found.bytes)) : null;
}
