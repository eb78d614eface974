import { nearest } from "../../model/nearest.ts";

/** One error of a compiled validator, as far as it is read here. */
interface ShapeError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema?: { readonly properties?: Readonly<Record<string, unknown>> };
  readonly data?: unknown;
}

/** A validator that scripts/compile-validators.mjs compiled; `errors` are those of its last call. */
export interface Guard<T> {
  (value: unknown): value is T;
  readonly errors?: readonly ShapeError[] | null;
}

/** Where a JSON value does not fit its schema, what the schema wants there, and the slip of the pen that may be the reason. */
export interface Misfit {
  readonly at: readonly string[];
  readonly wanted: string;
  readonly slip: { readonly found: string; readonly meant: string } | null;
}

/** The one mistake that the errors of a guard come from. */
export function misfitOf({ errors }: Guard<unknown>): Misfit {
  const found = (errors ?? []).filter(({ keyword }) => keyword !== "anyOf").map(misfit);
  // Each of several forms has its error. The form that fits furthest is most likely the one that was meant.
  const furthest = found.reduce<Misfit | null>((best, each) => (best === null || each.at.length > best.at.length ? each : best), null);
  if (furthest === null) throw new Error("a validator that refused a value gave no error");
  return furthest;
}

function misfit(error: ShapeError): Misfit {
  const { instancePath, keyword, params, data } = error;
  const at = instancePath
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  switch (keyword) {
    case "required": {
      const missing = String(params["missingProperty"]);
      return { at: [...at, missing], wanted: "a value", slip: slipFrom(nearest(missing, unknownKeys(error)), missing) };
    }
    case "type":
      return { at, wanted: [params["type"]].flat().join(" | "), slip: null };
    case "const":
    case "enum": {
      const allowed = [params["allowedValue"] ?? params["allowedValues"]].flat();
      const meant = typeof data === "string" ? nearest(data, allowed.map(String)) : null;
      return { at, wanted: allowed.map((each) => JSON.stringify(each)).join(" | "), slip: slipFrom(String(data), meant) };
    }
    default: {
      const limit = String(params["limit"]);
      const wanted = { minItems: `>= ${limit} items`, maxItems: `<= ${limit} items` }[keyword] ?? `${params["comparison"]} ${limit}`;
      return { at, wanted, slip: null };
    }
  }
}

function slipFrom(found: string | null, meant: string | null): Misfit["slip"] {
  return found === null || meant === null ? null : { found, meant };
}

/** The keys of an object that its schema does not name. */
function unknownKeys({ data, parentSchema }: ShapeError): string[] {
  const known = parentSchema?.properties ?? {};
  return typeof data === "object" && data !== null ? Object.keys(data).filter((key) => !Object.hasOwn(known, key)) : [];
}
