import type { Atom } from "../model/compiled.ts";
import type { FactId } from "../model/fact.ts";
import { BELT_FACTS } from "./belt.ts";
import { CHAIN_FACTS } from "./chain.ts";
import { CLUSTER_FACTS } from "./cluster.ts";
import type { FactDefinition, FactSource } from "./definition.ts";
import { FLOW_FACTS_OF_PAIR } from "./flow.ts";
import { INDUSTRY_FACTS } from "./industry.ts";
import { LINK_FACTS } from "./link.ts";
import { PLACE_FACTS } from "./place.ts";

const ALL = {
  ...PLACE_FACTS,
  ...FLOW_FACTS_OF_PAIR,
  ...INDUSTRY_FACTS,
  ...CHAIN_FACTS,
  ...CLUSTER_FACTS,
  ...BELT_FACTS,
  ...LINK_FACTS,
} satisfies Readonly<Record<FactId, FactDefinition>>;

/** Every fact that rules can use. Help, schemas, parsing, explanation, proof, cases and why-not use these objects and have no lists of their own. */
export const FACTS: Readonly<Record<FactId, FactDefinition>> = ALL;

export const FACT_CATALOGUE: readonly FactDefinition[] = Object.values(FACTS);

/** The facts that are derived from one source. */
export type FactOf<Source extends FactSource> = {
  [Id in FactId]: (typeof ALL)[Id]["from"] extends Source ? Id : never;
}[FactId];

/** Whether any test uses the input-output table, whose lookups per pair of concepts are slow. */
export function readFlows(atoms: readonly Atom[]): boolean {
  return atoms.some((atom) => FACTS[atom.fact].from === "flow");
}
