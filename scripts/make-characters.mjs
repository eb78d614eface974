// Writes src/knowledge/normalise/character-table.ts from the dictionaries of OpenCC (in the package opencc-js): the simplified form of every
// traditional character, and words of Taiwan and Hong Kong with their mainland forms. Run it when opencc-js changes.
import { writeFileSync } from "node:fs";
import hongKong from "opencc-js/dict/HKPhrasesRev";
import variantsOfHongKong from "opencc-js/dict/HKVariantsRev";
import characters from "opencc-js/dict/TSCharacters";
import taiwan from "opencc-js/dict/TWPhrasesRev";
import variantsOfTaiwan from "opencc-js/dict/TWVariantsRev";

const entries = (dictionary) => dictionary.split("|").map((entry) => entry.split(" "));
const inPlane = (text) => [...text].every((character) => character.length === 1);

const simple = new Map(entries(characters).filter(([from, to]) => from !== to && inPlane(from + to)));
for (const [from, to] of [...entries(variantsOfTaiwan), ...entries(variantsOfHongKong)]) {
  const simplified = simple.get(to) ?? to;
  if (!simple.has(from) && from !== simplified && inPlane(from + simplified) && from.length === 1) simple.set(from, simplified);
}
const simplified = (text) => [...text].map((character) => simple.get(character) ?? character).join("");

const words = new Map();
for (const [from, to] of [...entries(taiwan), ...entries(hongKong)]) {
  const [key, form] = [simplified(from).toLowerCase(), simplified(to).toLowerCase()];
  if (key !== form && key.length > 1 && !/[·・]/u.test(key) && inPlane(key + form) && !words.has(key)) words.set(key, form);
}

const byKey = ([a], [b]) => (a < b ? -1 : 1);
const text = `/** Traditional characters, each before its simplified form; from OpenCC (Apache-2.0). Made by scripts/make-characters.mjs. */
export const SIMPLIFIED_BY_PAIRS = "${[...simple].sort(byKey).flat().join("")}";

/** Words of Taiwan and Hong Kong and their mainland forms, both in simplified characters; from OpenCC (Apache-2.0). */
export const MAINLAND_WORDS = "${[...words]
  .sort(byKey)
  .map((pair) => pair.join(" "))
  .join("|")}";
`;
writeFileSync(new URL("../src/knowledge/normalise/character-table.ts", import.meta.url), text);
