import type { NameWords } from "../topics/names.ts";

export const namesEn: NameWords = {
  city: ({ name, nameEn, district = "" }) => (nameEn === "" ? `${name}${district}` : `${nameEn} (${name}${district})`),
  briefCity: ({ name, nameEn }) => nameEn || name,
  glossed: (name, meanings) => (meanings.length === 0 || !/\p{Script=Han}/u.test(name) ? name : `${name} [${meanings.join(", ")}]`),
  factAndId: (id) => id,
  fact: (id) => id,
};
