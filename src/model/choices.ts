/** A point of a decision tree: an edit that the computation asked about, and what follows with and without it. */
class Fork<Value> {
  readonly edit: number;
  without: Tree<Value> | undefined;
  with: Tree<Value> | undefined;

  constructor(edit: number) {
    this.edit = edit;
  }
}

/** The answers of one computation so far, by the edits it asked about; where it asked about none, the answer itself. */
type Tree<Value> = Fork<Value> | Value;

/** A computation whose answers are cached; its values are never undefined. */
export interface Memo<Value> {
  tree: Tree<Value> | undefined;
}

/** The same for many computations, by key. */
export type Memos<Key, Value> = Map<Key, Tree<Value>>;

export function memo<Value>(): Memo<Value> {
  return { tree: undefined };
}

/**
 * Which edits are made, and who asked. A computation that asks only through `has` depends on nothing else: with the same
 * answers it takes the same way, so that its results form a decision tree over the edits, grown where it is walked. This is
 * what makes causes exact: edits that were not asked about cannot have mattered.
 */
export class Choices {
  /** Whether there is any edit that could be made. */
  readonly areAny: boolean;
  readonly #made: Uint8Array;
  #asked: number[] = [];

  constructor(edits: number) {
    this.areAny = edits > 0;
    this.#made = new Uint8Array(edits);
  }

  /** Whether an edit is made; notes that it was asked. */
  has(edit: number): boolean {
    if (!this.#asked.includes(edit)) this.#asked.push(edit);
    return this.#made[edit] === 1;
  }

  /** The answer of a computation, from its tree where the same way was taken before. `compute` must be a pure function of what it asks. */
  read<Value>(known: Memo<Value>, compute: () => Value): Value {
    if (!this.areAny) return (known.tree ??= compute()) as Value;
    const before = this.#follow(known.tree);
    if (before !== undefined) return before;
    const { answer, asked } = this.#noting(compute);
    known.tree = this.#grown(known.tree, asked, answer);
    return answer;
  }

  /** The same for one of many computations. */
  readAt<Key, Value>(known: Memos<Key, Value>, key: Key, compute: () => Value): Value {
    const tree = known.get(key);
    if (!this.areAny) return this.#plain(known, key, tree, compute);
    const before = this.#follow(tree);
    if (before !== undefined) return before;
    const { answer, asked } = this.#noting(compute);
    known.set(key, this.#grown(tree, asked, answer));
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

  /** Without any edit there is nothing to ask: answers are cached as they are. */
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
