import { StreamParser } from "n3";
import type { MakeReader, ParserStream } from "./rdf-terms.ts";
import { streamReader } from "./rdf-terms.ts";

/** Reads Turtle and N-Triples. Loaded only if such a file is imported. */
export const turtleReader: MakeReader = (base, onQuad) =>
  streamReader(new StreamParser({ baseIRI: base }) as unknown as ParserStream, onQuad);
