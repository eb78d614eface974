import { ADDITION_KINDS, type AdditionKind } from "../../model/addition.ts";
import { nearest } from "../../model/nearest.ts";
import { addingWords } from "../../words/adding.ts";
import type { Call } from "../line/command.ts";
import { Refusal } from "../line/refusal.ts";
import { askedAlias } from "./alias.ts";
import type { Asking } from "./asked.ts";
import { askedCase } from "./case.ts";
import { askedConcept } from "./concept.ts";
import { askedDeclaration } from "./declaration.ts";
import { askedException } from "./exception.ts";
import { ADD_OPTIONS } from "./options.ts";

interface Form {
  readonly asking: Asking;
  /** Operands behind the kind, as many as there may be. */
  readonly least: number;
  readonly most: number;
  readonly usage: string;
}

export const FORMS: Readonly<Record<AdditionKind, Form>> = {
  alias: { asking: askedAlias, least: 2, most: 2, usage: "add alias CONCEPT WORD [--product]" },
  concept: { asking: askedConcept, least: 1, most: 1, usage: "add concept ID --zh NAME [--en NAME] --under CONCEPT" },
  declaration: { asking: askedDeclaration, least: 3, most: 3, usage: "add declaration identical|subordinate|upstream|downstream A B" },
  exception: {
    asking: askedException,
    least: 0,
    most: 0,
    usage: "add exception --unit UNIT [--belt BELT] --verdict VERDICT --why TEXT --by NAME",
  },
  case: { asking: askedCase, least: 1, most: 3, usage: "add case A B EXPECTED | add case EXPECTED --unit UNIT --belt BELT" },
};

/** The kind of entry that a call adds. Throws a `Refusal` if its words or options are not those of the kind. */
export function kindOf(call: Call): AdditionKind {
  const [said = "", ...operands] = call.operands;
  const words = addingWords[call.language];
  const kind = ADDITION_KINDS.find((each) => each === said);
  if (kind === undefined) {
    const meant = nearest(said, ADDITION_KINDS);
    throw new Refusal([words.unknownKind(said, ADDITION_KINDS), ...(meant === null ? [] : [call.words.didYouMean(meant)])]);
  }
  const { least, most, usage } = FORMS[kind];
  if (operands.length < least || operands.length > most) throw new Refusal([words.wanted(usage)]);
  const isGiven = (name: string): boolean => call.isOn(name) || call.option(name) !== undefined;
  const odd = ADD_OPTIONS.find(({ name, of }) => of !== undefined && !of.includes(kind) && isGiven(name));
  if (odd !== undefined) throw new Refusal([words.otherKind(`--${odd.name}`, odd.of ?? [])]);
  return kind;
}
