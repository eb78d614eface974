import type { ResultDocument } from "../../../documents/result.ts";
import { byCodePoint } from "../../../model/ids.ts";
import { harmlessJson } from "../../shown.ts";
import { hierarchyOf, type Label } from "../hierarchy.ts";
import { type Chosen, type Chunks, type FormatSpec, NAME_SPACE } from "./format.ts";

export const spec: FormatSpec = {
  says: { zh: "产业分类，JSKOS，每行一个概念", en: "the taxonomy as JSKOS, one concept per line" },
  extension: ".ndjson",
  mediaType: "application/x-ndjson",
  takes: { base: NAME_SPACE },
  from: ["taxonomy", "ruleset"],
};

export function write(result: ResultDocument, { base }: Chosen): Chunks {
  return jskosLines(result, base);
}
/** The taxonomy as JSKOS concepts, one JSON object per line, sorted by id. */
export function* jskosLines(result: ResultDocument, base: string): Generator<string> {
  const { taxonomy } = result;
  const graph = hierarchyOf(result);
  const scheme = { uri: `${base}taxonomy/${encodeURIComponent(taxonomy.version)}` };
  const item = (id: string) => ({ uri: `${base}concept/${encodeURIComponent(id)}` });
  for (const concept of taxonomy.concepts) {
    const { pref, alt, hidden } = graph.labels(concept);
    const [broader, related] = [graph.broader(concept.id).map(item), graph.related(concept.id).map(item)];
    const notation = Object.entries(concept.notation)
      .sort(([a], [b]) => byCodePoint(a, b))
      .flatMap(([system, codes]) => codes.map((code) => `${system}:${code}`));
    const entry = {
      ...item(concept.id),
      type: ["http://www.w3.org/2004/02/skos/core#Concept", ...(concept.gathers === true ? [`${base}ns#GatheringConcept`] : [])],
      prefLabel: Object.fromEntries(pref.map(({ text, language }) => [language, text])),
      ...map("altLabel", alt),
      ...map("hiddenLabel", hidden),
      ...(notation.length === 0 ? {} : { notation }),
      inScheme: [scheme],
      ...(graph.tops.includes(concept.id) ? { topConceptOf: [scheme] } : {}),
      ...(broader.length === 0 ? {} : { broader }),
      ...(related.length === 0 ? {} : { related }),
      ...(concept.why === null ? {} : { scopeNote: { zh: [concept.why] } }),
    };
    yield `${harmlessJson(JSON.stringify(entry))}\n`;
  }
}

function map(key: string, labels: readonly Label[]): Readonly<Record<string, unknown>> {
  if (labels.length === 0) return {};
  const byLanguage: Record<string, string[]> = {};
  for (const { text, language } of labels) byLanguage[language] = [...(byLanguage[language] ?? []), text];
  return { [key]: byLanguage };
}
