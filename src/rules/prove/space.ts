import type { Workspace } from "../../facts/possible.ts";
import type { Atom } from "../../model/compiled.ts";
import type { FactId, FactSide, SomeFacts } from "../../model/fact.ts";
import { FAILED, HELD, signatureOf, truthsOf } from "../evaluate.ts";
import { factGroups } from "./groups.ts";

/** The maximum number of sets of facts that are checked. */
const MOST_CELLS = 200_000;

export const SIDES: readonly FactSide[] = ["places", "concepts", "cluster", "belt"];

/** One class of possible facts that the rules distinguish from all others. */
export interface Cell {
  readonly facts: SomeFacts;
  /** By the index of the atom. */
  readonly truths: Uint8Array;
  readonly isSameCity: boolean;
  /** The relation of the two industries; `unknown` if a name has no concept. */
  readonly industry: string;
}

export interface FactSpace {
  readonly cells: readonly Cell[];
  /** False if there are more sets than the maximum. */
  readonly isComplete: boolean;
  readonly atoms: readonly Atom[];
  readonly keyOfCell: (cell: Cell) => string;
  /** The part of a key for the facts of one side; the key joins the parts of all sides with `|`. */
  readonly keyOfSide: (side: FactSide, facts: SomeFacts) => string;
}

/**
 * All possible facts, as classes that are distinguished neither by the atoms nor by our own questions: whether the city is the same, and how
 * the industries are related.
 */
export function factSpace(given: readonly Atom[], workspace: Workspace): FactSpace {
  const atoms = [...given, ...questions(given.length)];
  const [sameCity] = atoms.slice(given.length) as [Atom];
  const groups = factGroups(atoms, workspace).map((sets) => sets.map((facts) => ({ facts, truths: truthsIn(facts, atoms) })));
  // A group whose sets no test distinguishes is the same in every cell; this is the case for most groups.
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

/** Our own questions about every set of facts, regardless of the rules. */
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

/** Groups have no fact in common, so of two truths at least one is FAILED because its group lacks the fact. */
function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const truths = Uint8Array.from(a);
  for (let at = 0; at < b.length; at += 1) if (b[at] !== FAILED) truths[at] = b[at] as number;
  return truths;
}
