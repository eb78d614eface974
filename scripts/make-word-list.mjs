// Writes words/zh.txt, the pinned list of ordinary Chinese words, from jieba's dictionary (MIT), which the package @node-rs/jieba brings:
//   npm pack @node-rs/jieba && tar xzf node-rs-jieba-*.tgz && node scripts/make-word-list.mjs package/dict.txt
// words/README.md describes which words are selected and the layout of the file.
import { readFileSync, writeFileSync } from "node:fs";

const [, , source] = process.argv;
if (source === undefined) throw new Error("name jieba's dict.txt");

const KINDS = { 3: /^(?:n|nz|v|vn|vd|b|a|an|j|l|ng)$/u, 4: /^(?:n|nz|vn|b)$/u };
const RARE = 3;
const all = readFileSync(source, "utf8")
  .split("\n")
  .map((line) => line.trim().split(" "))
  .filter(([word]) => /^[\u4e00-\u9fff]{1,4}$/u.test(word ?? ""))
  .map(([word, count, kind]) => ({ word, count: Number(count), kind }));
const total = all.reduce((sum, { count }) => sum + count, 0);
const pairs = new Set(all.filter(({ word, count }) => word.length === 2 && count > RARE).map(({ word }) => word));

/** Half bits of information, 14 to 50. One letter encodes one value: the character with code 48 + cost. */
const cost = (count) => Math.min(50, Math.max(14, Math.round(2 * Math.log2(total / Math.max(1, count)))));

function isKept({ word, count, kind }) {
  if (word.length === 1) return true;
  if (word.length === 2) return count > RARE;
  if (!KINDS[word.length].test(kind)) return false;
  // 电动汽车 is two words; words composed of two listed words need no entry.
  return word.length === 3 || !(pairs.has(word.slice(0, 2)) && pairs.has(word.slice(2)));
}

const lines = new Map();
for (const { word, count } of all.filter(isKept)) {
  const groups = lines.get(word[0]) ?? [[], [], [], []];
  groups[word.length - 1].push(word.slice(1) + String.fromCharCode(48 + cost(count)));
  lines.set(word[0], groups);
}
const text = [...lines]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([first, groups]) => first + groups.map((group) => group.sort().join("")).join("\t"))
  .join("\n");
writeFileSync(new URL("../words/zh.txt", import.meta.url), text);
