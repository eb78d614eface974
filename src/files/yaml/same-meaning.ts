import { isMap, isScalar, isSeq, type ParsedNode } from "yaml";
import { isMapping, own, type Path, type PlainValue } from "../../model/plain-value.ts";
import { keyText, yamlTree } from "./yaml-edit.ts";
import { plainValue } from "./yaml-scalar.ts";

type List = readonly PlainValue[];
export type ListChange = (list: List) => List;

/** Whether a text means what another does, except for the list under a path, to which `change` leads. A single text is a list of one. */
export function meansWith(before: string, after: string, path: Path, change: ListChange): boolean {
  const [old, now] = [yamlValue(before), yamlValue(after)];
  const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  return isSame(change(listAt(old, path)), listAt(now, path)) && isSame(without(old, path), without(now, path));
}

/** A text of YAML as plain data; null if it cannot be read, or says nothing. */
export function yamlValue(text: string): PlainValue {
  return plainOf(yamlTree(text));
}

function plainOf(node: ParsedNode | null): PlainValue {
  if (isSeq(node)) return node.items.map((item) => plainOf(item as ParsedNode | null));
  if (isMap(node))
    return Object.fromEntries(node.items.map(({ key, value }) => [keyText(key as ParsedNode), plainOf(value as ParsedNode)]));
  if (!isScalar(node)) return null;
  const text = String(node.value ?? "");
  return node.type === "PLAIN" || node.type === undefined ? plainValue(text) : text;
}

function listAt(value: PlainValue, path: Path): List {
  let found: PlainValue | undefined = value;
  for (const step of path) found = Array.isArray(found) ? found[Number(step)] : isMapping(found) ? own(found, String(step)) : undefined;
  return listValue(found ?? null);
}

function listValue(value: PlainValue): List {
  return Array.isArray(value) ? value : value === null ? [] : [value];
}

/** The value without what is under a path, and without mappings that have nothing else in them; undefined if nothing is left. */
function without(value: PlainValue | undefined, [step, ...rest]: Path): PlainValue | undefined {
  if (step === undefined) return undefined;
  if (Array.isArray(value)) return value.map((item, at) => (at === step ? (without(item, rest) ?? null) : item));
  if (!isMapping(value)) return undefined;
  const left = Object.entries(value).flatMap(([key, inner]) => {
    const kept = key === step ? without(inner, rest) : inner;
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return left.length === 0 ? undefined : Object.fromEntries(left);
}
