import type { ConceptRelation } from "../../model/explanation.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { Declaration } from "../../model/rules.ts";

/** A relation without its lines yet: they are gathered only when somebody asks. */
export type Standing = Omit<ConceptRelation, "because">;

/** What a declaration for one pair alone says of it, seen from either side. */
export function pairStandings(declaration: Declaration): { from: ConceptId; to: ConceptId; forth: Standing; back: Standing } {
  switch (declaration.kind) {
    case "identical": {
      const [from, to] = declaration.concepts;
      if (from === undefined || to === undefined) throw new Error(`declaration ${declaration.id} names fewer than two concepts`);
      const same: Standing = { relation: "identical", steps: 0, direction: null, role: null, hops: null, lift: null, supply: null };
      return { from, to, forth: same, back: same };
    }
    case "subordinate": {
      const base = { relation: "subordinate", steps: 1, role: null, hops: null, lift: null, supply: null } as const;
      return {
        from: declaration.wider,
        to: declaration.narrower,
        forth: { ...base, direction: "wider" },
        back: { ...base, direction: "narrower" },
      };
    }
    case "similar": {
      const base = { relation: "similar", steps: null, direction: null, hops: 1, lift: 0, supply: declaration.as } as const;
      return {
        from: declaration.upstream,
        to: declaration.downstream,
        forth: { ...base, role: "upstream" },
        back: { ...base, role: "downstream" },
      };
    }
  }
}
