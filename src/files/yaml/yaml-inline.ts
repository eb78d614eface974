import { isMap, isScalar, isSeq, type ParsedNode } from "yaml";
import type { Path } from "../../model/plain-value.ts";
import type { KeyOrder } from "./key-order.ts";
import { machineKey } from "./schema-at.ts";
import { keyText } from "./yaml-edit.ts";

/** A value that stands on one line, in its canonical form: keys in order, one space behind colons and commas. Others stay as they are. */
export function inlineText(node: ParsedNode, text: string, path: Path, orderAt: KeyOrder): string {
  const source = text.slice(node.range[0], node.range[1]);
  if (isScalar(node) || source.includes("\n")) return source.trimEnd();
  if (isSeq(node)) {
    const items = node.items.map((item, at) => (isNode(item) ? inlineText(item, text, [...path, at], orderAt) : null));
    return items.includes(null) || items.includes("") ? source : `[${items.join(", ")}]`;
  }
  if (!isMap(node)) return source;
  const order = orderAt(path);
  const pairs = node.items.map(({ key, value }) => {
    const name = machineKey(keyText(key as ParsedNode), order);
    if (!isNode(value) || value.range[0] === value.range[1]) return null;
    return {
      name,
      text: `${text.slice((key as ParsedNode).range[0], (key as ParsedNode).range[1])}: ${inlineText(value, text, [...path, name], orderAt)}`,
    };
  });
  if (pairs.includes(null)) return source;
  return `{${inOrder(pairs as readonly { readonly name: string; readonly text: string }[], order)
    .map((pair) => pair.text)
    .join(", ")}}`;
}

function isNode(value: unknown): value is ParsedNode {
  return typeof value === "object" && value !== null && "range" in value;
}

/** Things by the place of their names in an order; what is not in it comes last, as it was. */
export function inOrder<Named extends { readonly name: string }>(things: readonly Named[], order: readonly string[]): readonly Named[] {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return things.toSorted((a, b) => rank(a.name) - rank(b.name));
}
