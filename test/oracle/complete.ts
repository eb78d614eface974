import type { Data } from "../../src/model/data.ts";
import { type FactId, known, NOT_APPLICABLE, type SomeFacts } from "../../src/model/fact.ts";
import type { ConceptId } from "../../src/model/ids.ts";
import type { Condition, ConditionTest, Rule } from "../../src/model/rules.ts";
import { type IsUnder, outcomeOf } from "./judge.ts";

/** The data on which the oracle relies besides a pair's own facts. */
export interface KnownOfData {
  readonly data: Data;
  readonly concepts: readonly ConceptId[];
}

/** The same limit as in the engine. */
const MOST = 10_000;

const CONFIDENCE = ["verified", "corroborated", "published", "platform-page", "news", "recalled"];
const YEARS = Array.from({ length: 10 }, (_, at) => 2013 + at);
const numbers = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/**
 * The facts with every possible value of the unknown ones, as far as some rules distinguish the values; null if there are too many
 * combinations. A brute force over values: facts of one family are completed together, families independently.
 */
export function completions(rules: readonly Rule[], facts: SomeFacts, knownOf: KnownOfData, isUnder: IsUnder): readonly SomeFacts[] | null {
  const tests = rules.flatMap(({ when }) => testsIn(when)).filter(({ fact }) => facts[fact]?.kind === "unknown");
  const families = familiesOf(knownOf, tests, facts);
  let completed: readonly SomeFacts[] = [facts];
  for (const family of families) {
    const own = tests.filter(({ fact }) => family.some((each) => fact in each));
    if (own.length === 0) continue;
    const classes = new Map(family.map((each) => [own.map((test) => outcomeOf(test, each, isUnder)).join(), each]));
    completed =
      completed.length * classes.size > MOST
        ? []
        : completed.flatMap((before) => [...classes.values()].map((each) => ({ ...before, ...each })));
    if (completed.length === 0) return null;
  }
  return completed;
}

function testsIn(condition: Condition): readonly ConditionTest[] {
  if (condition.kind === "test") return [condition];
  return condition.kind === "not" ? testsIn(condition.part) : condition.parts.flatMap(testsIn);
}

function familiesOf({ data, concepts }: KnownOfData, tests: readonly ConditionTest[], facts: SomeFacts): readonly (readonly SomeFacts[])[] {
  const one = (fact: FactId, values: readonly (string | number)[]): readonly SomeFacts[] =>
    values.map((value) => ({ [fact]: known(value) }));
  const asked = (fact: FactId): readonly number[] =>
    tests
      .filter((test) => test.fact === fact)
      .flatMap(({ value }) => [value].flat())
      .filter((value) => typeof value === "number");
  /** The few values that the fact says it can have, else these. */
  const amongOr = (fact: FactId, values: readonly (string | number)[]): readonly SomeFacts[] => {
    const own = facts[fact];
    const among = own?.kind === "unknown" ? own.among : undefined;
    return (among ?? values).map((value) => ({ [fact]: known(value) }));
  };
  const aroundAsked = (fact: FactId): readonly number[] => [0, 20000, ...asked(fact).flatMap((each) => [each - 1e-6, each, each + 1e-6])];
  const near = asked("chain.inputShare").flatMap((share) => [share - 1e-6, share, share + 1e-6]);
  const shares = [0, 1, ...near].filter((share) => share >= 0 && share <= 1);
  return [
    INDUSTRIES,
    one("chain.inputShare", shares),
    one("cluster.concept", [...concepts, ""]),
    one("belt.concept", [...concepts, ""]),
    amongOr("place", ["same-city", "same-region", "elsewhere"]),
    amongOr("place.groups", []),
    one("place.distanceKm", aroundAsked("place.distanceKm")),
    one("place.hours", aroundAsked("place.hours")),
    one("flow.between", [0, ...asked("flow.between").flatMap((each) => [each - 1, each, each + 1])]),
    one("flow.share", [0, 1, ...asked("flow.share").flatMap((each) => [each - 1e-6, each, each + 1e-6])]),
    one("flow.rank", [1, 1_000_000, ...asked("flow.rank").flatMap((each) => [each - 1, each, each + 1])]),
    one("cluster.confidence", CONFIDENCE),
    one("belt.confidence", CONFIDENCE),
    regions(data),
    years(data),
  ];
}

function industries(): readonly SomeFacts[] {
  const none: SomeFacts = {
    "industry.steps": NOT_APPLICABLE,
    "industry.direction": NOT_APPLICABLE,
    "chain.role": NOT_APPLICABLE,
    "chain.hops": NOT_APPLICABLE,
    "chain.lift": NOT_APPLICABLE,
    "chain.kind": NOT_APPLICABLE,
  };
  const chains = [1, 2].flatMap((hops) =>
    numbers(0, 20).flatMap((lift) => ["material", "component", "equipment", "use"].map((kind) => ({ hops, lift, kind }))),
  );
  return [
    { ...none, industry: known("none") },
    { ...none, industry: known("identical"), "industry.steps": known(0) },
    ...numbers(1, 20).flatMap((steps) =>
      ["belt-wider", "belt-narrower"].map((side) => ({
        ...none,
        industry: known("subordinate"),
        "industry.steps": known(steps),
        "industry.direction": known(side),
      })),
    ),
    ...chains.flatMap(({ hops, lift, kind }) =>
      ["belt-upstream", "belt-downstream"].map((role) => ({
        ...none,
        industry: known("similar"),
        "chain.hops": known(hops),
        "chain.lift": known(lift),
        "chain.kind": known(kind),
        "chain.role": known(role),
      })),
    ),
  ];
}

const INDUSTRIES = industries();

/** A city of the data, a similar one in another province, or one without a region. */
function regions({ places }: Data): readonly SomeFacts[] {
  const sets = places.flatMap(({ regions: named, economicRegion, province }) =>
    [province, ""].map((of) => [economicRegion === "" ? named : [...named, economicRegion], of] as const),
  );
  return [...sets, [[], ""] as const].map(([named, province]) => ({ "cluster.region": known(named), "cluster.province": known(province) }));
}

const YEARS_OF = new WeakMap<Data, readonly SomeFacts[]>();

/** Cached: thousands of pairs of one data set are completed. */
function years(data: Data): readonly SomeFacts[] {
  const found = YEARS_OF.get(data) ?? yearsIn(data);
  YEARS_OF.set(data, found);
  return found;
}

function yearsIn({ dataset: { studyYear, fallbackYears } }: Data): readonly SomeFacts[] {
  return numbers(1, (1 << YEARS.length) - 1).flatMap((choice) => {
    const listed = YEARS.filter((_, at) => choice & (1 << at));
    const isCurrent = listed.includes(studyYear);
    const mayStandIn = fallbackYears !== null && listed.some((year) => year >= fallbackYears[0] && year <= fallbackYears[1]);
    const listings = isCurrent ? ["current"] : mayStandIn ? ["fallback", "other"] : ["other"];
    return listings.map((listing) => ({ "belt.years": known(listed), "belt.current": known(isCurrent), "belt.listing": known(listing) }));
  });
}
