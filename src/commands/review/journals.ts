import { journalFolder } from "../../files/journals/journal-folder.ts";
import type { JournalStore } from "../../model/journal-store.ts";
import { brokenNotes, twinNotes } from "../../reviewing/journals/journal-words.ts";
import type { Call } from "../line/command.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";

/** The journals of the workspace that a call names. */
export function journalsOf(call: Call): JournalStore {
  return journalFolder(workspaceFolder(call));
}

/** One note per journal of the workspace with a hash that does not match. */
export function journalNotes(call: Call): readonly string[] {
  const journals = journalsOf(call);
  return [...brokenNotes(journals, call.language), ...twinNotes(journals, call.language)];
}
