import { flagSaidAs, valueMeant, valueSaidAs } from "../facts/said.ts";
import type { NamedFact } from "../model/fact.ts";
import type { Path, PlainValue } from "../model/plain-value.ts";
import { type ParseContext, wrongType } from "./parse-context.ts";

/** The part of the context that values need. */
type ValueContext = Pick<ParseContext, "reader" | "concept">;

const YEARS = { least: 1900, most: 2200 };

/** Parses one value to compare a fact with. Returns null, and reports it, if the value is not of the fact's type or not in its domain. */
export function parseFactValue(
  spec: Pick<NamedFact, "domain">,
  value: PlainValue,
  path: Path,
  context: ValueContext,
): string | number | boolean | null {
  const { reader } = context;
  const { domain } = spec;
  switch (domain.kind) {
    case "flag":
      return typeof value === "boolean" ? value : (flagSaidAs(value) ?? wrongType(value, "flag", path, context));
    case "number":
      return parseNumber(value, domain, path, context);
    case "year-set":
      return parseNumber(value, { ...YEARS, whole: true }, path, context);
    case "choice": {
      const text = textOf(value, path, context);
      if (text === null || domain.values.includes(text)) return text;
      const said = valueSaidAs(text, domain.values);
      if (said !== null) return said;
      // Whether the workspace declares such a value shows later, when its declarations are there.
      if (domain.more === true && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)) return text;
      reader.report("wrong-value", path, { found: text, allowed: domain.values, hint: valueMeant(text, domain.values, reader.nearest) });
      return null;
    }
    case "concept": {
      const text = textOf(value, path, context);
      return text === null ? null : context.concept(text, path, reader);
    }
    default:
      return textOf(value, path, context);
  }
}

function parseNumber(
  value: PlainValue,
  bounds: { readonly least: number; readonly most: number; readonly whole: boolean },
  path: Path,
  context: ValueContext,
): number | null {
  const { least, most, whole } = bounds;
  if (typeof value !== "number" || (whole && !Number.isInteger(value)))
    return wrongType(value, whole ? "whole-number" : "number", path, context);
  if (value >= least && value <= most) return value;
  context.reader.report("out-of-range", path, { found: String(value), least, most });
  return null;
}

/** A name may look like a number; its original text is used. */
function textOf(value: PlainValue, path: Path, context: ValueContext): string | null {
  if (typeof value === "number") return context.reader.asWritten(path) ?? String(value);
  return typeof value === "string" && value.trim() !== "" ? value : wrongType(value, "text", path, context);
}
