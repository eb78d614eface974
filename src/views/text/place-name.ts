import type { PlaceName } from "../../documents/documents.ts";
import type { Wording } from "../../words/wording.ts";

/** A city as the language calls it. */
export function cityName({ name, nameEn }: PlaceName, { language }: Pick<Wording, "language">): string {
  return language === "en" && nameEn !== "" ? `${nameEn} (${name})` : name;
}
