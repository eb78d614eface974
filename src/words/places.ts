import { placesEn } from "./en/places.ts";
import type { InLanguages } from "./in-languages.ts";
import type { PlaceWords } from "./topics/places.ts";
import { placesZh } from "./zh/places.ts";

export const placeWords: InLanguages<PlaceWords> = { zh: placesZh, en: placesEn };
