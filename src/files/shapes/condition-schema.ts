import type { FactDomain, NamedFact } from "../../model/fact.ts";
import type { OperatorId } from "../../model/rules.ts";
import type { JsonSchema } from "./shape.ts";

const REF: JsonSchema = { $ref: "#/$defs/condition" };

const OPERATOR_SAYS: Readonly<Record<OperatorId, string>> = {
  is: "等于",
  in: "是其中之一",
  not: "不等于",
  notIn: "不是其中任何一个",
  atLeast: "不小于",
  atMost: "不大于",
  moreThan: "大于",
  lessThan: "小于",
};

/** Conditions as an editor sees them: fact names, operators and values from the catalogue. */
export function conditionSchema(
  catalogue: readonly NamedFact<string>[],
  operatorsFor: (domain: FactDomain) => readonly OperatorId[],
): JsonSchema {
  const parts = { type: "array", items: REF, minItems: 1 };
  return {
    anyOf: [
      {
        type: "object",
        description: "事实的条件；写多条即须同时满足",
        properties: Object.fromEntries(
          catalogue.map((fact) => [
            fact.id,
            { description: `${fact.says.zh}\n${fact.says.en}`, ...testSchema(fact.domain, operatorsFor(fact.domain)) },
          ]),
        ),
        minProperties: 1,
        additionalProperties: false,
      },
      only("all", { ...parts, description: "以下条件须全部满足" }),
      only("any", { ...parts, description: "以下条件满足一个即可" }),
      only("not", { ...REF, description: "以下条件不得满足" }),
    ],
  };
}

function only(key: string, schema: JsonSchema): JsonSchema {
  return { type: "object", properties: { [key]: schema }, required: [key], additionalProperties: false };
}

function testSchema(domain: FactDomain, operators: readonly OperatorId[]): JsonSchema {
  const one = valueSchema(domain);
  const many = { type: "array", items: one, minItems: 1 };
  const properties = operators.map((operator) => [
    operator,
    { description: OPERATOR_SAYS[operator], ...(operator === "in" || operator === "notIn" ? many : one) },
  ]);
  const named = { type: "object", properties: Object.fromEntries(properties), minProperties: 1, additionalProperties: false };
  return { anyOf: operators.includes("in") ? [one, many, named] : [one, named] };
}

function valueSchema(domain: FactDomain): JsonSchema {
  switch (domain.kind) {
    case "choice":
      return domain.more === true ? { anyOf: [{ enum: domain.values }, { type: "string", pattern: "\\S" }] } : { enum: domain.values };
    case "flag":
      return { type: "boolean" };
    case "number":
      return { type: domain.whole ? "integer" : "number", minimum: domain.least, maximum: domain.most };
    case "year-set":
      return { type: "integer", minimum: 1900, maximum: 2200 };
    case "concept":
      return { $ref: "#/$defs/concept" };
    default:
      return { type: ["string", "number"], pattern: "\\S" };
  }
}
