import type { Workspace } from "../../facts/possible.ts";
import type { Atom } from "../../model/compiled.ts";
import type { FactId, FactSide, SomeFacts } from "../../model/fact.ts";
import { FAILED, HELD, signatureOf, truthsOf } from "../evaluate.ts";
import { factGroups } from "./groups.ts";

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
 * the industries stand.
 */
export function factSpace(given: readonly Atom[], workspace: Workspace): FactSpace {
  const atoms = [...given, ...questions(given.length)];
  const [sameCity] = atoms.slice(given.length) as [Atom];
  const groups = factGroups(atoms, workspace).map((sets) => sets.map((facts) => ({ facts, truths: truthsIn(facts, atoms) })));
  // Groups that no test tells apart are in every cell; most are.
  const everywhere = Object.assign(
    {},
    ...groups.flatMap((group) => (group.length === 1 ? group.map(({ facts }) => facts) : [])),
  ) as SomeFacts;
  let cells = [{ facts: everywhere, truths: truthsIn(everywhere, atoms) }];
  let isComplete = true;
  for (const group of groups) {
    if (group.length === 1) continue;
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

/** The truths of the tests on these facts, by the index of the atom; tests on other facts fail. */
function truthsIn(facts: SomeFacts, atoms: readonly Atom[]): Uint8Array {
  return Uint8Array.from(truthsOf(atoms, facts));
}

/** Groups share no fact, so that of two truths at least one is FAILED for want of the fact. */
function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const truths = Uint8Array.from(a);
  for (let at = 0; at < b.length; at += 1) if (b[at] !== FAILED) truths[at] = b[at] as number;
  return truths;
}
