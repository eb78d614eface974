import { describe, expect, test } from "vitest";
import { readGreenFiles } from "../../../src/files/flows/green-files.ts";
import { GreenInventory } from "../../../src/knowledge/green/green-inventory.ts";
import { ipcSymbol } from "../../../src/knowledge/green/ipc-symbol.ts";
import { ROOT } from "../../support/program.ts";

describe("symbols of the IPC", () => {
  test.each([
    ["H01L31/042", "H01L31/042"],
    ["H01L 31/042", "H01L31/042"],
    ["h01l31/042", "H01L31/042"],
    ["Ｈ０１Ｌ３１／０４", "H01L31/04"],
    ["H01L31/04(2014.01)I", "H01L31/04"],
    ["H01L0031042000", "H01L31/042"],
    ["H01L0031000000", "H01L31/00"],
    ["A01G23", "A01G23/00"],
  ])("%s is %s", (text, group) => expect(ipcSymbol(text)?.group).toBe(group));

  test("classes and subclasses have no group; other texts are no symbols", () => {
    expect(ipcSymbol("G21")).toEqual({ classCode: "G21", subclass: null, group: null });
    expect(ipcSymbol("A01H")).toEqual({ classCode: "A01", subclass: "A01H", group: null });
    for (const text of ["", "太阳能", "I01L31/04", "H1L", "H01L31/", "air"]) expect(ipcSymbol(text)).toBeNull();
  });
});

describe("the IPC Green Inventory", () => {
  const inventory = new GreenInventory([
    { ipc: "G21", heading: "nuclear" },
    { ipc: "G21C13/10", heading: "alternative-energy" },
    { ipc: "A01H", heading: "alternative-energy" },
    { ipc: "A01G23/00", heading: "agriculture-forestry" },
    { ipc: "F24J2", heading: "alternative-energy" },
  ]);

  test.each([
    ["A01G23/00", "agriculture-forestry"],
    ["A01G23", "agriculture-forestry"],
    ["A01G23/02", null],
    ["A01H5/00", "alternative-energy"],
    ["G21C13/10", "alternative-energy"],
    ["G21C13/12", "nuclear"],
    ["F24J2/46", "alternative-energy"],
    ["F24J20/00", null],
    ["G06F17/00; G21B1/00", "nuclear"],
  ])("groups count exactly, subclasses and classes as a prefix, the most exact entry decides: %s", (category, heading) => {
    expect(inventory.answer(category)).toEqual(heading === null ? { kind: "not-green" } : { kind: "green", heading });
  });

  test("a text that is no symbol says so", () => expect(inventory.answer("太阳能")).toEqual({ kind: "no-symbol" }));

  test("the shipped inventory knows its seven headings, and symbols of older editions", async () => {
    const { inventory: shipped, headings, issues } = await readGreenFiles(ROOT);
    expect(issues).toEqual([]);
    expect(headings.size).toBe(7);
    for (const symbol of [
      "H01M2/02",
      "B60L11/18",
      "F24J2/05",
      "F24J3/08",
      "C01B31/20",
      "F03D1/06",
      "G21C1/00",
      "H01L31/042",
      "A01N25/02",
    ]) {
      const answer = shipped.answer(symbol);
      expect([symbol, answer.kind]).toEqual([symbol, "green"]);
      if (answer.kind === "green") expect(headings.has(answer.heading)).toBe(true);
    }
    expect(shipped.answer("G06F17/30").kind).toBe("not-green");
  });
});
