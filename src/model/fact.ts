import type { Bilingual } from "./text.ts";

// Every fact that rules can use. `facts/` defines each: an id without a definition does not compile, nor does a definition without an id here.
// (No doc comment: it would become a description in the published schemas.)
export type FactId =
  | "place"
  | "place.groups"
  | "place.distanceKm"
  | "place.hours"
  | "flow.between"
  | "flow.share"
  | "flow.rank"
  | "industry"
  | "industry.steps"
  | "industry.direction"
  | "chain.role"
  | "chain.hops"
  | "chain.lift"
  | "chain.kind"
  | "chain.inputShare"
  | "cluster.kind"
  | "cluster.concept"
  | "cluster.region"
  | "cluster.province"
  | "cluster.confidence"
  | "belt.concept"
  | "belt.years"
  | "belt.current"
  | "belt.listing"
  | "belt.confidence"
  | "link.cluster"
  | "link.belt";

/** The side of a pair to which a fact belongs: it is classified once per unit, per belt, per pair of concepts, or per pair of places. */
export type FactSide = "cluster" | "belt" | "concepts" | "places";

export type FactValue = string | number | boolean | readonly (string | number)[];

/** Why a fact cannot be determined. */
export type UnknownReason =
  | "no-concept"
  | "no-years"
  | "no-sector"
  | "no-confidence"
  | "no-region"
  | "no-coordinates"
  | "no-travel-time"
  | "no-flows"
  | "groups-incomplete"
  | "not-stated";

/** A fact of one pair. `not-applicable` (such as steps between unrelated concepts) fails every test; `unknown` makes a test unknown. */
export type Fact =
  | { readonly kind: "known"; readonly value: FactValue }
  | {
      readonly kind: "unknown";
      readonly why: UnknownReason;
      /** All values that it can turn out to have, if they are few: a test that all of them pass, or all fail, is certain. */
      readonly among?: readonly FactValue[];
    }
  | { readonly kind: "not-applicable" };

export type Facts = Readonly<Record<FactId, Fact>>;

/** Facts of one or several sides of a pair. A missing fact counts as not applicable. */
export type SomeFacts = Readonly<Partial<Facts>>;

/** The values that a fact can have. A `set` fact has several values at once; a test on it holds if one of them passes. */
export type FactDomain =
  /** `more`: the workspace declares further values, such as kinds of place groups. */
  | { readonly kind: "choice"; readonly values: readonly string[]; readonly more?: true }
  | { readonly kind: "flag" }
  | { readonly kind: "number"; readonly least: number; readonly most: number; readonly whole: boolean }
  | { readonly kind: "concept" }
  | { readonly kind: "name" }
  | { readonly kind: "name-set" }
  | { readonly kind: "year-set" };

/** What a condition needs to know of a fact. */
export interface NamedFact<Id extends string = FactId> {
  readonly id: Id;
  readonly domain: FactDomain;
  readonly says: Bilingual;
}

export interface FactSpec extends NamedFact {
  readonly side: FactSide;
}

export const NOT_APPLICABLE: Fact = { kind: "not-applicable" };

export function known(value: FactValue): Fact {
  return { kind: "known", value };
}

export function unknown(why: UnknownReason, among?: readonly FactValue[]): Fact {
  return { kind: "unknown", why, ...(among === undefined ? {} : { among }) };
}
