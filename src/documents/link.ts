import { byCodePoint } from "../model/ids.ts";
import type { LinkedName, LinkKind } from "../model/link.ts";
import type { Count } from "../model/quantity.ts";
import type { OnClashes } from "./clashes.ts";
import { type LinkMend, mendOf } from "./mend.ts";
import { conceptNames, namedConcept } from "./names.ts";
import type { Telling } from "./telling.ts";

export interface LinkDocument extends OnClashes {
  readonly schema: "qundai/link/1";
  readonly terms: readonly {
    readonly text: string;
    readonly concept: string | null;
    /** The product word under the concept's `includes`, if the name is one. */
    readonly word?: string;
    readonly label: string | null;
    readonly how: LinkKind;
    /** The words into which the name was split: 家用 | 通风 | 电器具. */
    readonly reading: string;
    /** Every sense of the name, if it has several. */
    readonly senses: readonly {
      readonly text: string;
      readonly concept: string | null;
      readonly word?: string;
      readonly label: string | null;
      readonly how: LinkKind;
      readonly rest: string;
    }[];
    readonly candidates: readonly { readonly concept: string; readonly label: string }[];
    /** How often the term occurs in the data, by table; 0 for a term of the command line that is not in the data. */
    readonly units: Count;
    readonly belts: Count;
  }[];
  readonly unlinked: Count;
  /** How the first term without a whole link could get one; null if all link. */
  readonly mend: LinkMend | null;
}

export const LINK_SCHEMA = "qundai/link/1";

type TermEntry = LinkDocument["terms"][number];

/** How the given terms link, in the given order; duplicates are listed once. */
export function askedLinkDocument(telling: Telling, terms: readonly string[]): LinkDocument {
  return documentOf(
    telling,
    [...new Set(terms)].map((term) => termEntry(telling, term, telling.matcher.link(term), 0, 0)),
  );
}

/** How every distinct name of the data links: names without a link first, then names that link in part, then the rest. */
export function dataLinkDocument(telling: Telling): LinkDocument {
  const { units, belts } = telling.matcher.links;
  const found = new Map<string, { readonly name: LinkedName; units: number; belts: number }>();
  const count = (name: LinkedName, table: "units" | "belts") => {
    const entry = found.get(name.text) ?? { name, units: 0, belts: 0 };
    entry[table] += 1;
    found.set(name.text, entry);
  };
  for (const name of units.values()) count(name, "units");
  for (const name of belts.values()) count(name, "belts");
  const entries = [...found.values()].map((entry) => termEntry(telling, entry.name.text, entry.name, entry.units, entry.belts));
  return documentOf(
    telling,
    entries.sort((a, b) => WORST_FIRST[a.how] - WORST_FIRST[b.how] || byCodePoint(a.text, b.text)),
  );
}

const WORST_FIRST: Readonly<Record<LinkKind, number>> = { none: 0, part: 1, label: 2, exact: 3 };

function documentOf(telling: Telling, terms: readonly TermEntry[]): LinkDocument {
  const weak = terms.filter(({ how }) => how === "none" || how === "part").map(({ text }) => text);
  return { schema: LINK_SCHEMA, terms, unlinked: terms.filter((term) => term.concept === null).length, mend: mendOf(telling, weak) };
}

function termEntry(telling: Telling, text: string, name: LinkedName, units: number, belts: number): TermEntry {
  const label = conceptNames(telling);
  const senses = name.senses.map((sense) => {
    const named = namedConcept(telling, sense.concept);
    return {
      text: sense.text,
      ...named,
      label: named.concept === null ? null : label(named.concept),
      how: sense.how,
      rest: sense.rest,
    };
  });
  const first = senses.find((sense) => sense.concept !== null);
  return {
    text,
    concept: first?.concept ?? null,
    ...(first?.word === undefined ? {} : { word: first.word }),
    label: first?.label ?? null,
    how: weakest(senses.map((sense) => sense.how)),
    reading: name.reading.join(" | "),
    senses,
    candidates: candidatesOf(telling, name).map((concept) => ({ concept, label: label(concept) })),
    units,
    belts,
  };
}

/** Names of the data come without candidates, which are slow to find; candidates are computed only for names that do not link completely. */
function candidatesOf({ matcher }: Telling, name: LinkedName): LinkedName["candidates"] {
  const isWeak = name.senses.length === 0 || name.senses.some((sense) => sense.how === "none" || sense.how === "part");
  return name.candidates.length > 0 || !isWeak ? name.candidates : matcher.link(name.text).candidates;
}

/** A name's link is as good as that of its worst sense; if only some senses link, the name links in part. */
function weakest(hows: readonly LinkKind[]): LinkKind {
  const linked = hows.filter((how) => how !== "none");
  if (linked.length === 0) return "none";
  if (linked.length < hows.length) return "part";
  return linked.reduce((worst, how) => (WORST_FIRST[how] < WORST_FIRST[worst] ? how : worst));
}
