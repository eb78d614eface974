import { shownJson } from "../../views/shown.ts";
import type { Answer, Call } from "./command.ts";

/** A document as the call wants it: as JSON, or as text. */
export function answer<Document>(
  call: Call,
  document: Document,
  text: (document: Document) => string,
  notes: readonly string[] = [],
): Answer {
  return { text: call.json ? shownJson(document) : text(document), notes };
}
