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

/** Removal of declarations and steps of the taxonomy, and new lines, labels and exceptions. */
const changes: readonly Change[] = [
  ...some(input.ruleset.declarations, 24).map((from): Change => ({ kind: "declaration", id: from.id, from, to: null })),
  ...some(
    input.taxonomy.concepts.filter(({ wordOf }) => wordOf === null),
    24,
  ).flatMap(({ id, broader }): Change[] => broader.map((from) => ({ kind: "broader", id, from, to: null }))),
  ...["led", "call-centre", "software", "chemical-equipment"].flatMap((id): Change[] => [
    { kind: "broader", id: id as ConceptId, from: null, to: "medical-device" as ConceptId },
    { kind: "label", id: id as ConceptId, field: "altLabel.zh", from: null, to: "通信声讯系统" },
    {
      kind: "declaration",
      id: `d-${id}` as DeclarationId,
      from: null,
      to: {
        id: `d-${id}` as DeclarationId,
        kind: "similar",
        upstream: id as ConceptId,
        downstream: "artificial-intelligence" as ConceptId,
        as: "material",
        kinds: null,
        scope: "branch",
        why: null,
        source: "made",
        origin: nowhere,
      },
    },
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
    expect(whatIf.with(change).effects(change).units).toEqual([]);
  });
});
