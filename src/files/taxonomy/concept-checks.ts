import type { ConceptId } from "../../model/ids.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { labelKey } from "../../model/label-key.ts";
import type { Path } from "../../model/plain-value.ts";
import type { Locate, Origin } from "../../model/span.ts";
import type { Concept } from "../../model/taxonomy.ts";
import { LANGUAGES } from "../../model/text.ts";

/** Concepts with one id: the first stays, each other is an issue. */
export function withoutTwins(
  concepts: readonly Concept[],
  locate: Locate,
): { readonly concepts: readonly Concept[]; readonly issues: readonly Issue[] } {
  const byId = new Map<string, Concept>();
  const issues: Issue[] = [];
  const repeated: Concept[] = [];
  for (const concept of concepts) {
    const first = byId.get(concept.id);
    if (first === undefined) byId.set(concept.id, concept);
    else if (concept.wordOf !== null) repeated.push(concept);
    else issues.push(issue("duplicate-id", locate(at(concept, "id")), { what: "concept", id: concept.id, first: locate(at(first, "id")) }));
  }
  // A product word that its concept lists twice, or another entry of the same id.
  for (const { id, prefLabel, origin, ...word } of repeated) {
    const first = byId.get(id) as Concept;
    const params = { label: prefLabel.zh, concept: word.wordOf ?? id, other: first.wordOf ?? id, first: locate(first.origin) };
    issues.push(issue("duplicate-label", locate(origin), params, "warning"));
  }
  return { concepts: [...byId.values()], issues };
}

/**
 * Labels that stand on two concepts of which neither is above the other, and, as warnings, labels that one concept repeats in one language.
 * Without twins (`haveTwins`) there are none.
 */
export function labelIssues(concepts: readonly Concept[], locate: Locate): Issue[] {
  return labelTwins(concepts, locate);
}

/** Whether any label stands twice, but for one that a concept has in both languages. Mostly none does, and places of labels need not be known. */
export function haveTwins(concepts: readonly Concept[]): boolean {
  const owners = new Map<string, Concept>();
  for (const concept of concepts) {
    let repeats = false;
    for (const text of textsOf(concept)) {
      const key = labelKey(text);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, concept);
      else if (owner === concept) repeats = true;
      else return true;
    }
    if (repeats && labelTwins([concept], locateNowhere).length > 0) return true;
  }
  return false;
}

const locateNowhere: Locate = ({ file }) => ({ file, line: 1, column: 1 });

function textsOf({ prefLabel, altLabel, hiddenLabel, wordOf, languages }: Concept): readonly string[] {
  if (wordOf !== null && prefLabel.en === prefLabel.zh && altLabel.zh.length === 0 && hiddenLabel.length === 0) return [prefLabel.zh];
  const others = languages === undefined ? [] : Object.values(languages).flatMap(({ pref, alt }) => (pref === null ? alt : [pref, ...alt]));
  return [prefLabel.zh, prefLabel.en, ...altLabel.zh, ...altLabel.en, ...hiddenLabel, ...others];
}

function labelTwins(concepts: readonly Concept[], locate: Locate): Issue[] {
  const taken = new Map<string, { readonly concept: Concept; readonly label: Label }>();
  const issues: Issue[] = [];
  const isAbove = above(concepts);
  const isOneLine = (a: Concept, b: Concept): boolean =>
    a !== b && a.wordOf === null && b.wordOf === null && (isAbove(a.id, b.id) || isAbove(b.id, a.id));
  for (const concept of concepts) {
    for (const { key, label } of keyedLabelsOf(concept)) {
      const first = taken.get(key);
      if (first === undefined) taken.set(key, { concept, label });
      else if (isOneLine(first.concept, concept)) continue;
      else if (first.concept !== concept || first.label.language === label.language || label.language === null) {
        const span = locate(at(concept, ...label.path));
        const params = {
          label: label.text,
          concept: concept.id,
          other: first.concept.id,
          first: locate(at(first.concept, ...first.label.path)),
        };
        issues.push(issue("duplicate-label", span, params, first.concept === concept ? "warning" : "error"));
      }
    }
  }
  return issues;
}

