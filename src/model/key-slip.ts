import type { Path } from "./plain-value.ts";
import type { Reader } from "./reader.ts";

/**
 * A text in the place of a key: `zh 彩妆` and `notation：{…}` lack their colon, and in `{en: Same city, same industry}` what
 * follows the comma is read as a key. Reports that, and gives the key that was meant; an empty text where there was none to be
 * meant, and null where it is simply a key that nobody knows.
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
