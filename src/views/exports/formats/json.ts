import { createHash } from "node:crypto";
import type { ResultDocument, SealedResult } from "../../../documents/result.ts";
import { harmlessJson } from "../../shown.ts";
import type { Chunks, FormatSpec } from "./format.ts";

export const spec: FormatSpec = {
  says: {
    zh: "完整结果，JSON；report、compare 和 export 的 --from 可再次读取",
    en: "the full result as JSON; report, compare and export can read it back with --from",
  },
  extension: ".json",
  mediaType: "application/json",
  takes: { reviewed: { zh: "同时保存裁决", en: "include the reviewers' decisions next to the machine's answers" } },
  from: "all",
};

export function write(result: ResultDocument): Chunks {
  return [resultJson(result)];
}
/** A result as one JSON text with a seal over its content, so that a truncated or edited file is detected when it is read back. */
export function resultJson(result: ResultDocument): string {
  const sealed: SealedResult = { ...result, seal: sealOf(result) };
  return `${harmlessJson(JSON.stringify(sealed))}\n`;
}

/** The seal of a result: a hash over its JSON. */
export function sealOf(result: ResultDocument): string {
  return `sha256:${createHash("sha256").update(JSON.stringify(result)).digest("hex")}`;
}
