import { labelKey } from "../model/label-key.ts";
import { simplified } from "./simplified.ts";

/** The form in which terms and labels meet: label key, with traditional characters made simplified. */
export function normaliseTerm(text: string): string {
  return simplified(labelKey(text));
}
