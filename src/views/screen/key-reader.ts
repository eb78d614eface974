import { graphemesOf } from "../../model/graphemes.ts";

/** A key press: a grapheme, a named key, a paste, or a reply of the terminal. */
export type Key =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "named"; readonly name: NamedKey }
  | { readonly kind: "paste"; readonly text: string }
  | { readonly kind: "cursor-report"; readonly row: number; readonly column: number };

export type NamedKey =
  | "up"
  | "down"
  | "left"
  | "right"
  | "home"
  | "end"
  | "page-up"
  | "page-down"
  | "delete"
  | "backspace"
  | "enter"
  | "tab"
  | "escape"
  | `ctrl-${string}`;

const FINAL: Readonly<Record<string, NamedKey>> = { A: "up", B: "down", C: "right", D: "left", H: "home", F: "end" };
const TILDE: Readonly<Record<string, NamedKey>> = {
  "1": "home",
  "7": "home",
  "4": "end",
  "8": "end",
  "3": "delete",
  "5": "page-up",
  "6": "page-down",
};
const PASTE_START = "\u001b[200~";
const PASTE_END = "\u001b[201~";
/** Maximum length of a paste, far above that of any note. */
const LONGEST_PASTE = 100_000;

/**
 * Splits the terminal's input into keys. A chunk may hold many keys, or end in the middle of one: the incomplete part waits for the next
 * chunk, and `flush` declares that nothing follows, so that a single Escape is the Escape key.
 */
export class KeyReader {
  #rest = "";
  #paste: string | null = null;

  /** True while the input so far may be the beginning of a longer sequence. */
  get isWaiting(): boolean {
    return this.#rest !== "" && this.#paste === null;
  }

  read(chunk: string): readonly Key[] {
    const keys: Key[] = [];
    let text = this.#rest + chunk;
    this.#rest = "";
    while (text !== "") {
      if (this.#paste !== null) {
        text = this.#pasted(text, keys);
        continue;
      }
      const start = text.indexOf("\u001b");
      if (start !== 0) {
        keys.push(...plainKeys(start < 0 ? text : text.slice(0, start)));
        text = start < 0 ? "" : text.slice(start);
        continue;
      }
      if (text.startsWith(PASTE_START)) {
        this.#paste = "";
        text = text.slice(PASTE_START.length);
        continue;
      }
      const taken = sequence(text);
      if (taken === null) {
        this.#rest = text;
        break;
      }
      if (taken.key !== null) keys.push(taken.key);
      text = text.slice(taken.length);
    }
    return keys;
  }

  /** Ends the wait: nothing follows, and the pending input is taken as it is. */
  flush(): readonly Key[] {
    if (this.#paste !== null || this.#rest === "") return [];
    const rest = this.#rest.slice(1);
    this.#rest = "";
    return [{ kind: "named", name: "escape" }, ...plainKeys(rest)];
  }

  #pasted(text: string, keys: Key[]): string {
    const whole = (this.#paste ?? "") + text;
    const end = whole.indexOf(PASTE_END);
    if (end < 0) {
      this.#paste = whole.slice(0, LONGEST_PASTE);
      return "";
    }
    keys.push({ kind: "paste", text: whole.slice(0, end) });
    this.#paste = null;
    return whole.slice(end + PASTE_END.length);
  }
}

/** One escape sequence at the start of a text; null if it is incomplete; with a null key if it has no meaning here. */
function sequence(text: string): { readonly key: Key | null; readonly length: number } | null {
  if (text.length === 1) return null;
  const second = text[1];
  if (second === "\u001b") return { key: { kind: "named", name: "escape" }, length: 1 };
  if (second === "O") {
    const final = text[2];
    return final === undefined ? null : { key: named(FINAL[final]), length: 3 };
  }
  if (second !== "[") return { key: { kind: "named", name: "escape" }, length: 1 };
  const found = /^\u001b\[([0-9;:<=>?]*)([ -/]*)([@-~])/.exec(text);
  if (found === null) {
    // Either the rest is still to come, or this is not a sequence.
    return /^\u001b\[[0-9;:<=>?]*[ -/]*$/.test(text) && text.length < 32 ? null : { key: null, length: 2 };
  }
  const [whole, parameters = "", , final = ""] = found;
  const report = final === "R" ? /^(\d+);(\d+)$/.exec(parameters) : null;
  if (report) return { key: { kind: "cursor-report", row: Number(report[1]), column: Number(report[2]) }, length: whole.length };
  const first = parameters.split(";")[0] ?? "";
  return { key: named(final === "~" ? TILDE[first] : FINAL[final]), length: whole.length };
}

function named(name: NamedKey | undefined): Key | null {
  return name === undefined ? null : { kind: "named", name };
}

const CONTROL: Readonly<Record<string, NamedKey>> = { "\r": "enter", "\n": "enter", "\t": "tab", "\b": "backspace", "\u007f": "backspace" };

function plainKeys(text: string): readonly Key[] {
  const keys: Key[] = [];
  // Control characters are keys of their own; the text between them is split into graphemes.
  for (const part of text.split(/([\u0000-\u001f\u007f])/u)) {
    if (part === "") continue;
    const code = part.charCodeAt(0);
    if (part.length === 1 && (code < 0x20 || code === 0x7f)) {
      keys.push({ kind: "named", name: CONTROL[part] ?? `ctrl-${String.fromCharCode(code + 0x60)}` });
    } else for (const grapheme of graphemesOf(part)) keys.push({ kind: "text", text: grapheme });
  }
  return keys;
}

const FOLDED: Readonly<Record<string, string>> = { "、": "/", "。": ".", "《": "<", "》": ">", "；": ";" };

/** A command key in its ASCII form: full-width characters and Chinese punctuation from input methods are folded. */
export function foldedKey(text: string): string {
  return FOLDED[text] ?? text.normalize("NFKC");
}
