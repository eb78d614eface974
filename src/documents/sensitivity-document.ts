import type { MatchInput } from "../model/matcher.ts";
import type { Sensitivity } from "../model/sensitivity.ts";
import type { Locate } from "../model/span.ts";
import type { SensitivityDocument } from "./compare-shape.ts";

export const SENSITIVITY_SCHEMA = "qundai/sensitivity/1";

/** The whole answer of `sensitivity`. */
export function sensitivityDocument(
  { counts, withoutRules, entries, sweeps }: Sensitivity,
  { ruleset, data }: MatchInput,
  locate: Locate,
): SensitivityDocument {
  const names = new Map(data.units.map((unit) => [unit.id, unit.name]));
  const share = (units: number): number => (counts.units === 0 ? 0 : units / counts.units);
  return {
    schema: SENSITIVITY_SCHEMA,
    ruleset: { version: ruleset.version, title: ruleset.title, hash: ruleset.hash },
    made: data.dataset.made,
    atLeast: !data.dataset.belts.complete,
    counts,
    withoutRules,
    entries: entries.map((entry) => {
      const [matched, similar] = [entry.counts.matched - counts.matched, entry.counts.similar - counts.similar];
      return {
        kind: entry.kind,
        id: entry.id,
        delta: { matched, similar, matchRate: share(matched), eitherRate: share(matched + similar) },
        share: entry.share,
        moved: entry.moved.map((each) => ({ ...each, name: names.get(each.unit) ?? each.unit })),
        restsAlone: entry.restsAlone,
        ...locate(entry.origin),
      };
    }),
    sweeps: sweeps.map(({ origin, ...sweep }) => ({ ...sweep, ...locate(origin) })),
  };
}
