import { hash } from "node:crypto";
import type { DisputeSubject } from "../model/dispute.ts";

/** Characters of a case id after the `d`: 40 bits, enough that two of a million subjects hardly ever meet. */
const ID_LENGTH = 8;
/** Without letters that are taken for one another when read aloud or typed. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** A subject as one text: the same subject, the same text. */
export function subjectKey(subject: DisputeSubject): string {
  switch (subject.kind) {
    case "pair":
      return pairKey(JSON.stringify(subject.unit), JSON.stringify(subject.belt));
    case "unit":
      return JSON.stringify(["unit", subject.unit]);
    case "units":
      return JSON.stringify(["units", subject.a, subject.b]);
    case "term":
      return JSON.stringify(["term", subject.text]);
    case "declaration":
      return JSON.stringify(["declaration", subject.declaration]);
  }
}

function pairKey(unitJson: string, beltJson: string): string {
  return `["pair",${unitJson},${beltJson}]`;
}

/** The id of a case, such as `d3k7m0q9z`: made of its subject alone. */
export function disputeId(subject: DisputeSubject): string {
  return idOf(subjectKey(subject));
}

/** The `disputeId` of a pair whose ids are in JSON already; for very many pairs, since each id is in many of them. */
export function pairId(unitJson: string, beltJson: string): string {
  return idOf(pairKey(unitJson, beltJson));
}

/** A number of 0..1 made of a text and a seed: the same for both, whatever stands beside it. */
export function chanceOf(seed: number, text: string): number {
  const bytes = digestOf(`${seed}/${text}`);
  let number = 0;
  for (let at = 0; at < CHANCE_BYTES; at++) number = number * 256 + bytes.charCodeAt(at);
  return number / 256 ** CHANCE_BYTES;
}

const CHANCE_BYTES = 4;

function idOf(key: string): string {
  const bytes = digestOf(key);
  let id = "d";
  for (let at = 0; at < ID_LENGTH; at++) id += ALPHABET.charAt(bytes.charCodeAt(at) % ALPHABET.length);
  return id;
}

/** SHA-256 as 32 characters, a byte each: there are tens of thousands of them, and a `Hash` object for each takes longer than hashing. */
function digestOf(text: string): string {
  return hash("sha256", text, "binary");
}
