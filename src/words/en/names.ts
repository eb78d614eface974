import type { NameWords } from "../topics/names.ts";

export const namesEn: NameWords = {
  city: ({ name, nameEn, district = "" }) => (nameEn === "" ? `${name}${district}` : `${nameEn} (${name}${district})`),
  briefCity: ({ name, nameEn }) => nameEn || name,
  factAndId: (id) => id,
  fact: (id) => id,
};
