import type { JsonSchema } from "./shape.ts";

/** Where a JSON value does not fit its schema, and what the schema wants there. */
export interface Misfit {
  readonly at: readonly string[];
  readonly wanted: string;
}

/**
 * The first place where a value does not fit one of our own document schemas (`schemas/documents/`); null where all of it fits. It
 * knows the keywords that those schemas use. Keys that a schema does not name are let be: documents may get new ones.
 */
export function misfit(value: unknown, schema: JsonSchema, root: JsonSchema = schema, at: readonly string[] = []): Misfit | null {
  const { $ref, anyOf, type, properties, required, additionalProperties, items } = schema;
  if (typeof $ref === "string") return misfit(value, definition($ref, root), root, at);
  if (Array.isArray(anyOf)) {
    const found = (anyOf as JsonSchema[]).map((each) => misfit(value, each, root, at));
    // Of several forms, the one that fits furthest is most likely the one that was meant.
    return found.includes(null)
      ? null
      : found.reduce((best, each) => ((each?.at.length ?? 0) > (best?.at.length ?? 0) ? each : best), found[0] ?? null);
  }
  const wanted = unmet(value, schema, type);
  if (wanted !== null) return { at, wanted };
  if (Array.isArray(value)) return first(value.entries(), (item, key) => misfit(item, itemSchema(items, key), root, [...at, String(key)]));
  if (typeof value !== "object" || value === null) return null;
  const missing = ((required ?? []) as string[]).find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) return { at: [...at, missing], wanted: "a value" };
  const named = (properties ?? {}) as Readonly<Record<string, JsonSchema>>;
  const others = typeof additionalProperties === "object" ? (additionalProperties as JsonSchema) : {};
  return first(Object.entries(value), (entry, key) =>
    misfit(entry, (Object.hasOwn(named, key) ? named[key] : undefined) ?? others, root, [...at, key]),
  );
}

function first<Key>(entries: Iterable<readonly [Key, unknown]>, check: (value: unknown, key: Key) => Misfit | null): Misfit | null {
  for (const [key, value] of entries) {
    const found = check(value, key);
    if (found !== null) return found;
  }
  return null;
}

function definition(ref: string, root: JsonSchema): JsonSchema {
  const name = ref.replace("#/definitions/", "");
  const found = (root["definitions"] as Readonly<Record<string, JsonSchema>> | undefined)?.[name];
  if (found === undefined) throw new Error(`the schema has no ${ref}`);
  return found;
}

function itemSchema(items: unknown, at: number): JsonSchema {
  return ((Array.isArray(items) ? items[at] : items) ?? {}) as JsonSchema;
}

/** What the value itself would have to be, its parts aside. */
function unmet(value: unknown, schema: JsonSchema, type: unknown): string | null {
  const types = (Array.isArray(type) ? type : type === undefined ? [] : [type]) as string[];
  if (types.length > 0 && !types.some((each) => isOfType(value, each))) return types.join(" | ");
  if ("const" in schema && value !== schema["const"]) return JSON.stringify(schema["const"]);
  const allowed = schema["enum"];
  if (Array.isArray(allowed) && !allowed.includes(value)) return allowed.map((each) => JSON.stringify(each)).join(" | ");
  const [least, most] = [schema["minimum"], schema["maximum"]];
  if (typeof value === "number" && typeof least === "number" && value < least) return `>= ${least}`;
  if (typeof value === "number" && typeof most === "number" && value > most) return `<= ${most}`;
  const [few, many] = [schema["minItems"], schema["maxItems"]];
  if (Array.isArray(value) && ((typeof few === "number" && value.length < few) || (typeof many === "number" && value.length > many)))
    return `${few}-${many} items`;
  return null;
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    case "number":
      return Number.isFinite(value);
    default:
      return typeof value === type;
  }
}
