import type { ConceptId } from "../../model/ids.ts";
import { labelKey } from "../../model/label-key.ts";
import type { LabelledPair, Naming } from "../../model/labelled.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { conceptsOf } from "../../model/rules.ts";
import type { LabelledAnswer } from "../../world/labelled-pairs.ts";

/**
 * Creates a lookup of what a version says about a pair by name: declarations about two of its concepts, exceptions about its rows or
 * concepts, and cases with its words. An answer that such a line gives shows that the line was written, not that the version is right.
 */
export function namingOf({ ruleset, data }: MatchInput): (pair: LabelledPair, answer: LabelledAnswer) => readonly Naming[] {
  const byPair = new Map<string, Naming[]>();
  const add = (a: string, b: string, naming: Naming): void => {
    for (const key of new Set([keyOf(a, b), keyOf(b, a)])) byPair.set(key, [...(byPair.get(key) ?? []), naming]);
  };
  for (const declaration of ruleset.declarations) {
    const { id, origin } = declaration;
    const concepts = conceptsOf(declaration);
    for (const [at, a] of concepts.entries()) {
      for (const b of concepts.slice(at + 1)) add(a, b, { kind: "declaration", id, origin });
    }
  }
  for (const { id, about, origin } of ruleset.exceptions) {
    if (about.kind === "pair") add(about.unit, about.belt, { kind: "exception", id, origin });
    if (about.kind === "concepts") add(about.cluster, about.belt, { kind: "exception", id, origin });
  }
  const names = new Map(data.units.map((unit) => [unit.id as string, unit.industry ?? unit.name]));
  const words = new Map<string, Naming[]>();
  for (const { id, cluster, belt, origin } of ruleset.cases) {
    const key = keyOf(labelKey("unit" in cluster ? cluster.unit : cluster.words), labelKey(belt));
    words.set(key, [...(words.get(key) ?? []), { kind: "case", id, origin }]);
  }
  const wordsOf = (text: string): readonly string[] => [...new Set([labelKey(text), labelKey(names.get(text) ?? text)])];
  return ({ a, b }, { concepts: [left, right] }) => {
    const ofConcepts = left.flatMap((one: ConceptId) =>
      right.flatMap((other) => (one === other ? [] : (byPair.get(keyOf(one, other)) ?? []))),
    );
    const ofRows = byPair.get(keyOf(a.text, b.text)) ?? [];
    const ofWords = wordsOf(a.text).flatMap((one) =>
      wordsOf(b.text).flatMap((other) => [...(words.get(keyOf(one, other)) ?? []), ...(words.get(keyOf(other, one)) ?? [])]),
    );
    return [...new Map([...ofConcepts, ...ofRows, ...ofWords].map((naming) => [`${naming.kind} ${naming.id}`, naming])).values()];
  };
}

function keyOf(a: string, b: string): string {
  return `${a}\0${b}`;
}
