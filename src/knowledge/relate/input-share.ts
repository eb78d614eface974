import { both, Choices, type Guard, holds, type Memos, type Variant } from "../../model/choices.ts";
import type { InputOutput, SectorFlow } from "../../model/data.ts";
import type { Edit } from "../../model/edit.ts";
import { changesOf, conceptGuards } from "../../model/entry-variants.ts";
import type { ConceptId } from "../../model/ids.ts";
import { type Concept, entryOf } from "../../model/taxonomy.ts";

export interface InputShare {
  /** Input coefficient as a share of the buyer's output, 0..1; 0 if the table lists no flow between the sectors. */
  readonly share: number;
  /** The flow with this coefficient; null if there is none. */
  readonly flow: SectorFlow | null;
}

/**
 * Joins concepts to input-output sectors by their GB/T 4754 codes: their own, else those of the nearest wider concepts, else of the
 * nearest under them. Notations, `broader` lines and the table may all change with the edits made.
 */
export class InputShares {
  readonly #choices: Choices;
  readonly #tables: readonly { readonly edit: number | null; readonly table: SectorTable | null }[];
  readonly #codes: ReadonlyMap<ConceptId, readonly Variant<readonly string[]>[]>;
  readonly #wider: Guarded;
  readonly #narrower: Guarded;
  readonly #sectors: Memos<ConceptId, readonly string[]> = new Map();
  readonly #known: Memos<string, InputShare | null> = new Map();

  constructor(
    concepts: readonly Concept[],
    inputOutput: InputOutput | null,
    edits: readonly Edit[] = [],
    choices = new Choices(edits.length),
  ) {
    const changes = changesOf("input-output", edits);
    const tables = [{ table: inputOutput, edit: null }, ...changes.map(({ edit, change }) => ({ table: change.to, edit }))];
    this.#choices = choices;
    this.#tables = tables.map(({ table, edit }) => ({ edit, table: table && sectorTableOf(table) })).reverse();
    // A product word has the codes of its concept.
    const entries = concepts.filter(({ wordOf }) => wordOf === null);
    this.#codes = guardedCodes(entries, edits);
    this.#wider = guardedLines(entries, edits);
    this.#narrower = turned(this.#wider);
  }

