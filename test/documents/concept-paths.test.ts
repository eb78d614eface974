import { describe, expect, it } from "vitest";
import { pathsTogether, pathTo, sharedSteps } from "../../src/documents/concept-paths.ts";
import type { ConceptId } from "../../src/model/ids.ts";
import type { Concept } from "../../src/model/taxonomy.ts";

const id = (text: string): ConceptId => text as ConceptId;

function conceptsOf(broader: Readonly<Record<string, readonly string[]>>): ReadonlyMap<ConceptId, Concept> {
  return new Map(
    Object.entries(broader).map(([name, wider]) => [id(name), { id: id(name), broader: wider.map(id) } as unknown as Concept]),
  );
}

const TRANSPORT = conceptsOf({
  equipment: [],
  transport: [],
  "rail-vehicles": ["equipment", "transport"],
  ships: ["transport"],
  machine: ["equipment"],
});

describe("paths through the taxonomy", () => {
  it("lead from the top to a concept, by the first parent of each", () => {
    expect(pathTo(id("rail-vehicles"), TRANSPORT)).toEqual(["equipment", "rail-vehicles"]);
  });

  it.each([
    ["the other side is a second parent", "rail-vehicles", "transport", [["transport", "rail-vehicles"], ["transport"]], 1],
    [
      "both stand under a second parent",
      "ships",
      "rail-vehicles",
      [
        ["transport", "ships"],
        ["transport", "rail-vehicles"],
      ],
      1,
    ],
    [
      "both stand under the first parent",
      "machine",
      "rail-vehicles",
      [
        ["equipment", "machine"],
        ["equipment", "rail-vehicles"],
      ],
      1,
    ],
    [
      "nothing is shared: the first parents",
      "rail-vehicles",
      "rail-vehicles-elsewhere",
      [["equipment", "rail-vehicles"], ["rail-vehicles-elsewhere"]],
      0,
    ],
  ])("go together the furthest where %s", (_, a, b, paths, shared) => {
    const together = pathsTogether(id(a), id(b), TRANSPORT);
    expect(together).toEqual(paths);
    expect(sharedSteps(...together)).toBe(shared);
  });

  it("end, though every level has two parents or a circle", () => {
    const levels = Object.fromEntries(
      Array.from({ length: 12 }, (_, level) =>
        ["a", "b"].map((side) => [`${side}${level}`, level === 0 ? [] : [`a${level - 1}`, `b${level - 1}`]]),
      ).flat(),
    );
    expect(pathsTogether(id("a11"), id("b11"), conceptsOf(levels)).map((path) => path.length)).toEqual([12, 12]);
    expect(pathTo(id("x"), conceptsOf({ x: ["y"], y: ["x"] }))).toEqual(["y", "x"]);
  });
});
