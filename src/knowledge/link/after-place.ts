import type { LinkedName, Sense } from "../../model/link.ts";
import { simplified } from "../normalise/simplified.ts";

/**
 * 晋江鞋 in 晋江 is shoes: where all that stands before a label of one character is a place of the row, the name links to it as to a label.
 * A longer rest has lost its place words before; a single character could be the end of a word (中山装), and is read first.
 */
export function afterPlace(link: LinkedName, around: readonly string[]): LinkedName {
  const isPlace = (rest: string): boolean => around.some((place) => simplified(place) === rest);
  const isAfter = ({ how, label, rest }: Sense): boolean => how === "part" && label?.length === 1 && isPlace(rest);
  if (!link.senses.some(isAfter)) return link;
  return {
    ...link,
    senses: link.senses.map((sense) => (isAfter(sense) ? { ...sense, text: sense.label ?? sense.text, how: "label", rest: "" } : sense)),
  };
}
