import type { NameWords } from "../topics/names.ts";

export const namesZh: NameWords = {
  city: ({ name, district = "" }) => `${name}${district}`,
  briefCity: ({ name }) => name,
  glossed: (name) => name,
  factAndId: (id, name) => (name === undefined ? id : `${name} ${id}`),
  fact: (id, name) => name ?? id,
};
