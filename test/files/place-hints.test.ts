import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { placesOf } from "../../src/files/data/places.ts";
import { readGazetteerTables } from "../../src/files/places/gazetteer-tables.ts";
import { PlaceIndex } from "../../src/files/places/place-index.ts";
import { ROOT } from "../support/program.ts";
import { tableFrom } from "./tables.ts";

/** A seeded generator: the same numbers on every machine. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

it("gives no wrong hint for 500 random misspellings", async () => {
  const { rows } = placesOf(await tableFrom(readFileSync(`${ROOT}data/places.csv`, "utf8"), "data/places.csv"));
  const tables = readGazetteerTables(ROOT);
  const named = [
    ...rows.map(({ name, code }) => [name, code] as const),
    ...tables.counties.map(({ name, parent }) => [name, parent] as const),
  ];
  const characters = [...new Set(named.flatMap(([name]) => [...name]))];
  const next = numbers(20260131);
  const wrong: string[] = [];
  let hints = 0;
  for (let count = 0; count < 500; count += 1) {
    const [name, code] = named[next(named.length)] ?? ["", ""];
    const at = next(name.length);
    const other = characters[next(characters.length)] ?? "";
    const forms = [
      name.slice(0, at) + other + name.slice(at + 1),
      name.slice(0, at) + name.slice(at + 1),
      name.slice(0, at) + other + name.slice(at),
      name.slice(0, at) + name.slice(at + 1, at + 2) + name.slice(at, at + 1) + name.slice(at + 2),
    ];
    const text = forms[next(forms.length)] ?? "";
    // A fresh index per hundred cells, since hints stop in a column without cities.
    if (count % 100 === 0) index = new PlaceIndex(rows, () => tables);
    const answer = index.resolve(text);
    if (answer.kind !== "unknown" || answer.hint === null) continue;
    hints += 1;
    const meant = index.resolve(answer.hint);
    const places = meant.kind === "found" ? [meant.place] : meant.kind === "ambiguous" ? meant.places : [];
    if (!places.some((place) => place.code === code)) wrong.push(`${name} as ${text}: ${answer.hint}`);
  }
  expect(wrong).toEqual([]);
  expect(hints).toBeGreaterThan(20);
});

let index = new PlaceIndex([]);
