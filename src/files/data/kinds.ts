import type { Dataset } from "../../model/data.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { labelKey } from "../../model/label-key.ts";
import { nearest } from "../../model/nearest.ts";
import type { Span } from "../../model/span.ts";

/** The kind of units whose table names none. */
export const OTHER_KIND = "other";

/** A kind by its id or by its label, also without the ending that all labels share (战略性新兴 for 战略性新兴产业集群); any other text unchanged. */
export function kindReader(kinds: Dataset["kinds"]): (text: string) => string {
  const known = keyed(kinds);
  return (text) => {
    if (text === "") return OTHER_KIND;
    const key = labelKey(text);
    const equal = known.find(({ names }) => names.includes(key));
    if (equal !== undefined) return equal.id;
    const [begun, ...others] =
      key.length < 3 ? [] : known.filter(({ names: [, ...labels] }) => labels.some((name) => name.startsWith(key) || key.startsWith(name)));
    return begun === undefined || others.length > 0 ? text : begun.id;
  };
}

/** A warning about a kind that `dataset.yaml` does not declare; null if it declares the kind, or none at all. Its units are counted under the name as written. */
export function undeclaredKind(kind: string, kinds: Dataset["kinds"], span: Span): Issue | null {
  if (kind === OTHER_KIND || kinds.length === 0 || kinds.some(({ id }) => id === kind)) return null;
  const params = { what: "kind", found: kind, hint: meant(kind, kinds), allowed: kinds.map(({ id }) => id) };
  return issue("unknown-reference", span, params, "warning");
}

/** A similar kind, or the only one whose label contains the characters in this order: 战略新兴 in 战略性新兴产业集群. */
function meant(kind: string, kinds: Dataset["kinds"]): string | null {
  const known = keyed(kinds);
  const name = nearest(
    kind,
    known.flatMap(({ names }) => names),
  );
  const near = known.filter(({ names }) => name !== null && names.includes(name));
  const key = labelKey(kind);
  const [only, ...others] = near.length > 0 ? near : known.filter(({ names }) => key.length >= 2 && names.some((each) => holds(each, key)));
  return only === undefined || others.length > 0 ? null : only.id;
}

function keyed(kinds: Dataset["kinds"]): readonly { readonly id: string; readonly names: readonly string[] }[] {
  return kinds.map(({ id, label }) => ({ id, names: [id, label.zh, label.en].map(labelKey) }));
}

function holds(name: string, wanted: string): boolean {
  let at = 0;
  for (const character of name) if (character === wanted[at]) at += 1;
  return at >= wanted.length;
}
