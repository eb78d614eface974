import { describe, expect, it } from "vitest";
import { findClashes } from "../../../src/knowledge/relate/clashes.ts";
import type { Declaration } from "../../../src/model/rules.ts";
import { concept, declare } from "../../support/worlds.ts";

const CONCEPTS = [
  concept("electronic-component", "电子元器件"),
  concept("semiconductor", "半导体", ["electronic-component"]),
  concept("integrated-circuit", "集成电路", ["semiconductor"]),
  concept("smart-card", "智能卡"),
  concept("chip", "芯片"),
];
const clashes = (...declarations: Declaration[]) => findClashes(CONCEPTS, declarations);

describe("relations that exclude one another", () => {
  it("reports no declarations that agree", () => {
    expect(
      clashes(
        declare("similar", "c-1", { upstream: "integrated-circuit", downstream: "smart-card" }),
        declare("identical", "d-1", { concepts: ["chip", "integrated-circuit"] }),
      ),
    ).toEqual([]);
  });

  it("S27: a chain between a concept and one under it, over any number of lines", () => {
    const [clash, ...more] = clashes(declare("similar", "c-1", { upstream: "integrated-circuit", downstream: "electronic-component" }));
    expect(more).toEqual([]);
    expect(clash).toMatchObject({ first: "similar", second: "subordinate" });
    expect(clash?.because).toMatchObject([
      { kind: "broader", narrower: "integrated-circuit", wider: "semiconductor" },
      { kind: "broader", narrower: "semiconductor", wider: "electronic-component" },
    ]);
  });

  it("S27 over an identity: the chain is closed by a concept that is the same", () => {
    const found = clashes(
      declare("identical", "d-1", { concepts: ["chip", "integrated-circuit"] }),
      declare("similar", "c-1", { upstream: "chip", downstream: "semiconductor" }),
    );
    expect(found).toMatchObject([{ first: "similar" }]);
  });

  it("S46: the same, and one under the other", () => {
    expect(clashes(declare("identical", "d-1", { concepts: ["integrated-circuit", "electronic-component"] }))).toMatchObject([
      { first: "identical", second: "subordinate" },
    ]);
  });

  it("a concept that would be under itself", () => {
    expect(clashes(declare("subordinate", "s-1", { wider: "integrated-circuit", narrower: "electronic-component" }))).toMatchObject([
      { first: "subordinate" },
    ]);
    expect(clashes(declare("subordinate", "s-1", { wider: "chip", narrower: "chip" }))).toMatchObject([
      { declaration: "s-1", a: "chip", b: "chip", first: "subordinate", second: "self", because: [] },
    ]);
  });

  it("two declarations about one pair that say different things, though one is for that pair alone", () => {
    const chain = declare("similar", "c-1", { upstream: "integrated-circuit", downstream: "smart-card" });
    const study = declare("subordinate", "s-1", { wider: "integrated-circuit", narrower: "smart-card" }, "pair");
    expect(clashes(chain, study)).toMatchObject([{ first: "subordinate", second: "similar" }]);
  });
});
