import { keySaidAs, nearestKey } from "../facts/key-words.ts";
import type { FactValue, NamedFact } from "../model/fact.ts";
import { slipOfKey } from "../model/key-slip.ts";
import { isMapping, own, type Path, type PlainValue } from "../model/plain-value.ts";
import { type Condition, type ConditionTest, OPERATORS, type OperatorId } from "../model/rules.ts";
import { operatorsFor } from "./operators.ts";
import { type ParseContext, wrongType } from "./parse-context.ts";
import { parseFactValue } from "./parse-value.ts";

/** Parses the value of a fact in a condition: a value means `is`, a list means `in`, and a mapping names operators, all of which must hold. */
export function parseTests<Id extends string>(
  spec: NamedFact<Id>,
  value: PlainValue,
  path: Path,
  context: ParseContext<Id>,
): Condition<Id> | null {
  if (!isMapping(value)) return parseTest(spec, Array.isArray(value) ? "in" : "is", value, path, context);
  const names = Object.keys(value);
  if (names.length === 0) {
    context.reader.report("wrong-type", path, { found: "nothing", allowed: "value" });
    return null;
  }
  const parts = names.map((name) => {
    const operator = operatorOf(name, spec, [...path, name], context);
    return operator === null ? null : parseTest(spec, operator, own(value, name) as PlainValue, [...path, name], context);
  });
  const whole = parts.filter((part) => part !== null);
  if (whole.length < parts.length) return null;
  return whole.length === 1
    ? (whole[0] as Condition<Id>)
    : { kind: "group", join: "all", parts: whole, origin: { file: context.reader.file, path } };
}

function operatorOf(
  name: string,
  spec: Pick<NamedFact, "domain">,
  path: Path,
  { reader }: Pick<ParseContext, "reader">,
): OperatorId | null {
  const allowed = operatorsFor(spec.domain);
  const known = OPERATORS.find((operator) => operator === name) ?? keySaidAs(name, OPERATORS);
  if (known !== null) return known as OperatorId;
  if (slipOfKey(name, path, allowed, reader) !== null) return null;
  const hint = nearestKey(name, allowed, reader.nearest)?.said ?? null;
  reader.report("unknown-key", path, { key: name, allowed, hint }, "key");
  return null;
}

function parseTest<Id extends string>(
  spec: NamedFact<Id>,
  operator: OperatorId,
  value: PlainValue,
  path: Path,
  context: ParseContext<Id>,
): ConditionTest<Id> | null {
  const allowed = operatorsFor(spec.domain);
  if (!allowed.includes(operator)) {
    const last = String(path.at(-1));
    const isWritten = last === operator || keySaidAs(last, [operator]) !== null;
    context.reader.report("operator-not-for-fact", path, { fact: spec.id, operator, allowed }, isWritten ? "key" : "value");
    return null;
  }
  const expected =
    operator === "in" || operator === "notIn" ? parseList(spec, value, path, context) : parseFactValue(spec, value, path, context);
  return expected === null ? null : { kind: "test", fact: spec.id, operator, value: expected, origin: { file: context.reader.file, path } };
}

function parseList<Id extends string>(spec: NamedFact<Id>, value: PlainValue, path: Path, context: ParseContext<Id>): FactValue | null {
  if (!Array.isArray(value)) return wrongType(value, "list", path, context);
  if (value.length === 0) context.reader.report("too-few", path, { found: 0, least: 1 });
  const values = value.map((item: PlainValue, index) => parseFactValue(spec, item, [...path, index], context));
  const whole = values.filter((item) => item !== null);
  return whole.length === 0 || whole.length < values.length ? null : (whole as (string | number)[]);
}
