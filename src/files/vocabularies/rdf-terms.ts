/** A term of RDF, as all parsers of the rdfjs family give it. */
export interface RdfTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

export interface RdfQuad {
  readonly subject: RdfTerm;
  readonly predicate: RdfTerm;
  readonly object: RdfTerm;
}

/** A parser that takes a text line by line and gives its quads; `end` gives those that are left. Throws what the package throws. */
export interface RdfReader {
  write(line: string): Promise<void>;
  end(): Promise<void>;
}

/** Creates a reader; `onQuad` is called for every quad in the order of the text. */
export type MakeReader = (base: string, onQuad: (quad: RdfQuad) => void) => RdfReader;

/** The part of a stream that these parsers have in common. */
export interface ParserStream {
  on(event: "data", listener: (quad: RdfQuad) => void): unknown;
  on(event: "error" | "end", listener: (error?: Error) => void): unknown;
  write(chunk: string, done: (error?: Error | null) => void): boolean;
  end(): unknown;
}

/** A reader over a parser that is a stream: a line is done when the parser has taken it in. */
export function streamReader(parser: ParserStream, onQuad: (quad: RdfQuad) => void): RdfReader {
  let failed: Error | null = null;
  let finish: ((error: Error | null) => void) | null = null;
  parser.on("data", onQuad);
  parser.on("error", (error) => {
    failed ??= error ?? new Error("unreadable");
    finish?.(failed);
  });
  parser.on("end", () => finish?.(failed));
  return {
    write: (line) =>
      new Promise((resolve, reject) => {
        if (failed !== null) return reject(failed);
        parser.write(line, (error) => (error ? reject(error) : failed !== null ? reject(failed) : resolve()));
      }),
    end: () =>
      new Promise((resolve, reject) => {
        if (failed !== null) return reject(failed);
        finish = (error) => (error === null ? resolve() : reject(error));
        parser.end();
      }),
  };
}
