import { localName } from "../sssom/slots.ts";
import type { Drafts } from "./draft.ts";
import type { RdfQuad, RdfTerm } from "./rdf-terms.ts";

const SKOS = "http://www.w3.org/2004/02/skos/core#";
const RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const PLAIN = new Set(["http://www.w3.org/2001/XMLSchema#string", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"]);
const SOURCES = new Set(["http://purl.org/dc/terms/source", "http://purl.org/dc/elements/1.1/source"]);

/** Takes a quad of SKOS or XKOS into the drafts; anything else is left aside. */
export function takeQuad({ subject, predicate, object }: RdfQuad, drafts: Drafts, line: number): void {
  const { value } = predicate;
  if (value === RDF_TYPE) {
    if (object.value === `${SKOS}Concept`) drafts.get(subject.value, line).isConcept = true;
    else if (object.value.endsWith("GatheringConcept")) drafts.get(subject.value, line).gathers = true;
    return;
  }
  if (SOURCES.has(value)) drafts.get(subject.value, line).source = object.value;
  else if (value.startsWith(SKOS)) takeSkos(value.slice(SKOS.length), subject, object, drafts, line);
  else if (value.endsWith("#supplies") || value.endsWith("/supplies"))
    drafts.links.push({ kind: "supplies", from: subject.value, to: object.value, line });
}

function takeSkos(name: string, subject: RdfTerm, object: RdfTerm, drafts: Drafts, line: number): void {
  const draft = drafts.get(subject.value, line);
  const language = (object.language ?? "").toLowerCase();
  const { value } = object;
  if (name === "prefLabel") {
    draft.isConcept = true;
    draft.addPref(language, value);
  } else if (name === "altLabel") draft.addAlt(language, value);
  else if (name === "hiddenLabel") draft.hidden.push(value);
  else if (name === "notation") {
    const datatype = object.datatype?.value ?? "";
    draft.addNotation(datatype === "" || PLAIN.has(datatype) ? "" : localName(datatype), value);
  } else if (name === "broader") draft.broader.add(value);
  else if (name === "narrower") drafts.get(value, line).broader.add(subject.value);
  else if (name === "scopeNote" || name === "definition") draft.note ??= value;
  else if (name === "exactMatch" || name === "related") {
    drafts.links.push({ kind: name === "related" ? "related" : "identical", from: subject.value, to: value, line });
  }
}
