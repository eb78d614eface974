import type { Call } from "../command.ts";
import type { Panels } from "./panels.ts";

/** Panels that need the workspace's files: why-not and rules. */
export function panelsFor(_call: Call): Panels {
  return { whyNot: () => [], ruleOffers: () => [], writeRule: () => "" };
}
