import type { ConceptId } from "../../model/ids.ts";
import { byCodePoint } from "../../model/ids.ts";
import type { PlainLabels } from "./plain-labels.ts";

const MOST = 3;

/** Finds the concepts whose labels share most with a text: the Dice share of their characters and pairs of characters. */
export function candidateFinder(index: Pick<PlainLabels, "all">): (key: string) => readonly ConceptId[] {
  let grams: {
    readonly labels: readonly { size: number; concepts: readonly ConceptId[] }[];
    readonly postings: ReadonlyMap<string, readonly number[]>;
  } | null = null;

  return (key) => {
    grams ??= invert(index);
    const wanted = gramsOf(key);
    const shared = new Map<number, number>();
    for (const gram of wanted) for (const label of grams.postings.get(gram) ?? []) shared.set(label, (shared.get(label) ?? 0) + 1);
    const best = new Map<ConceptId, number>();
    for (const [at, count] of shared) {
      const label = grams.labels[at];
      if (!label) continue;
      const score = (2 * count) / (label.size + wanted.size);
      for (const concept of label.concepts) if (score > (best.get(concept) ?? 0.2)) best.set(concept, score);
    }
    return [...best]
      .sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]))
      .slice(0, MOST)
      .map(([concept]) => concept);
  };
}

function gramsOf(key: string): ReadonlySet<string> {
  const characters = [...key];
  return new Set([...characters, ...characters.slice(1).map((character, at) => `${characters[at]}${character}`)]);
}

function invert(index: Pick<PlainLabels, "all">) {
  const labels: { size: number; concepts: readonly ConceptId[] }[] = [];
  const postings = new Map<string, number[]>();
  for (const [key, entries] of index.all()) {
    const grams = gramsOf(key);
    for (const gram of grams) {
      const list = postings.get(gram);
      if (list) list.push(labels.length);
      else postings.set(gram, [labels.length]);
    }
    labels.push({ size: grams.size, concepts: entries.map((entry) => entry.concept) });
  }
  return { labels, postings };
}
