import type { Workspace } from "../../facts/possible.ts";
import type { Atom } from "../../model/compiled.ts";
import type { FactId, FactSide, SomeFacts } from "../../model/fact.ts";
import type { OperatorId } from "../../model/rules.ts";
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
  const atoms = [...given, ...questions(given)];
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

/**
 * What we ask of every set of facts, whether the rules do or not: one city, how the industries stand, and of a number that rules compare
 * for equality on which side of it a value lies, so that values between the members of a list are told from those beyond them.
 */
function questions(given: readonly Atom[]): readonly Atom[] {
  const equal = given.filter(({ domain, operator }) => domain === "number" && EQUALITY.includes(operator));
  const bounds = equal.flatMap(({ fact, side, expected }) =>
    [expected].flat().flatMap((bound) => (typeof bound === "number" ? [{ fact, side, bound }] : [])),
  );
  const distinct = new Map(bounds.map((each) => [`${each.fact} ${each.bound}`, each]));
  const asked: readonly Omit<Atom, "index">[] = [
    ask("place", "places", "choice", "is", "same-city", (actual) => actual === "same-city"),
    ...["identical", "subordinate", "similar"].map((relation) =>
      ask("industry", "concepts", "choice", "is", relation, (actual) => actual === relation),
    ),
    ...[...distinct.values()].map(({ fact, side, bound }) =>
      ask(fact, side, "number", "atMost", bound, (actual) => typeof actual === "number" && actual <= bound),
    ),
  ];
  return asked.map((atom, at) => ({ ...atom, index: given.length + at }));
}

const EQUALITY: readonly OperatorId[] = ["is", "not", "in", "notIn"];

function ask(
  fact: FactId,
  side: FactSide,
  domain: Atom["domain"],
  operator: OperatorId,
  expected: string | number,
  holds: Atom["holds"],
): Omit<Atom, "index"> {
  return { fact, side, domain, operator, expected, written: expected, holds };
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
