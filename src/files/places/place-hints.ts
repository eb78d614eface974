import { labelKey } from "../../model/label-key.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { shortPlace } from "./place-forms.ts";

/**
 * The name that a misspelt one must have meant; null where that is not certain, since a wrong hint is worse than none. It must be the
 * only place one slip away; of names of two characters, where a slip changes half of the name, only one that sounds the same counts
 * (苏洲: 苏州, but nothing for 许村).
 */
export function placeHint(text: string, gazetteer: Gazetteer, within: ReadonlySet<string> | null): string | null {
  const key = labelKey(text);
  if (key.length < 2 || key.length > 24 || /^[\d.]+$/.test(key)) return null;
  const isHan = /^\p{Script=Han}+$/u.test(key);
  const least = isHan ? 2 : 5;
  if (key.length < least) return null;
  const core = shortPlace(key);
  const near = new Map<string, string>();
  for (const [candidate, meanings] of gazetteer.entries()) {
    if (Math.abs(candidate.length - key.length) > 1 && Math.abs(candidate.length - core.length) > 1) continue;
    const isNear = isHan ? isHanNear(key, core, candidate, gazetteer) : isOneSlip(key, candidate);
    if (!isNear) continue;
    for (const { level, name, places } of meanings) {
      if (level === "neutral" || name === "" || (within !== null && !places.some((code) => within.has(code)))) continue;
      near.set(`${places}`, shownName(near.get(`${places}`), level, name));
    }
  }
  const [hint, ...others] = new Set(near.values());
  return hint !== undefined && others.length === 0 && near.size === 1 ? hint : null;
}

function shownName(known: string | undefined, level: string, name: string): string {
  return known !== undefined && level !== "city" ? known : name;
}

function isHanNear(key: string, core: string, candidate: string, gazetteer: Gazetteer): boolean {
  if (!/^\p{Script=Han}/u.test(candidate)) return false;
  const other = shortPlace(candidate);
  if (core.length >= 3 && other.length >= 3 && isOneSlip(core, other)) return true;
  if (key.length >= 4 && candidate.length >= 4 && isOneSlip(key, candidate)) return true;
  const isTwo = core.length === 2 && other.length === 2;
  return (isTwo && soundsAlike(core, other, gazetteer)) || (key.length === 3 && soundsAlike(key, candidate, gazetteer));
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
