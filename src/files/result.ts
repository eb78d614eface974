import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { ResultDocument } from "../documents/result.ts";
import type { Issue } from "../model/issue.ts";
import { decodeText } from "./decode.ts";
import { readBytes } from "./read.ts";
import { type Misfit, misfit } from "./shapes/json-schema.ts";
import type { JsonSchema } from "./shapes/shape.ts";

/** A result of the study's size (159 units, 4,075 belts) has about a tenth of this. */
const MOST_RESULT_BYTES = 64 * 1024 * 1024;
const SCHEMA = fileURLToPath(new URL("../../schemas/documents/result.schema.json", import.meta.url));
/** How every result begins; what begins so and is no JSON was cut off. */
const BEGINNING = '{"schema":"qundai/result/';

export type ReadResult =
  | { readonly kind: "read"; readonly result: ResultDocument }
  | { readonly kind: "refused"; readonly issue: Issue }
  /** `no-result`: not written by this program; `changed`: cut off or edited since; `other-schema`: by another version of it. */
  | { readonly kind: "no-result" | "changed" | "other-schema" }
  /** The seal is right, and what it seals is no result. */
  | ({ readonly kind: "other-form" } & Misfit);

/** A result that `export --to json` wrote. Its seal tells what was cut off or edited; its form is checked as if the seal were forged. */
export function readResult(path: string, shown: string, schema: string): ReadResult {
  const bytes = readBytes(path, MOST_RESULT_BYTES, shown);
  if (bytes.kind === "refused") return bytes;
  const decoded = decodeText(bytes.bytes, shown);
  if (decoded.kind === "refused") return decoded;
  const value = parsed(decoded.text);
  if (value === null) return { kind: decoded.text.startsWith(BEGINNING) ? "changed" : "no-result" };
  const found = typeof value["schema"] === "string" ? value["schema"] : "";
  if (!found.startsWith("qundai/result/")) return { kind: "no-result" };
  if (found !== schema) return { kind: "other-schema" };
  const { seal, ...result } = value;
  if (seal !== sealOf(result)) return { kind: "changed" };
  const wrong = misfit(value, documentSchema());
  return wrong === null ? { kind: "read", result: result as unknown as ResultDocument } : { kind: "other-form", ...wrong };
}

/** The seal of a result; null where it is nested so deep that it can be none. */
function sealOf(result: unknown): string | null {
  try {
    return `sha256:${createHash("sha256").update(JSON.stringify(result)).digest("hex")}`;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function documentSchema(): JsonSchema {
  const read = readBytes(SCHEMA, MOST_RESULT_BYTES);
  if (read.kind === "refused") throw new Error(`the program's own ${SCHEMA} cannot be read`);
  return JSON.parse(Buffer.from(read.bytes).toString()) as JsonSchema;
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
