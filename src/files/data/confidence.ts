import { type Issue, issue } from "../../model/issue.ts";
import { nearest } from "../../model/nearest.ts";
import type { Span } from "../../model/span.ts";

/** How sure a row is: read in a public page, named by the study, neither (shown as unverified); of belts, where they were found. */
const CONFIDENCES = ["verified", "corroborated", "recalled", "published", "platform-page", "news"];

/** A mistake where a cell says something else; an empty one says nothing. */
export function wrongConfidence(text: string, span: () => Span): Issue | null {
  const found = text.toLowerCase();
  if (found === "" || CONFIDENCES.includes(found)) return null;
  return issue("wrong-value", span(), { found: text, allowed: CONFIDENCES, hint: nearest(found, CONFIDENCES) });
}
