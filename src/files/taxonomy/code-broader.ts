import { byCodePoint, type ConceptId } from "../../model/ids.ts";
import type { CodeLine, Concept } from "../../model/taxonomy.ts";
import type { CodeLists, Listed } from "./code-lists.ts";

/**
 * The concepts with the `broader` lines that follow from their codes. A concept means all of its codes together, so it stands under
 * another if each of its codes is in one of the other's; of several the nearest count, and none to which other lines lead already.
 */
export function withCodeLines(concepts: readonly Concept[], lists: CodeLists): readonly Concept[] {
  const holders = { gbt4754: holdersOf(concepts, "gbt4754"), sei2018: holdersOf(concepts, "sei2018") };
  const lines = new Map<ConceptId, readonly CodeLine[]>();
  for (const concept of concepts) {
    const found = linesOf(concept, holders, lists);
    if (found.length > 0) lines.set(concept.id, found);
  }
  for (const [id, found] of lines) {
    // Two concepts of the very same codes: the check of notations reports them.
    lines.set(
      id,
      found.filter(({ wider }) => lines.get(wider)?.some((line) => line.wider === id) !== true),
    );
  }
  const above = new Map<ConceptId, readonly ConceptId[]>(
    concepts.map(({ id, broader }) => [id, [...broader, ...(lines.get(id) ?? []).map(({ wider }) => wider)]]),
  );
  return concepts.map((concept) => {
    const { id, broader } = concept;
    const byCode = (lines.get(id) ?? []).filter(({ wider }) => !broader.includes(wider) && !leadsAnyway(id, wider, above));
    return byCode.length === 0 ? concept : { ...concept, broader: [...broader, ...byCode.map(({ wider }) => wider)], byCode };
  });
}

type Holders = ReadonlyMap<string, readonly ConceptId[]>;
type Scheme = "gbt4754" | "sei2018";

function holdersOf(concepts: readonly Concept[], scheme: Scheme): Holders {
  const holders = new Map<string, ConceptId[]>();
  for (const { id, notation } of concepts) {
    for (const code of notation[scheme] ?? []) holders.set(code, [...(holders.get(code) ?? []), id]);
  }
  return holders;
}

function linesOf(
  { id, notation }: Concept,
  { gbt4754, sei2018 }: Readonly<Record<Scheme, Holders>>,
  lists: CodeLists,
): readonly CodeLine[] {
  const codes = notation["gbt4754"] ?? [];
  const found = [
    ...common(codes.map((code) => under(id, code, gbt4754, lists.aboveGbt))).map((line) => ({ ...line, list: "gbt4754" as const })),
    ...common(codes.flatMap(lists.classesOf).map((code) => whole(id, code, sei2018, lists))).map((line) => ({
      ...line,
      list: "sei2018-gbt" as const,
    })),
    ...common((notation["sei2018"] ?? []).map((code) => under(id, code, sei2018, lists.aboveSei))).map((line) => ({
      ...line,
      list: "sei2018" as const,
    })),
  ];
  const first = new Map<ConceptId, CodeLine>();
  for (const line of found) if (!first.has(line.wider)) first.set(line.wider, line);
  return [...first.values()].sort((a, b) => byCodePoint(a.wider, b.wider));
}

type Line = Omit<CodeLine, "list">;

/** Where one code leads: to the concepts of the same code that has others besides, and to those of every code above. */
function under(id: ConceptId, code: string, holders: Holders, above: (code: string) => Listed | null): readonly Line[] {
  const found: Line[] = [];
  let row: Listed | null = above(code);
  const self = row?.origin;
  const note = (parent: string, origin: Line["origin"]): void => {
    for (const wider of holders.get(parent) ?? []) if (wider !== id) found.push({ wider, code, parent, origin });
  };
  if (self) note(code, self);
  for (; row !== null; row = above(row.code)) note(row.code, row.origin);
  return found;
}

function whole(id: ConceptId, code: string, holders: Holders, { whollyIn }: CodeLists): readonly Line[] {
  return whollyIn(code).flatMap(({ code: parent, origin }) =>
    (holders.get(parent) ?? []).flatMap((wider) => (wider === id ? [] : [{ wider, code, parent, origin }])),
  );
}

/** The lines to concepts to which every code leads, as the first code has them. */
function common(ofCodes: readonly (readonly Line[])[]): readonly Line[] {
  const [first = [], ...others] = ofCodes;
  return first.filter(({ wider }) => others.every((lines) => lines.some((line) => line.wider === wider)));
}

/** Whether a concept leads to another over a third. */
function leadsAnyway(id: ConceptId, wider: ConceptId, above: ReadonlyMap<ConceptId, readonly ConceptId[]>): boolean {
  const seen = new Set<ConceptId>((above.get(id) ?? []).filter((next) => next !== wider));
  for (const at of seen) {
    if (at === wider) return true;
    for (const next of above.get(at) ?? []) seen.add(next);
  }
  return false;
}
