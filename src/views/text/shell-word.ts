const PLAIN_WORD = /^[\p{L}\p{N}_./:@%+=,-]+$/u;

/** A text as one word of a shell command: quoted where the shell would read something into it. */
export function shellWord(text: string): string {
  return PLAIN_WORD.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
