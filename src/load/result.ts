import { createHash } from "node:crypto";
import type { Issue } from "../model/issue.ts";
import type { ResultDocument } from "../model/result-document.ts";
import { decodeText } from "./decode.ts";
import { readBytes } from "./read.ts";

const MOST_RESULT_BYTES = 256 * 1024 * 1024;
const LISTS = ["places", "units", "belts", "published", "rates", "overlaps"] as const;

export type ReadResult =
  | { readonly kind: "read"; readonly result: ResultDocument }
  | { readonly kind: "refused"; readonly issue: Issue }
  /** `no-result`: not written by this program; `changed`: cut off or edited since; `other-schema`: by another version of it. */
  | { readonly kind: "no-result" | "changed" | "other-schema"; readonly found: string };

/** A result that `export --to json` wrote. */
export function readResult(path: string, shown: string, schema: string): ReadResult {
  const bytes = readBytes(path, MOST_RESULT_BYTES, shown);
  if (bytes.kind === "refused") return bytes;
  const decoded = decodeText(bytes.bytes, shown);
  if (decoded.kind === "refused") return decoded;
  const value = parsed(decoded.text);
  const found = typeof value?.["schema"] === "string" ? value["schema"] : "";
  if (value === null || !found.startsWith("qundai/result/")) return { kind: "no-result", found };
  if (found !== schema) return { kind: "other-schema", found };
  const { seal, ...result } = value;
  if (seal !== `sha256:${createHash("sha256").update(JSON.stringify(result)).digest("hex")}`) return { kind: "changed", found };
  return LISTS.every((list) => Array.isArray(result[list]))
    ? { kind: "read", result: result as unknown as ResultDocument }
    : { kind: "no-result", found };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
