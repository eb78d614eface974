import { describe, expect, it } from "vitest";
import type { MatchInput } from "../../src/model/matcher.ts";
import { applyEdits } from "../../src/questions/compare/apply.ts";
import { findEdits } from "../../src/questions/compare/edits.ts";
import { createMatcher } from "../../src/world/match.ts";
import { World } from "../../src/world/world.ts";
import { Seeded, seededInput, seededVersion } from "../support/seeded-input.ts";

/** The answers of a world for all units and pairs under one set of edits, as text. */
function saidByWorld(world: World, made: readonly number[]): string {
  return world.choices.under(made, () => {
    const lines: string[] = [];
    for (const [at, id] of world.units.entries()) {
      const outcome = world.outcome(at);
      if (outcome === "absent") continue;
      lines.push(`${id} ${outcome}`);
      for (const belt of world.meets(at)) {
        const verdict = world.pair(at, belt)?.verdict;
        if (verdict && (verdict.relation !== "none" || verdict.exception !== null))
          lines.push(`${id} ${world.belts[belt]} ${verdict.relation} ${verdict.exception ?? verdict.rule}`);
      }
    }
    return lines.sort().join("\n");
  }).answer;
}

async function saidByEngine(input: Parameters<typeof createMatcher>[0]): Promise<string> {
  const { result } = await createMatcher(input);
  const lines = new Set<string>();
  for (const unit of result.units) {
    lines.add(`${unit.unit} ${unit.outcome}`);
    const seen = new Set<string>();
    for (const { belt, verdict } of unit.pairs) {
      if (seen.has(belt)) continue;
      seen.add(belt);
      lines.add(`${unit.unit} ${belt} ${verdict.relation} ${verdict.exception ?? verdict.rule}`);
    }
  }
  return [...lines].sort().join("\n");
}

/** Everything editable in an input, by ids and without places in files; independent of the code that finds edits. */
function meaningOf({ ruleset, taxonomy, data }: MatchInput) {
  // Labels and wider concepts are sets.
  const sorted = (_: string, value: unknown): unknown => (Array.isArray(value) && typeof value[0] === "string" ? value.toSorted() : value);
  const plain = (entries: readonly { readonly id: string }[]) =>
    Object.fromEntries(entries.map((entry) => [entry.id, JSON.parse(JSON.stringify({ ...entry, origin: null }, sorted))]));
  const { rules, declarations, exceptions, countsAs } = ruleset;
  return {
    rules: plain(rules),
    declarations: plain(declarations),
    exceptions: plain(exceptions),
    concepts: plain(taxonomy.concepts),
    units: plain(data.units),
    belts: plain(data.belts),
    countsAs,
    words: taxonomy.words,
    places: data.places,
    dataset: data.dataset,
    inputOutput: data.inputOutput,
  };
}

describe("a world under any set of edits", () => {
  it.each(Array.from({ length: Number(process.env["SEEDS"] ?? 20) }, (_, seed) => seed))(
    "says what the engine says of the edited input, seed %i",
    async (seed) => {
      const from = seededInput(seed);
      const to = seededVersion(seed, from, 12, seed % 2 === 1);
      const edits = findEdits(from, to);
      const world = new World(from, edits);
      const random = new Seeded(seed);
      const all = [...edits.keys()];
      const sets = [[], all, ...Array.from({ length: 12 }, () => all.filter(() => random.chance(0.5)))];
      for (const set of sets) {
        const edited =
          set.length === all.length
            ? to
            : applyEdits(
                from,
                set.flatMap((at) => edits[at] ?? []),
              );
        expect(saidByWorld(world, set), `seed ${seed}, edits ${set.map((at) => JSON.stringify(edits[at]?.change))}`).toBe(
          await saidByEngine(edited),
        );
      }
    },
  );

  it("says so for random subsets of fifty edits, too", async () => {
    const from = seededInput(50, { concepts: 60, declarations: 60, units: 12, belts: 60 });
    const to = seededVersion(50, from, 80, true);
    const edits = findEdits(from, to);
    expect(edits.length).toBeGreaterThanOrEqual(50);
    const world = new World(from, edits);
    const random = new Seeded(50);
    for (let run = 0; run < 8; run++) {
      const set = [...edits.keys()].filter(() => random.chance(0.5));
      const edited = applyEdits(
        from,
        set.flatMap((at) => edits[at] ?? []),
      );
      expect(saidByWorld(world, set)).toBe(await saidByEngine(edited));
    }
  });

  it("applies all edits of a comparison to the first input and gets the second", () => {
    for (let seed = 0; seed < 20; seed++) {
      const from = seededInput(seed);
      const to = seededVersion(seed, from, 20, true);
      expect(meaningOf(applyEdits(from, findEdits(from, to)))).toEqual(meaningOf(to));
    }
  });
});
