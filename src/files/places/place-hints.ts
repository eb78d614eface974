import { labelKey } from "../../model/label-key.ts";
import type { Gazetteer } from "./gazetteer.ts";

const END = /[市县区旗盟州]$/u;

/**
 * The name that a misspelt one must have meant; null if that is not certain, since a wrong hint is worse than none. It must be the
 * only place one slip away; in a name of two characters, where a slip changes half of it, only one that sounds the same counts, and
 * only if no other place has the character that is left (苏洲市 in 江苏省: 苏州市, but nothing where 株洲市 could be meant, and nothing for 许村).
 */
export function placeHint(text: string, gazetteer: Gazetteer, within: ReadonlySet<string> | null): string | null {
  const key = labelKey(text);
  const isHan = /^\p{Script=Han}+$/u.test(key);
  if (key.length > 24 || /^[\d.]+$/.test(key) || key.length < (isHan ? 2 : 5)) return null;
  const end = isHan ? (END.exec(key)?.[0] ?? "") : "";
  const core = key.length - end.length;
  if (isHan && core < 2) return null;
  const near = new Map<string, string>();
  let isCertain = core > 2 || !isHan;
  for (const [candidate, meanings] of gazetteer.entries()) {
    if (Math.abs(candidate.length - key.length) > 1 || !candidate.endsWith(end)) continue;
    const sounds = isHan && soundsAlike(key, candidate, gazetteer);
    const isRival =
      core === 2 && isHan ? sounds || keepsOne(key, candidate, core) || isOfOtherLength(key, candidate) : isOneSlip(key, candidate);
    if (!isRival) continue;
    isCertain ||= sounds;
    for (const { level, name, places } of meanings) {
      if (level === "neutral" || (within !== null && !places.some((code) => within.has(code)))) continue;
      const shown = level === "former" ? "" : name;
      near.set(`${places}`, level === "city" ? shown : near.get(`${places}`) || shown);
    }
  }
  const [hint] = near.values();
  return isCertain && near.size === 1 && hint !== undefined && hint !== "" ? hint : null;
}

/** Whether two names of one length share a character of the first two at its place: what a slip in the other could have been. */
function keepsOne(a: string, b: string, core: number): boolean {
  return a.length === b.length && [...a].slice(0, core).some((character, at) => character === b[at]);
}

function isOfOtherLength(a: string, b: string): boolean {
  return a.length !== b.length && isOneSlip(a, b);
}

/** Whether two texts differ in one character, and those two characters are read the same. */
function soundsAlike(a: string, b: string, { homophones }: Gazetteer): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].flatMap((character, index) => (character === b[index] ? [] : [index]));
  const [only, more] = at;
  if (only === undefined || more !== undefined) return false;
  const syllables = homophones.get(a[only] ?? "");
  return [...(homophones.get(b[only] ?? "") ?? [])].some((syllable) => syllables?.has(syllable));
}

/** Whether one insertion, deletion, replacement or swap of neighbours turns one text into the other. */
function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const isSwap = short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return isSwap || short.slice(at + 1) === long.slice(at + 1);
}
