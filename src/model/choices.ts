/** A node of a decision tree: an edit that the computation queried, and the subtrees for the edit made and not made. */
class Fork<Value> {
  readonly edit: number;
  without: Tree<Value> | undefined;
  with: Tree<Value> | undefined;

  constructor(edit: number) {
    this.edit = edit;
  }
}

/** The cached answers of one computation by the edits that it queried; if it queried none, the answer itself. */
type Tree<Value> = Fork<Value> | Value;

/** A computation whose answers are cached; its values are never undefined. */
export interface Memo<Value> {
  tree: Tree<Value> | undefined;
}

/** The caches of many computations, by key. */
export type Memos<Key, Value> = Map<Key, Tree<Value>>;

export function memo<Value>(): Memo<Value> {
  return { tree: undefined };
}

/**
 * Records which edits are made and which of them a computation queries. A computation that queries edits only through `has` depends on nothing else: with the same
 * answers it takes the same path, so its results form a decision tree over the edits, which grows with each new path. This is
 * what makes causes exact: edits that were not queried cannot have affected the result.
 */
export class Choices {
  /** Whether any edit exists at all. */
  readonly areAny: boolean;
  readonly #made: Uint8Array;
  #asked: number[] = [];

  constructor(edits: number) {
    this.areAny = edits > 0;
    this.#made = new Uint8Array(edits);
  }

  /** Whether an edit is made; records the query. */
  has(edit: number): boolean {
    if (!this.#asked.includes(edit)) this.#asked.push(edit);
    return this.#made[edit] === 1;
  }

  /** Returns the answer of a computation, from its tree if the same path was taken before. `compute` must be a pure function of the edits that it queries. */
  read<Value>(known: Memo<Value>, compute: () => Value): Value {
    if (!this.areAny) return (known.tree ??= compute()) as Value;
    const before = this.#follow(known.tree);
    if (before !== undefined) return before;
    const { answer, asked } = this.#noting(compute);
    known.tree = this.#grown(known.tree, asked, answer);
    return answer;
  }

  /** Like `recall`, for one of many computations. */
  readAt<Key, Value>(known: Memos<Key, Value>, key: Key, compute: () => Value): Value {
    const tree = known.get(key);
    if (!this.areAny) return this.#plain(known, key, tree, compute);
    const before = this.#follow(tree);
    if (before !== undefined) return before;
    const { answer, asked } = this.#noting(compute);
    known.set(key, this.#grown(tree, asked, answer));
    return answer;
  }

  /** Runs `compute` with exactly these edits made, and returns which of them it queried. */
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

  /** The choices of an input without edits: nothing is queried, and answers are cached directly. */
  #plain<Key, Value>(known: Memos<Key, Value>, key: Key, tree: Tree<Value> | undefined, compute: () => Value): Value {
    if (tree !== undefined) return tree as Value;
    const answer = compute();
    known.set(key, answer);
    return answer;
  }

  #follow<Value>(tree: Tree<Value> | undefined): Value | undefined {
    let at = tree;
    while (at instanceof Fork) at = this.has(at.edit) ? at.with : at.without;
    return at;
  }

  #noting<Value>(compute: () => Value): { readonly answer: Value; readonly asked: readonly number[] } {
    const outer = this.#asked;
    const asked: number[] = [];
    this.#asked = asked;
    try {
      return { answer: compute(), asked };
    } finally {
      this.#asked = outer;
      for (const edit of asked) if (!outer.includes(edit)) outer.push(edit);
    }
  }

  #grown<Value>(tree: Tree<Value> | undefined, asked: readonly number[], answer: Value, at = 0): Tree<Value> {
    const edit = asked[at];
    if (edit === undefined) return answer;
    const fork = tree ?? new Fork<Value>(edit);
    if (!(fork instanceof Fork) || fork.edit !== edit) throw new Error("a computation asked about edits in another order than before");
    if (this.#made[edit] === 1) fork.with = this.#grown(fork.with, asked, answer, at + 1);
    else fork.without = this.#grown(fork.without, asked, answer, at + 1);
    return fork;
  }
}

/** The condition under which an entry exists: each listed edit made or not made; null if the entry always exists. */
export type Guard = readonly (readonly [edit: number, made: boolean])[] | null;

export function holds(guard: Guard, choices: Choices): boolean {
  return guard === null || guard.every(([edit, made]) => choices.has(edit) === made);
}

/** One form of an entry, and the condition under which the entry has it. */
export interface Variant<Value> {
  readonly value: Value;
  readonly guard: Guard;
}

export function both(a: Guard, b: Guard): Guard {
  return a === null ? b : b === null ? a : [...a, ...b];
}

/** The first form whose condition holds, or null. */
export function present<Value>(variants: readonly Variant<Value>[], choices: Choices): Value | null {
  for (const { value, guard } of variants) if (holds(guard, choices)) return value;
  return null;
}
