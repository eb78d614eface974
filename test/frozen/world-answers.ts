import { createHash } from "node:crypto";
import { Seeded } from "../support/seeded-input.ts";
import {
  byCodePoint,
  type Comparison,
  compareInputs,
  createMatcher,
  type Edit,
  type Matcher,
  type MatchInput,
  type Sensitivity,
  type UnitResult,
  WhatIf,
  WhyNotFinder,
  weigh,
} from "./entries.ts";
import { changedWorld, madeWorld } from "./made-world.ts";

/** A short hash of anything that JSON can hold. Keys are sorted first, so that the order in which code writes fields does not count. */
export function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value, sortedKeys)).digest("hex").slice(0, 10);
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value instanceof Map) return [...value];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a reader of a failure can see at once, and digests of everything else. One world is one line of `worlds.jsonl`. */
export interface WorldAnswers {
  readonly seed: number;
  /** Each unit: its outcome, an exception for the whole unit, and its pairs above `none`: belt, relation, rule, exception, direction, role. */
  readonly units: readonly string[];
  /** `result` without the signatures; how all names link; explanations, each of one pair; relations of words; overlaps. */
  readonly result: string;
  readonly links: string;
  readonly explain: readonly string[];
  readonly relate: string;
  readonly overlaps: readonly string[];
  readonly overlapReasons: string;
  /** Disagreeing rules, exceptions without effect, cases, concepts that no name reaches. */
  readonly notes: readonly string[];
  /** Edits to the second version and their effects; changed units, with every smallest set of edits that causes the change. */
  readonly edits: readonly string[];
  readonly changed: readonly string[];
  readonly pairs: string;
  readonly cancelled: string;
  readonly weights: readonly string[];
  readonly sweeps: string;
  readonly whyNot: readonly string[];
  readonly whatIf: readonly string[];
}

export async function worldAnswers(seed: number): Promise<WorldAnswers> {
  const input = madeWorld(seed);
  const matcher = await createMatcher(input);
  const comparison = compareInputs(input, changedWorld(seed, input));
  return {
    seed,
    ...judged(matcher),
    ...(await explained(seed, input, matcher)),
    ...compared(comparison),
    ...weighed(weigh(input)),
    whyNot: whyNot(seed, input),
    whatIf: whatIf(input, matcher, comparison.edits),
  };
}

const LETTERS = { identical: "I", subordinate: "B", similar: "S", none: "N", unknown: "?" } as const;

function judged({ result, links, overlaps }: Matcher): Pick<WorldAnswers, "units" | "result" | "links" | "overlaps" | "overlapReasons"> {
  const { signatures: _, ...counts } = result.counts;
  const found = overlaps();
  return {
    units: result.units.map(unitLine),
    result: digest({ ...result, counts }),
    links: digest([links.units, links.belts]),
    overlaps: found.map(
      ({ place, units, relation, wider }) => `${place} ${units.join("+")} ${LETTERS[relation]}${wider === null ? "" : ` ${wider}`}`,
    ),
    overlapReasons: digest(found),
  };
}

function unitLine({ unit, outcome, exception, pairs }: UnitResult): string {
  const told = pairs.map(({ belt, verdict, direction, chainRole }) => {
    const signs = `${direction === null ? "" : direction === "belt-wider" ? "<" : ">"}${chainRole === null ? "" : chainRole === "belt-upstream" ? "^" : "v"}`;
    return `${belt}${LETTERS[verdict.relation]}${signs}:${[verdict.rule, verdict.exception].filter((name) => name !== null).join("!")}`;
  });
  return [unit, outcome, ...(exception === null ? [] : [`!${exception}`]), ...told].join(" ");
}

async function explained(seed: number, input: MatchInput, matcher: Matcher): Promise<Pick<WorldAnswers, "explain" | "relate" | "notes">> {
  const random = new Seeded(seed);
  const { units, belts } = input.data;
  const related = matcher.result.units.flatMap(({ pairs }) => pairs.map(({ unit, belt }) => [unit, belt] as const));
  const drawn = Array.from({ length: 4 }, () => [random.pick(units).id, random.pick(belts).id] as const);
  const pairs = [...new Map([...related.slice(0, 6), ...drawn].map((pair) => [pair.join("+"), pair])).values()];
  const explain: string[] = [];
  for (const [unit, belt] of pairs) {
    const pair = await matcher.explainPair(unit, belt);
    const more = [matcher.industryReasons(pair.clusterSense, pair.beltSense), matcher.declarationsBehind(unit, belt)];
    explain.push(`${unit}+${belt} ${LETTERS[pair.verdict.relation]} ${digest([pair, ...more])}`);
  }
  const words = Array.from({ length: 8 }, () => [random.pick(units).name, random.pick(belts).name, random.pick(belts).name] as const);
  const related2 = words.map(([a, b, c]) => [matcher.relate(a, b), matcher.relate(b, c), matcher.link(`${a}${b}`), matcher.link(c)]);
  const { disagreements, unusedExceptions, coveredExceptions, pointlessExceptions } = matcher.result;
  const notes = [
    ...disagreements.map(({ unit, belt, rules }) => `disagree ${unit}+${belt} ${rules.join()}`),
    ...unusedExceptions.map((id) => `unused ${id}`),
    ...coveredExceptions.map(({ exception, by }) => `${exception} covered by ${by}`),
    ...pointlessExceptions.map((id) => `pointless ${id}`),
    ...(await matcher.cases()).map(({ id, passed, got, rule }) => `${id} ${passed ? "passes" : "fails"} ${got} ${rule}`),
    ...matcher.unreached().map(({ id }) => `unreached ${id}`),
  ];
  return { explain, relate: digest(related2), notes };
}

