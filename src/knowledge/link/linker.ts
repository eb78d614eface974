import type { LinkedName, Sense } from "../../model/link.ts";
import type { LinkWords } from "../../model/taxonomy.ts";
import { type LabelLookup, TermLinker } from "./term.ts";

/** A name cut into the words that say its industry; `normalise/name.ts` makes it. */
interface Words {
  readonly whole: string;
  readonly pieces: readonly { readonly text: string; readonly list: readonly string[] }[];
}

export interface Linker {
  /** Joins a name to concepts: always at least one sense, with `how: none` where nothing fits. */
  link(text: string, words: Words): LinkedName;
}

/** Links names against labels; nothing of what these say is kept. A list is split only if the whole is no label: 软件和信息服务 is one industry. */
export function createLinker(labels: LabelLookup, words: LinkWords): Linker {
  const terms = new TermLinker(labels, words);
  const isWhole = (senses: readonly Sense[]): boolean => senses.length > 0 && senses.every((sense) => sense.how !== "part");

  function sensesOf({ whole, pieces }: Words): readonly Sense[] {
    const asWhole = terms.link(whole);
    if (isWhole(asWhole)) return asWhole;
    return pieces.flatMap(({ text, list }) => {
      const asPiece = terms.link(text);
      if (isWhole(asPiece) || list.length < 2) return orNone(text, asPiece);
      const asList = list.map((part) => terms.link(part));
      // LED原料与辅料 is no list of trades: where a part of it means nothing alone, the whole is read.
      if (asPiece.length > 0 && asList.some((senses) => senses.length === 0)) return asPiece;
      return list.flatMap((part, at) => orNone(part, asList[at] ?? []));
    });
  }

  function link(text: string, words: Words): LinkedName {
    const senses = distinct(sensesOf(words));
    const linked = senses.filter((sense) => sense.concept !== null);
    // A remark in brackets that links to nothing takes nothing away from a name that does.
    const kept = linked.length > 0 && words.pieces.length > 1 && words.pieces.every(({ list }) => list.length < 2) ? linked : senses;
    return { text, senses: kept.length > 0 ? kept : orNone(words.whole || text, []), candidates: [] };
  }

  return { link };
}

function orNone(text: string, senses: readonly Sense[]): readonly Sense[] {
  return senses.length > 0 ? senses : [{ text, concept: null, how: "none", label: null, rest: text }];
}

/** One sense a concept, the best link of each. */
function distinct(senses: readonly Sense[]): readonly Sense[] {
  const order = ["exact", "label", "part", "none"];
  const best = new Map<string, Sense>();
  for (const sense of senses) {
    const key = sense.concept ?? `?${sense.text}`;
    const before = best.get(key);
    if (!before || order.indexOf(sense.how) < order.indexOf(before.how)) best.set(key, sense);
  }
  return [...best.values()];
}
