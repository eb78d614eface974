import type { PlainValue } from "../model/plain-value.ts";

/** Text as JSON; undefined if it is not JSON. */
export function parseJson(text: string): PlainValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
