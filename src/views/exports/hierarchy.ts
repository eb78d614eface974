import type { ResultDocument } from "../../documents/result.ts";
import type { ResultConcept } from "../../documents/result-knowledge.ts";
import { byCodePoint } from "../../model/ids.ts";
import { LANGUAGES } from "../../model/text.ts";

export interface Label {
  readonly text: string;
  readonly language: string;
}

/** The concepts of a result as a graph that satisfies SKOS's integrity conditions: links that violate them are left out; the ordered chain is kept. */
export interface Hierarchy {
  readonly tops: readonly string[];
  readonly broader: (id: string) => readonly string[];
  readonly identical: (id: string) => readonly string[];
  /** Symmetric links, without concepts above or below each other (S27) and without exact matches (S46). */
  readonly related: (id: string) => readonly string[];
  /** Downstream concepts. */
  readonly supplies: (id: string) => readonly string[];
  /** Each text occurs once per language: as preferred label, else alternative, else hidden (S13). */
  readonly labels: (concept: ResultConcept) => {
    readonly pref: readonly Label[];
    readonly alt: readonly Label[];
    readonly hidden: readonly Label[];
  };
}

type Edges = Map<string, Set<string>>;

export function hierarchyOf({ taxonomy, ruleset }: Pick<ResultDocument, "taxonomy" | "ruleset">): Hierarchy {
  const known = new Set(taxonomy.concepts.map((concept) => concept.id));
  const broader: Edges = new Map(taxonomy.concepts.map((concept) => [concept.id, new Set(concept.broader.filter((id) => known.has(id)))]));
  const [identical, related, supplies]: Edges[] = [new Map(), new Map(), new Map()];
  const add = (edges: Edges | undefined, from: string, to: string): void => {
    if (from !== to && known.has(from) && known.has(to)) edges?.set(from, (edges.get(from) ?? new Set()).add(to));
  };
  for (const declaration of ruleset.declarations) {
    if (declaration.kind === "subordinate") add(broader, declaration.narrower, declaration.wider);
    if (declaration.kind === "identical") for (const a of declaration.concepts) for (const b of declaration.concepts) add(identical, a, b);
    if (declaration.kind === "similar") add(supplies, declaration.upstream, declaration.downstream);
  }
  const above = (id: string): Set<string> => reachable(broader, id);
  for (const [from, targets] of supplies ?? []) {
    for (const to of targets) {
      const clashes = above(from).has(to) || above(to).has(from) || identical?.get(from)?.has(to);
      if (clashes !== true)
        for (const [a, b] of [
          [from, to],
          [to, from],
        ] as const)
          add(related, a, b);
    }
  }
  const sorted = (edges: Edges | undefined, id: string): string[] => [...(edges?.get(id) ?? [])].sort(byCodePoint);
  return {
    tops: taxonomy.concepts.filter((concept) => (broader.get(concept.id)?.size ?? 0) === 0).map((concept) => concept.id),
    broader: (id) => sorted(broader, id),
    identical: (id) => sorted(identical, id),
    related: (id) => sorted(related, id),
    supplies: (id) => sorted(supplies, id),
    labels: labelsOf,
  };
}

function reachable(edges: Edges, from: string): Set<string> {
  const found = new Set<string>();
  const left = [...(edges.get(from) ?? [])];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    left.push(...(edges.get(next) ?? []));
  }
  return found;
}

function labelsOf({ prefLabel, altLabel, hiddenLabel, languages = {}, lacks = [] }: ResultConcept): ReturnType<Hierarchy["labels"]> {
  const seen = new Set<string>();
  const others = Object.entries(languages);
  const once = (texts: readonly string[], language: Label["language"]): Label[] =>
    texts.flatMap((text) => {
      const key = `${language} ${text}`;
      if (text === "" || seen.has(key)) return [];
      seen.add(key);
      return [{ text, language }];
    });
  return {
    pref: [
      ...LANGUAGES.flatMap((language) => (lacks.includes(language) ? [] : once([prefLabel[language]], language))),
      ...others.flatMap(([tag, { pref }]) => (pref === null ? [] : once([pref], tag))),
    ],
    alt: [...LANGUAGES.flatMap((language) => once(altLabel[language], language)), ...others.flatMap(([tag, { alt }]) => once(alt, tag))],
    hidden: once(hiddenLabel, "zh"),
  };
}
