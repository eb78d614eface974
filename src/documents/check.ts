import type { Clash } from "../model/clash.ts";
import { type Issue, issue } from "../model/issue.ts";
import type { CaseResult, MatchInput } from "../model/matcher.ts";
import type { CaseCoverage, Proof, SlipKind } from "../model/proof.ts";
import type { Count, Ordinal } from "../model/quantity.ts";
import type { Locate } from "../model/span.ts";
import type { Wording } from "../words/wording.ts";
import { type GroupNotes, groupNotes } from "./check-groups.ts";
import { witnessOf } from "./check-issues.ts";
import { countedIssues, type IssueEntry, type MoreIssues } from "./issues.ts";

export interface CheckDocument {
  readonly schema: "qundai/check/1";
  readonly ok: boolean;
  /** The first twenty issues of each kind. */
  readonly issues: readonly IssueEntry[];
  /** How many more issues of each kind there are; kinds without more are left out. */
  readonly more?: readonly MoreIssues[];
  readonly cases: { readonly passed: Count; readonly failed: Count };
  readonly read: {
    readonly files: Count;
    readonly concepts: Count;
    readonly rules: Count;
    readonly declarations: Count;
    readonly units: Count;
    readonly belts: Count;
    readonly places: Count;
  };
  readonly details?: CheckDetails;
}

/** A pair of the data that shows what is meant. `pair` is null if no pair of the data does; the facts are then made up. */
export interface WitnessEntry {
  readonly facts: string;
  readonly pair: { readonly unit: string; readonly belt: string } | null;
}

/** What a rule set answers over all possible facts, and how well its cases cover it: `check --details`. */
export interface CheckDetails {
  readonly version: string;
  /** Sets of facts that the rules distinguish, and how many of them occur for some pair of the data. */
  readonly cells: Count;
  readonly met: Count;
  /** False if there are too many sets to enumerate. */
  readonly complete: boolean;
  /** Facts of a pair in one city with related industries for which no rule holds. */
  readonly left: readonly WitnessEntry[];
  /** Facts that no rule reads. */
  readonly unread: readonly string[];
  readonly conditions: readonly {
    readonly rule: string;
    readonly text: string;
    readonly held: boolean;
    readonly failed: boolean;
    readonly file: string;
    readonly line: Ordinal;
    readonly column: Ordinal;
  }[];
  /** Notes on the groups of places; missing under rules that read none. */
  readonly groups?: GroupNotes;
  /** Mutations of the rules that would change some answer, and those that no case detects. */
  readonly slips: Count;
  readonly unnoticed: readonly {
    readonly rule: string;
    readonly kind: SlipKind;
    readonly before: string;
    readonly after: string | null;
    readonly witness: WitnessEntry;
    readonly file: string;
    readonly line: Ordinal;
    readonly column: Ordinal;
  }[];
}

export const CHECK_SCHEMA = "qundai/check/1";

/** Declarations that other lines contradict, as issues at the declaration. */
export function clashIssues(clashes: readonly Clash[], locate: Locate): Issue[] {
  return clashes.map(({ origin, a, b, first, second, because }) =>
    second === "self"
      ? issue("relation-self", locate(origin), { concept: a })
      : issue("relation-clash", locate(origin), { a, b, first, second, lines: because.map((step) => locate(step.origin)) }),
  );
}

/** What the proof says about a rule set, with the coverage of its cases. */
export function checkDetails(input: MatchInput, proof: Proof, coverage: CaseCoverage, locate: Locate): CheckDetails {
  const groups = groupNotes(input, locate);
  return {
    version: input.ruleset.version,
    ...(groups === null ? {} : { groups }),
    cells: proof.cells,
    met: proof.met(),
    complete: proof.isComplete,
    left: proof.left().map(witnessOf),
    unread: proof.unread,
    conditions: coverage.conditions.map(({ rule, text, held, failed, origin }) => ({ rule, text, held, failed, ...locate(origin) })),
    slips: coverage.slips,
    unnoticed: coverage.unnoticed.map(({ rule, kind, before, after, witness, origin }) => ({
      rule,
      kind,
      before,
      after,
      witness: witnessOf(witness),
      ...locate(origin),
    })),
  };
}

/** All issues of a workspace. `ok` is true if there are no errors; warnings do not count. */
export function checkDocument(
  wording: Wording,
  issues: readonly Issue[],
  cases: readonly CaseResult[],
  files: number,
  input: MatchInput | null,
): CheckDocument {
  const { entries, more } = countedIssues(wording, issues);
  const passed = cases.filter((result) => result.passed).length;
  return {
    schema: CHECK_SCHEMA,
    ok: entries.every((entry) => entry.severity !== "error"),
    issues: entries,
    ...(more.length === 0 ? {} : { more }),
    cases: { passed, failed: cases.length - passed },
    read: {
      files,
      concepts: input?.taxonomy.concepts.filter(({ wordOf }) => wordOf === null).length ?? 0,
      rules: input?.ruleset.rules.length ?? 0,
      declarations: input?.ruleset.declarations.length ?? 0,
      units: input?.data.units.length ?? 0,
      belts: input?.data.belts.length ?? 0,
      places: input?.data.places.length ?? 0,
    },
  };
}
