import { createHash } from "node:crypto";
import type { ResultDocument } from "../documents/result.ts";
import type { Issue } from "../model/issue.ts";
import { isMapping } from "../model/plain-value.ts";
import { decodeText } from "./decode.ts";
import { parseJson } from "./json.ts";
import { readBytes } from "./read.ts";
import { type Misfit, misfitOf } from "./shapes/misfit.ts";

/** A result of the study's size (159 units, 4,075 belts) has about a tenth of this. */
const MOST_RESULT_BYTES = 64 * 1024 * 1024;
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
export async function readResult(path: string, shown: string, schema: string): Promise<ReadResult> {
  const bytes = readBytes(path, MOST_RESULT_BYTES, shown);
  if (bytes.kind === "refused") return bytes;
  const decoded = decodeText(bytes.bytes, shown);
  if (decoded.kind === "refused") return decoded;
  const value = parseJson(decoded.text);
  if (!isMapping(value)) return { kind: decoded.text.startsWith(BEGINNING) ? "changed" : "no-result" };
  const found = typeof value["schema"] === "string" ? value["schema"] : "";
  if (!found.startsWith("qundai/result/")) return { kind: "no-result" };
  if (found !== schema) return { kind: "other-schema" };
  const { seal, ...sealed } = value;
  if (seal !== sealOf(sealed)) return { kind: "changed" };
  const { isSealedResult } = await import("./generated/result.ts");
  const document: unknown = value;
  if (!isSealedResult(document)) return { kind: "other-form", ...misfitOf(isSealedResult) };
  const { seal: _, ...result } = document;
  return { kind: "read", result };
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
