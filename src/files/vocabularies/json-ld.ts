import { JsonLdParser } from "jsonld-streaming-parser";
import type { MakeReader, ParserStream } from "./rdf-terms.ts";
import { streamReader } from "./rdf-terms.ts";

/** A context that a file names instead of containing it. It is never fetched: the file must contain its context. */
export class RemoteContext extends Error {
  readonly url: string;

  constructor(url: string) {
    super(url);
    this.name = "RemoteContext";
    this.url = url;
  }
}

/** Reads JSON-LD. Loaded only if such a file is imported. */
export const jsonLdReader: MakeReader = (base, onQuad) => {
  const documentLoader = { load: (url: string) => Promise.reject(new RemoteContext(url)) };
  return streamReader(new JsonLdParser({ baseIRI: base, documentLoader }) as unknown as ParserStream, onQuad);
};
