import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const CITIES = 40;
const BELTS_PER_CITY = 130;

/**
 * A made workspace with about 2,000 disputes: the shipped rules and taxonomy, and tables of made clusters and belts named after its
 * concepts. The same every time.
 */
export function makeWorkspace(shipped: string, folder: string): void {
  mkdirSync(join(folder, "data"), { recursive: true });
  for (const name of ["rules", "taxonomy", "data/places.csv"]) cpSync(join(shipped, name), join(folder, name), { recursive: true });
  const labels = [...readFileSync(join(shipped, "taxonomy/2022.1/electronics.yaml"), "utf8").matchAll(/prefLabel: \{zh: ([^,]+),/g)]
    .concat([...readFileSync(join(shipped, "taxonomy/2022.1/machinery.yaml"), "utf8").matchAll(/prefLabel: \{zh: ([^,]+),/g)])
    .concat([...readFileSync(join(shipped, "taxonomy/2022.1/chemicals.yaml"), "utf8").matchAll(/prefLabel: \{zh: ([^,]+),/g)])
    .map((found) => found[1] ?? "");
  const places = readFileSync(join(shipped, "data/places.csv"), "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split(",") as [string, string])
    .filter(([code, name]) => /^\d{6}$/.test(code) && name.endsWith("市"))
    .slice(0, CITIES);
  const clusters = ["unit_id,cluster_id,kind,name,industry,city,gb_code,district,province,sector,shared_by,confidence,source"];
  const belts = ["belt_id,name,city,gb_code,printed_as,category,years,confidence,source"];
  for (const [at, [code, city]] of places.entries()) {
    for (let of = 0; of < 8; of++) {
      const label = labels[(at * 7 + of * 13) % labels.length] ?? "";
      const id = `M-${String(at * 8 + of + 1).padStart(3, "0")}`;
      clusters.push(`${id},${id},amc,${city}${label}产业集群,${label},${city},${code},,,,1,verified,made`);
    }
    for (let of = 0; of < BELTS_PER_CITY; of++) {
      const label = labels[(at * 11 + of) % labels.length] ?? "";
      belts.push(`${code}-${label}-${of},${label},${city},${code},,,2021,published,made`);
    }
  }
  writeFileSync(join(folder, "data/clusters.csv"), `${clusters.join("\n")}\n`);
  writeFileSync(join(folder, "data/belts.csv"), `${belts.join("\n")}\n`);
  writeFileSync(
    join(folder, "data/dataset.yaml"),
    `title: {zh: 虚构数据, en: Made data}
source: made for measuring
studyYear: 2021
ruleset: "2022.1"
made: true
kinds:
  - {id: amc, label: {zh: 先进制造业集群, en: Advanced manufacturing clusters}}
tables:
  clusters: {complete: true, source: made}
  belts: {complete: true, source: made}
`,
  );
}
