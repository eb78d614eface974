import { localName } from "../sssom/slots.ts";
import { ownId } from "../vocabularies/concept-ids.ts";
import { readVocabulary } from "../vocabularies/read-vocabulary.ts";
import type { MappedSide, Mapping, ReadMappings } from "./read-mappings.ts";

/** The links of a SKOS file between its concepts: exact matches, chains of our own exports, and `related`. */
export async function skosMappings(path: string, shown: string): Promise<ReadMappings> {
  const { links, issues, concepts } = await readVocabulary(path, shown);
  const labels = new Map(concepts.map(({ key, pref }) => [key, [...pref.values()]]));
  const side = (key: string): MappedSide => ({ names: [ownId(key) ?? localName(key), ...(labels.get(key) ?? [])], scheme: null });
  const chained = new Set(links.filter(({ kind }) => kind === "supplies").flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  const seen = new Set<string>();
  const mappings = links.flatMap(({ kind, from, to, line }): readonly Mapping[] => {
    // `related` and exact matches are written on both sides; of a chain `related` says nothing new.
    if (kind === "related" && chained.has(`${from} ${to}`)) return [];
    if (kind !== "supplies" && seen.has(`${kind} ${to} ${from}`)) return [];
    seen.add(`${kind} ${from} ${to}`);
    const relation = kind === "identical" ? "identical" : kind === "supplies" ? "a-upstream" : "related";
    return [{ a: side(from), b: side(to), relation, supply: "material", why: null, line }];
  });
  return { form: "skos", mappings, leftOut: new Map(), issues };
}
