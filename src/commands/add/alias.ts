import { conceptNames } from "../../documents/names.ts";
import type { LabelField } from "../../model/edit.ts";
import { conceptWithLabel } from "../../model/taxonomy.ts";
import type { Language } from "../../model/text.ts";
import { problemsOf } from "../../reviewing/rulemaking/problems.ts";
import { addingWords } from "../../words/adding.ts";
import { rulemakingWords } from "../../words/rulemaking.ts";
import type { Call } from "../line/command.ts";
import { Refusal } from "../line/refusal.ts";
import { checkedTerm } from "../line/term.ts";
import { type Asking, oneLine } from "./asked.ts";
import { entryNamed } from "./concept-named.ts";

/** `add alias CONCEPT WORD`: one more name of a concept, or with `--product` a kind of it. */
export const askedAlias: Asking = (input, call) => {
  const [, about = "", word = ""] = call.operands;
  const concept = entryNamed(input, about, call);
  const text = checkedTerm(oneLine(word, word, call), call.words);
  const isProduct = call.isOn("product");
  const language = (call.option("lang-of") ?? (/\p{Script=Han}/u.test(text) ? "zh" : "en")) as Language;
  const field: LabelField = `altLabel.${language}`;
  const saying = isProduct ? ({ kind: "include", concept, text } as const) : ({ kind: "label", concept, field, text } as const);
  const [problem] = problemsOf(saying, input);
  const name = conceptNames({ input, wording: call.page.wording });
  if (problem !== undefined && problem.kind !== "already") throw new Refusal([rulemakingWords[call.language].problem(problem, name)]);
  const owner = problem === undefined ? null : conceptWithLabel(input.taxonomy.concepts, text);
  return {
    addition: { kind: "alias", concept, field: isProduct ? "includes" : field, text },
    says: saysOf(owner === null ? isProduct : owner.wordOf !== null, text, name(concept), call),
    there: owner?.origin ?? null,
    word: text,
  };
};

function saysOf(isProduct: boolean, text: string, concept: string, { language }: Call): string {
  const { says } = addingWords[language];
  return isProduct ? says.product(text, concept) : says.alias(text, concept);
}
