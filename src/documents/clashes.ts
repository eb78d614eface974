import { areClashFree } from "../knowledge/relate/clash-free.ts";
import { findClashes } from "../knowledge/relate/clashes.ts";
import type { Clash } from "../model/clash.ts";
import type { MatchInput } from "../model/matcher.ts";
import type { Locate } from "../model/span.ts";
import type { FileSpan } from "./text-lines.ts";

/** A declaration that other lines exclude: what it says of two concepts, and what they say. */
interface ClashEntry extends FileSpan {
  readonly declaration: string;
  readonly a: string;
  readonly b: string;
  readonly says: Clash["first"];
  readonly against: Clash["second"];
}

/** What every document on judged data says besides its own. */
export interface OnClashes {
  /** Declarations that other lines exclude: answers that rest on them contradict one another. Left out if there are none. */
  readonly clashes?: readonly ClashEntry[];
}

/** The contradictory declarations of an input, for the documents on it. */
export function clashesOf({ taxonomy, ruleset }: Pick<MatchInput, "taxonomy" | "ruleset">, locate: Locate): OnClashes {
  if (areClashFree(taxonomy.concepts, ruleset.declarations)) return {};
  const clashes = findClashes(taxonomy.concepts, ruleset.declarations).map(
    ({ declaration, a, b, first, second, origin }): ClashEntry => ({ declaration, a, b, says: first, against: second, ...locate(origin) }),
  );
  return clashes.length === 0 ? {} : { clashes };
}
