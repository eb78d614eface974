import { createReadStream, statSync } from "node:fs";
import type { OnProgress } from "../../model/vocabulary.ts";

/** The largest vocabulary that is read, in bytes: a million triples have about 150 MB. It is read in pieces, never as a whole. */
export const MOST_VOCABULARY_BYTES = 1024 * 1024 * 1024;
/** A line of more characters is cut into pieces, so that a file without line ends needs no more memory than another. */
const PIECE = 64 * 1024;

export interface TextLine {
  /** The text with its line end, if it has one. */
  readonly text: string;
  readonly line: number;
  /** Whether the line ends here; a long line comes in several pieces. */
  readonly isEnd: boolean;
}

/** The lines of a UTF-8 file, read in pieces. Throws a `TypeError` if the bytes are not UTF-8. */
export async function* linesOf(path: string, onProgress: OnProgress): AsyncGenerator<TextLine> {
  const of = statSync(path).size;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let [rest, line, done] = ["", 1, 0];
  for await (const chunk of createReadStream(path)) {
    done += (chunk as Uint8Array).length;
    onProgress(done, of);
    rest += decoder.decode(chunk as Uint8Array, { stream: true });
    for (let end = rest.indexOf("\n"); end !== -1; end = rest.indexOf("\n")) {
      yield { text: rest.slice(0, end + 1), line, isEnd: true };
      rest = rest.slice(end + 1);
      line += 1;
    }
    if (rest.length > PIECE) {
      yield { text: rest, line, isEnd: false };
      rest = "";
    }
  }
  rest += decoder.decode();
  if (rest !== "") yield { text: rest, line, isEnd: true };
}
