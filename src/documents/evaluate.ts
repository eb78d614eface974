import type { AnsweredClass, ExpectedClass, LabelledPair, MissCause, Naming } from "../model/labelled.ts";
import type { Count, Ordinal, Proportion } from "../model/quantity.ts";
import type { Relation } from "../model/relation.ts";
import type { Language } from "../model/text.ts";
import type { Evaluation } from "../questions/evaluate/evaluate.ts";
import type { Share } from "../questions/evaluate/intervals.ts";
import type { Figures, ScoredPair } from "../questions/evaluate/scores.ts";
import type { SideBySide } from "../questions/evaluate/side-by-side.ts";
import { evaluatingWords } from "../words/evaluating.ts";
import { conceptNames } from "./names.ts";
import type { Telling } from "./telling.ts";
import { type FileSpan, type TextLine, textLines } from "./text-lines.ts";

/** A 95 % interval; null if there is nothing to estimate from. */
type Interval = readonly [Proportion, Proportion] | null;

interface ScoreEntry {
  readonly relation: Relation | "match";
  readonly labelled: Count;
  /** Pairs of these with a known answer. */
  readonly answered: Count;
  readonly right: Count;
  /** Pairs that the version answers so, whatever their label. */
  readonly said: Count;
  readonly precision: Proportion | null;
  readonly recall: Proportion | null;
  readonly f1: Proportion | null;
  /** Wilson intervals; with weights, of as many pairs as the weighted ones are worth. */
  readonly intervals: { readonly precision: Interval; readonly recall: Interval; readonly f1: Interval };
}

interface ConfusionEntry {
  readonly expected: ExpectedClass;
  readonly got: AnsweredClass;
  readonly pairs: Count;
  readonly weight: number;
}

interface FiguresEntry {
  readonly pairs: Count;
  /** Pairs without a known answer: a name links to no concept. */
  readonly unknown: Count;
  readonly right: Count;
  readonly accuracy: Proportion | null;
  readonly accuracyInterval: Interval;
  readonly relations: readonly ScoreEntry[];
  readonly confusion: readonly ConfusionEntry[];
}

interface NamingEntry extends FileSpan {
  readonly kind: Naming["kind"];
  readonly id: string;
}

interface MissEntry {
  readonly a: string;
  readonly b: string;
  readonly expected: ExpectedClass;
  readonly got: AnsweredClass;
  readonly cause: MissCause["kind"];
  /** The cause as a sentence. */
  readonly why: string;
  /** The nearest concepts of names that link to none. */
  readonly candidates: readonly string[];
  /** What gave the answer: labels, lines of the taxonomy and declarations, or the rule. */
  readonly because: readonly TextLine[];
  readonly rule: string | null;
  readonly annotators: readonly string[];
  /** The row of the file. */
  readonly row: Ordinal;
  /** What in the version names the pair; empty if it is evidence. */
  readonly namedBy: readonly NamingEntry[];
}

interface ChangedEntry {
  readonly a: string;
  readonly b: string;
  readonly row: Ordinal;
  readonly expected: ExpectedClass;
  readonly from: AnsweredClass;
  readonly to: AnsweredClass;
  readonly change: "mended" | "broken" | "still-wrong" | "still-right";
  readonly isEvidence: boolean;
}

interface EvaluatedVersion {
  readonly version: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly hash: string;
}

