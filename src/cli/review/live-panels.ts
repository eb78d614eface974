import type { Panels } from "./panels.ts";
import type { Call } from "../command.ts";

/** Panels that need the workspace's files: why-not and rules. */
export function panelsFor(_call: Call): Panels {
  return { whyNot: () => [], ruleOffers: () => [], writeRule: () => "" };
}
