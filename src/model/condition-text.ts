import type { Condition } from "./rules.ts";

/** Returns a condition on one line, in the form in which a rule states it. */
export function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case "test": {
      const { fact, operator, value } = condition;
      const shown = typeof value === "object" ? `[${value.join(", ")}]` : String(value);
      return `${fact}: ${operator === "is" || operator === "in" ? shown : `{${operator}: ${shown}}`}`;
    }
    case "not":
      return `not: {${conditionText(condition.part)}}`;
    case "group": {
      const parts = condition.parts.map(conditionText);
      const isPlain = condition.join === "all" && condition.parts.every((part) => part.kind === "test");
      return isPlain ? `{${parts.join(", ")}}` : `${condition.join}: [${parts.join(", ")}]`;
    }
  }
}
