import type { ConceptId } from "../../model/ids.ts";
import { labelKey } from "../../model/label-key.ts";
import type { Label, LabelledPair, LabelledSide, MissCause } from "../../model/labelled.ts";
import type { Sense } from "../../model/link.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { type LabelledAnswer, LabelledPairs } from "../../world/labelled-pairs.ts";
import { weighed } from "./intervals.ts";
import { namingOf } from "./naming.ts";
import { answeredClass, expectedClass, type Figures, figuresOf, isRight, type ScoredPair } from "./scores.ts";

/** Rows about one pair of which people say different things. */
export interface Contested {
  readonly pairs: readonly LabelledPair[];
}

/** How well a version agrees with labelled pairs. */
export interface Evaluation {
  /** In the order of the file: every pair that has one label, whether it is evidence or not. */
  readonly scored: readonly ScoredPair[];
  /** The figures of pairs that nothing in the version names: the only ones that are evidence. */
  readonly evidence: Figures;
  /** The figures of pairs that a declaration, an exception or a case names. */
  readonly inSample: Figures;
  /** Pairs whose annotators disagree; they count nowhere. */
  readonly contested: readonly Contested[];
  /** Pairs on which the annotator did not decide. */
  readonly doubtful: readonly LabelledPair[];
  /** Rows that repeat what another row says. */
  readonly repeated: number;
  /** How many equally weighted pairs the evidence is worth. */
  readonly effective: number;
  /** The nearest concepts of the name of a side. */
  readonly candidates: (side: LabelledSide) => readonly ConceptId[];
}

/** Answers labelled pairs under a version, and counts how often it says what people say. */
export function evaluate(input: MatchInput, labelled: readonly LabelledPair[]): Evaluation {
  const { pairs, contested, doubtful, repeated } = sorted(labelled);
  const answers = new LabelledPairs(
    input,
    pairs.map(({ pair }) => pair),
  );
  const naming = namingOf(input);
  const scored = pairs.map(({ pair, label, annotators }, at): ScoredPair => {
    const answer = answers.answer(pair, at);
    const [expected, got] = [expectedClass(label), answeredClass(label, answer)];
    const right = isRight(expected, got);
    const namedBy = naming(pair, answer);
    return { pair, answer, expected, got, isRight: right, annotators, namedBy, cause: right ? null : causeOf(pair.label, answer) };
  });
  const evidence = scored.filter(({ namedBy }) => namedBy.length === 0);
  return {
    scored,
    evidence: figuresOf(evidence),
    inSample: figuresOf(scored.filter(({ namedBy }) => namedBy.length > 0)),
    contested,
    doubtful,
    repeated,
    effective: weighed(evidence.map(({ pair }) => pair.weight)).effective,
    candidates: (side) => answers.candidates(side),
  };
}

interface Sorted extends Pick<Evaluation, "contested" | "doubtful" | "repeated"> {
  readonly pairs: readonly {
    readonly pair: LabelledPair;
    readonly label: Exclude<Label, { readonly kind: "doubtful" }>;
    readonly annotators: readonly string[];
  }[];
}

/** Rows about one pair become one: what all of them say, or a contested pair. */
function sorted(labelled: readonly LabelledPair[]): Sorted {
  const groups = new Map<string, LabelledPair[]>();
  const doubtful: LabelledPair[] = [];
  for (const pair of labelled) {
    if (pair.label.kind === "doubtful") {
      doubtful.push(pair);
      continue;
    }
    const key = JSON.stringify([labelKey(pair.a.text), pair.a.place, labelKey(pair.b.text), pair.b.place, pair.kind]);
    const group = groups.get(key);
    if (group) group.push(pair);
    else groups.set(key, [pair]);
  }
  const contested: Contested[] = [];
  const pairs: Sorted["pairs"][number][] = [];
  let repeated = 0;
  for (const group of groups.values()) {
    const [pair] = group as [LabelledPair];
    if (group.some(({ label }) => JSON.stringify(label) !== JSON.stringify(pair.label))) contested.push({ pairs: group });
    else if (pair.label.kind !== "doubtful") {
      repeated += group.length - 1;
      pairs.push({ pair, label: pair.label, annotators: [...new Set(group.flatMap(({ annotator }) => annotator ?? []))] });
    }
  }
  return { pairs, contested, doubtful, repeated };
}

/** The first thing that keeps a version from the labelled answer. */
function causeOf(label: Label, { by, rule, exception, industry, relation }: LabelledAnswer): MissCause {
  const { a, b } = industry;
  const unlinked = (["a", "b"] as const).filter((side) => industry[side].concept === null);
  if (exception !== null) return { kind: "exception", exception };
  if (unlinked.length > 0) return { kind: "unlinked", sides: unlinked };
  const isTurned = label.kind === "relation" && label.direction !== null && industry.direction !== label.direction;
  const isAsLabelled = label.kind === "relation" && industry.relation === label.relation && !isTurned;
  if (by === "rules" && (isAsLabelled || industry.relation !== relation)) return { kind: "rule", rule };
  const part = partOf("a", a) ?? partOf("b", b);
  if (part !== null) return part;
  if (industry.relation === "none" && a.concept !== null && b.concept !== null)
    return { kind: "no-line", concepts: [a.concept, b.concept] };
  return { kind: "line" };
}

function partOf(side: "a" | "b", { how, concept, rest }: Sense): MissCause | null {
  return how === "part" && concept !== null ? { kind: "part", side, concept, rest } : null;
}
