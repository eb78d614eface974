import { createHash } from "node:crypto";
import { byCodePoint } from "../model/ids.ts";
import type { Condition, Declaration, Exception, Rule, RuleCase, Ruleset } from "../model/rules.ts";
import type { Concept, LinkWords } from "../model/taxonomy.ts";

/**
 * The hash of the meaning of a ruleset: `sha256:` and 64 digits. It does not depend on the order of entries, parts and lists, on layout, comments and
 * places in files, on the version, its name, date and status, or on how entries were inherited.
 */
export function rulesetHash(ruleset: Omit<Ruleset, "hash">): string {
  const { taxonomyVersion, countsAs, rules, declarations, exceptions, cases, closeness, groupsAsOf } = ruleset;
  const { identical, subordinate, similar, none } = countsAs;
  return sha256([
    JSON.stringify("ruleset"),
    JSON.stringify(taxonomyVersion),
    JSON.stringify([identical, subordinate, similar, none]),
    listOf(rules, ruleContent),
    listOf(declarations, declarationContent),
    listOf(exceptions, exceptionContent),
    listOf(cases, caseContent),
    ...(closeness === undefined ? [] : [JSON.stringify(["closeness", ...closeness])]),
    ...(groupsAsOf === undefined ? [] : [JSON.stringify(["groups-as-of", groupsAsOf])]),
  ]);
}

/** The hash of the meaning of a taxonomy. */
export function taxonomyHash(concepts: readonly Concept[], words: LinkWords): string {
  const { nameTails, districtTails, placeGroups, heads, tails, machineTails, machines, connectors, generic, ordinary, forms } = words;
  const { activities, closers, attributives, asides, endings, families } = words;
  return sha256([
    JSON.stringify("taxonomy"),
    listOf(concepts, conceptContent),
    JSON.stringify([nameTails, districtTails, placeGroups].map(sorted)),
    JSON.stringify(
      [
        heads,
        tails,
        machineTails,
        machines,
        connectors,
        generic,
        activities,
        closers,
        attributives,
        asides,
        endings,
        families,
        ordinary,
        forms,
      ].map(sorted),
    ),
  ]);
}

// Lists instead of objects: we define the order of their members, so JSON.stringify gives a canonical text.
// Each function destructures its entry by name. Tests change every field, so a new field of the model is not forgotten here.

function ruleContent({ id, title, when, then, overrides, why, source }: Rule): unknown {
  return [id, title?.zh, title?.en, conditionContent(when), then, sorted(overrides), why, source];
}

function declarationContent(declaration: Declaration): unknown {
  const { id, kind, scope, why, source } = declaration;
  switch (declaration.kind) {
    case "identical":
      return [id, kind, sorted(declaration.concepts), scope, why, source];
    case "subordinate":
      return [id, kind, declaration.wider, declaration.narrower, scope, why, source];
    case "similar":
      return [id, kind, declaration.upstream, declaration.downstream, declaration.as, declaration.kinds, scope, why, source];
  }
}

function exceptionContent({ id, about, verdict, why, by, until }: Exception): unknown {
  const named =
    about.kind === "unit" ? [about.unit] : about.kind === "pair" ? [about.unit, about.belt] : [about.cluster, about.belt, about.place];
  return [id, about.kind, named, verdict, why, by, until];
}

function caseContent({ id, cluster, belt, place, places, years, expect, because }: RuleCase): unknown {
  const stated = places === undefined ? [] : [[listed(places.groups), places.distanceKm, places.hours]];
  return [id, "unit" in cluster ? ["unit", cluster.unit] : ["words", cluster.words], belt, place, years, expect, because, ...stated];
}

function listed(groups: readonly string[] | "unknown" | undefined): unknown {
  return typeof groups === "object" ? sorted(groups) : groups;
}

function conceptContent(concept: Concept): unknown {
  const { id, prefLabel, altLabel, hiddenLabel, broader, notation, why, source, wordOf, gathers, languages, lacks } = concept;
  if (wordOf !== null) return [id, prefLabel.en, sorted(altLabel.zh), sorted(hiddenLabel), source];
  const codes = Object.entries(notation).map(([scheme, list]) => [scheme, sorted(list)] as const);
  codes.sort(([a], [b]) => byCodePoint(a, b));
  return [
    id,
    prefLabel.zh,
    prefLabel.en,
    sorted(altLabel.zh),
    sorted(altLabel.en),
    sorted(hiddenLabel),
    sorted(broader),
    codes,
    why,
    source,
    ...(gathers ? ["gathers"] : []),
    ...(lacks === undefined ? [] : [["lacks", ...lacks]]),
    ...(languages === undefined ? [] : [Object.entries(languages).map(([tag, { pref, alt }]) => [tag, pref, sorted(alt)])]),
  ];
}

function conditionContent(condition: Condition): unknown {
  switch (condition.kind) {
    case "test": {
      const { fact, operator, value } = condition;
      return [fact, operator, typeof value === "object" ? [...value].sort((a, b) => byCodePoint(String(a), String(b))) : value];
    }
    case "not":
      return ["not", conditionContent(condition.part)];
    case "group": {
      const parts = condition.parts.map(conditionContent).map((part) => [JSON.stringify(part), part] as const);
      return [condition.join, parts.sort(([a], [b]) => byCodePoint(a, b)).map(([, part]) => part)];
    }
  }
}

/** The text of each entry is cached by identity: after a save, nearly all entries are the same objects. */
const TEXTS = new WeakMap<object, string>();

/** The JSON of a list of entries, sorted by id. */
function listOf<Entry extends { readonly id: string }>(entries: readonly Entry[], contentOf: (entry: Entry) => unknown): string {
  const texts = byId(entries).map((entry) => {
    const text = TEXTS.get(entry) ?? JSON.stringify(contentOf(entry));
    TEXTS.set(entry, text);
    return text;
  });
  return `[${texts.join()}]`;
}

/** The JSON of a list whose members are already JSON. */
function sha256(members: readonly string[]): string {
  return `sha256:${createHash("sha256").update(`[${members.join()}]`).digest("hex")}`;
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): readonly T[] {
  return [...entries].sort((a, b) => byCodePoint(a.id, b.id));
}

function sorted(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : [...texts].sort(byCodePoint);
}
