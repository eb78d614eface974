import type { FactsDocument } from "../../documents/facts.ts";
import type { FactDomain, FactSide } from "../../model/fact.ts";
import { shownDocument } from "../shown.ts";
import { type Page, textOfLines } from "./page.ts";
import { indented } from "./width.ts";

/** The catalogue of facts as text: the meaning of each, its values, and the operators that it accepts. */
export function factsText(source: FactsDocument, page: Page): string {
  const { wording, width, paint } = page;
  const { facts: words } = wording.report;
  const { colon } = wording.punctuation;
  const lines = shownDocument(source).facts.flatMap((fact) => {
    const type = words.domains[fact.type as FactDomain["kind"]];
    const named = fact.values.map((value) => glossed(fact.id, value, page)).join(" | ");
    const values = fact.type === "choice" ? named : `${type} ${named}`.trim();
    return [
      "",
      `${paint("bold", fact.id)}  ${paint("dim", wording.sides[fact.side as FactSide])}`,
      ...indented(fact.says[wording.language], width, "  "),
      ...indented(`${words.values}${colon}${values}`, width, "    ", "  "),
      ...indented(`${words.operators}${colon}${fact.operators.join(wording.punctuation.listed)}`, width, "    ", "  "),
    ];
  });
  return textOfLines([paint("bold", words.title), ...lines]);
}

function glossed(fact: string, value: string, { wording }: Page): string {
  const word = wording.valueOf(fact, value);
  return word === value ? value : `${value} ${word}`;
}
