import type { Path } from "../../model/plain-value.ts";
import type { JsonSchema } from "../shapes/shape.ts";

/** The keys of a mapping in the order in which they are to stand; empty where the order is the author's. */
export type KeyOrder = (path: Path) => readonly string[];

/** The order in which a schema names its keys. Conditions are left to the author: which fact comes first is a matter of reading. */
export function keyOrder(schema: JsonSchema): KeyOrder {
  return (path) => {
    const here = path.reduce<readonly JsonSchema[]>((schemas, step) => schemas.flatMap((each) => below(each, step)), variants(schema));
    return [...new Set(here.flatMap((each) => Object.keys((each["properties"] as object | undefined) ?? {})))];
  };
}

function below(schema: JsonSchema, step: string | number): readonly JsonSchema[] {
  const properties = schema["properties"] as Readonly<Record<string, JsonSchema>> | undefined;
  const next = typeof step === "number" ? (schema["items"] as JsonSchema | undefined) : properties?.[step];
  return next === undefined ? [] : variants(next);
}

function variants(schema: JsonSchema): readonly JsonSchema[] {
  const any = schema["anyOf"] as readonly JsonSchema[] | undefined;
  return any === undefined ? [schema] : any.flatMap(variants);
}