/** Sets in one order. If the search was cut off, the sets it found are not determined. */
function causesLine({ sets, complete, verified }: Comparison["changed"][number]["causedBy"]): string {
  const told = complete
    ? sets
        .map((set) => set.join("+"))
        .sort()
        .join(" ")
    : "cut off";
  return `${told}${verified ? "" : " unverified"}`;
}

function compared(comparison: Comparison): Pick<WorldAnswers, "edits" | "changed" | "pairs" | "cancelled"> {
  const { edits, effects, units, changed, pairs, cancelled, unexplained } = comparison;
  return {
    edits: edits.map(({ id, what, change }) => `${id} ${what} ${change.kind} ${change.id} ${effects.get(id)} ${digest(change)}`),
    changed: [
      ...changed.map(({ unit, from, to, causedBy }) => `${unit} ${from}>${to} ${causesLine(causedBy)}`),
      `unexplained ${unexplained}`,
    ],
    pairs: `${pairs.length} ${digest([units, pairs.map((pair) => [pair.unit, pair.belt, pair.from, pair.to, causesLine(pair.causedBy)])])}`,
    cancelled: `${cancelled.length} ${digest(cancelled)}`,
  };
}

/** Shares are sums of fractions, whose last digit depends on the order of addition. */
const rounded = (share: number): number => Number(share.toFixed(9));

function weighed({ counts, withoutRules, entries, sweeps }: Sensitivity): Pick<WorldAnswers, "weights" | "sweeps"> {
  const lines = entries.flatMap(({ kind, id, moved, restsAlone, share, counts: left }) =>
    moved.length === 0 && (share === null || share.either === 0) && kind !== "rule"
      ? []
      : [
          `${id} ${moved.map(({ unit, from, to }) => `${unit}:${from}>${to}`).join()} alone:${restsAlone.join()} ${left.matched}/${left.similar}${
            share === null ? "" : ` share ${rounded(share.matched)}/${rounded(share.either)}`
          }`,
        ],
  );
  return {
    weights: [
      `${counts.matched}/${counts.similar} of ${counts.units}, without rules ${withoutRules.matched}/${withoutRules.either}`,
      ...lines,
    ],
    sweeps: digest([sweeps, entries.map(({ id, origin }) => [id, origin])]),
  };
}

const editsLine = (edits: readonly Edit[]): string => edits.map(({ change }) => `${change.kind}:${change.id}`).join("+");

/** Facts that change together are listed in the order of the catalogue, which may change. */
function inOneOrder(found: ReturnType<WhyNotFinder["forUnit"]> | null): unknown {
  return (
    found && {
      ...found,
      facts: found.facts.map((each) => ({ ...each, changes: each.changes.toSorted((a, b) => byCodePoint(a.fact, b.fact)) })),
    }
  );
}

function whyNot(seed: number, input: MatchInput): readonly string[] {
  const finder = new WhyNotFinder(input);
  const units = [0, 1].map((step) => input.data.units[(seed + step * 3) % input.data.units.length]);
  return [...new Set(units)].flatMap((unit) => {
    if (unit === undefined) return [];
    const found = finder.forUnit(unit.id);
    const { facts, gains, losses } = found;
    const remedies = [...gains, ...losses].map(
      ({ edits, gives, verified }) => `${editsLine(edits)}=${gives}${verified ? "" : " unverified"}`,
    );
    const belt = input.data.belts[seed % input.data.belts.length];
    const ofPair = belt === undefined ? null : finder.forUnit(unit.id, belt.id);
    return [
      `${unit.id} ${found.outcome} facts:${facts.map(({ belt, gives }) => `${belt}=${LETTERS[gives]}`).join()} ${remedies.join(" ")} ${digest([found, ofPair].map(inOneOrder))}`,
    ];
  });
}

function whatIf(input: MatchInput, matcher: Matcher, edits: readonly Edit[]): readonly string[] {
  const trial = new WhatIf(input, matcher);
  // What-if tries what reviewers write, and reviewers do not write rows of the data.
  const written = edits.filter(({ change }) => change.kind !== "unit" && change.kind !== "belt");
  return written.slice(0, 5).map(({ id, change }) => {
    const { units, pairs, before, after, failing, clashes, resolved } = trial.effects(change);
    const moved = units.map(({ unit, from, to }) => `${unit}:${from}>${to}`).join();
    const counts = `${before.matched}/${before.similar}>${after.matched}/${after.similar}`;
    const clash = [...clashes.map(({ a, b }) => `+${a}~${b}`), ...resolved.map(({ a, b }) => `-${a}~${b}`)].join();
    return `${id} ${moved} ${counts} pairs:${pairs.length} failing:${failing.join()} clashes:${clash} ${digest(pairs)}`;
  });
}
