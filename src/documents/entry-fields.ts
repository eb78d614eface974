import { conditionText } from "../model/condition-text.ts";
import type { Declaration, EntryKind, Exception, Rule, RuleCase, Ruleset } from "../model/rules.ts";
import type { Origin } from "../model/span.ts";

/** An entry, independent of language: the text of each of its keys. */
export interface EntryFields {
  readonly kind: EntryKind;
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface WrittenEntry extends EntryFields {
  readonly origin: Origin;
}

/** Every entry of a version, by kind and id, with the text of each key. */
export function entriesOf({ countsAs, rules, declarations, exceptions, cases, origin }: Ruleset): readonly WrittenEntry[] {
  const counts = Object.entries(countsAs).map(([id, value]) => ({
    ...entry("counts-as", id, { "counts-as": value }),
    origin: { ...origin, path: ["counts-as", id] },
  }));
  return [
    ...counts,
    ...rules.map((each) => ({ ...ruleEntry(each), origin: each.origin })),
    ...declarations.map((each) => ({ ...declarationEntry(each), origin: each.origin })),
    ...exceptions.map((each) => ({ ...exceptionEntry(each), origin: each.origin })),
    ...cases.map((each) => ({ ...caseEntry(each), origin: each.origin })),
  ];
}

function entry(kind: EntryFields["kind"], id: string, fields: Readonly<Record<string, string | null>>): EntryFields {
  const written = Object.entries(fields).filter((field): field is [string, string] => field[1] !== null && field[1] !== "");
  return { kind, id, fields: Object.fromEntries(written) };
}

const list = (values: readonly (string | number)[]): string => (values.length === 0 ? "" : `[${values.join(", ")}]`);

function ruleEntry({ id, title, when, then, overrides, why, source }: Rule): EntryFields {
  const both = title === null ? null : title.zh === title.en ? title.zh : `${title.zh} / ${title.en}`;
  return entry("rule", id, { title: both, when: conditionText(when), then, overrides: list(overrides), why, source });
}

function declarationEntry(declaration: Declaration): EntryFields {
  const { id, scope, why, source } = declaration;
  const more = { scope: scope === "branch" ? null : scope, why, source };
  switch (declaration.kind) {
    case "identical":
      return entry("declaration", id, { identical: list(declaration.concepts), ...more });
    case "subordinate":
      return entry("declaration", id, { subordinate: `{wider: ${declaration.wider}, narrower: ${declaration.narrower}}`, ...more });
    case "similar":
      return entry("declaration", id, {
        similar: `{upstream: ${declaration.upstream}, downstream: ${declaration.downstream}, as: ${declaration.as}${declaration.kinds === null ? "" : `, kinds: ${declaration.kinds}`}}`,
        ...more,
      });
  }
}

function exceptionEntry({ id, about, verdict, why, by, until }: Exception): EntryFields {
  const named =
    about.kind === "concepts"
      ? { concepts: `{cluster: ${about.cluster}, belt: ${about.belt}}`, place: about.place }
      : { unit: about.unit, belt: about.kind === "pair" ? about.belt : null };
  return entry("exception", id, { ...named, verdict, why, by, until });
}

function caseEntry({ id, cluster, belt, place, years, expect, because }: RuleCase): EntryFields {
  const named = "unit" in cluster ? { unit: cluster.unit } : { cluster: cluster.words };
  return entry("case", id, { ...named, belt, place, years: list(years), expect, because });
}
