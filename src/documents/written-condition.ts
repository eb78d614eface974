import { FACTS } from "../facts/catalogue.ts";
import type { MatchInput } from "../model/matcher.ts";
import type { Condition, OperatorId } from "../model/rules.ts";
import type { Bilingual } from "../model/text.ts";

/** A condition as a rule states it, part by part. */
export interface WrittenCondition {
  readonly kind: "all" | "any" | "not" | "test";
  readonly fact?: string;
  readonly operator?: OperatorId;
  readonly expected?: string | number | boolean | readonly (string | number)[];
  readonly parts?: readonly WrittenCondition[];
}

/** The labels of the concepts that conditions name, by id. */
export type NamedConcepts = Readonly<Record<string, Bilingual>>;

export function writtenCondition(condition: Condition): WrittenCondition {
  switch (condition.kind) {
    case "test":
      return { kind: "test", fact: condition.fact, operator: condition.operator, expected: condition.value };
    case "not":
      return { kind: "not", parts: [writtenCondition(condition.part)] };
    case "group":
      return { kind: condition.join, parts: condition.parts.map(writtenCondition) };
  }
}

/** The concepts that the rules of some versions name in their conditions. */
export function namedConcepts(inputs: readonly Pick<MatchInput, "taxonomy" | "ruleset">[]): NamedConcepts {
  const named = new Set(inputs.flatMap(({ ruleset }) => ruleset.rules.flatMap(({ when }) => conceptsIn(when))));
  const labels = inputs.flatMap(({ taxonomy }) =>
    taxonomy.concepts.filter(({ id }) => named.has(id)).map(({ id, prefLabel }) => [id, prefLabel] as const),
  );
  return Object.fromEntries(labels);
}

function conceptsIn(condition: Condition): readonly string[] {
  if (condition.kind === "not") return conceptsIn(condition.part);
  if (condition.kind === "group") return condition.parts.flatMap(conceptsIn);
  if (FACTS[condition.fact].domain.kind !== "concept") return [];
  return typeof condition.value === "object" ? condition.value.map(String) : [String(condition.value)];
}
