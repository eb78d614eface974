// Writes examples/green-transfer/flows.csv: a made table of patent transfers between cities, 2001-2020, for demonstration. Its shape is
// invented: transfers grow every year, the cities of the Yangtze delta trade with one another and with some hubs outside, and what the
// delta takes in from outside grows fastest. About half of the rows are in the IPC Green Inventory, some under symbols of older editions.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FILE = fileURLToPath(new URL("../examples/green-transfer/flows.csv", import.meta.url));
const [FIRST, LAST] = [2001, 2020];

/** Cities with their invented sizes: the delta, and hubs outside. */
const DELTA = {
  310000: 30,
  320500: 20,
  320100: 14,
  320200: 10,
  320400: 7,
  321100: 4,
  330100: 15,
  330200: 9,
  330400: 6,
  330500: 4,
  330600: 5,
  330900: 1,
  320600: 5,
  321000: 3,
  321200: 3,
  320900: 3,
  331000: 3,
  330700: 3,
  340100: 6,
  340200: 2,
  340500: 2,
  341100: 2,
  330300: 3,
};
const HUBS = {
  110000: 26,
  120000: 8,
  440300: 22,
  440100: 12,
  441900: 6,
  440600: 4,
  440400: 3,
  420100: 5,
  510100: 5,
  610100: 4,
  370100: 3,
  370200: 3,
  410100: 2,
  430100: 3,
  500000: 3,
  210200: 2,
  350200: 2,
  130100: 1,
};
const GREEN = [
  "H01L31/042",
  "H01M10/0525",
  "C02F1/00",
  "C02F3/30",
  "F03D1/06",
  "B09B3/00",
  "F24S10/70",
  "B62K11/00",
  "H02J7/35",
  "G06Q10/06",
  "A01G25/02",
  "E04B1/76",
];
/** Symbols that older editions used until the year. */
const OLDER = [
  ["F24J2/05", 2017],
  ["H01M2/02", 2020],
  ["B60L11/18", 2018],
];
const OTHER = ["G06F17/30", "B65D81/18", "A47J37/06", "H04L29/06", "B23Q3/06", "A61K36/00", "F16K1/22", "D06B3/10"];

/** A generator of numbers of 0..1 that gives the same numbers everywhere (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = numbers(18);
const pick = (list) => list[Math.floor(random() * list.length)];

/** A city by its size. */
function drawn(cities) {
  const entries = Object.entries(cities);
  let left = random() * entries.reduce((sum, [, size]) => sum + size, 0);
  for (const [code, size] of entries) {
    left -= size;
    if (left <= 0) return code;
  }
  return entries.at(-1)[0];
}

/** How often a year's transfers are inside the delta, out of it, into it, and elsewhere; invented. */
function weights(year) {
  const time = (year - FIRST) / (LAST - FIRST);
  return { inside: 1, out: 0.72 - 0.24 * time, into: 0.3 + 1.15 * time * time, beyond: 0.5 + 0.4 * time };
}

function symbolFor(year) {
  const isGreen = random() < 0.55;
  if (!isGreen) return pick(OTHER);
  const older = OLDER.filter(([, until]) => year <= until);
  return older.length > 0 && random() < 0.2 ? pick(older)[0] : pick(GREEN);
}

const SIDES = { inside: [DELTA, DELTA], out: [DELTA, HUBS], into: [HUBS, DELTA], beyond: [HUBS, HUBS] };
const sums = new Map();
for (let year = FIRST; year <= LAST; year += 1) {
  const side = weights(year);
  const all = Object.values(side).reduce((sum, each) => sum + each, 0);
  const transfers = Math.round(90 * 1.16 ** (year - FIRST));
  for (let at = 0; at < transfers; at += 1) {
    let left = random() * all;
    const name = Object.keys(side).find((each) => (left -= side[each]) <= 0) ?? "inside";
    const [from, to] = SIDES[name].map(drawn);
    const key = `${year},${from},${to},${symbolFor(year)}`;
    sums.set(key, (sums.get(key) ?? 0) + 1);
  }
}
const lines = [...sums]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, count]) => {
    const [year, from, to, category] = key.split(",");
    return `${year},${from},${to},${count},${category}`;
  });
writeFileSync(FILE, `year,from,to,count,category\n${lines.join("\n")}\n`);
