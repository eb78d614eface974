import { createHash } from "node:crypto";
import type { ResultDocument, SealedResult } from "../../documents/result.ts";
import { harmlessJson } from "../shown.ts";

/** A result as one JSON text with a seal over it, so that a file that was cut off or edited is not taken for an answer of the program. */
export function resultJson(result: ResultDocument): string {
  const sealed: SealedResult = { ...result, seal: sealOf(result) };
  return `${harmlessJson(JSON.stringify(sealed))}\n`;
}

/** The seal of a result: a hash over its JSON. */
export function sealOf(result: ResultDocument): string {
  return `sha256:${createHash("sha256").update(JSON.stringify(result)).digest("hex")}`;
}
