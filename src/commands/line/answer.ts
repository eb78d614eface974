import { shownJson } from "../../views/shown.ts";
import type { Answer, Call } from "./command.ts";

/** Renders a document as JSON or as text, as the call requests. */
export function answer<Document>(
  call: Call,
  document: Document,
  text: (document: Document) => string,
  notes: readonly string[] = [],
): Answer {
  return { text: call.json ? shownJson(document) : text(document), notes };
}
