import type { Addition } from "../../model/addition.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { MatchInput } from "../../model/matcher.ts";
import type { Ruleset } from "../../model/rules.ts";
import type { Origin } from "../../model/span.ts";
import { isUnwritable } from "../../model/writable.ts";
import { addingWords } from "../../words/adding.ts";
import type { Call } from "../line/command.ts";
import { Refusal } from "../line/refusal.ts";

/** An entry as a call asks for it. */
export interface Asked {
  readonly addition: Addition;
  /** What it says, as a sentence. */
  readonly says: string;
  /** Where the draft says so already; null if it does not. */
  readonly there: Origin | null;
  /** A word that links differently with the entry. */
  readonly word: string | null;
}

export type Asking = (input: MatchInput, call: Call) => Asked;

/** The text of an option as one line; null if it is not given. Throws a `Refusal` if it has line breaks or invisible characters. */
export function lineOf(call: Call, name: string): string | null {
  const value = call.option(name)?.trim();
  return value === undefined ? null : oneLine(value, `--${name}`, call);
}

/** A text that may stand in an entry. Throws a `Refusal` if it has line breaks or invisible characters, or nothing else. */
export function oneLine(text: string, shownAs: string, call: Call): string {
  const words = addingWords[call.language];
  if (text.trim() === "") throw new Refusal([words.emptyText(shownAs)]);
  if (isUnwritable(text)) throw new Refusal([words.unwritable(shownAs, text)]);
  return text.trim();
}

/** The option that an entry cannot do without. */
export function neededLine(call: Call, name: string): string {
  const value = lineOf(call, name);
  if (value === null) throw new Refusal([addingWords[call.language].needs(call.operands[0] ?? "", `--${name}`)]);
  return value;
}

/** The form of ids in files of rules. */
const ID = /^[^\s,[\]{}#&*!|>'"%@`:]+$/u;

/** The id that a call names, or one made from what the entry is about; an id that is taken would replace the entry that has it. */
export function idFor(prefix: string, about: readonly string[], ruleset: Ruleset, call: Call): string {
  const words = addingWords[call.language];
  const taken = new Set<string>([...ruleset.rules, ...ruleset.declarations, ...ruleset.exceptions, ...ruleset.cases].map(({ id }) => id));
  const named = lineOf(call, "id");
  if (named !== null) {
    if (!ID.test(named)) throw new Refusal([words.badId(named)]);
    if (taken.has(named)) throw new Refusal([words.idTaken(named)]);
    return named;
  }
  const stem = [prefix, ...about.map((text) => text.replace(/[^\p{L}\p{N}]+/gu, ""))].filter((part) => part !== "").join("-");
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** The Chinese name of a concept, of which ids are made. */
export function nameForId({ taxonomy }: MatchInput, concept: ConceptId): string {
  return taxonomy.concepts.find(({ id }) => id === concept)?.prefLabel.zh ?? concept;
}

export const NOWHERE: Origin = { file: "", path: [] };
