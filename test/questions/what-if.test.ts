import { describe, expect, test } from "vitest";
import { findClashes } from "../../src/knowledge/relate/clashes.ts";
import { type Change, numberEdits } from "../../src/model/edit.ts";
import type { ConceptId, DeclarationId, ExceptionId } from "../../src/model/ids.ts";
import { applyEdits } from "../../src/questions/compare/apply.ts";
import { WhatIf } from "../../src/questions/what-if.ts";
import { createMatcher } from "../../src/world/match.ts";
import { openedShipped } from "../support/opened.ts";

const { input, matcher } = await openedShipped("en");
const held = new Set((await matcher.cases()).filter(({ passed }) => passed).map(({ id }) => id));
const nowhere = { file: "", path: [] };
/** Some items, spread evenly over all. By hand: `CHANGES=1000`. */
const some = <Item>(items: readonly Item[], count: number): readonly Item[] => {
  const step = Math.max(1, Math.floor(items.length / (Number(process.env["CHANGES"] ?? 0) || count)));
  return items.filter((_, at) => at % step === 0);
};

/** A new chain for whole branches. */
function chain(id: string, upstream: string, downstream: string): Change {
  const to = {
    id: id as DeclarationId,
    kind: "similar" as const,
    upstream: upstream as ConceptId,
    downstream: downstream as ConceptId,
    as: "material" as const,
    kinds: null,
    scope: "branch" as const,
    why: null,
    source: "made",
    origin: nowhere,
  };
  return { kind: "declaration", id: to.id, from: null, to };
}

/** Removal of declarations and steps of the taxonomy, and new lines, labels and exceptions. */
const changes: readonly Change[] = [
  ...some(input.ruleset.declarations, 24).map((from): Change => ({ kind: "declaration", id: from.id, from, to: null })),
  ...some(
    input.taxonomy.concepts.filter(({ wordOf }) => wordOf === null),
    24,
  ).flatMap(({ id, broader }): Change[] => broader.map((from) => ({ kind: "broader", id, from, to: null }))),
  // A chain between a concept and one above it contradicts the taxonomy.
  ...input.taxonomy.concepts
    .filter(({ id }) => ["led", "footwear", "leather-shoe"].includes(id))
    .flatMap(({ id, broader: [wider] }) => (wider === undefined ? [] : [chain(`up-${id}`, id, wider)])),
  ...["led", "call-centre", "software", "chemical-equipment"].flatMap((id): Change[] => [
    { kind: "broader", id: id as ConceptId, from: null, to: "medical-device" as ConceptId },
    { kind: "label", id: id as ConceptId, field: "altLabel.zh", from: null, to: "通信声讯系统" },
    chain(`d-${id}`, id, "artificial-intelligence"),
  ]),
  ...some(matcher.result.units, 6).map(({ unit }): Change => {
    const id = `x-${unit}` as ExceptionId;
    return {
      kind: "exception",
      id,
      from: null,
      to: { id, about: { kind: "unit", unit }, verdict: "identical", why: "made", by: "made", until: null, origin: nowhere },
    };
  }),
];

const edits = (change: Change) => numberEdits([{ what: "changed", change, origin: nowhere, side: "to" }]);
const told = ({ kind, id, from, to }: Change): string =>
  `${kind} ${id}${typeof to === "string" ? ` ${to}` : ""}${typeof from === "string" ? ` -${from}` : ""}`;

describe("law: what is foretold is what a new run says", () => {
  const whatIf = new WhatIf(input, matcher);
  let clashing = 0;
  test.each(changes.map((change) => [told(change), change] as const))("%s", async (_, change) => {
    const effects = whatIf.effects(change);
    expect(new WhatIf(input).effects(change)).toEqual(effects);
    const changed = applyEdits(input, edits(change));
    const after = await createMatcher(changed);
    const outcomes = new Map(matcher.result.units.map(({ unit, outcome }) => [unit, outcome]));
    expect(effects.units).toEqual(
      after.result.units.flatMap(({ unit, outcome }) =>
        outcome === outcomes.get(unit) ? [] : [{ unit, from: outcomes.get(unit), to: outcome }],
      ),
    );
    const pairs = ({ result }: typeof after): ReadonlyMap<string, string> =>
      new Map(result.units.flatMap((unit) => unit.pairs.map(({ belt, verdict }) => [`${unit.unit} ${belt}`, verdict.relation])));
    const [old, now] = [pairs(matcher), pairs(after)];
    const differing = [...new Set([...old.keys(), ...now.keys()])].filter((key) => (old.get(key) ?? "none") !== (now.get(key) ?? "none"));
    expect(effects.pairs.map(({ unit, belt }) => `${unit} ${belt}`).sort()).toEqual(differing.sort());
    expect(effects.failing).toEqual((await after.cases()).filter(({ id, passed }) => !passed && held.has(id)).map(({ id }) => id));
    const clashes = findClashes(changed.taxonomy.concepts, changed.ruleset.declarations);
    expect(effects.clashes.length > 0).toBe(clashes.length > 0);
    clashing += Math.sign(clashes.length);
    expect(whatIf.with(change).effects(change).units).toEqual([]);
    if (change.kind === "declaration" && change.from === null) {
      const undone = whatIf.with(change).effects({ ...change, from: change.to, to: null });
      expect(undone.resolved.length).toBe(effects.clashes.length);
    }
  });

  test("some of these changes contradict what is there, and some do not", () => {
    expect(clashing).toBeGreaterThan(1);
    expect(clashing).toBeLessThan(changes.length);
  });
});
