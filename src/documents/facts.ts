import type { FactDomain, FactId, FactSide, FactSpec } from "../model/fact.ts";
import type { OperatorId } from "../model/rules.ts";
import type { Language } from "../model/text.ts";

export interface FactsDocument {
  readonly schema: "qundai/facts/1";
  readonly facts: readonly {
    readonly id: FactId;
    readonly side: FactSide;
    readonly type: FactDomain["kind"];
    readonly values: readonly string[];
    readonly operators: readonly OperatorId[];
    readonly says: Readonly<Record<Language, string>>;
  }[];
}

export const FACTS_SCHEMA = "qundai/facts/1";

/** The catalogue of facts, with the operators that each fact accepts. */
export function factsDocument(catalogue: readonly FactSpec[], operatorsFor: (domain: FactDomain) => readonly OperatorId[]): FactsDocument {
  const facts = catalogue.map(({ id, side, domain, says }) => ({
    id,
    side,
    type: domain.kind,
    values: valuesOf(domain),
    operators: operatorsFor(domain),
    says,
  }));
  return { schema: FACTS_SCHEMA, facts };
}

function valuesOf(domain: FactDomain): readonly string[] {
  if (domain.kind === "choice") return domain.values;
  if (domain.kind === "flag") return ["true", "false"];
  return domain.kind === "number" ? [`${domain.least}..${domain.most}`] : [];
}
