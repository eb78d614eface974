import { DECISION_VERDICTS } from "../../model/decision.ts";
import type { CommandSpec, OptionSpec } from "../line/command.ts";

/** What can stand at a place of the command line: some fixed words, and names of one kind. */
export interface Expected {
  readonly words: readonly string[];
  readonly names: NameKind | null;
  /** What comes before each name, as in `collection:ID`. */
  readonly before: string;
}

export type NameKind = "version" | "unit" | "belt" | "collection" | "reviewer";

/** The placeholders of usage lines that stand for names of the workspace. */
const PLACEHOLDERS: Readonly<Record<string, NameKind>> = { VERSION: "version", UNIT: "unit", BELT: "belt" };

const NOTHING: Expected = { words: [], names: null, before: "" };

/** What an option takes. */
export function expectedValue({ name, value, choices = [], alsoFrom }: OptionSpec): Expected {
  const names = name === "reviewer" ? "reviewer" : (PLACEHOLDERS[value?.en ?? ""] ?? null);
  if (alsoFrom === "collection:") return { words: choices, names: "collection", before: alsoFrom };
  return { ...NOTHING, words: choices, names };
}

/** What a command takes as its operand number `at`, by its usage line: `UNIT [BELT]`, `[list|show] [VERSION…]`. */
export function expectedOperand({ name, operands, most }: CommandSpec, at: number): Expected {
  const forms = operands.en.split(" ").map((form) => form.replaceAll(/[[\]]/g, ""));
  const form = at >= most ? undefined : (forms[at] ?? forms.findLast((each) => each.endsWith("…")));
  if (form === undefined) return NOTHING;
  const placeholder = form.replace("…", "");
  if (placeholder.includes("|")) return { ...NOTHING, words: placeholder.split("|") };
  if (placeholder === "VERDICT") return { ...NOTHING, words: DECISION_VERDICTS };
  return { ...NOTHING, names: name === "collections" ? "collection" : (PLACEHOLDERS[placeholder] ?? null) };
}
