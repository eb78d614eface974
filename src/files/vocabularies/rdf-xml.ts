import { RdfXmlParser } from "rdfxml-streaming-parser";
import type { MakeReader, ParserStream } from "./rdf-terms.ts";
import { streamReader } from "./rdf-terms.ts";

/** Reads RDF/XML. The package expands entities of the document itself, once and without nesting; `entity-limit.ts` bounds how much. */
export const rdfXmlReader: MakeReader = (base, onQuad) =>
  streamReader(new RdfXmlParser({ baseIRI: base }) as unknown as ParserStream, onQuad);
