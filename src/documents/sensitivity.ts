import type { MatchInput } from "../model/matcher.ts";
import type { Count } from "../model/quantity.ts";
import type { HeadlineCounts, Sensitivity, Share } from "../model/sensitivity.ts";
import type { Locate } from "../model/span.ts";
import type { Bilingual } from "../model/text.ts";
import type { OnClashes } from "./clashes.ts";
import { type LeftOutEntry, leftOutEntry } from "./left-out.ts";
import type { TextLine } from "./text-lines.ts";

export interface SensitivityDocument extends OnClashes {
  readonly schema: "qundai/sensitivity/1";
  readonly ruleset: { readonly version: string; readonly title: Bilingual; readonly hash: string };
  readonly made: boolean;
  readonly atLeast: boolean;
  readonly counts: HeadlineCounts & LeftOutEntry;
  readonly withoutRules: Share;
  readonly entries: readonly ({
    readonly kind: "rule" | "declaration" | "exception";
    readonly id: string;
    /** The counts when this entry alone is left out, less the counts now. */
    readonly delta: { readonly matched: number; readonly similar: number; readonly matchRate: number; readonly eitherRate: number };
    /** Shapley shares in units; they and `withoutRules` sum to the counts. null for entries that are not rules, or if too many rules interact. */
    readonly share: Share | null;
    readonly moved: readonly { readonly unit: string; readonly name: string; readonly from: string; readonly to: string }[];
    readonly restsAlone: readonly string[];
  } & Omit<TextLine, "text">)[];
  readonly sweeps: readonly ({
    readonly rule: string;
    readonly fact: string;
    readonly operator: string;
    readonly value: number;
    readonly observed: Count;
    readonly points: readonly { readonly value: number; readonly counts: HeadlineCounts }[];
  } & Omit<TextLine, "text">)[];
}

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
    counts: { ...counts, ...leftOutEntry(data.dataset.leftOut) },
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
