import type { NameWords } from "../topics/names.ts";

export const namesEn: NameWords = {
  city: ({ name, nameEn }) => (nameEn === "" ? name : `${nameEn} (${name})`),
  briefCity: ({ name, nameEn }) => nameEn || name,
  factAndId: (id) => id,
  fact: (id) => id,
};
