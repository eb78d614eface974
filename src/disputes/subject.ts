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
      return `["pair",${JSON.stringify(subject.unit)},${JSON.stringify(subject.belt)}]`;
    case "unit":
      return JSON.stringify(["unit", subject.unit]);
    case "term":
      return JSON.stringify(["term", subject.text]);
    case "declaration":
      return JSON.stringify(["declaration", subject.declaration]);
  }
}

/** The id of a case, such as `d3k7m0q9z`: made of its subject alone. */
export function disputeId(subject: DisputeSubject): string {
  const digest = hash("sha256", subjectKey(subject), "hex");
  let id = "d";
  for (let at = 0; at < ID_LENGTH; at += WORD_BYTES) {
    const word = wordOf(digest, at / WORD_BYTES);
    for (let shift = 24; shift >= 0; shift -= 8) id += ALPHABET[(word >>> shift) % ALPHABET.length];
  }
  return id;
}

/** A number of 0..1 made of a text and a seed: the same for both, whatever stands beside it. */
export function chanceOf(seed: number, text: string): number {
  return wordOf(hash("sha256", `${seed}/${text}`, "hex"), 0) / 2 ** 32;
}

const WORD_BYTES = 4;

/** Four bytes of a digest as one number. */
function wordOf(hex: string, at: number): number {
  return Number.parseInt(hex.slice(at * WORD_BYTES * 2, (at + 1) * WORD_BYTES * 2), 16);
}
