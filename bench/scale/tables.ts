import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MatchInput } from "../../src/model/matcher.ts";
import { seededRandom } from "../../src/model/random.ts";

/** Numbers of units and belts: the study's size, and up to 10^9 pairs. */
export const SIZES = { s: [159, 4_075], m: [1_000, 10_000], l: [3_000, 30_000], x: [10_000, 100_000] } as const;
export type Size = keyof typeof SIZES;

/** Words around labels: some leave the concept as it is, others make a name that links in part, or in none. */
const AROUND = ["", "", "", "加工", "配件", "设备", "批发", "原料与辅料", "新型"];

const CLUSTER_HEAD = "unit_id,cluster_id,kind,name,industry,city,gb_code,district,province,sector,shared_by,confidence,source";
const BELT_HEAD = "belt_id,name,city,gb_code,category,years,confidence,source";

/** Writes made-up tables of clusters and belts, named after labels of a taxonomy, and returns their paths. */
export function writeTables(
  folder: string,
  size: Size,
  { taxonomy, data }: Pick<MatchInput, "taxonomy" | "data">,
): { readonly clusters: string; readonly belts: string } {
  const random = seededRandom(2022);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const [units, belts] = SIZES[size];
  const beltPlaces = Array.from({ length: 163 }, () => pick(data.places));
  const unitPlaces = beltPlaces.slice(0, 79);
  const entries = taxonomy.concepts.filter(({ wordOf }) => wordOf === null);
  const industries = Array.from({ length: 60 }, () => pick(entries).prefLabel.zh);
  const kinds = data.dataset.kinds.map(({ id }) => id);
  const clusterRows = Array.from({ length: units }, (_, at) => {
    const [place, industry, id] = [pick(unitPlaces), pick(industries), `MADE-U${at}`];
    const { name, code, province } = place;
    return [id, id, pick(kinds), `${name}${industry}产业集群`, industry, name, code, "", province, "", "1", "recalled", "made"];
  });
  const beltRows = Array.from({ length: belts }, (_, at) => {
    const { prefLabel, altLabel, hiddenLabel } = pick(taxonomy.concepts);
    const [place, word, label] = [pick(beltPlaces), pick(AROUND), pick([prefLabel.zh, ...altLabel.zh, ...hiddenLabel])];
    const name = word === "新型" ? word + label : label + word;
    return [`MADE-B${at}`, name, place.name, place.code, "", String(2018 + Math.floor(random() * 4)), "recalled", "made"];
  });
  mkdirSync(folder, { recursive: true });
  const paths = { clusters: join(folder, `clusters-${size}.csv`), belts: join(folder, `belts-${size}.csv`) };
  writeFileSync(paths.clusters, csv(CLUSTER_HEAD, clusterRows));
  writeFileSync(paths.belts, csv(BELT_HEAD, beltRows));
  return paths;
}

function csv(head: string, rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${[head, ...rows.map((row) => row.map(cell).join(","))].join("\n")}\n`;
}
