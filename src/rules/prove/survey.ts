import type { CompiledCondition, CompiledRule } from "../../model/compiled.ts";
import type { Verdict } from "../../model/explanation.ts";
import { decide } from "../decide.ts";
import { evaluate, FAILED, HELD, outcomeOf } from "../evaluate.ts";
import type { Cell } from "./space.ts";

/** The truths of the rules on every cell, and how the answers change if a rule changes. */
export class Survey {
  readonly rules: readonly CompiledRule[];
  readonly cells: readonly Cell[];
  /** By rule, then by cell. */
  readonly #truths: readonly Uint8Array[];
  readonly #verdicts = new Map<string, Verdict>();

  constructor(rules: readonly CompiledRule[], cells: readonly Cell[]) {
    this.rules = rules;
    this.cells = cells;
    this.#truths = rules.map((rule) => Uint8Array.from(cells, (cell) => evaluate(rule.when, cell.truths)));
  }

  truth(rule: number, cell: number): number {
    return this.#truths[rule]?.[cell] ?? FAILED;
  }

  /** The cells on which a rule holds. */
  held(rule: number): readonly number[] {
    return this.#where((cell) => this.truth(rule, cell) === HELD);
  }

  verdict(cell: number, changed: ReadonlyMap<number, number> = NOTHING): Verdict {
    const truths = this.rules.map((_, rule) => changed.get(rule) ?? this.truth(rule, cell));
    const key = truths.join("");
    let verdict = this.#verdicts.get(key);
    if (verdict === undefined) this.#verdicts.set(key, (verdict = decide(this.rules, truths.map(outcomeOf))));
    return verdict;
  }

  /** The first cell whose answer changes if a rule has these truths instead; null if no answer changes. */
  firstChange(rule: number, truthThere: (cell: Cell) => number, without: ReadonlySet<number> = NONE): number | null {
    const gone = new Map([...without].map((each) => [each, FAILED]));
    for (const [at, cell] of this.cells.entries()) {
      const truth = truthThere(cell);
      if (truth === this.truth(rule, at)) continue;
      const before = this.#answer(at, gone);
      if (this.#answer(at, new Map([...gone, [rule, truth]])) !== before) return at;
    }
    return null;
  }

  /** The truths of a rule without one of its conditions. */
  withoutCondition(rule: number, conditions: readonly CompiledCondition[]): (cell: Cell) => number {
    const when = pruned((this.rules[rule] as CompiledRule).when, new Set(conditions));
    return (cell) => (when === null ? HELD : evaluate(when, cell.truths));
  }

  /** Two answers are equal if they have the same relation and the same disagreeing rules and, for related industries in one city, if a rule decides both or neither. */
  #answer(at: number, changed: ReadonlyMap<number, number>): string {
    const { relation, disagreeing } = this.verdict(at, changed);
    return `${relation} ${this.#matters(at) && this.isDecided(at, changed)} ${disagreeing.join()}`;
  }

  #matters(at: number): boolean {
    const cell = this.cells[at] as Cell;
    return cell.isSameCity && cell.industry !== "none" && cell.industry !== "unknown";
  }

  /** Whether a rule holds or may hold there. */
  isDecided(at: number, changed: ReadonlyMap<number, number> = NOTHING): boolean {
    return this.rules.some((_, rule) => (changed.get(rule) ?? this.truth(rule, at)) !== FAILED);
  }

  #where(test: (cell: number) => boolean): readonly number[] {
    return [...this.cells.keys()].filter(test);
  }
}

const NOTHING: ReadonlyMap<number, number> = new Map();
const NONE: ReadonlySet<number> = new Set();

/** A condition without some of its parts; null if no part is left. */
export function pruned(condition: CompiledCondition, gone: ReadonlySet<CompiledCondition>): CompiledCondition | null {
  if (gone.has(condition)) return null;
  if (condition.kind === "test") return condition;
  if (condition.kind === "not") {
    const part = pruned(condition.part, gone);
    return part === null ? null : { ...condition, part };
  }
  const parts = condition.parts.map((part) => pruned(part, gone)).filter((part) => part !== null);
  return parts.length === 0 ? null : { ...condition, parts };
}
