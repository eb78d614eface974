import { type Fact, type FactId, known, type SomeFacts, unknown } from "../model/fact.ts";
import type { ConceptId } from "../model/ids.ts";
import type { Sense } from "../model/link.ts";
import { oneOfEach, type Setting, type Workspace } from "./possible.ts";

export const NO_CONCEPT = unknown("no-concept");

export function conceptOf({ concept }: Sense): Fact {
  return concept === null ? NO_CONCEPT : known(concept);
}

type ConceptFact = "cluster.concept" | "belt.concept";
type Standing = Pick<Workspace["apart"][number], "relation" | "direction">;

/** One concept of each class that tests on concepts distinguish; none if the name links to none. */
export function conceptsToTry(fact: ConceptFact, link: FactId): (setting: Setting) => (given: SomeFacts) => readonly Fact[] {
  return (space) => {
    const concepts = oneOfEach(space.workspace.concepts, areTied(space) ? testsOnBoth(space) : space.tests(fact)).map(known);
    return (given) => {
      const how = given[link];
      return how?.kind === "known" && how.value === "none" ? [NO_CONCEPT] : concepts;
    };
  };
}

/** Whether the concepts of a pair restrict how its industries are related. Rules can observe this only if they test both concepts. */
function areTied({ tests }: Pick<Setting, "tests">): boolean {
  return tests("cluster.concept").length > 0 && tests("belt.concept").length > 0;
}

function testsOnBoth({ tests }: Pick<Setting, "tests">) {
  return [...tests("cluster.concept"), ...tests("belt.concept")];
}

/**
 * Whether two concepts can have this relation, as far as the tests of rules can distinguish. A test on a concept includes everything under it:
 * it holds for both of two identical concepts or for neither, and a test that holds for the wider of two holds for the narrower one. Relations that a
 * declaration states only for two concepts are possible in addition.
 */
export function relationsByTaxonomy(space: Setting): (given: SomeFacts, standing: Standing) => boolean {
  if (!areTied(space)) return () => true;
  const branches = [...new Map(testsOnBoth(space).map(({ expected }) => [String(expected), new Set([expected].flat())])).values()];
  const classes = new Map<string, string>();
  const classOf = (concept: string): string => {
    let known = classes.get(concept);
    if (known === undefined) classes.set(concept, (known = branches.map((branch) => (branch.has(concept) ? 1 : 0)).join("")));
    return known;
  };
  const key = (cluster: string, belt: string, { relation, direction }: Standing): string => `${cluster} ${belt} ${relation} ${direction}`;
  const apart = new Set(space.workspace.apart.map((pair) => key(classOf(pair.cluster), classOf(pair.belt), pair)));
  return (given, standing) => {
    const [own, other] = [conceptIn(given["cluster.concept"]), conceptIn(given["belt.concept"])];
    if (own === null || other === null) return false;
    const [cluster, belt] = [classOf(own), classOf(other)];
    if (apart.has(key(cluster, belt, standing))) return true;
    switch (standing.relation) {
      case "identical":
        return cluster === belt;
      case "subordinate":
        // Identical concepts have this relation if one of the names links in part.
        if (apart.has(key(cluster, belt, { relation: "identical", direction: null }))) return true;
        return standing.direction === "wider" ? isWithin(cluster, belt) : isWithin(belt, cluster);
      default:
        return true;
    }
  };
}

/** Whether every branch that contains the wider concept also contains the narrower one. */
function isWithin(wider: string, narrower: string): boolean {
  return [...wider].every((isIn, at) => isIn === "0" || narrower[at] === "1");
}

function conceptIn(fact: Fact | undefined): ConceptId | null {
  return fact?.kind === "known" ? (fact.value as ConceptId) : null;
}
