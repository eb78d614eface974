import type { Guard } from "../../model/choices.ts";
import type { Because } from "../../model/explanation.ts";
import type { ConceptId } from "../../model/ids.ts";
import { type ChainKinds, conceptsOf, type Declaration, type Supply } from "../../model/rules.ts";
import { type Concept, isProductWord } from "../../model/taxonomy.ts";
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
  /** For a link of a chain: how one end supplies the other, and whether their kinds share it. */
  readonly link: Link | null;
  /** The line as a step of a justification, made when it is needed: few lines ever are. */
  because(): Because;
}

/** What a chain's declaration says besides its two ends. */
export interface Link {
  readonly supply: Supply;
  readonly kinds: ChainKinds | null;
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
  LAST.set(declarations, { concepts, plain });
  return plain;
}

/**
 * The lines of all concepts, but for product words that no declaration names: there are thousands of these, nothing is under them,
 * and `ConceptGraph` numbers those that are asked for.
 */
function linesOfAll(concepts: readonly Concept[], declarations: readonly Declaration[]): PlainLines {
  const numbers = new Map<string, number>();
  const lines: Record<Direction, Line[][]> = { same: [], up: [], down: [], feeds: [], fedBy: [] };
  let order = 0;
  const number = (id: ConceptId): number => {
    const found = numbers.get(id);
    if (found !== undefined) return found;
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  };
  const put = ({ from, to, there, back, link, because, becauseBack }: StatedLine, source: string): void => {
    const [low, high] = [number(from), number(to)];
    (lines[there][low] ??= []).push({ from: low, to: high, guard: null, order, source, link, because });
    (lines[back][high] ??= []).push({ from: high, to: low, guard: null, order, source, link, because: becauseBack });
    order++;
  };
  const named = new Set<string>(declarations.flatMap(conceptsOf).filter(isProductWord));
  for (const concept of concepts) {
    if (concept.wordOf !== null && !named.has(concept.id)) continue;
    number(concept.id);
    for (const wider of concept.broader) put(broaderLine(concept, wider), "broader");
  }
  for (const declaration of declarations) for (const line of linesOf(declaration)) put(line, declaration.id);
  return { ...lines, numbers, count: order };
}

/** The concepts and lines that each list of declarations had last. */
const LAST = new WeakMap<readonly Declaration[], { readonly concepts: readonly Concept[]; readonly plain: PlainLines }>();

/** The lines made last, if concepts differ in nothing that makes lines: after a save, mostly only labels do. */
function asBefore(concepts: readonly Concept[], declarations: readonly Declaration[]): PlainLines | null {
  const last = LAST.get(declarations);
  if (last === undefined || last.concepts.length !== concepts.length) return null;
  const before = last.concepts;
  const isSame = concepts.every((concept, at) => {
    const other = before[at];
    return concept === other || (concept.id === other?.id && concept.broader.join(" ") === other.broader.join(" "));
  });
  return isSame ? last.plain : null;
}

/** A line as an entry states it, between concepts by id, seen from both ends. */
export interface StatedLine {
  readonly from: ConceptId;
  readonly to: ConceptId;
  readonly there: Direction;
  readonly back: Direction;
  readonly link: Link | null;
  because(): Because;
  becauseBack(): Because;
}

/** What a `broader` line needs to know of its lower end. */
export type Narrower = Pick<Concept, "id" | "origin" | "wordOf" | "byCode">;

/** A `broader` of the taxonomy: written by an author, of a product word, or following from codes. */
export function broaderLine(narrower: Narrower, wider: ConceptId): StatedLine {
  return upwards(narrower.id, wider, () => {
    const { id, origin, wordOf, byCode } = narrower;
    if (wordOf === wider) return { kind: "includes", word: id, concept: wider, origin };
    const code = byCode.find((line) => line.wider === wider);
    return code
      ? { kind: "code", narrower: id, ...code }
      : { kind: "broader", narrower: id, wider, origin: { ...origin, path: [...origin.path, "broader"] } };
  });
}

/** The lines that a declaration for whole branches makes; one for a pair alone makes none. */
export function linesOf(declaration: Declaration): readonly StatedLine[] {
  if (declaration.scope === "pair") return [];
  switch (declaration.kind) {
    case "identical": {
      const [first, ...others] = declaration.concepts;
      return others.flatMap((other): readonly StatedLine[] => {
        if (first === undefined || first === other) return [];
        const because = (): Because => declaredStep(declaration, first, other);
        const becauseBack = (): Because => declaredStep(declaration, other, first);
        return [{ from: first, to: other, there: "same", back: "same", link: null, because, becauseBack }];
      });
    }
    case "subordinate": {
      const { wider, narrower } = declaration;
      return [upwards(narrower, wider, () => declaredStep(declaration, wider, narrower))];
    }
    case "similar": {
      const { upstream: from, downstream: to, as: supply, kinds } = declaration;
      const because = (): Because => declaredStep(declaration, from, to);
      return [{ from, to, there: "feeds", back: "fedBy", link: { supply, kinds }, because, becauseBack: because }];
    }
  }
}

function upwards(from: ConceptId, to: ConceptId, because: () => Because): StatedLine {
  return { from, to, there: "up", back: "down", link: null, because, becauseBack: because };
}
