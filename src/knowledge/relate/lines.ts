import type { Guard } from "../../model/choices.ts";
import type { Because } from "../../model/explanation.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { Declaration } from "../../model/rules.ts";
import type { Concept } from "../../model/taxonomy.ts";
import { declaredStep } from "./declared-step.ts";

/** A line from one concept to another, with the condition under which it is there. Concepts go by number. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly guard: Guard;
  /** Lines of the taxonomy come first, then those of declarations, each in the order of the files; lines that only edits make come last. */
  readonly order: number;
  /** What wrote it: `broader`, a declaration's id, or an edit. */
  readonly source: string;
  /** For a link of a chain: whether it can be joined to another, as what is supplied becomes part of what is made. */
  readonly passesOn: boolean;
  /** The line as a step of a justification. */
  readonly because: Because;
}

export type Direction = "same" | "up" | "down" | "feeds" | "fedBy";

/** Lines by the concept at which they begin. */
export type LinesFrom = readonly (readonly Line[] | undefined)[];

/** The lines of an input without edits. */
export interface PlainLines extends Readonly<Record<Direction, LinesFrom>> {
  readonly numbers: ReadonlyMap<string, number>;
  readonly count: number;
}

/** Memoised: the same concepts and declarations come back in many trials. */
const KNOWN = new WeakMap<readonly Concept[], WeakMap<readonly Declaration[], PlainLines>>();

export function plainLines(concepts: readonly Concept[], declarations: readonly Declaration[]): PlainLines {
  const ofConcepts = KNOWN.get(concepts) ?? new WeakMap<readonly Declaration[], PlainLines>();
  KNOWN.set(concepts, ofConcepts);
  const plain = ofConcepts.get(declarations) ?? asBefore(concepts, declarations) ?? linesOfAll(concepts, declarations);
  ofConcepts.set(declarations, plain);
  last = { concepts, declarations, plain };
  return plain;
}

function linesOfAll(concepts: readonly Concept[], declarations: readonly Declaration[]): PlainLines {
  const numbers = new Map<string, number>();
  const lines: Record<Direction, Line[][]> = { same: [], up: [], down: [], feeds: [], fedBy: [] };
  let order = 0;
  const number = (id: ConceptId): number => {
    const found = numbers.get(id) ?? numbers.size;
    numbers.set(id, found);
    return found;
  };
  const put = ({ direction, passesOn, because, ...ends }: StatedLine, source: string): void => {
    const [from, to] = [number(ends.from), number(ends.to)];
    (lines[direction][from] ??= []).push({ from, to, guard: null, order: order++, source, passesOn, because });
  };
  for (const concept of concepts) {
    number(concept.id);
    for (const wider of concept.broader) for (const line of broaderLines(concept, wider)) put(line, "broader");
  }
  for (const declaration of declarations) for (const line of linesOf(declaration)) put(line, declaration.id);
  return { ...lines, numbers, count: order };
}

let last: { readonly concepts: readonly Concept[]; readonly declarations: readonly Declaration[]; readonly plain: PlainLines } | null =
  null;

/** The lines made last, if concepts differ in nothing that makes lines: after a save, mostly only labels do. */
function asBefore(concepts: readonly Concept[], declarations: readonly Declaration[]): PlainLines | null {
  if (last?.declarations !== declarations || last.concepts.length !== concepts.length) return null;
  const before = last.concepts;
  const isSame = concepts.every((concept, at) => {
    const other = before[at];
    return concept === other || (concept.id === other?.id && concept.broader.join(" ") === other.broader.join(" "));
  });
  return isSame ? last.plain : null;
}

/** A line as an entry states it, between concepts by id. */
export interface StatedLine {
  readonly direction: Direction;
  readonly from: ConceptId;
  readonly to: ConceptId;
  readonly passesOn: boolean;
  readonly because: Because;
}

/** A `broader` of the taxonomy, seen from both ends. */
export function broaderLines({ id, origin }: Pick<Concept, "id" | "origin">, wider: ConceptId): readonly StatedLine[] {
  const because: Because = { kind: "broader", narrower: id, wider, origin: { ...origin, path: [...origin.path, "broader"] } };
  return bothWays("up", "down", id, wider, because, because);
}

/** The lines that a declaration for whole branches makes, seen from both ends; one for a pair alone makes none. */
export function linesOf(declaration: Declaration): readonly StatedLine[] {
  if (declaration.scope === "pair") return [];
  switch (declaration.kind) {
    case "identical": {
      const [first, ...others] = declaration.concepts;
      return others.flatMap((other) =>
        first === undefined || first === other
          ? []
          : bothWays("same", "same", first, other, declaredStep(declaration, first, other), declaredStep(declaration, other, first)),
      );
    }
    case "subordinate": {
      const because = declaredStep(declaration, declaration.wider, declaration.narrower);
      return bothWays("up", "down", declaration.narrower, declaration.wider, because, because);
    }
    case "similar": {
      const because = declaredStep(declaration, declaration.upstream, declaration.downstream);
      const passesOn = declaration.as === "material";
      return bothWays("feeds", "fedBy", declaration.upstream, declaration.downstream, because, because, passesOn);
    }
  }
}

function bothWays(
  there: Direction,
  back: Direction,
  from: ConceptId,
  to: ConceptId,
  because: Because,
  becauseBack: Because,
  passesOn = false,
): readonly StatedLine[] {
  return [
    { direction: there, from, to, passesOn, because },
    { direction: back, from: to, to: from, passesOn, because: becauseBack },
  ];
}
