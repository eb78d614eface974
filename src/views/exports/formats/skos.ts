import type { CollectionEntry } from "../../../documents/collections.ts";
import type { ResultDocument } from "../../../documents/result.ts";
import type { ResultConcept } from "../../../documents/result-knowledge.ts";
import { byCodePoint } from "../../../model/ids.ts";
import { type Bilingual, LANGUAGES } from "../../../model/text.ts";
import { skosWords } from "../../../words/skos.ts";
import type { SkosWords } from "../../../words/topics/skos.ts";
import { hierarchyOf } from "../hierarchy.ts";
import { type Chosen, type Chunks, type FormatSpec, NAME_SPACE } from "./format.ts";

export const spec: FormatSpec = {
  says: {
    zh: "产业分类、产业链和声明，SKOS/XKOS（Turtle）",
    en: "the taxonomy with its chains and declarations as SKOS and XKOS in Turtle",
  },
  extension: ".ttl",
  mediaType: "text/turtle",
  takes: { base: NAME_SPACE },
  from: ["taxonomy", "ruleset", "collections"],
};

export function write(result: ResultDocument, { base }: Chosen): Chunks {
  return [skosTurtle(result, base)];
}
const PREFIXES: Readonly<Record<string, string>> = {
  dct: "http://purl.org/dc/terms/",
  owl: "http://www.w3.org/2002/07/owl#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xkos: "http://rdf-vocabulary.ddialliance.org/xkos#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** The taxonomy with the declarations of the rule set as SKOS and XKOS in Turtle, sorted by concept id. */
export function skosTurtle(result: ResultDocument, base: string): string {
  const { taxonomy, ruleset } = result;
  const graph = hierarchyOf(result);
  const scheme = `<${base}taxonomy/${encodeURIComponent(taxonomy.version)}>`;
  const prefixes = Object.entries({ ...PREFIXES, c: `${base}concept/`, q: `${base}ns#` }).sort(([a], [b]) => byCodePoint(a, b));
  const schemes = [...new Set(taxonomy.concepts.flatMap((concept) => Object.keys(concept.notation)))].sort(byCodePoint);
  const head = [
    ...prefixes.map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`),
    "",
    ...ontology(schemes),
    block(scheme, [
      ["a", ["skos:ConceptScheme"]],
      ["dct:title", labels("title")],
      ["owl:versionInfo", [literal(taxonomy.version)]],
      ["q:hash", [literal(taxonomy.hash)]],
      ["q:ruleset", [literal(ruleset.version)]],
      ["skos:hasTopConcept", graph.tops.map(name)],
    ]),
  ];
  const concepts = taxonomy.concepts.map((concept) => conceptBlock(concept, scheme, graph));
  return `${[...head, ...concepts, ...(result.collections ?? []).flatMap((each) => collectionBlocks(each, base))].join("\n")}`;
}

/** A collection, whose members are collections of concepts themselves. */
function collectionBlocks({ id, name: label, source, weight, members }: CollectionEntry, base: string): string[] {
  const iri = (...path: readonly string[]): string => `<${[`${base}collection`, ...path.map(encodeURIComponent)].join("/")}>`;
  const named = ({ zh, en }: Bilingual): string[] => [literal(zh, "zh"), literal(en, "en")];
  const note =
    weight === undefined
      ? []
      : LANGUAGES.map((language) => literal(`${weight.name[language]} (${weight.unit[language]}, ${weight.year})`, language));
  return [
    block(iri(id), [
      ["a", ["skos:Collection"]],
      ["skos:prefLabel", named(label)],
      ["skos:member", members.map((member) => iri(id, member.id))],
      ["skos:note", note],
      ["dct:source", source === "" ? [] : [literal(source)]],
    ]),
    ...members.map((member) =>
      block(iri(id, member.id), [
        ["a", ["skos:Collection"]],
        ["skos:prefLabel", named(member.name)],
        ["skos:member", member.concepts.map((concept) => name(concept.id))],
        ["q:partly", member.partly.map((concept) => name(concept.id))],
        ["q:weight", member.weight === undefined ? [] : [`"${member.weight}"^^xsd:decimal`]],
      ]),
    ),
  ];
}

function ontology(schemes: readonly string[]): string[] {
  return [
    block("q:supplies", [
      ["a", ["owl:ObjectProperty"]],
      ["rdfs:subPropertyOf", ["xkos:sequential"]],
      ["owl:inverseOf", ["q:suppliedBy"]],
      ["rdfs:label", labels("supplies")],
      ["rdfs:comment", [literal("The subject is upstream of the object in an industrial chain.", "en")]],
    ]),
    block("q:suppliedBy", [
      ["a", ["owl:ObjectProperty"]],
      ["rdfs:subPropertyOf", ["xkos:sequential"]],
      ["rdfs:label", labels("suppliedBy")],
    ]),
    block("q:partly", [
      ["a", ["owl:ObjectProperty"]],
      ["rdfs:label", labels("partly")],
      ["rdfs:comment", [literal("The object is wider than the collection, which covers a part of it.", "en")]],
    ]),
    block("q:weight", [
      ["a", ["owl:DatatypeProperty"]],
      ["rdfs:label", labels("weight")],
    ]),
    ...schemes.map((scheme) =>
      block(`q:${localName(scheme)}`, [
        ["a", ["rdfs:Datatype"]],
        ["rdfs:label", [literal(scheme)]],
      ]),
    ),
  ];
}

function conceptBlock(concept: ResultConcept, scheme: string, graph: ReturnType<typeof hierarchyOf>): string {
  const labels = graph.labels(concept);
  const notations = Object.entries(concept.notation)
    .sort(([a], [b]) => byCodePoint(a, b))
    .flatMap(([system, codes]) => codes.map((code) => `${literal(code)}^^q:${localName(system)}`));
  return block(name(concept.id), [
    ["a", ["skos:Concept", ...(concept.gathers === true ? ["q:GatheringConcept"] : [])]],
    ["skos:inScheme", [scheme]],
    ["skos:topConceptOf", graph.tops.includes(concept.id) ? [scheme] : []],
    ["skos:prefLabel", labels.pref.map(({ text, language }) => literal(text, language))],
    ["skos:altLabel", labels.alt.map(({ text, language }) => literal(text, language))],
    ["skos:hiddenLabel", labels.hidden.map(({ text, language }) => literal(text, language))],
    ["skos:notation", notations],
    ["skos:broader", graph.broader(concept.id).map(name)],
    ["skos:exactMatch", graph.identical(concept.id).map(name)],
    ["skos:related", graph.related(concept.id).map(name)],
    ["q:supplies", graph.supplies(concept.id).map(name)],
    ["skos:scopeNote", concept.why === null ? [] : [literal(concept.why, "zh")]],
    ["dct:source", concept.source === "" ? [] : [literal(concept.source)]],
  ]);
}

/** A subject with its properties; properties without a value are left out. */
function block(subject: string, properties: readonly (readonly [string, readonly string[]])[]): string {
  const lines = properties.filter(([, values]) => values.length > 0).map(([property, values]) => `  ${property} ${values.join(", ")}`);
  return `${subject}\n${lines.join(" ;\n")} .\n`;
}

/** An id inside an IRI. Ids are lower-case words with hyphens; the escape keeps even a hostile id inside the IRI. */
function name(id: string): string {
  return `c:${localName(id)}`;
}

function localName(id: string): string {
  return id
    .replace(/[^A-Za-z0-9-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`)
    .replace(/^-/, "_2d_")
    .replace(/-$/, "_2d_");
}

/** A character by its number, as Turtle writes it. */
function numbered(code: number): string {
  const digits = code.toString(16).toUpperCase();
  return code > 0xffff ? `\\U${digits.padStart(8, "0")}` : `\\u${digits.padStart(4, "0")}`;
}

/** One of the program's own labels in both languages. */
function labels(key: keyof SkosWords): string[] {
  return LANGUAGES.map((language) => literal(skosWords[language][key], language));
}

function literal(text: string, language?: string): string {
  const escaped = text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[\\"\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) =>
      character === "\\" || character === '"' ? `\\${character}` : numbered(character.codePointAt(0) ?? 0),
    );
  return `"${escaped}"${language === undefined ? "" : `@${language}`}`;
}
