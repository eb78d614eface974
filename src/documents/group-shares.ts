import type { MatchInput } from "../model/matcher.ts";
import type { Count } from "../model/quantity.ts";
import type { Locate } from "../model/span.ts";
import type { Bilingual } from "../model/text.ts";
import type { GroupShares } from "../questions/places/group-shares.ts";
import { clashesOf, type OnClashes } from "./clashes.ts";
import type { FileSpan } from "./text-lines.ts";

interface NamedUnit {
  readonly unit: string;
  readonly name: string;
}

/** What one group of places adds to the units that are matched or similar. */
export interface GroupShareEntry extends FileSpan {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: Bilingual;
  readonly confidence: string | null;
  /** Its member cities, and the pairs of cities that it joins. */
  readonly members: readonly string[];
  readonly pairs: readonly (readonly [from: string, to: string])[];
  /** Units that count if this group is the only one; those that do not count without it. */
  readonly alone: readonly NamedUnit[];
  readonly lost: readonly NamedUnit[];
  /** The exact Shapley share in units; the shares sum to `all` less `without`. */
  readonly share: number;
}

/** What all groups of places add. */
export interface GroupsAdded {
  /** Units that are matched or similar without any group, and with all. */
  readonly without: Count;
  readonly all: Count;
  readonly groups: readonly GroupShareEntry[];
  /** Units that would not count if cities that belong only in part, or unverified memberships, did not count. */
  readonly onParts: readonly NamedUnit[];
  readonly onRecalled: readonly NamedUnit[];
}

export interface GroupSharesDocument extends OnClashes, GroupsAdded {
  readonly schema: "qundai/sensitivity-groups/1";
  readonly ruleset: { readonly version: string; readonly title: Bilingual; readonly hash: string };
  readonly made: boolean;
  readonly units: Count;
}

/** The answer of `sensitivity --groups`. */
export function groupSharesDocument(shares: GroupShares, input: MatchInput, locate: Locate): GroupSharesDocument {
  const { ruleset, data } = input;
  return {
    schema: "qundai/sensitivity-groups/1",
    ...clashesOf(input, locate),
    ruleset: { version: ruleset.version, title: ruleset.title, hash: ruleset.hash },
    made: data.dataset.made,
    units: shares.units,
    ...groupsAdded(shares, input, locate),
  };
}

/** The shares with names and places in files, as `sensitivity --groups` and the report show them. */
export function groupsAdded(shares: GroupShares, { data, taxonomy }: MatchInput, locate: Locate): GroupsAdded {
  const names = new Map<string, string>(data.units.map((unit) => [unit.id, unit.name]));
  const kinds = new Map(taxonomy.placeGroups?.kinds.map(({ id, name }) => [id, name]));
  const named = (units: readonly string[]): NamedUnit[] => units.map((unit) => ({ unit, name: names.get(unit) ?? unit }));
  return {
    without: shares.without,
    all: shares.all,
    groups: shares.groups.map(({ group, alone, lost, share }) => ({
      id: group.id,
      name: group.name,
      kind: kinds.get(group.kind) ?? { zh: group.kind, en: group.kind },
      confidence: group.confidence,
      members: [...new Set(group.members.map(({ place }) => place))],
      pairs: group.pairs.map(({ from, to }) => [from, to]),
      alone: named(alone),
      lost: named(lost),
      share,
      ...locate(group.origin),
    })),
    onParts: named(shares.onParts),
    onRecalled: named(shares.onRecalled),
  };
}