export interface EvaluateDocument {
  readonly schema: "qundai/evaluate/1";
  readonly ruleset: EvaluatedVersion;
  readonly taxonomy: { readonly version: string; readonly hash: string };
  readonly made: boolean;
  readonly against: {
    readonly file: string;
    readonly rows: Count;
    /** Rows that are no labels: made by a program, a predicate that is none of the relations, or without an object. */
    readonly leftOut: readonly { readonly why: "machine" | "predicate" | "no-term"; readonly rows: Count }[];
    /** Rows on which the annotator did not decide, and rows that repeat another. */
    readonly doubtful: Count;
    readonly repeated: Count;
    readonly weighted: boolean;
    /** How many equally weighted pairs the evidence is worth. */
    readonly effective: number;
  };
  /** Pairs that are evidence: nothing in the version names them. The figures below are theirs. */
  readonly pairs: Count;
  readonly unknown: Count;
  readonly right: Count;
  readonly accuracy: Proportion | null;
  readonly accuracyInterval: Interval;
  readonly relations: readonly ScoreEntry[];
  readonly confusion: readonly ConfusionEntry[];
  readonly misses: readonly MissEntry[];
  /** Pairs that a declaration, an exception or a case of the version names: no evidence. */
  readonly inSample: FiguresEntry & {
    readonly named: readonly { readonly a: string; readonly b: string; readonly row: Ordinal; readonly by: readonly NamingEntry[] }[];
  };
  /** Pairs on which annotators disagree. */
  readonly contested: readonly {
    readonly a: string;
    readonly b: string;
    readonly rows: readonly Ordinal[];
    readonly labels: readonly string[];
  }[];
  /** The same pairs under another version. */
  readonly versus?: {
    readonly ruleset: EvaluatedVersion;
    readonly evidence: FiguresEntry;
    readonly inSample: FiguresEntry;
    /** McNemar's exact test over the pairs that neither version names. */
    readonly mcnemar: { readonly pairs: Count; readonly onlyFirst: Count; readonly onlySecond: Count; readonly p: Proportion };
    readonly changed: readonly ChangedEntry[];
  };
}

export const EVALUATE_SCHEMA = "qundai/evaluate/1";

/** What the document says of the file apart from its pairs. */
export interface Against {
  readonly file: string;
  readonly rows: number;
  readonly leftOut: EvaluateDocument["against"]["leftOut"];
  readonly weighted: boolean;
}

/** What `evaluate` needs of a run to put it into words. */
export type EvaluateTelling = Pick<Telling, "input" | "locate" | "wording">;

export interface Versus {
  readonly telling: EvaluateTelling;
  readonly evaluation: Evaluation;
  readonly comparison: SideBySide;
}

export function evaluateDocument(
  telling: EvaluateTelling,
  evaluation: Evaluation,
  against: Against,
  versus: Versus | null,
): EvaluateDocument {
  const { input } = telling;
  const { file, rows, leftOut, weighted } = against;
  const { relations, confusion, ...counts } = figuresEntry(evaluation.evidence);
  const named = evaluation.scored.filter(({ namedBy }) => namedBy.length > 0);
  return {
    schema: EVALUATE_SCHEMA,
    ruleset: versionOf(telling),
    taxonomy: { version: input.taxonomy.version, hash: input.taxonomy.hash },
    made: input.data.dataset.made,
    against: {
      file,
      rows,
      leftOut,
      doubtful: evaluation.doubtful.length,
      repeated: evaluation.repeated,
      weighted,
      effective: Math.round(evaluation.effective * 10) / 10,
    },
    ...counts,
    relations,
    confusion,
    misses: evaluation.scored.flatMap((scored) => (scored.cause === null ? [] : [missEntry(telling, scored, scored.cause, evaluation)])),
    inSample: {
      ...figuresEntry(evaluation.inSample),
      named: named.map(({ pair, namedBy }) => ({ ...namesOf(pair), by: namings(telling, namedBy) })),
    },
    contested: evaluation.contested.map(({ pairs }) => {
      const [first] = pairs as [LabelledPair];
      return {
        a: first.a.text,
        b: first.b.text,
        rows: pairs.map(rowOf),
        labels: pairs.map(({ label, annotator }) => `${annotator === null ? "" : `${annotator}: `}${labelText(label)}`),
      };
    }),
    ...(versus === null ? {} : { versus: versusEntry(versus) }),
  };
}

function versionOf({ input: { ruleset } }: EvaluateTelling): EvaluatedVersion {
  return { version: ruleset.version, title: ruleset.title, hash: ruleset.hash };
}

