import type { Belt } from "../../model/data.ts";
import type { Change, Edit } from "../../model/edit.ts";
import { byCodePoint, type ConceptId } from "../../model/ids.ts";
import type { Sense } from "../../model/link.ts";
import type { MatchInput } from "../../model/matcher.ts";
import type { Relation } from "../../model/relation.ts";
import { conceptsOf, type Declaration, type Rule, type Supply } from "../../model/rules.ts";
import type { Origin } from "../../model/span.ts";
import type { Concept } from "../../model/taxonomy.ts";

/** Edits that could be proposed, each as an author would write it and with its file. */
export class Proposals {
  readonly #input: MatchInput;
  readonly #concepts: ReadonlyMap<string, Concept>;
  readonly #declarationFile: string;
  /** The folder of the version in question: inherited entries are in other folders, and may be released. */
  readonly #own: string;
  /** Ids of existing declarations. */
  readonly #taken: ReadonlySet<string>;
  /** How many declarations of each of this version's own files name a concept. */
  readonly #speaking = new Map<ConceptId, Map<string, number>>();

  constructor(input: MatchInput) {
    this.#input = input;
    this.#concepts = new Map(input.taxonomy.concepts.map((concept) => [concept.id, concept]));
    const { declarations, rules, origin } = input.ruleset;
    this.#taken = new Set<string>(declarations.map(({ id }) => id));
    this.#own = origin.file.replace(/[^/]*$/u, "");
    for (const declaration of declarations) if (declaration.origin.file.startsWith(this.#own)) this.#note(declaration);
    this.#declarationFile =
      [...declarations, ...rules].find((entry) => entry.origin.file.startsWith(this.#own))?.origin.file ?? origin.file;
  }

  /** A declaration that relates two concepts, in the file that already names one of them. */
  declaration(
    relation: Exclude<Relation, "none">,
    cluster: ConceptId,
    belt: ConceptId,
    direction: string | null,
    supply: Supply = "material",
  ): Edit {
    const id = this.#newId(`d-${this.#label(belt)}-${this.#label(cluster)}`);
    const base = { id, scope: "branch", why: null, source: "", origin: this.#beside(cluster, belt) };
    const [first, second] = direction === "belt-wider" || direction === "belt-upstream" ? [belt, cluster] : [cluster, belt];
    const stated =
      relation === "identical"
        ? { kind: relation, concepts: [cluster, belt] }
        : relation === "subordinate"
          ? { kind: relation, wider: first, narrower: second }
          : { kind: relation, as: supply, kinds: null, upstream: first, downstream: second };
    const to = { ...base, ...stated } as unknown as Declaration;
    return edit("added", { kind: "declaration", id: to.id, from: null, to }, base.origin);
  }

  broader(narrower: ConceptId, wider: ConceptId): Edit | null {
    const concept = this.#concepts.get(narrower);
    if (!concept || concept.wordOf !== null || concept.broader.includes(wider)) return null;
    return edit("added", { kind: "broader", id: narrower, from: null, to: wider }, within(concept.origin, "broader"));
  }

  /** A term as an additional label of a concept. */
  label(sense: Sense, concept: ConceptId): Edit | null {
    const own = this.#concepts.get(concept);
    if (!own) return null;
    const change: Change = { kind: "label", id: concept, field: "altLabel.zh", from: null, to: sense.text };
    return edit("added", change, within(own.origin, "altLabel", "zh"));
  }

  rule(from: Rule, to: Rule | null): Edit {
    return edit(to ? "changed" : "removed", { kind: "rule", id: from.id, from, to }, from.origin);
  }

  listed(belt: Belt): Edit {
    const years = [...new Set([...(belt.years ?? []), this.#input.data.dataset.studyYear])].sort((a, b) => a - b);
    return edit("changed", { kind: "belt", id: belt.id, from: belt, to: { ...belt, years } }, belt.origin);
  }

  #newId(wanted: string): string {
    for (let number = 1; ; number++) {
      const id = number === 1 ? wanted : `${wanted}-${number}`;
      if (!this.#taken.has(id)) return id;
    }
  }

  #label(id: ConceptId): string {
    return this.#concepts.get(id)?.prefLabel.zh ?? id;
  }

  #note(declaration: Declaration): void {
    for (const id of conceptsOf(declaration)) {
      const files = this.#speaking.get(id) ?? new Map<string, number>();
      files.set(declaration.origin.file, (files.get(declaration.origin.file) ?? 0) + 1);
      this.#speaking.set(id, files);
    }
  }

  /** The file that speaks most of the belt's industry or, if none does, of the cluster's. */
  #beside(cluster: ConceptId, belt: ConceptId): Origin {
    const files = [...(this.#speaking.get(belt) ?? this.#speaking.get(cluster) ?? [])];
    const [most] = files.sort(([a, m], [b, n]) => n - m || byCodePoint(a, b));
    return { file: most?.[0] ?? this.#declarationFile, path: ["declarations"] };
  }
}

function edit(what: Edit["what"], change: Change, origin: Origin): Edit {
  return { id: "", what, change, origin, side: what === "removed" ? "from" : "to" };
}

function within(origin: Origin, ...path: readonly string[]): Origin {
  return { ...origin, path: [...origin.path, ...path] };
}
