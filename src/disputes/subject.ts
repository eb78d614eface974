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
  const digest = hash("sha256", `${seed}/${text}`, "hex");
  let number = 0;
  for (let at = 0; at < CHANCE_BYTES; at++) number = number * 256 + byteOf(digest, at);
  return number / 256 ** CHANCE_BYTES;
}

const CHANCE_BYTES = 4;

function idOf(key: string): string {
  const digest = hash("sha256", key, "hex");
  let id = "d";
  for (let at = 0; at < ID_LENGTH; at++) id += ALPHABET.charAt(byteOf(digest, at) % ALPHABET.length);
  return id;
}

/** One byte of a digest that is written in hexadecimal. */
function byteOf(hex: string, at: number): number {
  return digitOf(hex.charCodeAt(at * 2)) * 16 + digitOf(hex.charCodeAt(at * 2 + 1));
}

function digitOf(code: number): number {
  return code < 0x3a ? code - 0x30 : code - 0x57;
}
