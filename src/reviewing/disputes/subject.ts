import { hash } from "node:crypto";
import type { DisputeSubject } from "../../model/dispute.ts";

/** Characters of a case id after the `d`: 40 bits, enough that collisions among a million subjects are very rare. */
const ID_LENGTH = 8;
/** Without letters that are easily confused when read aloud or typed. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** A subject as one text: equal subjects give equal texts. */
export function subjectKey(subject: DisputeSubject): string {
  switch (subject.kind) {
    case "pair":
      return JSON.stringify(["pair", subject.unit, subject.belt]);
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

/** The id of a case, such as `d3k7m0q9z`: computed only from its subject. */
export function disputeId(subject: DisputeSubject): string {
  const bytes = digestOf(subjectKey(subject));
  let id = "d";
  for (let at = 0; at < ID_LENGTH; at++) id += ALPHABET.charAt(bytes.charCodeAt(at) % ALPHABET.length);
  return id;
}

/** A number of 0..1 computed from a text and a seed, independent of anything else. */
export function chanceOf(seed: number, text: string): number {
  return drawn(seed, text) / CHANCES;
}

/** A whole number below 2^32 computed from a text and a seed. */
export function drawn(seed: number, text: string): number {
  const bytes = digestOf(`${seed}/${text}`);
  let number = 0;
  for (let at = 0; at < CHANCE_BYTES; at++) number = number * 256 + bytes.charCodeAt(at);
  return number;
}

/**
 * One number from the numbers drawn for two things: there are many more pairs than things, and a digest for each pair would be slow.
 * The steps are the final ones of MurmurHash3 (A. Appleby, public domain): every bit of either number affects every bit of the result.
 */
export function drawnForBoth(a: number, b: number): number {
  let mixed = a ^ Math.imul(b, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const CHANCE_BYTES = 4;
const CHANCES = 256 ** CHANCE_BYTES;

/** SHA-256 as 32 characters, a byte each; in one call, since a `Hash` object takes longer than hashing. */
function digestOf(text: string): string {
  return hash("sha256", text, "binary");
}
