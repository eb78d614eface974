import type { Atom } from "../../model/compiled.ts";
import type { FactId, FactSide, FactSpec, SomeFacts } from "../../model/fact.ts";
import { FAILED, HELD, signatureOf, truthOf } from "../evaluate.ts";
import { factGroups, type Possible } from "./groups.ts";

/** Sets of facts beyond this many are not looked at. */
const MOST_CELLS = 200_000;

export const SIDES: readonly FactSide[] = ["places", "concepts", "cluster", "belt"];

/** Facts that can occur together and that the rules tell apart from all others. */
export interface Cell {
  readonly facts: SomeFacts;
  /** By the index of the atom. */
  readonly truths: Uint8Array;
  readonly isSameCity: boolean;
  /** The relation of the two industries; `unknown` where a name has no concept. */
  readonly industry: string;
}

export interface FactSpace {
  readonly cells: readonly Cell[];
  /** False where there are more than are looked at. */
  readonly isComplete: boolean;
  readonly atoms: readonly Atom[];
  readonly keyOfCell: (cell: Cell) => string;
  /** The part of a key that the facts of one side make; those of all sides, joined by `|`, are the key. */
  readonly keyOfSide: (side: FactSide, facts: SomeFacts) => string;
}

/**
 * All facts that can occur, as classes that neither the atoms nor a question of ours tells apart: whether it is one city, and how
 * the industries stand. Classes are merged only after the constraints between facts: merging first would make live rules look dead.
 */
export function factSpace(given: readonly Atom[], catalogue: readonly FactSpec[], possible: Possible): FactSpace {
  const atoms = [...given, ...questions(given.length)];
  const [sameCity] = atoms.slice(given.length) as [Atom];
  const groups = factGroups(atoms, catalogue, possible).map((tuples) => merged(tuples, atoms));
  let cells: { readonly facts: SomeFacts; readonly truths: Uint8Array }[] = [{ facts: {}, truths: new Uint8Array(atoms.length) }];
  let isComplete = true;
  for (const group of groups) {
    const room = Math.max(1, Math.floor(MOST_CELLS / Math.max(1, cells.length)));
    isComplete &&= group.length <= room;
    const few = group.slice(0, room);
    cells = cells.flatMap((cell) =>
      few.map((more) => ({ facts: { ...cell.facts, ...more.facts }, truths: joined(cell.truths, more.truths) })),
    );
  }
  const bySide = SIDES.map((side) => atoms.filter((atom) => atom.side === side));
  const sideAtoms = new Map(SIDES.map((side, at) => [side, bySide[at] as readonly Atom[]]));
  return {
    cells: cells.map((cell) => ({ ...cell, isSameCity: cell.truths[sameCity.index] === HELD, industry: industryOf(cell.facts) })),
    isComplete,
    atoms,
    keyOfCell: ({ truths }) => bySide.map((own) => own.map((atom) => truths[atom.index]).join("")).join("|"),
    keyOfSide: (side, facts) => signatureOf(sideAtoms.get(side) ?? [], facts),
  };
}

/** What we ask of every set of facts, whether the rules do or not. */
function questions(from: number): Atom[] {
  const ask = (fact: FactId, side: FactSide, expected: string, at: number): Atom => ({
    index: from + at,
    fact,
    side,
    domain: "choice",
    operator: "is",
    expected,
    written: expected,
    holds: (actual) => actual === expected,
  });
  return [
    ask("place", "places", "same-city", 0),
    ...["identical", "subordinate", "similar"].map((relation, at) => ask("industry", "concepts", relation, at + 1)),
  ];
}

function industryOf({ industry }: SomeFacts): string {
  return industry?.kind === "known" ? String(industry.value) : "unknown";
}

interface Class {
  readonly facts: SomeFacts;
  readonly truths: Uint8Array;
}

/** One entry for each way in which the atoms on these facts can come out, the first facts that do so standing for it. */
function merged(tuples: readonly SomeFacts[], atoms: readonly Atom[]): readonly Class[] {
  const facts = new Set(Object.keys(tuples[0] ?? {}));
  const own = atoms.filter((atom) => facts.has(atom.fact));
  const classes = new Map<string, Class>();
  for (const tuple of tuples) {
    const key = signatureOf(own, tuple);
    if (classes.has(key)) continue;
    const truths = new Uint8Array(atoms.length);
    for (const atom of own) truths[atom.index] = truthOf(atom, tuple[atom.fact]);
    classes.set(key, { facts: tuple, truths });
  }
  return [...classes.values()];
}

/** Groups share no fact, so that of two truths at least one is FAILED for want of the fact. */
function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const truths = Uint8Array.from(a);
  for (let at = 0; at < b.length; at += 1) if (b[at] !== FAILED) truths[at] = b[at] as number;
  return truths;
}
