import type { Adjudication, CaseNote, Repeat, ReviewAction, ReviewEvent, ReviewerState, Vote } from "../../model/decision.ts";

type Doing = Exclude<ReviewAction, { readonly kind: "undo" | "redo" }>;

/** An action in effect, with its time. */
interface Done {
  readonly action: Doing;
  readonly at: string;
  /** How many answers had been given in total when the action was first done; undone answers are included. */
  readonly answers: number;
}

/**
 * The state of a journal: actions in effect, and undone ones that can be redone. Undo and redo are events like others, so they work
 * across sessions and without limit; any new action discards what could be redone.
 */
export class Replay {
  readonly reviewer: string;
  readonly #done: Done[] = [];
  readonly #undone: Done[] = [];
  readonly #byCase = new Map<string, Done[]>();
  #answers = 0;
  #lastCase: string | null = null;
  #state: ReviewerState | null = null;

  constructor(reviewer: string, events: readonly ReviewEvent[] = []) {
    this.reviewer = reviewer;
    for (const event of events) this.add(event);
  }

  /** Applies an event; returns the case that it concerns, or null if there was nothing to undo or redo. */
  add({ action, at }: Pick<ReviewEvent, "action" | "at">): string | null {
    this.#state = null;
    const touched = this.#apply(action, at);
    if (touched !== null) this.#lastCase = touched;
    return touched;
  }

  #apply(action: ReviewAction, at: string): string | null {
    if (action.kind === "undo") {
      const last = this.#done.pop();
      if (last === undefined) return null;
      this.#undone.push(last);
      this.#byCase.get(last.action.case)?.pop();
      return last.action.case;
    }
    if (action.kind === "redo") {
      const next = this.#undone.pop();
      if (next === undefined) return null;
      this.#do(next);
      return next.action.case;
    }
    this.#undone.length = 0;
    if (isAnswer(action)) this.#answers += 1;
    this.#do({ action, at, answers: this.#answers });
    return action.case;
  }

  #do(done: Done): void {
    this.#done.push(done);
    const own = this.#byCase.get(done.action.case);
    if (own) own.push(done);
    else this.#byCase.set(done.action.case, [done]);
  }

  /** What undo or redo would affect next. */
  get next(): { readonly undo: Doing | null; readonly redo: Doing | null } {
    return { undo: this.#done.at(-1)?.action ?? null, redo: this.#undone.at(-1)?.action ?? null };
  }

  /** All actions in effect on one case, in the order in which they were done. */
  history(id: string): readonly Done[] {
    return this.#byCase.get(id) ?? [];
  }

  /** The vote in effect on a case. */
  vote(id: string): Vote | null {
    return lastOf<Vote>(this.history(id), "vote")?.action ?? null;
  }

  /** The number of answers since the last one in effect on a case. */
  answersSince(id: string): number {
    const last = this.history(id).findLast(({ action }) => isAnswer(action));
    return last === undefined ? 0 : this.#answers - last.answers;
  }

  /** Whether a case was repeated on this evidence and answered again. */
  hasRepeated(id: string, stamp: string): boolean {
    return this.history(id).some(({ action }) => action.kind === "repeat" && action.stamp === stamp);
  }

  ruling(id: string): Adjudication | null {
    return lastOf<Adjudication>(this.history(id), "adjudicate")?.action ?? null;
  }

  isMarked(id: string): boolean {
    return lastOf<Extract<Doing, { kind: "mark" }>>(this.history(id), "mark")?.action.on ?? false;
  }

  note(id: string): CaseNote | null {
    return lastOf<CaseNote>(this.history(id), "note")?.action ?? null;
  }

  get state(): ReviewerState {
    this.#state ??= this.#computed();
    return this.#state;
  }

  #computed(): ReviewerState {
    const votes = new Map<string, { vote: Vote; at: string }>();
    const notes = new Map<string, CaseNote>();
    const marks = new Set<string>();
    const adjudications = new Map<string, { adjudication: Adjudication; at: string }>();
    const repeats: { first: Vote; again: Repeat }[] = [];
    for (const { action, at } of this.#done) {
      if (action.kind === "vote") votes.set(action.case, { vote: action, at });
      else if (action.kind === "repeat") {
        const first = votes.get(action.case)?.vote;
        if (first?.stamp === action.stamp) repeats.push({ first, again: action });
      } else if (action.kind === "note") notes.set(action.case, action);
      else if (action.kind === "adjudicate") adjudications.set(action.case, { adjudication: action, at });
      else if (action.kind === "mark" && action.on) marks.add(action.case);
      else if (action.kind === "mark") marks.delete(action.case);
    }
    const { reviewer } = this;
    return {
      reviewer,
      votes,
      notes,
      marks,
      adjudications,
      repeats,
      lastCase: this.#lastCase,
      canUndo: this.#done.length > 0,
      canRedo: this.#undone.length > 0,
    };
  }
}

function isAnswer({ kind }: Doing): boolean {
  return kind === "vote" || kind === "repeat";
}

function lastOf<Action extends Doing>(
  done: readonly Done[],
  kind: Action["kind"],
): { readonly action: Action; readonly at: string } | null {
  const found = done.findLast((each) => each.action.kind === kind);
  return found === undefined ? null : { action: found.action as Action, at: found.at };
}
