import type { ConditionEntry, ExplainDocument } from "../../documents/explain.ts";
import type { NamedConcepts, WrittenCondition } from "../../documents/written-condition.ts";
import type { Wording } from "../../words/wording.ts";
import { placeOf, sentenceAt } from "./lines.ts";
import type { Page, Style } from "./page.ts";
import { indented } from "./width.ts";

/** Marks are ASCII, since others have an ambiguous width in Chinese fonts; colour is only an addition. */
export const MARKS: Readonly<Record<ConditionEntry["outcome"], { readonly mark: string; readonly style: Style }>> = {
  held: { mark: "[+]", style: "good" },
  failed: { mark: "[-]", style: "bad" },
  unknown: { mark: "[?]", style: "unsure" },
};

/** A condition tree, one condition per line, with its mark and, unless it simply held, what was found instead. */
export function conditionLines(node: ConditionEntry, file: string, document: ExplainDocument, page: Page, indent: string): string[] {
  const { mark, style } = MARKS[node.outcome];
  const first = `${indent}${page.paint(style, mark)} `;
  const hanging = `${indent}    `;
  if (node.kind === "test") return sentenceAt(testText(node, document, page.wording), shortPlace(node, file), page, hanging, first);
  return [
    `${first}${page.wording.joins[node.kind]}`,
    ...(node.parts ?? []).flatMap((part) => conditionLines(part, file, document, page, hanging)),
  ];
}

function testText(node: ConditionEntry, document: ExplainDocument, wording: Wording): string {
  const expected = valueText(node.fact ?? "", node.expected, document, wording);
  const asked = `${factText(node.fact ?? "", wording)} ${wording.operators[(node.operator ?? "is") as keyof Wording["operators"]]} ${expected}`;
  if (node.outcome === "held" && node.operator === "is") return asked;
  return `${asked}${wording.report.explain.got(actualText(node, document, wording))}`;
}

/** A condition as a rule states it, one test per line in the words of `explain`. */
export function writtenConditionLines(node: WrittenCondition, concepts: NamedConcepts, page: Page, indent: string): string[] {
  const { wording, width } = page;
  if (node.kind === "test") {
    const fact = node.fact ?? "";
    const asked = `${factText(fact, wording)} ${wording.operators[node.operator ?? "is"]} ${valueText(fact, node.expected, { concepts }, wording)}`;
    return indented(asked, width, `${indent}  `, indent);
  }
  const parts = (node.parts ?? []).flatMap((part) => writtenConditionLines(part, concepts, page, `${indent}  `));
  return [`${indent}${wording.joins[node.kind]}`, ...parts];
}

/** Line and column, without the file if it is the rule's own file. */
function shortPlace(node: ConditionEntry, file: string): string {
  return node.file === file ? `${node.line}:${node.column}` : placeOf(node);
}

/** The value found; the reason for an unknown value is listed with the facts above. */
function actualText(node: ConditionEntry, document: ExplainDocument, wording: Wording): string {
  if (node.actualKind === "not-applicable") return wording.notApplicable;
  return node.actualKind === "unknown" ? wording.relations.unknown : valueText(node.fact ?? "", node.actual, document, wording);
}

/** Why a fact is unknown, in words. */
export function unknownText(why: string | undefined, wording: Wording): string {
  const reason = (wording.unknownReasons as Readonly<Record<string, string>>)[why ?? ""];
  return reason === undefined ? wording.relations.unknown : `${wording.relations.unknown}${wording.punctuation.bracketed(reason)}`;
}

/** The fact as rules write it; for Chinese readers its Chinese name comes first. */
export function factText(fact: string, wording: Wording): string {
  const name = (wording.facts as Readonly<Record<string, string>>)[fact];
  return wording.names.factAndId(fact, name);
}

/** A value as rules write it, followed by the concept's label or the word for it. */
export function valueText(fact: string, value: unknown, document: Pick<ExplainDocument, "concepts">, wording: Wording): string {
  if (Array.isArray(value)) return value.map((each) => valueText(fact, each, document, wording)).join(" | ");
  const text = String(value);
  const label = document.concepts[text];
  if (label !== undefined) return `${label[wording.language] || label.zh}${wording.punctuation.bracketed(text)}`;
  const word = wording.valueOf(fact, text);
  return word === text ? text : `${text} ${word}`;
}