/** Whether one concept stands above another, over any number of steps. Answers are computed from the written `broader` lines. */
export function above(concepts: readonly Concept[]): (wider: ConceptId, narrower: ConceptId) => boolean {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  return (wider, narrower) => {
    const seen = new Set<ConceptId>([narrower]);
    for (const id of seen) for (const next of byId.get(id)?.broader ?? []) seen.add(next);
    seen.delete(narrower);
    return seen.has(wider);
  };
}

/** Codes that stand on two concepts of one scheme: where two systems mean the same, it is one concept. */
export function notationIssues(concepts: readonly Concept[], locate: Locate): Issue[] {
  const taken = new Map<string, Origin>();
  const issues: Issue[] = [];
  for (const concept of concepts) {
    for (const [scheme, codes] of Object.entries(concept.notation)) {
      for (const [index, code] of codes.entries()) {
        const id = `${scheme} ${code}`;
        const origin = at(concept, "notation", scheme, index);
        const first = taken.get(id);
        if (first === undefined) taken.set(id, origin);
        else issues.push(issue("duplicate-id", locate(origin), { what: "notation", id, first: locate(first) }, "warning"));
      }
    }
  }
  return issues;
}

export interface Label {
  readonly text: string;
  /** A language tag; null for hidden labels, which have none. */
  readonly language: string | null;
  /** Within the concept. */
  readonly path: Path;
}

export function labelsOf({ prefLabel, altLabel, hiddenLabel, wordOf, languages = {}, lacks = [] }: Concept): readonly Label[] {
  if (wordOf !== null) return wordLabels(prefLabel, altLabel.zh, hiddenLabel);
  const labels = LANGUAGES.flatMap((language): Label[] =>
    lacks.includes(language) ? [] : [{ text: prefLabel[language], language, path: ["prefLabel", language] }],
  );
  for (const [language, { pref, alt }] of Object.entries(languages)) {
    if (pref !== null) labels.push({ text: pref, language, path: ["prefLabel", language] });
    for (const [index, text] of alt.entries()) labels.push({ text, language, path: ["altLabel", language, index] });
  }
  for (const language of LANGUAGES) {
    for (const [index, text] of altLabel[language].entries()) labels.push({ text, language, path: ["altLabel", language, index] });
  }
  for (const [index, text] of hiddenLabel.entries()) labels.push({ text, language: null, path: ["hiddenLabel", index] });
  return labels;
}

/** The labels of a product word, which may be no more than a text in a list. */
function wordLabels(word: Concept["prefLabel"], altLabel: readonly string[], hiddenLabel: readonly string[]): readonly Label[] {
  const isPlain = word.en === word.zh && altLabel.length === 0 && hiddenLabel.length === 0;
  return [
    { text: word.zh, language: "zh", path: isPlain ? [] : ["zh"] },
    ...(word.en === word.zh ? [] : [{ text: word.en, language: "en", path: ["en"] } as const]),
    ...altLabel.map((text, index): Label => ({ text, language: null, path: ["altLabel", index] })),
    ...hiddenLabel.map((text, index): Label => ({ text, language: null, path: ["hiddenLabel", index] })),
  ];
}

/** The keys of a concept's labels are asked for by several checks, and again after each save of some other file. */
const KEYED = new WeakMap<Concept, readonly { readonly key: string; readonly label: Label }[]>();

export function keyedLabelsOf(concept: Concept): readonly { readonly key: string; readonly label: Label }[] {
  const known = KEYED.get(concept);
  if (known !== undefined) return known;
  const keyed = labelsOf(concept).map((label) => ({ key: labelKey(label.text), label }));
  KEYED.set(concept, keyed);
  return keyed;
}

export function at(concept: Concept, ...keys: (string | number)[]): Origin {
  return { file: concept.origin.file, path: [...concept.origin.path, ...keys] };
}
