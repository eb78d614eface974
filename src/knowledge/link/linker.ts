import type { LinkedName, Sense } from "../../model/link.ts";
import type { NameWords } from "../normalise/name.ts";
import { glyphsOf } from "./glyphs.ts";
import { readPiece, wholeSenses } from "./piece.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Joins a name to concepts: always at least one sense, with `how: none` where nothing fits. */
export function linkName(text: string, { whole, pieces }: NameWords, vocabulary: Vocabulary): LinkedName {
  const asWhole = pieces.length > 1 ? wholeSenses(whole, glyphsOf(whole).key, vocabulary) : null;
  if (asWhole !== null) return { text, senses: asWhole, reading: [whole], candidates: [] };
  const readings = pieces.map((piece) => ({ piece, ...readPiece(piece, vocabulary) }));
  const senses = distinct(readings.flatMap(({ piece, senses: own, isRemark }, at) => (at > 0 && isRemark ? [] : orNone(piece, own))));
  const linked = senses.filter((sense) => sense.concept !== null);
  // A remark in brackets that links to nothing takes nothing away from a name that does.
  const isUnread = linked.length > 0 && pieces.length > 1 && readings.every(({ senses: own }) => own.length < 2);
  const kept = isUnread ? linked : senses;
  return {
    text,
    senses: kept.length > 0 ? kept : orNone(whole || text, []),
    reading: readings.flatMap(({ words }) => words),
    candidates: [],
  };
}

function orNone(text: string, senses: readonly Sense[]): readonly Sense[] {
  return senses.length > 0 ? senses : [{ text, concept: null, how: "none", label: null, rest: text }];
}

/** One sense per concept, the best link of each. */
function distinct(senses: readonly Sense[]): readonly Sense[] {
  if (senses.length < 2) return senses;
  const order = ["exact", "label", "part", "none"];
  const best = new Map<string, Sense>();
  for (const sense of senses) {
    const key = sense.concept ?? `?${sense.text}`;
    const before = best.get(key);
    if (!before || order.indexOf(sense.how) < order.indexOf(before.how)) best.set(key, sense);
  }
  return [...best.values()];
}
