import { factsOfCase } from "../../facts/of-pair.ts";
import type { Verdict } from "../../model/explanation.ts";
import type { PlaceCode } from "../../model/ids.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { strength } from "../../model/relation.ts";
import type { RuleCase } from "../../model/rules.ts";
import type { World } from "./world.ts";

/** Plays worked examples under the edits that are made in a world; what `playCase` says of each, without an engine. */
export class CaseVariants {
  readonly #world: World;
  readonly #data: MatchInput["data"];
  readonly #placeOf: ReadonlyMap<PlaceCode, MatchInput["data"]["places"][number]>;

  constructor(world: World, { data }: Pick<MatchInput, "data">) {
    this.#world = world;
    this.#data = data;
    this.#placeOf = new Map(data.places.map((place) => [place.code, place]));
  }

  verdict(ruleCase: RuleCase): Pick<Verdict, "relation" | "rule"> {
    const world = this.#world;
    const { cluster } = ruleCase;
    const row = "unit" in cluster ? (this.#data.units.find(({ id }) => id === cluster.unit) ?? null) : null;
    const unit = row && { row, place: this.#placeOf.get(row.place) };
    const own = row === null ? world.textSenses("words" in cluster ? cluster.words : "") : world.unitSenses(world.units.indexOf(row.id));
    let best: Verdict | null = null;
    for (const clusterSense of own) {
      for (const beltSense of world.textSenses(ruleCase.belt)) {
        const verdict = world.verdictOf(factsOfCase(ruleCase, unit, clusterSense, beltSense, this.#data.dataset, world.knowledge));
        if (!best || strength(verdict.relation) > strength(best.relation)) best = verdict;
      }
    }
    if (!best) throw new Error(`case ${ruleCase.id} has no reading`);
    return best;
  }

  /** Whether the rules say of an example what it expects. */
  passes(ruleCase: RuleCase): boolean {
    const { relation, rule } = this.verdict(ruleCase);
    return relation === ruleCase.expect && (ruleCase.because === null || rule === ruleCase.because);
  }
}
