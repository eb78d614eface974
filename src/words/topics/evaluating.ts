import type { AnsweredClass, ExpectedClass } from "../../model/labelled.ts";

/** What `evaluate` says. */
export interface EvaluatingWords {
  readonly classes: Readonly<Record<ExpectedClass | AnsweredClass | "doubtful", string>>;
  readonly title: (version: string, file: string) => string;
  readonly counted: (rows: number, evidence: number, inSample: number) => string;
  readonly noEvidence: string;
  readonly weighted: (effective: string) => string;
  readonly leftOut: Readonly<Record<"machine" | "predicate" | "no-term" | "doubtful" | "repeated" | "contested", (rows: number) => string>>;
  readonly overall: (right: number, pairs: number, share: string, interval: string, unknown: number) => string;
  readonly inSample: string;
  readonly inSampleNote: string;
  readonly columns: readonly [
    relation: string,
    labelled: string,
    answered: string,
    right: string,
    said: string,
    precision: string,
    recall: string,
    f1: string,
  ];
  readonly confusion: string;
  readonly expected: string;
  readonly misses: (count: number) => string;
  readonly causes: Readonly<Record<"unlinked" | "part" | "no-line" | "line" | "rule" | "exception", string>>;
  readonly causeCounts: string;
  readonly miss: (expected: string, got: string) => string;
  readonly row: (row: number) => string;
  readonly nearest: (names: string) => string;
  readonly namedBy: (ids: string) => string;
  readonly why: {
    readonly unlinked: (names: readonly string[]) => string;
    readonly part: (name: string, concept: string, rest: string) => string;
    readonly noLine: (a: string, b: string) => string;
    readonly line: string;
    readonly rule: (rule: string) => string;
    readonly noRule: string;
    readonly exception: (id: string) => string;
  };
  readonly contested: string;
  readonly versus: (version: string) => string;
  readonly versusColumns: readonly [version: string, right: string, accuracy: string, interval: string];
  readonly mcnemar: (pairs: number, first: string, onlyFirst: number, second: string, onlySecond: number, p: string) => string;
  readonly changed: string;
  readonly changes: Readonly<Record<"mended" | "broken" | "still-wrong" | "still-right", string>>;
  readonly notEvidence: string;
  readonly more: (count: number) => string;
  readonly noFile: string;
  readonly tooManyVersions: (versions: readonly string[]) => string;
  readonly sameVersion: (version: string) => string;
  readonly nothingLabelled: (file: string) => string;
  readonly drawn: { readonly precision: string; readonly recall: string; readonly pairs: string };
}
