import { describe, expect, it } from "vitest";
import type { ClusterId } from "../../src/model/ids.ts";
import { createMatcher } from "../../src/world/match.ts";
import { belt, concept, PLACES, unit, world } from "../support/worlds.ts";

describe("the counts of a run", () => {
  it("count a cluster of two cities once, and its units apart", async () => {
    const shared = { cluster: "广深电池集群" as ClusterId, sharedBy: 2 };
    const guangzhou = { ...PLACES[2], code: "440100", name: "广州市", shortName: "广州" } as (typeof PLACES)[number];
    const { result } = await createMatcher(
      world({
        concepts: [concept("battery", "电池")],
        units: [unit("广州", "440100", "电池", shared), unit("深圳", "440300", "电池", shared)],
        belts: [belt("b", "440300", "电池产业带")],
        data: { places: [...PLACES, guangzhou] },
      }),
    );
    expect(result.counts).toMatchObject({ clusters: 1, units: 2, belts: 1, pairs: 2 });
  });
});
