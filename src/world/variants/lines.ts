import type { Guard } from "../../model/choices.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { Declaration } from "../../model/rules.ts";
import type { Concept } from "../../model/taxonomy.ts";

/** A line from one concept to another, when it is there, and what wrote it: a declaration's id, `broader`, or an edit. */
export interface Line {
  readonly to: number;
  readonly guard: Guard;
  readonly source: string;
  /** For a link of a chain: whether it can be joined to another. */
  readonly passesOn: boolean;
}

export type Direction = "same" | "up" | "down" | "feeds" | "fedBy";

/** The lines of an input as it is; concepts go by number. */
export interface PlainLines extends Readonly<Record<Direction, readonly (readonly Line[] | undefined)[]>> {
  readonly numbers: ReadonlyMap<string, number>;
}

/** The same concepts and declarations come back in many trials: their lines are made once. */
const KNOWN = new WeakMap<readonly Concept[], WeakMap<readonly Declaration[], PlainLines>>();

export function plainLines(concepts: readonly Concept[], declarations: readonly Declaration[]): PlainLines {
  const ofConcepts = KNOWN.get(concepts) ?? new WeakMap<readonly Declaration[], PlainLines>();
  KNOWN.set(concepts, ofConcepts);
  const known = ofConcepts.get(declarations) ?? asBefore(concepts, declarations);
  if (known) {
    ofConcepts.set(declarations, known);
    return known;
  }
  const numbers = new Map<string, number>();
  const lines: Record<Direction, Line[][]> = { same: [], up: [], down: [], feeds: [], fedBy: [] };
  const number = (id: ConceptId): number => {
    const found = numbers.get(id) ?? numbers.size;
    numbers.set(id, found);
    return found;
  };
  const put = (direction: Direction, from: ConceptId, to: ConceptId, source: string, passesOn = false): void => {
    (lines[direction][number(from)] ??= []).push({ to: number(to), guard: null, source, passesOn });
  };
  for (const { id, broader } of concepts) {
    number(id);
    for (const wider of broader) {
      put("up", id, wider, "broader");
      put("down", wider, id, "broader");
    }
  }
  for (const declaration of declarations) {
    for (const { direction, from, to, passesOn } of linesOf(declaration)) put(direction, from, to, declaration.id, passesOn);
  }
  const plain = { ...lines, numbers };
  ofConcepts.set(declarations, plain);
  last = { concepts, declarations, plain };
  return plain;
}

let last: { readonly concepts: readonly Concept[]; readonly declarations: readonly Declaration[]; readonly plain: PlainLines } | null =
  null;

/** The lines made last, where concepts differ in nothing that makes lines: after a save, mostly only labels do. */
function asBefore(concepts: readonly Concept[], declarations: readonly Declaration[]): PlainLines | null {
  if (last?.declarations !== declarations || last.concepts.length !== concepts.length) return null;
  const before = last.concepts;
  const isSame = concepts.every((concept, at) => {
    const other = before[at];
    return concept === other || (concept.id === other?.id && concept.broader.join(" ") === other.broader.join(" "));
  });
  return isSame ? last.plain : null;
}

interface DeclaredLine {
  readonly direction: Direction;
  readonly from: ConceptId;
  readonly to: ConceptId;
  readonly passesOn: boolean;
}

/** The lines that a declaration for whole branches makes, each way; one for a pair alone makes none. */
export function linesOf(declaration: Declaration): readonly DeclaredLine[] {
  if (declaration.scope === "pair") return [];
  const passesOn = declaration.kind === "similar" && declaration.as === "material";
  const bothWays = (there: Direction, back: Direction, from: ConceptId, to: ConceptId): readonly DeclaredLine[] => [
    { direction: there, from, to, passesOn },
    { direction: back, from: to, to: from, passesOn },
  ];
  switch (declaration.kind) {
    case "identical": {
      const [first, ...others] = declaration.concepts;
      return others.flatMap((other) => (first === undefined || first === other ? [] : bothWays("same", "same", first, other)));
    }
    case "subordinate":
      return bothWays("up", "down", declaration.narrower, declaration.wider);
    case "similar":
      return bothWays("feeds", "fedBy", declaration.upstream, declaration.downstream);
  }
}
