import { type Issue, issue } from "../../model/issue.ts";
import { nearest } from "../../model/nearest.ts";
import type { Span } from "../../model/span.ts";

/** How certain a row is: read in a public page, named by the study, or neither (shown as unverified); for belts, their source. */
const CONFIDENCES = ["verified", "corroborated", "recalled", "published", "platform-page", "news"];

/** An error if a cell contains another word; an empty cell is allowed. */
export function wrongConfidence(text: string, span: () => Span): Issue | null {
  const found = text.toLowerCase();
  if (found === "" || CONFIDENCES.includes(found)) return null;
  return issue("wrong-value", span(), { found: text, allowed: CONFIDENCES, hint: nearest(found, CONFIDENCES) });
}
