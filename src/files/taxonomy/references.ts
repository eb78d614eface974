import { type Issue, issue } from "../../model/issue.ts";
import { labelKey } from "../../model/label-key.ts";
import { nearest } from "../../model/nearest.ts";
import type { Span } from "../../model/span.ts";

/** A name that somebody used and that is nowhere. */
export interface Asked {
  readonly name: string;
  readonly span: () => Span;
}

interface Defined {
  readonly id: string;
  readonly span: () => Span;
}

export interface References {
  readonly what: string;
  readonly asked: readonly Asked[];
  readonly defined: readonly Defined[];
  /** What a name may be apart from ids, such as labels. */
  readonly otherNames?: Iterable<string>;
  /** What a name certainly means, though it is no name of its own. */
  readonly meant?: (name: string) => string | null;
  /** Ids that somebody refers to rightly. */
  readonly used: ReadonlySet<string>;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Looking for the nearest of thousands of names takes milliseconds; a file that is wrong throughout gets this many hints. */
const MOST_HINTS = 60;

/**
 * Issues for names that are nowhere. Where several entries ask for one name, and something that is nearly called so is used
 * by nobody, it is the definition that is misspelt: one mistake, one issue, at the definition.
 */
export function referenceIssues({ what, asked, defined, otherNames = [], meant: known = () => null, used }: References): Issue[] {
  const byName = new Map<string, Asked[]>();
  for (const one of asked) {
    const askers = byName.get(one.name);
    if (askers === undefined) byName.set(one.name, [one]);
    else askers.push(one);
  }
  const ids = new Map(defined.map((one) => [one.id, one]));
  const names = [...ids.keys(), ...otherNames];
  // Where an id and a label are spelt alike, the id is the better name.
  const byKey = new Map([...ids.keys()].map((id) => [labelKey(id), id]));
  const asId = (found: string | null) => (found === null ? null : (byKey.get(labelKey(found)) ?? found));
  // What is spelt like an id is most likely a misspelt id, even if a label is nearer.
  const meant = (name: string) => (ID.test(name) ? nearest(name, ids.keys()) : null) ?? nearest(name, names);
  const unused = [...ids.keys()].filter((id) => !used.has(id));
  return [...byName].flatMap(([name, askers], index) => {
    const misspelt = askers.length > 1 && index < MOST_HINTS ? ids.get(nearest(name, unused) ?? "") : undefined;
    const hint = known(name) ?? (index < MOST_HINTS ? asId(meant(name)) : null);
    if (misspelt !== undefined && hint === misspelt.id) {
      const lines = askers.map((one) => one.span());
      return [issue("id-misspelt", misspelt.span(), { what, id: misspelt.id, asked: name, lines })];
    }
    return askers.map((one) => issue("unknown-reference", one.span(), { what, found: name, hint, allowed: [] }));
  });
}
