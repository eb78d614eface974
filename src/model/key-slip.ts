import type { Path } from "./plain-value.ts";
import type { Reader } from "./reader.ts";

/**
 * Reports a text in the place of a key: `zh 彩妆` and `notation：{…}` lack their colon, and in `{en: Same city, same industry}` the text
 * after the comma is read as a key. Returns the key that was meant; an empty text if no key was
 * meant; null if it is simply an unknown key.
 */
export function slipOfKey(text: string, path: Path, keys: readonly string[], reader: Reader): string | null {
  const meant = keys
    .filter((key) => text.startsWith(key) && /^[\s：:]/u.test(text.slice(key.length)))
    .sort((a, b) => b.length - a.length)[0];
  if (meant !== undefined) reader.report("yaml-syntax", path, { problem: "colon-missing", found: text.slice(0, 40) }, "key");
  else if (reader.isBare(path)) reader.report("yaml-syntax", path, { problem: "comma-in-text", found: text.slice(0, 40) }, "key");
  else return null;
  return meant ?? "";
}
