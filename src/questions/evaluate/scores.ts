import type { AnsweredClass, ExpectedClass, Label, LabelledPair, MissCause, Naming } from "../../model/labelled.ts";
import { RELATIONS, type Relation } from "../../model/relation.ts";
import type { LabelledAnswer } from "../../world/labelled-pairs.ts";
import { f1Of, type Share, shareOf } from "./intervals.ts";

/** A pair with what a person and a version say of it. */
export interface ScoredPair {
  readonly pair: LabelledPair;
  readonly answer: LabelledAnswer;
  readonly expected: ExpectedClass;
  readonly got: AnsweredClass;
  readonly isRight: boolean;
  /** Everyone who gave the label. */
  readonly annotators: readonly string[];
  /** What the version has that names the pair; empty for a pair that is evidence. */
  readonly namedBy: readonly Naming[];
  /** null if the answer is right. */
  readonly cause: MissCause | null;
}

/** How often a version is right about one relation, or about whether two match. */
export interface Score {
  readonly relation: Relation | "match";
  /** Pairs with this label, those of them with a known answer, and those answered so. */
  readonly labelled: number;
  readonly answered: number;
  readonly right: number;
  /** Pairs answered so, whatever their label. */
  readonly said: number;
  readonly precision: Share;
  readonly recall: Share;
  readonly f1: Share;
}

export interface Confusion {
  readonly expected: ExpectedClass;
  readonly got: AnsweredClass;
  readonly pairs: number;
  readonly weight: number;
}

/** The figures of some pairs. */
export interface Figures {
  readonly pairs: number;
  /** Pairs without a known answer. */
  readonly unknown: number;
  readonly right: number;
  /** The share of all pairs that are right; an unknown answer is not. */
  readonly accuracy: Share;
  readonly scores: readonly Score[];
  readonly confusion: readonly Confusion[];
}

export function expectedClass(label: Exclude<Label, { readonly kind: "doubtful" }>): ExpectedClass {
  switch (label.kind) {
    case "relation":
      return label.relation;
    case "not":
      return `not-${label.relation}`;
    case "match":
      return label.isMatch ? "match" : "no-match";
  }
}

/** The answer in the words of the label: a relation, or whether the two match. */
export function answeredClass(label: Label, { relation, counted, industry }: LabelledAnswer): AnsweredClass {
  if (relation === "unknown") return "unknown";
  if (label.kind === "match") return counted === "matched" ? "match" : "no-match";
  const isReversed =
    label.kind === "relation" &&
    label.relation === "subordinate" &&
    relation === "subordinate" &&
    label.direction !== null &&
    industry.direction !== null &&
    industry.direction !== label.direction;
  return isReversed ? "reversed" : relation;
}

export function isRight(expected: ExpectedClass, got: AnsweredClass): boolean {
  if (got === "unknown") return false;
  return expected.startsWith("not-") ? expected !== `not-${got}` : expected === got;
}

export function figuresOf(scored: readonly ScoredPair[]): Figures {
  const right = scored.filter((each) => each.isRight);
  return {
    pairs: scored.length,
    unknown: scored.filter(({ got }) => got === "unknown").length,
    right: right.length,
    accuracy: shareOf(weights(right), weights(scored)),
    scores: [...RELATIONS, "match" as const].flatMap((relation) => scoreOf(relation, scored) ?? []),
    confusion: confusionOf(scored),
  };
}

/** null if no label and no answer is of this relation. */
function scoreOf(relation: Score["relation"], scored: readonly ScoredPair[]): Score | null {
  const labelled = scored.filter(({ expected }) => expected === relation);
  const said = scored.filter(({ expected, got }) => saysOf(got) === relation && speaksOf(expected, relation));
  if (labelled.length === 0 && said.length === 0) return null;
  const right = labelled.filter((each) => each.isRight);
  const either = new Set([...labelled, ...said]);
  return {
    relation,
    labelled: labelled.length,
    answered: labelled.filter(({ got }) => got !== "unknown").length,
    right: right.length,
    said: said.length,
    precision: shareOf(weights(right), weights(said)),
    recall: shareOf(weights(right), weights(labelled)),
    f1: f1Of(weights(right), weights([...either])),
  };
}

function saysOf(got: AnsweredClass): AnsweredClass {
  return got === "reversed" ? "subordinate" : got;
}

/** Whether a label tells if an answer with this relation is right: "not similar" says nothing of `identical`. */
function speaksOf(expected: ExpectedClass, relation: Score["relation"]): boolean {
  return !expected.startsWith("not-") || expected === `not-${relation}`;
}

function weights(scored: readonly ScoredPair[]): readonly number[] {
  return scored.map(({ pair }) => pair.weight);
}

const EXPECTED: readonly ExpectedClass[] = [...RELATIONS, ...RELATIONS.map((relation) => `not-${relation}` as const), "match", "no-match"];
const GOT: readonly AnsweredClass[] = ["identical", "subordinate", "reversed", "similar", "none", "match", "no-match", "unknown"];

function confusionOf(scored: readonly ScoredPair[]): readonly Confusion[] {
  const cells = new Map<string, { pairs: number; weight: number }>();
  for (const { expected, got, pair } of scored) {
    const key = `${expected} ${got}`;
    const cell = cells.get(key) ?? { pairs: 0, weight: 0 };
    cells.set(key, { pairs: cell.pairs + 1, weight: cell.weight + pair.weight });
  }
  return EXPECTED.flatMap((expected) =>
    GOT.flatMap((got) => {
      const cell = cells.get(`${expected} ${got}`);
      return cell === undefined ? [] : [{ expected, got, ...cell }];
    }),
  );
}
