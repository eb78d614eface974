import type { InputOutput, SectorFlow } from "../../model/data.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { Concept } from "../../model/taxonomy.ts";

export interface InputShare {
  /** Input coefficient of the buyer's output, 0..1; 0 where the table lists no flow between the sectors. */
  readonly share: number;
  /** The flow that gives it; null where there is none. */
  readonly flow: SectorFlow | null;
}

export interface InputShares {
  /** The larger coefficient of both ways between the sectors of two concepts; null where one has no sector. Source: input-output table 2020. */
  between(a: ConceptId, b: ConceptId): InputShare | null;
}

/** Joins concepts to input-output sectors by their GB/T 4754 codes: their own, else those of the nearest wider concepts, else of what stands under them. */
export function createInputShares(concepts: readonly Concept[], inputOutput: InputOutput | null): InputShares {
  if (!inputOutput) return { between: () => null };
  const sectorOfCode = new Map<string, string>();
  for (const { code, gbtCodes } of inputOutput.sectors) for (const gbt of gbtCodes) sectorOfCode.set(gbt, code);
  const general = new Set(inputOutput.general);
  const flows = new Map<string, SectorFlow>();
  for (const flow of inputOutput.flows) {
    if (!general.has(flow.upstream) && !general.has(flow.downstream)) flows.set(`${flow.upstream}>${flow.downstream}`, flow);
  }
  const sectorsOf = sectorLookup(concepts, (gbt) => sectorsOfCode(gbt, sectorOfCode));

  function between(a: ConceptId, b: ConceptId): InputShare | null {
    const [sectorsA, sectorsB] = [sectorsOf(a), sectorsOf(b)];
    if (sectorsA.length === 0 || sectorsB.length === 0) return null;
    let best: SectorFlow | null = null;
    for (const x of sectorsA) {
      for (const y of sectorsB) {
        for (const flow of [flows.get(`${x}>${y}`), flows.get(`${y}>${x}`)]) {
          if (flow && (!best || flow.coefficient > best.coefficient)) best = flow;
        }
      }
    }
    return { share: best?.coefficient ?? 0, flow: best };
  }
  return { between };
}

/** The sectors that a GB/T code falls into: of the longest code that contains it, else of all that it contains. */
function sectorsOfCode(gbt: string, sectorOfCode: ReadonlyMap<string, string>): readonly string[] {
  for (let length = gbt.length; length >= 2; length--) {
    const sector = sectorOfCode.get(gbt.slice(0, length));
    if (sector !== undefined) return [sector];
  }
  if (gbt.length < 2) return [];
  return [...sectorOfCode].filter(([code]) => code.startsWith(gbt)).map(([, sector]) => sector);
}

function sectorLookup(concepts: readonly Concept[], ofCode: (gbt: string) => readonly string[]): (id: ConceptId) => readonly string[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const under = new Map<ConceptId, ConceptId[]>();
  for (const { id, broader } of concepts) for (const wider of broader) under.set(wider, [...(under.get(wider) ?? []), id]);
  const own = (id: ConceptId): readonly string[] => (byId.get(id)?.notation["gbt4754"] ?? []).flatMap(ofCode);
  const nearest = (id: ConceptId, next: (at: ConceptId) => readonly ConceptId[]): readonly string[] => {
    const seen = new Set([id]);
    let level: readonly ConceptId[] = [id];
    while (level.length > 0) {
      const sectors = level.flatMap(own);
      if (sectors.length > 0) return [...new Set(sectors)].sort();
      level = level.flatMap(next).filter((at) => !seen.has(at) && seen.add(at));
    }
    return [];
  };
  const known = new Map<ConceptId, readonly string[]>();
  return (id) => {
    let sectors = known.get(id);
    if (!sectors) {
      sectors = nearest(id, (at) => byId.get(at)?.broader ?? []);
      if (sectors.length === 0) sectors = nearest(id, (at) => under.get(at) ?? []);
      known.set(id, sectors);
    }
    return sectors;
  };
}
