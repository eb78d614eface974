import { createHash } from "node:crypto";
import type { Journal, ReviewAction, ReviewEvent } from "../../model/decision.ts";
import { isReviewEvent } from "../generated/review-event.ts";
import { parseJson } from "../json.ts";

/** The hash before the first line. */
export const NO_HASH = "";

/** One event as a line of the journal, with its line break. The hash covers everything before it, the previous hash included. */
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
 * Reads a journal. A last line without a line break is incomplete: the program stopped while writing it and never showed it as saved,
 * so it is cut off. Any other line that cannot be read, or whose hash or position in the chain is wrong, breaks the journal there.
 */
export function readJournal(text: string): Journal {
  const events: ReviewEvent[] = [];
  let lastHash = NO_HASH;
  let at = 0;
  let goodBytes = 0;
  for (let line = 1; at < text.length; line++) {
    const end = text.indexOf("\n", at);
    if (end < 0) return { events, state: { kind: "torn", bytes: Buffer.byteLength(text.slice(at)) }, goodBytes, lastHash };
    const written = text.slice(at, end);
    const event = eventOf(written, line, lastHash);
    if (event === null) return { events, state: { kind: "broken", line, isMerged: isMerged(written, events) }, goodBytes, lastHash };
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

const MERGE_MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;

/** Whether a line that does not fit comes from another copy of the journal: a conflict marker of git, or a valid event that follows an earlier one. */
function isMerged(text: string, events: readonly ReviewEvent[]): boolean {
  if (MERGE_MARK.test(text)) return true;
  const event: unknown = parseJson(text);
  if (!isReviewEvent(event)) return false;
  const { hash, ...body } = event;
  return hash === hashOf(body) && (event.previous === NO_HASH || events.some((each) => each.hash === event.previous));
}

function hashOf(body: Omit<ReviewEvent, "hash">): string {
  return createHash("sha256").update(JSON.stringify(body)).digest("hex");
}
