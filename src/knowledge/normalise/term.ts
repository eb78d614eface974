import { labelKey } from "../../model/label-key.ts";
import { isCommon, simplified } from "./simplified.ts";

/** The form in which terms and labels are compared: the label key, with traditional characters simplified. */
export function normaliseTerm(text: string): string {
  return isNormal(text) ? text : simplified(labelKey(text));
}

/** Nearly every term already has this form: only common Chinese characters, lower-case letters and digits. */
function isNormal(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const plain = isCommon(code) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
    if (!plain) return false;
  }
  return true;
}
