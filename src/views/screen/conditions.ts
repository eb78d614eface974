import type { ConditionEntry, ExplainDocument } from "../../documents/explain.ts";
import type { Wording } from "../../words/wording.ts";
import type { SpanStyle } from "./line.ts";

/** ASCII, since other marks have an ambiguous width in Chinese fonts; colour is only an addition. */
export const MARKS: Readonly<Record<ConditionEntry["outcome"], { readonly mark: string; readonly style: SpanStyle }>> = {
  held: { mark: "[+]", style: "good" },
  failed: { mark: "[-]", style: "bad" },
  unknown: { mark: "[?]", style: "unsure" },
};

export interface DecidingCondition {
  readonly rule: string;
  readonly test: ConditionEntry;
}

/**
 * The one condition to look at first: of the rule that decided, its condition on the industries; if no rule decided, the failed condition
 * of the rule that came nearest to holding.
 */
export function decidingCondition({ rules, rule: decided }: ExplainDocument): DecidingCondition | null {
  const rule = rules.find((each) => each.id === decided);
  if (rule !== undefined) {
    const tests = testsOf(rule.conditions);
    const test = tests.find((each) => each.fact === "industry") ?? tests.find((each) => each.fact !== "place") ?? tests[0];
    return test === undefined ? null : { rule: rule.id, test };
  }
  const near = rules
    .map((each) => ({ rule: each.id, broken: testsOf(each.conditions).filter((test) => test.outcome !== "held") }))
    .filter(({ broken }) => broken.length > 0)
    .sort((a, b) => a.broken.length - b.broken.length)[0];
  const test = near?.broken[0];
  return near === undefined || test === undefined ? null : { rule: near.rule, test };
}

/** The tests that count towards a rule; those under `not` count against it. */
function testsOf(node: ConditionEntry): readonly ConditionEntry[] {
  if (node.kind === "test") return [node];
  return node.kind === "not" ? [] : (node.parts ?? []).flatMap(testsOf);
}

/** What a condition requires and what was found, in a few words. */
export function conditionSentence(node: ConditionEntry, document: Pick<ExplainDocument, "concepts">, wording: Wording): string {
  const fact = node.fact ?? "";
  const name = wording.names.fact(fact, (wording.facts as Readonly<Record<string, string>>)[fact]);
  const operator = wording.operators[(node.operator ?? "is") as keyof Wording["operators"]];
  const asked = `${name} ${operator} ${valueText(fact, node.expected, document, wording)}`;
  if (node.outcome === "held" && node.operator === "is") return asked;
  const found =
    node.actualKind === "not-applicable"
      ? wording.notApplicable
      : node.actualKind === "unknown"
        ? wording.relations.unknown
        : valueText(fact, node.actual, document, wording);
  return `${asked}${wording.report.explain.got(found)}`;
}

function valueText(fact: string, value: unknown, document: Pick<ExplainDocument, "concepts">, wording: Wording): string {
  if (Array.isArray(value)) return value.map((each) => valueText(fact, each, document, wording)).join(" | ");
  const text = String(value);
  const label = document.concepts[text];
  if (label !== undefined) return label[wording.language] || label.zh;
  return wording.valueOf(fact, text);
}
