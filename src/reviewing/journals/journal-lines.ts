import { createHash } from "node:crypto";
import { DECISION_REASONS, DECISION_VERDICTS, type Journal, type ReviewAction, type ReviewEvent } from "../../model/decision.ts";
import { RELATIONS } from "../../model/relation.ts";

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
  const value = parsed(text);
  if (value === null || value["seq"] !== seq || value["previous"] !== previous || typeof value["at"] !== "string") return null;
  const action = actionOf(value["action"]);
  if (action === null) return null;
  const { hash, ...body } = value;
  return hash === hashOf(body) ? { seq, at: value["at"], action, previous, hash: hash as string } : null;
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function hashOf(body: unknown): string {
  return createHash("sha256").update(JSON.stringify(body)).digest("hex");
}

const isText = (value: unknown): boolean => typeof value === "string";
const isFlag = (value: unknown): boolean => typeof value === "boolean";
const oneOf =
  (allowed: readonly unknown[]) =>
  (value: unknown): boolean =>
    allowed.includes(value);
const isSide = oneOf([null, "belt-wider", "belt-narrower"]);

const ANSWER = { case: isText, verdict: oneOf(DECISION_VERDICTS), side: isSide, stamp: isText, machine: isText, blind: isFlag };

/** What each kind of action must hold. */
const FIELDS: { readonly [Kind in ReviewAction["kind"]]: Readonly<Record<string, (value: unknown) => boolean>> } = {
  vote: ANSWER,
  repeat: ANSWER,
  note: { case: isText, text: isText, reason: oneOf([null, ...DECISION_REASONS]) },
  mark: { case: isText, on: isFlag },
  adjudicate: { case: isText, verdict: oneOf(RELATIONS), side: isSide, why: isText, stamp: isText },
  rule: { case: isText, version: isText, file: isText, entry: isText },
  undo: {},
  redo: {},
};

/** What it may hold beside that, and nothing else. */
const MORE: Readonly<Partial<Record<ReviewAction["kind"], Readonly<Record<string, (value: unknown) => boolean>>>>> = {
  adjudicate: { joint: oneOf([true]) },
  rule: { replaces: isText },
};

function actionOf(value: unknown): ReviewAction | null {
  if (typeof value !== "object" || value === null) return null;
  const entry = value as Record<string, unknown>;
  const kind = entry["kind"];
  if (typeof kind !== "string" || !Object.hasOwn(FIELDS, kind)) return null;
  const fields = FIELDS[kind as ReviewAction["kind"]];
  const more = Object.entries(MORE[kind as ReviewAction["kind"]] ?? {}).filter(([name]) => Object.hasOwn(entry, name));
  const held = [...Object.entries(fields), ...more];
  const fits = held.every(([name, check]) => Object.hasOwn(entry, name) && check(entry[name]));
  return fits && Object.keys(entry).length === held.length + 1 ? (value as ReviewAction) : null;
}
