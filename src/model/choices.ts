/** A point of a decision tree: an edit that the computation asked about, and what follows with and without it; a leaf is an answer. */
type Tree<Value> = { edit: number; without: Tree<Value> | null; with: Tree<Value> | null } | { readonly answer: Value };

/** The answers of one computation so far, by the edits it asked about. */
export interface Memo<Value> {
  tree: Tree<Value> | null;
}

export function memo<Value>(): Memo<Value> {
  return { tree: null };
}

/**
 * Which edits are made, and who asked. A computation that asks only through `has` depends on nothing else: with the same
 * answers it takes the same way, so that its results form a decision tree over the edits, grown where it is walked. This is
 * what makes causes exact: edits that were not asked about cannot have mattered.
 */
export class Choices {
  readonly #made: Uint8Array;
  #asked: number[] = [];

  constructor(edits: number) {
    this.#made = new Uint8Array(edits);
  }

  /** Whether an edit is made; notes that it was asked. */
  has(edit: number): boolean {
    if (!this.#asked.includes(edit)) this.#asked.push(edit);
    return this.#made[edit] === 1;
  }

  /** The answer of a computation, from its tree where the same way was taken before. `compute` must be a pure function of what it asks. */
  read<Value>(known: Memo<Value>, compute: () => Value): Value {
    let at = known.tree;
    while (at) {
      if ("answer" in at) return at.answer;
      at = this.has(at.edit) ? at.with : at.without;
    }
    const outer = this.#asked;
    const own: number[] = [];
    this.#asked = own;
    let answer: Value;
    try {
      answer = compute();
    } finally {
      this.#asked = outer;
    }
    for (const edit of own) if (!outer.includes(edit)) outer.push(edit);
    this.#grow(known, own, answer);
    return answer;
  }

  /** Runs with just these edits made, and says which ones were asked about. */
  under<Value>(edits: readonly number[], compute: () => Value): { readonly answer: Value; readonly asked: readonly number[] } {
    const outer = this.#asked;
    this.#asked = [];
    for (const edit of edits) this.#made[edit] = 1;
    try {
      return { answer: compute(), asked: this.#asked };
    } finally {
      for (const edit of edits) this.#made[edit] = 0;
      this.#asked = outer;
    }
  }

  #grow<Value>(known: Memo<Value>, asked: readonly number[], answer: Value): void {
    if (asked.length === 0) {
      known.tree = { answer };
      return;
    }
    let put = (tree: Tree<Value>): void => {
      known.tree = tree;
    };
    let at = known.tree;
    for (const edit of asked) {
      if (!at) put((at = { edit, without: null, with: null }));
      if ("answer" in at || at.edit !== edit) throw new Error("a computation asked about edits in another order than before");
      const branch = at;
      const made = this.#made[edit] === 1;
      put = made
        ? (tree) => {
            branch.with = tree;
          }
        : (tree) => {
            branch.without = tree;
          };
      at = made ? branch.with : branch.without;
    }
    put({ answer });
  }
}

/** The condition under which an entry is there: each edit made or not made; null where it always is. */
export type Guard = readonly (readonly [edit: number, made: boolean])[] | null;

export function holds(guard: Guard, choices: Choices): boolean {
  return guard === null || guard.every(([edit, made]) => choices.has(edit) === made);
}

/** One form of an entry, and when it is the one that is there. */
export interface Variant<Value> {
  readonly value: Value;
  readonly guard: Guard;
}

export function both(a: Guard, b: Guard): Guard {
  return a === null ? b : b === null ? a : [...a, ...b];
}

/** The first form that is there, or null. */
export function present<Value>(variants: readonly Variant<Value>[], choices: Choices): Value | null {
  for (const { value, guard } of variants) if (holds(guard, choices)) return value;
  return null;
}
