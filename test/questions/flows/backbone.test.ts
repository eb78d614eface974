import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FlowCounts, type FlowEdges } from "../../../src/model/flows.ts";
import { backboneOf, disparities } from "../../../src/questions/flows/backbone.ts";
import { coreOf, groupShares, insideStrengths } from "../../../src/questions/flows/core.ts";
import { dominantFlows } from "../../../src/questions/flows/dominant.ts";
import { exchangeOf, partnersOf } from "../../../src/questions/flows/partners.ts";

/** What the tests use of graphology, a package for networks that the program does not use. */
interface Network {
  mergeNode(node: string): void;
  addEdgeWithKey(key: string, source: string, target: string, attributes: { readonly weight: number }): void;
}
type Network2 = new (options: { readonly type: "directed" | "undirected" }) => Network;

const { default: Graph } = (await import("graphology")) as unknown as { readonly default: Network2 };
const { default: disparity } = (await import("graphology-metrics/edge/disparity.js")) as unknown as {
  readonly default: (graph: Network) => Readonly<Record<string, number>>;
};
const { default: degrees } = (await import("graphology-metrics/node/weighted-degree.js")) as unknown as {
  readonly default: { readonly weightedDegree: (graph: Network, node: string) => number };
};

const PLACES = 8;
const ALL = { first: 2000, last: 2000 };
const place = fc.integer({ min: 0, max: PLACES - 1 });
const flows = fc.array(fc.tuple(place, place, fc.integer({ min: 1, max: 40 })), { maxLength: 50 }).map((rows): FlowEdges => {
  const counts = new FlowCounts(PLACES);
  for (const [from, to, count] of rows) counts.add(2000, from, to, count);
  return counts.edges(ALL);
});
const everywhere = (): boolean => true;

function networkOf({ from, to, weight }: FlowEdges, isTwoSided: boolean): Network {
  const graph = new Graph({ type: isTwoSided ? "undirected" : "directed" });
  for (let at = 0; at < PLACES; at += 1) for (const side of isTwoSided ? ["o", "i"] : [""]) graph.mergeNode(`${side}${at}`);
  for (const [at, source] of from.entries()) {
    const target = to[at] as number;
    if (source === target) continue;
    const [one, other] = isTwoSided ? [`o${source}`, `i${target}`] : [String(source), String(target)];
    graph.addEdgeWithKey(String(at), one, other, { weight: weight[at] as number });
  }
  return graph;
}

describe("strengths and the backbone equal graphology's on random networks", () => {
  test("strengths", () => {
    fc.assert(
      fc.property(flows, (edges) => {
        const graph = networkOf(edges, false);
        const strengths = insideStrengths(edges, everywhere, PLACES);
        for (let at = 0; at < PLACES; at += 1) expect(strengths[at]).toBe(degrees.weightedDegree(graph, String(at)));
      }),
    );
  });

  // A directed network is an undirected one between places as senders and places as receivers: its ends are those of the filter.
  test("the disparity of every flow", () => {
    fc.assert(
      fc.property(flows, (edges) => {
        const expected = disparity(networkOf(edges, true));
        const found = disparities(edges, PLACES);
        for (const [at, source] of edges.from.entries()) {
          if (source === edges.to[at]) expect(found[at]).toBe(1);
          else expect(found[at]).toBeCloseTo(expected[String(at)] ?? Number.NaN, 10);
        }
      }),
    );
  });
});

function edgesOf(rows: readonly (readonly [from: number, to: number, count: number])[]): FlowEdges {
  const counts = new FlowCounts(PLACES);
  for (const [from, to, count] of rows) counts.add(2000, from, to, count);
  return counts.edges(ALL);
}

describe("core, dominant flows and partners", () => {
  const edges = edgesOf([
    [0, 1, 10],
    [1, 0, 4],
    [0, 2, 3],
    [2, 3, 3],
    [0, 5, 20],
    [6, 1, 7],
    [5, 6, 50],
  ]);
  const inside = (at: number): boolean => at < 4;

  test("a place with one partner is never in the backbone", () => {
    expect(backboneOf(edgesOf([[0, 1, 1000]]), PLACES, everywhere)).toEqual([]);
  });

  test("the core is the fewest cities that reach half of the ends; equals are named", () => {
    expect([...insideStrengths(edges, inside, PLACES)]).toEqual([17, 14, 6, 3, 0, 0, 0, 0]);
    expect(coreOf(insideStrengths(edges, inside, PLACES))).toEqual({ places: [0, 1], share: 31 / 40, ties: [] });
    expect(coreOf(Float64Array.from([5, 5, 5, 5]))).toEqual({ places: [0, 1], share: 0.5, ties: [2, 3] });
    expect(coreOf(new Float64Array(3))).toEqual({ places: [], share: null, ties: [] });
  });

  test("a group has its part of the flows inside and across", () => {
    expect(groupShares(edges, inside, (at) => at < 2)).toEqual({ bothEnds: 14 / 20, cross: 1 });
    expect(groupShares(edgesOf([[4, 5, 1]]), inside, inside)).toEqual({ bothEnds: null, cross: null });
  });

  test("a city is subordinate to where its largest outflow leads, if that takes in more", () => {
    expect(dominantFlows(edges, [0, 1, 2, 3], PLACES)).toEqual([
      { place: 0, to: 5, count: 20, kind: "subordinate" },
      { place: 1, to: 0, count: 4, kind: "terminal" },
      { place: 2, to: 3, count: 3, kind: "terminal" },
      { place: 3, to: null, count: 0, kind: "terminal" },
    ]);
  });

  test("partners with share, rank and change of rank", () => {
    const exchange = exchangeOf(edges, inside, PLACES);
    const earlier = exchangeOf(
      edgesOf([
        [0, 5, 1],
        [0, 6, 2],
        [6, 1, 1],
      ]),
      inside,
      PLACES,
    );
    const later = exchangeOf(
      edgesOf([
        [0, 5, 3],
        [0, 6, 2],
        [6, 1, 1],
      ]),
      inside,
      PLACES,
    );
    const partners = [5, 6, 7].map((at) => ({ id: at, places: [at] }));
    expect(partnersOf([earlier, later], exchange, partners)).toEqual([
      { id: 5, sold: 20, bought: 0, soldShare: 1, boughtShare: 0, soldRank: 1, boughtRank: 2, soldRankChange: 1, boughtRankChange: null },
      { id: 6, sold: 0, bought: 7, soldShare: 0, boughtShare: 1, soldRank: 2, boughtRank: 1, soldRankChange: -1, boughtRankChange: 0 },
    ]);
  });
});
