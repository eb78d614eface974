import type { Direction, Relation } from "../../model/relation.ts";

/** What a mapping predicate says: how the object stands to the subject. */
export interface PredicateMeaning {
  readonly relation: Relation;
  /** Seen from the subject as a cluster and the object as a belt. */
  readonly direction: Direction | null;
}

const PREDICATES: Readonly<Record<string, PredicateMeaning>> = {
  exactmatch: { relation: "identical", direction: null },
  sameas: { relation: "identical", direction: null },
  equivalentclass: { relation: "identical", direction: null },
  broadmatch: { relation: "subordinate", direction: "belt-wider" },
  broader: { relation: "subordinate", direction: "belt-wider" },
  subclassof: { relation: "subordinate", direction: "belt-wider" },
  narrowmatch: { relation: "subordinate", direction: "belt-narrower" },
  narrower: { relation: "subordinate", direction: "belt-narrower" },
  relatedmatch: { relation: "similar", direction: null },
  related: { relation: "similar", direction: null },
};

/** The meaning of a predicate, as CURIE or IRI (`skos:exactMatch`); null if it is none of our relations, as `closeMatch` is not. */
export function predicateMeaning(predicate: string): PredicateMeaning | null {
  const name = localName(predicate).toLowerCase();
  return Object.hasOwn(PREDICATES, name) ? (PREDICATES[name] ?? null) : null;
}

/** Whether a predicate claims some mapping of any kind: with the modifier Not, it says that there is none. */
export function isAnyMapping(predicate: string): boolean {
  return localName(predicate).toLowerCase() === "mappingrelation";
}

/** What stands behind the prefix of a CURIE, or behind the last separator of an IRI. Percent-encoding is undone. */
export function localName(id: string): string {
  const isIri = /^[a-z][a-z0-9+.-]*:\/\//iu.test(id);
  const name = isIri ? id.replace(/[/#]+$/u, "").replace(/^.*[/#]/su, "") : id.replace(/^[^:\s]*:/u, "");
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const BY_MACHINE =
  /^(?:lexical|composite|backgroundknowledgebased|semanticsimilaritythreshold|lexicalsimilaritythreshold|structural|instancebased)(?:matching)?$|^mappingchaining$|^logicalreasoning$/u;

/** Whether a justification says that a program made the mapping. */
export function isByMachine(justification: string): boolean {
  return BY_MACHINE.test(localName(justification).toLowerCase());
}
