import type { Panels } from "./panels.ts";
import { type RuleContext, RuleDesk } from "./rule-desk.ts";
import { whyNotLines } from "./why-not-panel.ts";

/** Panels that need the workspace's files: why-not, and decisions that become rules. */
export function panelsFor(context: RuleContext): Panels {
  const rules = new RuleDesk(context);
  return {
    whyNot: whyNotLines,
    ruleOffers: (dispute, telling) => rules.offers(dispute, telling),
    rulePreview: (dispute, key, telling) => rules.preview(dispute, key, telling),
    writeRule: (dispute, key, telling) => rules.write(dispute, key, telling),
    beforeHistory: (action) => rules.before(action),
  };
}
