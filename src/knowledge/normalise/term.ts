import { labelKey } from "../../model/label-key.ts";
import { isSimple, simplified } from "./simplified.ts";

/** The form in which terms and labels meet: label key, with traditional characters made simplified. */
export function normaliseTerm(text: string): string {
  return isNormal(text) ? text : simplified(labelKey(text));
}

/** Nearly every term is in that form already: only simplified characters, small letters and digits. */
function isNormal(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const plain = isSimple(code) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
    if (!plain) return false;
  }
  return true;
}
