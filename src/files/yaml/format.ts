import type { PlainValue } from "../../model/plain-value.ts";
import type { Language } from "../../model/text.ts";
import type { JsonSchema } from "../shapes/shape.ts";
import type { KeyOrder } from "./key-order.ts";
import { NO_CACHE, yamlFile } from "./yaml-file.ts";
import { layOut } from "./yaml-format.ts";
import { yamlValue } from "./yaml-meaning.ts";
import { inWordsOf } from "./yaml-words.ts";

/** `laid-out`: the text as it should be, possibly as it was. `broken`: it is not YAML. `left`: it cannot be laid out without risk, and stays. */
export type Formatted = { readonly kind: "laid-out"; readonly text: string } | { readonly kind: "broken" | "left" };

/** How the words of a file are written: as they are, or all in one language by its schema. */
export interface Rewording {
  readonly language: Language;
  readonly schema: JsonSchema;
}

/** A YAML file with its words in one language; nothing else changes. It is left as it is where it would not mean the same. */
export async function rewordText(file: string, text: string, { language, schema }: Rewording): Promise<Formatted> {
  const { issues, value } = await yamlFile(file, text, NO_CACHE);
  if (issues.length > 0) return { kind: "broken" };
  const after = value === null ? text : inWordsOf(language, text, schema);
  if (after === null) return { kind: "left" };
  if (after === text) return { kind: "laid-out", text };
  const [before, now] = [inWordsOf("en", text, schema), inWordsOf("en", after, schema)];
  const isSame = before !== null && now !== null && meaning(yamlValue(before)) === meaning(yamlValue(now));
  return isSame ? { kind: "laid-out", text: after } : { kind: "left" };
}

/**
 * A YAML file in canonical layout. What comes out is read again: where it did not mean the same, or a comment were lost, the file
 * would be left as it is.
 */
export async function formatText(file: string, text: string, orderAt: KeyOrder): Promise<Formatted> {
  const before = await yamlFile(file, text, NO_CACHE);
  if (before.issues.length > 0) return { kind: "broken" };
  if (before.value === null) return { kind: "laid-out", text };
  const laidOut = settled(text, orderAt);
  if (laidOut === null) return { kind: "left" };
  if (laidOut === text) return { kind: "laid-out", text };
  const after = await yamlFile(file, laidOut, NO_CACHE);
  const isSame = after.issues.length === 0 && meaning(after.value) === meaning(before.value) && comments(laidOut) === comments(text);
  return isSame ? { kind: "laid-out", text: laidOut } : { kind: "left" };
}

const MOST_ROUNDS = 4;

/** Laid out until nothing changes any more, so that once is enough for whoever calls; null where that does not come about. */
function settled(text: string, orderAt: KeyOrder): string | null {
  let before = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const after = layOut(before, orderAt);
    if (after === null || after === before) return after;
    before = after;
  }
  return null;
}

/** Plain data as text, whatever the order of keys. */
function meaning(value: PlainValue): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** All that stands behind a `#`, sorted: a comment may move with its entry. */
function comments(text: string): string {
  const found = text.split(/\r?\n/).flatMap((line) => /(?:^|\s)(#.*)$/.exec(line)?.[1]?.trim() ?? []);
  return found.sort().join("\n");
}
