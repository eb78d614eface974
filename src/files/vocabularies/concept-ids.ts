import { createHash } from "node:crypto";
import type { ForeignConcept } from "../../model/vocabulary.ts";
import { localName } from "../sssom/slots.ts";

const CONCEPT_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Ids of imported concepts. An id depends on its own concept alone, so that a file that has grown keeps the ids of what it had. */
export class ConceptIds {
  readonly #taken = new Map<string, string>();

  /** The id of a concept: its own if it is one of ours, else its code with the scheme before it, else its English label, else a hash. */
  of(concept: ForeignConcept, scheme: string, english: string | null): string {
    const own = ownId(concept.key);
    const [code] = concept.notation.get("") ?? [...concept.notation.values()][0] ?? [];
    const byCode = code === undefined ? "" : slug(`${scheme}-${code}`);
    const isPlain = own !== null && /[a-z]/u.test(own) && !/^\d/u.test(own);
    const wanted = isPlain && own !== null ? own : byCode !== "" ? byCode : english === null ? "" : slug(english);
    const id = CONCEPT_ID.test(wanted) ? wanted : `c-${hash(concept.key)}`;
    const owner = this.#taken.get(id);
    const free = owner === undefined || owner === concept.key ? id : `${id}-${hash(concept.key)}`;
    this.#taken.set(free, concept.key);
    return free;
  }
}

/** An id as our own exports write it into an IRI, where `_23_` is `#`; null if it is none. */
export function ownId(key: string): string | null {
  const name = localName(key).replace(/_([0-9a-f]{1,6})_/gu, (whole, code: string) => {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
  const [entry = "", word] = name.split("#", 2);
  return CONCEPT_ID.test(entry) && (word === undefined || word !== "") ? name : null;
}

export function slug(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, 60)
    .replace(/-+$/u, "");
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
