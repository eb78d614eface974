// Writes src/reviewing/desk/pinyin-table.ts: the initials of every character of GB 2312, most common reading first. Run it when pinyin-pro changes.
import { writeFileSync } from "node:fs";
import { pinyin } from "pinyin-pro";

const decoder = new TextDecoder("gbk");
const readings = new Map();
for (let high = 0xb0; high <= 0xf7; high++) {
  for (let low = 0xa1; low <= 0xfe; low++) {
    const character = decoder.decode(Uint8Array.of(high, low));
    if (!/^\p{Script=Han}$/u.test(character)) continue;
    const all = pinyin(character, { multiple: true, toneType: "none", type: "array" });
    const usual = pinyin(character, { toneType: "none", type: "array" });
    const initials = [...new Set([...usual, ...all].map((each) => each[0]).filter((each) => /^[a-z]$/.test(each ?? "")))];
    readings.set(character, initials.slice(0, 2).join(""));
  }
}
const groups = new Map();
for (const [character, initials] of readings) groups.set(initials, (groups.get(initials) ?? "") + character);
const lines = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([initials, characters]) => `  ${initials}: "${characters}",`);
const text = `/** Characters of GB 2312 by the initials of their readings, the usual one first. Made by scripts/make-pinyin.mjs. */
export const CHARACTERS_BY_INITIALS: Readonly<Record<string, string>> = {
${lines.join("\n")}
};
`;
writeFileSync(new URL("../src/reviewing/desk/pinyin-table.ts", import.meta.url), text);
