import type { Wording } from "../explain/wording.ts";
import type { PlaceName } from "../model/documents.ts";

/** A city as the language calls it. */
export function cityName({ name, nameEn }: PlaceName, { language }: Pick<Wording, "language">): string {
  return language === "en" && nameEn !== "" ? `${nameEn} (${name})` : name;
}
