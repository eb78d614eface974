import { areClashFree } from "../knowledge/relate/clash-free.ts";
import { findClashes } from "../knowledge/relate/clashes.ts";
import type { Clash } from "../model/clash.ts";
import type { MatchInput } from "../model/matcher.ts";
import type { Locate } from "../model/span.ts";
import type { FileSpan } from "./text-lines.ts";

/** A declaration that other lines contradict: what it says of two concepts, and what the other lines say. */
interface ClashEntry extends FileSpan {
  readonly declaration: string;
  readonly a: string;
  readonly b: string;
  readonly says: Clash["first"];
  readonly against: Clash["second"];
}

/** A field that every document about judged data has. */
export interface OnClashes {
  /** Declarations that other lines contradict: answers based on them contradict one another. Left out if there are none. */
  readonly clashes?: readonly ClashEntry[];
}

/** The contradictory declarations of an input, as its documents list them. */
export function clashesOf({ taxonomy, ruleset }: Pick<MatchInput, "taxonomy" | "ruleset">, locate: Locate): OnClashes {
  if (areClashFree(taxonomy.concepts, ruleset.declarations)) return {};
  const clashes = findClashes(taxonomy.concepts, ruleset.declarations).map(
    ({ declaration, a, b, first, second, origin }): ClashEntry => ({ declaration, a, b, says: first, against: second, ...locate(origin) }),
  );
  return clashes.length === 0 ? {} : { clashes };
}

/** Contradictory declarations of either side of a comparison; a declaration that is contradicted on both sides is listed once. */
export function clashesOfBoth(from: OnClashes, to: OnClashes): OnClashes {
  const found = [from, to].flatMap(({ clashes = [] }) => clashes);
  const distinct = new Map(found.map((clash) => [`${clash.declaration} ${clash.a} ${clash.b} ${clash.against}`, clash]));
  return distinct.size === 0 ? {} : { clashes: [...distinct.values()] };
}