function versusEntry({ telling, evaluation, comparison }: Versus): NonNullable<EvaluateDocument["versus"]> {
  const { pairs, onlyFirst, onlySecond, p, changed } = comparison;
  return {
    ruleset: versionOf(telling),
    evidence: figuresEntry(evaluation.evidence),
    inSample: figuresEntry(evaluation.inSample),
    mcnemar: { pairs, onlyFirst, onlySecond, p },
    changed: changed.map(({ from, to }) => ({
      ...namesOf(from.pair),
      expected: from.expected,
      from: from.got,
      to: to.got,
      change: to.isRight ? (from.isRight ? "still-right" : "mended") : from.isRight ? "broken" : "still-wrong",
      isEvidence: from.namedBy.length === 0 && to.namedBy.length === 0,
    })),
  };
}

function figuresEntry({ pairs, unknown, right, accuracy, scores, confusion }: Figures): FiguresEntry {
  return {
    pairs,
    unknown,
    right,
    accuracy: accuracy.value,
    accuracyInterval: interval(accuracy),
    relations: scores.map(({ relation, labelled, answered, right, said, precision, recall, f1 }) => ({
      relation,
      labelled,
      answered,
      right,
      said,
      precision: precision.value,
      recall: recall.value,
      f1: f1.value,
      intervals: { precision: interval(precision), recall: interval(recall), f1: interval(f1) },
    })),
    confusion,
  };
}

function interval({ low, high }: Share): Interval {
  return low === null || high === null ? null : [low, high];
}

function missEntry(telling: EvaluateTelling, scored: ScoredPair, cause: MissCause, { candidates }: Evaluation): MissEntry {
  const { pair, answer, expected, got, annotators, namedBy } = scored;
  const name = conceptNames(telling);
  const sides = cause.kind === "unlinked" ? cause.sides : cause.kind === "part" ? [cause.side] : [];
  return {
    a: pair.a.text,
    b: pair.b.text,
    expected,
    got,
    cause: cause.kind,
    why: causeSentence(telling, cause, pair),
    candidates: [...new Set(sides.flatMap((side) => candidates(pair[side])))].map(name),
    because: [...ruleLine(telling, cause), ...textLines(telling, answer.industry.because)],
    rule: answer.rule,
    annotators,
    row: rowOf(pair),
    namedBy: namings(telling, namedBy),
  };
}

function ruleLine({ input, locate, wording }: EvaluateTelling, cause: MissCause): readonly TextLine[] {
  const entry =
    cause.kind === "rule"
      ? input.ruleset.rules.find(({ id }) => id === cause.rule)
      : cause.kind === "exception"
        ? input.ruleset.exceptions.find(({ id }) => id === cause.exception)
        : undefined;
  if (entry === undefined) return [];
  const title = "title" in entry ? entry.title?.[wording.language] : entry.why;
  return [{ text: title === undefined ? entry.id : `${entry.id}${wording.punctuation.colon}${title}`, ...locate(entry.origin) }];
}

function namings({ locate }: EvaluateTelling, namedBy: readonly Naming[]): readonly NamingEntry[] {
  return namedBy.map(({ kind, id, origin }) => ({ kind, id, ...locate(origin) }));
}

function namesOf(pair: LabelledPair) {
  return { a: pair.a.text, b: pair.b.text, row: rowOf(pair) };
}

/** A cause in words. */
function causeSentence(telling: EvaluateTelling, cause: MissCause, pair: LabelledPair): string {
  const words = evaluatingWords[telling.wording.language].why;
  const name = conceptNames(telling);
  switch (cause.kind) {
    case "unlinked":
      return words.unlinked(cause.sides.map((side) => pair[side].text));
    case "part":
      return words.part(pair[cause.side].text, name(cause.concept), cause.rest);
    case "no-line":
      return words.noLine(name(cause.concepts[0]), name(cause.concepts[1]));
    case "line":
      return words.line;
    case "rule":
      return cause.rule === null ? words.noRule : words.rule(cause.rule);
    case "exception":
      return words.exception(cause.exception);
  }
}

/** The line of the row in its file. */
function rowOf({ origin }: LabelledPair): number {
  return Number(origin.path[0]);
}

function labelText(label: LabelledPair["label"]): string {
  switch (label.kind) {
    case "relation":
      return label.relation;
    case "not":
      return `not-${label.relation}`;
    case "match":
      return label.isMatch ? "match" : "no-match";
    case "doubtful":
      return "doubtful";
  }
}
