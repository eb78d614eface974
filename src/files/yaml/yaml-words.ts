import { isMap, isScalar, isSeq, type ParsedNode } from "yaml";
import { keyInChinese } from "../../facts/key-words.ts";
import { valueInChinese, valueSaidAs } from "../../facts/said.ts";
import type { Language } from "../../model/text.ts";
import type { JsonSchema } from "../shapes/shape.ts";
import { formsOf, furtherOf, itemsOf, keysOf, machineKey, valuesOf } from "./schema-at.ts";
import { keyText, type Splice, spliced, yamlTree } from "./yaml-edit.ts";

/** A text with its keys and the values of choices in the words of one language; all other bytes stay. null where it cannot be parsed. */
export function inWordsOf(language: Language, text: string, schema: JsonSchema): string | null {
  const root = yamlTree(text);
  if (root === null) return null;
  const splices: Splice[] = [];
  new Rewording(language, text, schema, splices).node(root, [schema]);
  return splices.sort((a, b) => b.from - a.from).reduce(spliced, text);
}

class Rewording {
  readonly #language: Language;
  readonly #text: string;
  readonly #root: JsonSchema;
  readonly #splices: Splice[];

  constructor(language: Language, text: string, root: JsonSchema, splices: Splice[]) {
    this.#language = language;
    this.#text = text;
    this.#root = root;
    this.#splices = splices;
  }

  node(node: ParsedNode | null, schemas: readonly JsonSchema[]): void {
    const forms = formsOf(schemas, this.#root);
    if (isSeq(node)) for (const item of node.items) this.node(item as ParsedNode | null, itemsOf(forms));
    else if (isMap(node)) this.#mapping(node.items as unknown as readonly Pair[], forms);
    else if (isScalar(node)) this.#value(node as ParsedNode & Scalar, forms);
  }

  #mapping(pairs: readonly Pair[], forms: readonly JsonSchema[]): void {
    const keys = keysOf(forms);
    for (const { key, value } of pairs) {
      const written = keyText(key);
      const machine = machineKey(written, [...keys.keys()]);
      const known = keys.get(machine);
      const said = known?.map((schema) => schema["description"]).find((each) => typeof each === "string");
      if (known !== undefined && isScalar(key))
        this.#write(key as ParsedNode & Scalar, written, this.#language === "zh" ? keyInChinese(machine, String(said ?? "")) : machine);
      this.node(value, known ?? furtherOf(forms));
    }
  }

  #value(node: ParsedNode & Scalar, forms: readonly JsonSchema[]): void {
    const written = String(node.source ?? node.value ?? "");
    for (const values of valuesOf(forms)) {
      const machine = values.includes(written) ? written : valueSaidAs(written, values);
      if (machine === null) continue;
      this.#write(node, written, this.#language === "zh" ? valueInChinese(machine, values) : machine);
      return;
    }
  }

  #write({ range, type }: Pick<ParsedNode, "range"> & Scalar, written: string, word: string): void {
    if (word === written || (type !== "PLAIN" && type !== "QUOTE_DOUBLE" && type !== "QUOTE_SINGLE")) return;
    const quote = type === "PLAIN" ? "" : (this.#text[range[0]] ?? "");
    this.#splices.push({ from: range[0], to: range[1], text: `${quote}${word}${quote}` });
  }
}

interface Pair {
  readonly key: ParsedNode | null;
  readonly value: ParsedNode | null;
}

interface Scalar {
  readonly source?: string;
  readonly value?: unknown;
  readonly type?: string | undefined;
}