  /** The larger of the two coefficients between the sectors of two concepts; null if one has no sector. Source: input-output table 2020. */
  between(a: ConceptId, b: ConceptId): InputShare | null {
    return this.#choices.readAt(this.#known, `${a} ${b}`, () => {
      const table = this.#table();
      const [sectorsA, sectorsB] = [this.#sectorsOf(entryOf(a)), this.#sectorsOf(entryOf(b))];
      if (table === null || sectorsA.length === 0 || sectorsB.length === 0) return null;
      const flow = table.largestFlow(sectorsA, sectorsB);
      return { share: flow?.coefficient ?? 0, flow };
    });
  }

  /** The coefficient of what one concept's sectors supply to another's; null if one has no sector. */
  supplied(from: ConceptId, to: ConceptId): number | null {
    const table = this.#table();
    const [sellers, buyers] = [this.#sectorsOf(entryOf(from)), this.#sectorsOf(entryOf(to))];
    return table === null || sellers.length === 0 || buyers.length === 0 ? null : table.largestSupply(sellers, buyers);
  }

  #table(): SectorTable | null {
    return this.#tables.find(({ edit }) => edit === null || this.#choices.has(edit))?.table ?? null;
  }

  #sectorsOf(id: ConceptId): readonly string[] {
    return this.#choices.readAt(this.#sectors, id, () => {
      const table = this.#table();
      if (table === null) return [];
      const wider = this.#nearest(id, this.#wider, table);
      return wider.length > 0 ? wider : this.#nearest(id, this.#narrower, table);
    });
  }

  /** The sectors of the nearest concepts that have any: the concept's own, else those one line away, and so on. */
  #nearest(id: ConceptId, lines: Guarded, table: SectorTable): readonly string[] {
    const seen = new Set([id]);
    let level: readonly ConceptId[] = [id];
    while (level.length > 0) {
      const codes = level.flatMap((at) => this.#present(this.#codes.get(at)).flat());
      const sectors = codes.flatMap((code) => table.sectorsOfCode(code));
      if (sectors.length > 0) return [...new Set(sectors)].sort();
      level = level.flatMap((at) => this.#present(lines.get(at))).filter((at) => !seen.has(at) && seen.add(at));
    }
    return [];
  }

  #present<Value>(variants: readonly Variant<Value>[] = []): readonly Value[] {
    return variants.flatMap(({ value, guard }) => (holds(guard, this.#choices) ? [value] : []));
  }
}

/** Memoised, because the same table is used in many trials. */
const TABLES = new WeakMap<InputOutput, SectorTable>();

function sectorTableOf(inputOutput: InputOutput): SectorTable {
  let table = TABLES.get(inputOutput);
  if (!table) TABLES.set(inputOutput, (table = new SectorTable(inputOutput)));
  return table;
}

/** An input-output table, read by code and by flow. */
class SectorTable {
  readonly #sectorOfCode = new Map<string, string>();
  readonly #flows = new Map<string, SectorFlow>();

  constructor({ sectors, flows, general }: InputOutput) {
    for (const { code, gbtCodes } of sectors) for (const gbt of gbtCodes) this.#sectorOfCode.set(gbt, code);
    for (const flow of flows) {
      if (!general.includes(flow.upstream) && !general.includes(flow.downstream)) {
        this.#flows.set(`${flow.upstream}>${flow.downstream}`, flow);
      }
    }
  }

  /** The sectors that a GB/T code falls into: of the longest code that contains it, else of all that it contains. */
  sectorsOfCode(gbt: string): readonly string[] {
    for (let length = gbt.length; length >= 2; length--) {
      const sector = this.#sectorOfCode.get(gbt.slice(0, length));
      if (sector !== undefined) return [sector];
    }
    if (gbt.length < 2) return [];
    return [...this.#sectorOfCode].filter(([code]) => code.startsWith(gbt)).map(([, sector]) => sector);
  }

  largestSupply(sellers: readonly string[], buyers: readonly string[]): number {
    return Math.max(0, ...sellers.flatMap((from) => buyers.map((to) => this.#flows.get(`${from}>${to}`)?.coefficient ?? 0)));
  }

  largestFlow(sectorsA: readonly string[], sectorsB: readonly string[]): SectorFlow | null {
    let best: SectorFlow | null = null;
    for (const a of sectorsA) {
      for (const b of sectorsB) {
        for (const flow of [this.#flows.get(`${a}>${b}`), this.#flows.get(`${b}>${a}`)]) {
          if (flow && (!best || flow.coefficient > best.coefficient)) best = flow;
        }
      }
    }
    return best;
  }
}

/** Codes that say to which sector a concept belongs: its own, and those that are only close. */
const GBT_SCHEMES: readonly string[] = ["gbt4754", "gbt4754Close"];

type Guarded = ReadonlyMap<ConceptId, readonly Variant<ConceptId>[]>;

/** The GB/T codes of each concept, with their forms under edits. */
function guardedCodes(concepts: readonly Concept[], edits: readonly Edit[]): ReadonlyMap<ConceptId, readonly Variant<readonly string[]>[]> {
  const there = conceptGuards(edits);
  const changes = changesOf("notation", edits).filter(({ change }) => GBT_SCHEMES.includes(change.scheme));
  const codes = new Map<ConceptId, Variant<readonly string[]>[]>();
  const note = (id: ConceptId, value: readonly string[] | null | undefined, guard: Guard): void => {
    if (value) codes.set(id, [...(codes.get(id) ?? []), { value, guard }]);
  };
  for (const { id, notation } of concepts) {
    for (const scheme of GBT_SCHEMES) {
      const edit = changes.find(({ change }) => change.id === id && change.scheme === scheme)?.edit;
      note(id, notation[scheme], both(there.get(id) ?? null, off(edit)));
    }
  }
  for (const { edit, change } of changes) note(change.id, change.to, both(there.get(change.id) ?? null, [[edit, true]]));
  for (const { edit, change } of addedConcepts(edits))
    for (const scheme of GBT_SCHEMES) note(change.id, change.to?.notation[scheme], [[edit, true]]);
  return codes;
}

/** The `broader` lines of the taxonomy, with their forms under edits. */
function guardedLines(concepts: readonly Concept[], edits: readonly Edit[]): Guarded {
  const there = conceptGuards(edits);
  const changes = changesOf("broader", edits);
  const removed = new Map(changes.map(({ edit, change }) => [`${change.id} ${change.from}`, edit]));
  const lines = new Map<ConceptId, Variant<ConceptId>[]>();
  const put = (id: ConceptId, value: ConceptId, guard: Guard): void => {
    const list = lines.get(id);
    if (list) list.push({ value, guard });
    else lines.set(id, [{ value, guard }]);
  };
  for (const { id, broader } of concepts) {
    for (const wider of broader) put(id, wider, both(there.get(id) ?? null, off(removed.get(`${id} ${wider}`))));
  }
  for (const { edit, change } of changes) {
    if (change.to !== null) put(change.id, change.to, both(there.get(change.id) ?? null, [[edit, true]]));
  }
  for (const { edit, change } of addedConcepts(edits)) for (const wider of change.to?.broader ?? []) put(change.id, wider, [[edit, true]]);
  return lines;
}

function addedConcepts(edits: readonly Edit[]) {
  return changesOf("concept", edits).filter(({ change }) => change.from === null);
}

function turned(lines: Guarded): Guarded {
  const back = new Map<ConceptId, Variant<ConceptId>[]>();
  for (const [id, variants] of lines) {
    for (const { value, guard } of variants) {
      const list = back.get(value);
      if (list) list.push({ value: id, guard });
      else back.set(value, [{ value: id, guard }]);
    }
  }
  return back;
}

function off(edit: number | undefined): Guard {
  return edit === undefined ? null : [[edit, false]];
}
