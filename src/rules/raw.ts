import type { PlainValue } from "../model/plain-value.ts";
import type { CountedOutcome, Relation, VerdictRelation } from "../model/relation.ts";
import type { ChainKinds, RulesetStatus, Supply } from "../model/rules.ts";
import type { Bilingual } from "../model/text.ts";

/** Entries of ruleset files after reading their form. Values that were wrong or missing are absent, and have been reported. */

export interface RawRule {
  readonly id?: string;
  readonly title?: Bilingual;
  readonly when?: Placed<PlainValue>;
  readonly then?: Relation;
  readonly overrides?: readonly string[];
  readonly why?: string;
  readonly source?: string;
}

export interface RawDeclaration {
  readonly id?: string;
  readonly identical?: readonly string[];
  readonly subordinate?: { readonly wider?: string; readonly narrower?: string };
  readonly similar?: { readonly upstream?: string; readonly downstream?: string; readonly as?: Supply; readonly kinds?: ChainKinds };
  readonly scope?: "branch" | "pair";
  readonly why?: string;
  readonly source?: string;
}

export interface RawException {
  readonly id?: string;
  readonly unit?: string;
  readonly belt?: string;
  readonly concepts?: { readonly cluster?: string; readonly belt?: string };
  readonly place?: string;
  readonly verdict?: Relation;
  readonly why?: string;
  readonly by?: string;
  readonly until?: string;
}

export interface RawCase {
  readonly id?: string;
  readonly unit?: string;
  readonly cluster?: string;
  readonly belt?: string;
  readonly place?: string;
  readonly groups?: readonly string[] | "unknown";
  readonly distanceKm?: number | "unknown";
  readonly hours?: number | "unknown";
  readonly years?: readonly number[];
  readonly expect?: VerdictRelation;
  readonly because?: string;
}

export interface RawRulesetFile {
  readonly rules?: readonly Placed<RawRule>[];
  readonly declarations?: readonly Placed<RawDeclaration>[];
  readonly exceptions?: readonly Placed<RawException>[];
  readonly cases?: readonly Placed<RawCase>[];
  readonly remove?: readonly string[];
}

/** An entry with the keys that lead to it in its file. */
export interface Placed<T> {
  readonly entry: T;
  readonly path: readonly (string | number)[];
}

export interface RawHeader {
  readonly version?: string;
  readonly title?: Bilingual;
  readonly status?: RulesetStatus;
  readonly date?: string;
  readonly taxonomy?: string;
  readonly extends?: string;
  readonly closeness?: readonly string[];
  readonly "groups-as-of"?: number;
  readonly "counts-as"?: Readonly<Partial<Record<Relation, CountedOutcome>>>;
}
