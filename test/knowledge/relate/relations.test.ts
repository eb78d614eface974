import { describe, expect, it } from "vitest";
import { Relations } from "../../../src/knowledge/relate/relations.ts";
import type { ConceptId } from "../../../src/model/ids.ts";
import { concept, declare } from "../../support/worlds.ts";

const CONCEPTS = [
  concept("new-material", "新材料"),
  concept("battery-material", "电池材料", ["new-material"]),
  concept("cathode-material", "正极材料", ["battery-material"]),
  concept("battery", "电池"),
  concept("power-battery", "动力电池", ["battery"]),
  concept("new-energy-vehicle", "新能源汽车"),
  concept("electric-bus", "电动客车", ["new-energy-vehicle"]),
  concept("smart-equipment", "智能装备"),
  concept("smart-manufacturing-equipment", "智能制造装备"),
  concept("machine-tool", "机床", ["smart-manufacturing-equipment"]),
  concept("internet-of-things", "物联网"),
  concept("electronic-component", "电子元器件"),
  concept("capacitor", "电容器", ["electronic-component"]),
  concept("womenswear", "女装"),
  concept("steel", "钢铁"),
  concept("oven", "烤炉"),
  concept("bread", "面包"),
];
const DECLARATIONS = [
  declare("identical", "d-智能装备", { concepts: ["smart-manufacturing-equipment", "smart-equipment"] }),
  declare("similar", "c-正极-电池", { upstream: "cathode-material", downstream: "battery" }),
  declare("similar", "c-电池-新能源汽车", { upstream: "battery", downstream: "new-energy-vehicle" }),
  declare("similar", "c-钢铁-烤炉", { upstream: "steel", downstream: "oven" }),
  declare("similar", "c-烤炉-面包", { upstream: "oven", downstream: "bread", as: "equipment" }),
  declare("subordinate", "s-物联网-元器件", { wider: "internet-of-things", narrower: "electronic-component" }, "pair"),
];
const table = new Relations(CONCEPTS, DECLARATIONS);
const id = (text: string): ConceptId => text as ConceptId;

describe("the relation of two industries, from the first one's side", () => {
  it.each([
    ["a concept and itself", "battery", "battery", { relation: "identical", steps: 0 }],
    ["two that a declaration makes the same", "smart-equipment", "smart-manufacturing-equipment", { relation: "identical", steps: 0 }],
    ["a kind of it", "battery", "power-battery", { relation: "subordinate", steps: 1, direction: "wider" }],
    ["seen from below", "power-battery", "battery", { relation: "subordinate", steps: 1, direction: "narrower" }],
    ["over two levels", "new-material", "cathode-material", { relation: "subordinate", steps: 2, direction: "wider" }],
    ["a kind of something that is the same", "smart-equipment", "machine-tool", { relation: "subordinate", steps: 1, direction: "wider" }],
    ["a supplier", "cathode-material", "battery", { relation: "similar", role: "upstream", hops: 1 }],
    ["a customer", "battery", "cathode-material", { relation: "similar", role: "downstream", hops: 1 }],
    [
      "what feeds batteries feeds every kind of battery",
      "cathode-material",
      "power-battery",
      { relation: "similar", role: "upstream", hops: 1 },
    ],
    [
      "one level up: battery materials, because of cathode materials",
      "battery-material",
      "battery",
      { relation: "similar", role: "upstream", hops: 1 },
    ],
    ["but not two levels up", "new-material", "battery", { relation: "none" }],
    ["over two links of a chain", "cathode-material", "electric-bus", { relation: "similar", role: "upstream", hops: 2 }],
    [
      "a declaration for this pair alone",
      "internet-of-things",
      "electronic-component",
      { relation: "subordinate", steps: 1, direction: "wider" },
    ],
    ["which nothing under it inherits", "internet-of-things", "capacitor", { relation: "none" }],
    ["two that have nothing to do with each other", "womenswear", "battery", { relation: "none", steps: null, hops: null }],
  ] as const)("%s", (_, a, b, expected) => {
    expect(table.standing(id(a), id(b))).toMatchObject(expected);
  });

  it("is the mirror image from the other side", () => {
    const mirror = { wider: "narrower", narrower: "wider", upstream: "downstream", downstream: "upstream" } as const;
    for (const a of CONCEPTS) {
      for (const b of CONCEPTS) {
        const [forth, back] = [table.standing(a.id, b.id), table.standing(b.id, a.id)];
        expect(back).toEqual({ ...forth, direction: forth.direction && mirror[forth.direction], role: forth.role && mirror[forth.role] });
      }
    }
  });
});

describe("the lines behind it", () => {
  it("lead from one concept to the other, each at its own origin", () => {
    const { because } = table.relation(id("cathode-material"), id("electric-bus"));
    expect(
      because.map((line) =>
        line.kind === "declared" ? line.declaration : line.kind === "broader" ? `${line.narrower} < ${line.wider}` : line.kind,
      ),
    ).toEqual(["c-正极-电池", "c-电池-新能源汽车", "electric-bus < new-energy-vehicle"]);
  });

  it("name the identity on the way up", () => {
    const { because } = table.relation(id("machine-tool"), id("smart-equipment"));
    expect(because.map((line) => line.kind)).toEqual(["broader", "declared"]);
  });

  it("are empty only if there is no relation", () => {
    for (const a of CONCEPTS)
      for (const b of CONCEPTS) expect(table.relation(a.id, b.id).because.length > 0).toBe(table.standing(a.id, b.id).relation !== "none");
  });
});

describe("the concepts under a concept", () => {
  it("includes what is the same, and leaves out what is declared for one pair alone", () => {
    expect(table.under(id("smart-equipment"))).toEqual(["smart-equipment", "smart-manufacturing-equipment", "machine-tool"]);
    expect(table.under(id("internet-of-things"))).toEqual(["internet-of-things"]);
  });
});
