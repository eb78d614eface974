import type { Change } from "../model/edit.ts";
import type { ConceptId } from "../model/ids.ts";
import type { LinkedName } from "../model/link.ts";
import { conceptWithLabel, entryOf, plainWord } from "../model/taxonomy.ts";
import { isUnwritable } from "../model/writable.ts";
import { WhatIf } from "../questions/what-if.ts";
import { conceptNames } from "./names.ts";
import type { Telling } from "./telling.ts";

/** How a word that does not link could be made to link. */
export interface LinkMend {
  /** The word, as it would be added. */
  readonly text: string;
  /** Each was tried: with it, the word links as a whole. Empty if no concept is near. */
  readonly ways: readonly {
    /** `alias`: another name of the concept; `product`: a kind of it. */
    readonly as: "alias" | "product";
    readonly concept: string;
    readonly label: string;
  }[];
}

/** Terms that are tried at most: each is linked again under an edit. */
const MOST_TRIED = 3;
/** Concepts that are offered at most: names that are equally near say nothing of which is meant. */
const MOST_CONCEPTS = 3;

/** The first of some terms that can be mended, or null if all of them link; without a near concept, the ways are empty. */
export function mendOf(telling: Telling, terms: readonly string[]): LinkMend | null {
  const weak = terms.flatMap((text) => weakWord(telling.matcher.link(text)) ?? []).filter(isWord);
  let first: LinkMend | null = null;
  for (const whole of weak.slice(0, MOST_TRIED)) {
    for (const text of [...withoutPlace(telling, whole), whole]) {
      const mend = { text, ways: waysFor(telling, text, whole) };
      if (mend.ways.length > 0) return mend;
      first ??= { ...mend, text: whole };
    }
  }
  return first;
}

/** A term without the short name of a place in front: 临沂板材 is a name of 板材 in one city. */
function withoutPlace({ input }: Telling, text: string): readonly string[] {
  const place = input.data.places.find(({ shortName }) => shortName.length > 1 && text.startsWith(shortName));
  const rest = place === undefined ? "" : text.slice(place.shortName.length).trim();
  return rest.length > 1 ? [rest] : [];
}

function weakWord({ senses, text }: LinkedName): string | null {
  if (senses.length === 0) return text;
  return senses.find(({ how }) => how === "none" || how === "part")?.text ?? null;
}

/** Behind a hyphen, the shell's word would be an option. */
function isWord(text: string): boolean {
  return text.trim() !== "" && text.length <= 200 && !text.startsWith("-") && !isUnwritable(text);
}

/** The ways to add a word to the concepts nearest to it, as far as a term that holds it links with them. */
function waysFor(telling: Telling, text: string, term: string): LinkMend["ways"] {
  const { input, matcher } = telling;
  if (conceptWithLabel(input.taxonomy.concepts, text) !== null) return [];
  const trials = new WhatIf(input, matcher);
  const label = conceptNames(telling);
  const near = matcher.link(text).candidates;
  const concepts = [...new Set(near.map(entryOf))].slice(0, MOST_CONCEPTS);
  return concepts.flatMap((concept) => {
    // What is like a product word is at most another kind of the same concept.
    const as = near.includes(concept) ? (["alias", "product"] as const) : (["product"] as const);
    return as
      .filter((each) => trials.isLinked(changeFor(each, concept, text), term))
      .map((each) => ({ as: each, concept, label: label(concept) }));
  });
}

function changeFor(as: "alias" | "product", concept: ConceptId, text: string): Change {
  if (as === "product") {
    const to = plainWord(concept, text);
    return { kind: "concept", id: to.id, from: null, to };
  }
  return { kind: "label", id: concept, field: /\p{Script=Han}/u.test(text) ? "altLabel.zh" : "altLabel.en", from: null, to: text };
}
