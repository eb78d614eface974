import { createHash } from "node:crypto";
import type { Journal, ReviewAction, ReviewEvent } from "../../model/decision.ts";
import { isReviewEvent } from "../generated/review-event.ts";
import { parseJson } from "../json.ts";

/** The hash before the first line. */
export const NO_HASH = "";

/** One event as a line of the journal, its line break included. The hash is of all that stands before it, the previous hash included. */
export function journalLine(
  seq: number,
  at: string,
  action: ReviewAction,
  previous: string,
): { readonly event: ReviewEvent; readonly line: string } {
  const body = { seq, at, action, previous };
  const hash = hashOf(body);
  return { event: { ...body, hash }, line: `${JSON.stringify({ ...body, hash })}\n` };
}

/**
 * Reads a journal. A last line without its line break was being written when something stopped: it was never shown as saved, and
 * is cut off. Any other line that cannot be read, or whose hash or place in the chain is wrong, breaks the journal there.
 */
export function readJournal(text: string): Journal {
  const events: ReviewEvent[] = [];
  let lastHash = NO_HASH;
  let at = 0;
  let goodBytes = 0;
  for (let line = 1; at < text.length; line++) {
    const end = text.indexOf("\n", at);
    if (end < 0) return { events, state: { kind: "torn", bytes: Buffer.byteLength(text.slice(at)) }, goodBytes, lastHash };
    const event = eventOf(text.slice(at, end), line, lastHash);
    if (event === null) return { events, state: { kind: "broken", line }, goodBytes, lastHash };
    events.push(event);
    lastHash = event.hash;
    goodBytes += Buffer.byteLength(text.slice(at, end + 1));
    at = end + 1;
  }
  return { events, state: { kind: "sound" }, goodBytes, lastHash };
}

function eventOf(text: string, seq: number, previous: string): ReviewEvent | null {
  const event: unknown = parseJson(text);
  if (!isReviewEvent(event) || event.seq !== seq || event.previous !== previous) return null;
  const { hash, ...body } = event;
  return hash === hashOf(body) ? event : null;
}

function hashOf(body: Omit<ReviewEvent, "hash">): string {
  return createHash("sha256").update(JSON.stringify(body)).digest("hex");
}
