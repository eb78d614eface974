import { keySaidAs } from "../../facts/key-words.ts";
import type { JsonSchema } from "../shapes/shape.ts";

/** The forms that a value may have, of a schema or of several, with references and alternatives followed. */
export function formsOf(schemas: readonly JsonSchema[], root: JsonSchema): readonly JsonSchema[] {
  return schemas.flatMap((schema) => {
    const name = typeof schema["$ref"] === "string" ? schema["$ref"].split("/").at(-1) : undefined;
    const referred = name === undefined ? undefined : ((root["$defs"] ?? {}) as Readonly<Record<string, JsonSchema>>)[name];
    const any = schema["anyOf"] as readonly JsonSchema[] | undefined;
    return [schema, ...formsOf([...(referred === undefined ? [] : [referred]), ...(any ?? [])], root)];
  });
}

/** The keys that a mapping of these forms may have, each with its schemas. */
export function keysOf(forms: readonly JsonSchema[]): ReadonlyMap<string, readonly JsonSchema[]> {
  const keys = new Map<string, JsonSchema[]>();
  for (const form of forms) {
    for (const [key, schema] of Object.entries((form["properties"] ?? {}) as Readonly<Record<string, JsonSchema>>))
      keys.set(key, [...(keys.get(key) ?? []), schema]);
  }
  return keys;
}

/** The schemas of what stands under a key that only a pattern allows, or under any. */
export function furtherOf(forms: readonly JsonSchema[]): readonly JsonSchema[] {
  return forms.flatMap((form) => {
    const further = form["additionalProperties"];
    const patterns = Object.values((form["patternProperties"] ?? {}) as Readonly<Record<string, JsonSchema>>);
    return typeof further === "object" && further !== null ? [further as JsonSchema, ...patterns] : patterns;
  });
}

export function itemsOf(forms: readonly JsonSchema[]): readonly JsonSchema[] {
  return forms.flatMap((form) => (form["items"] === undefined ? [] : [form["items"] as JsonSchema]));
}

/** The lists of values from which a scalar of these forms may be taken. */
export function valuesOf(forms: readonly JsonSchema[]): readonly (readonly string[])[] {
  return forms.flatMap((form) => {
    if (form["type"] === "boolean") return [["true", "false"]];
    if (form["const"] !== undefined) return [[String(form["const"])]];
    return form["enum"] === undefined ? [] : [form["enum"] as readonly string[]];
  });
}

/** The key among these that a written one stands for, in either language; the written one itself if it stands for none. */
export function machineKey(written: string, keys: readonly string[]): string {
  return keys.includes(written) ? written : (keySaidAs(written, keys) ?? written);
}
