import { factsDocument } from "../documents/facts.ts";
import { FACT_CATALOGUE } from "../facts/catalogue.ts";
import { operatorsFor } from "../rules/operators.ts";
import { factsText } from "../views/text/facts.ts";
import { answer } from "./answer.ts";
import type { Answer, Call } from "./command.ts";

/** `qundai facts`: the catalogue; it needs no workspace. */
export async function command(call: Call): Promise<Answer> {
  return answer(call, factsDocument(FACT_CATALOGUE, operatorsFor), (document) => factsText(document, call.page));
}
