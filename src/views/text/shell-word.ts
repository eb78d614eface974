import { shown } from "../shown.ts";

const PLAIN_WORD = /^[\p{L}\p{N}_./:@%+=,-]+$/u;

/**
 * A text as one word of a shell command: quoted if the shell would interpret any of it. Characters unsafe for a terminal are written
 * as bytes in the notation of bash and zsh: $'\x1b'.
 */
export function shellWord(text: string): string {
  if (shown(text) === text) return PLAIN_WORD.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
  return `$'${Array.from(text, escaped).join("")}'`;
}

function escaped(character: string): string {
  if (character === "'" || character === "\\") return `\\${character}`;
  if (character >= " " && character <= "~") return character;
  return Array.from(Buffer.from(character), (byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
}
