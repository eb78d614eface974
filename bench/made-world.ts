import type { Belt, Unit } from "../src/model/data.ts";
import type { MatchInput } from "../src/model/matcher.ts";
import { seededRandom as seeded } from "../src/model/random.ts";
import type { Declaration } from "../src/model/rules.ts";

export const MADE_UNITS = 159;
export const MADE_BELTS = 4075;
const TRADE_WORDS = ["", "", "", "加工", "配件", "设备", "批发", "原料与辅料", "新型"];

/**
 * An invented input of the study's size: 159 units in 79 cities and 4,075 belts in 163, named after concepts of the shipped taxonomy.
 * The dataset says that it is invented, and so does every output.
 */
export function madeWorld(input: Omit<MatchInput, "today">, seed = 2022): MatchInput {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const concepts = input.taxonomy.concepts;
  const places = input.data.places;
  const beltPlaces = Array.from({ length: 163 }, () => pick(places));
  const unitPlaces = beltPlaces.slice(0, 79);
  const kinds = input.data.dataset.kinds.map((kind) => kind.id);
  const industries = Array.from({ length: 60 }, () => pick(concepts).prefLabel.zh);
  const units = Array.from({ length: MADE_UNITS }, (_, at): Unit => {
    const industry = pick(industries);
    const place = pick(unitPlaces);
    const id = `MADE-U${String(at).padStart(3, "0")}`;
    const fields = { id, cluster: id, kind: pick(kinds), name: `${place.name}${industry}产业集群（虚构）`, place: place.code, industry };
    return {
      ...fields,
      district: "",
      sector: "",
      sharedBy: 1,
      confidence: "recalled",
      source: "made",
      origin: { file: "made", path: [at + 2, 1] },
    } as unknown as Unit;
  });
  const belts = Array.from({ length: MADE_BELTS }, (_, at): Belt => {
    const { prefLabel, altLabel, hiddenLabel } = pick(concepts);
    const word = pick(TRADE_WORDS);
    const label = pick([prefLabel.zh, ...altLabel.zh, ...hiddenLabel]);
    const name = word === "新型" ? `${word}${label}` : `${label}${word}`;
    const fields = {
      id: `MADE-B${String(at).padStart(4, "0")}`,
      name,
      place: pick(beltPlaces).code,
      years: [2018 + Math.floor(random() * 4)],
    };
    return {
      ...fields,
      category: "",
      confidence: "recalled",
      source: "made",
      origin: { file: "made", path: [at + 2, 1] },
    } as unknown as Belt;
  });
  const dataset = {
    ...input.data.dataset,
    title: { zh: "虚构数据（性能测试）", en: "Made data (benchmark)" },
    made: true,
    belts: { ...input.data.dataset.belts, complete: true },
  };
  return { ...input, data: { ...input.data, dataset, units, belts }, today: null };
}

/** The given number of declarations: the shipped ones first, then invented chains between random concepts. */
export function withDeclarations(input: MatchInput, count: number, seed = 7): MatchInput {
  const random = seeded(seed);
  const concepts = input.taxonomy.concepts;
  const pick = (): string => (concepts[Math.floor(random() * concepts.length)] as (typeof concepts)[number]).id;
  const kept = input.ruleset.declarations.slice(0, count);
  const made = Array.from({ length: Math.max(0, count - kept.length) }, (_, at) => {
    const fields = { id: `made-${at}`, kind: "similar", as: "material", scope: "branch", upstream: pick(), downstream: pick() };
    return { ...fields, why: null, source: "made", origin: { file: "made", path: [at] } } as unknown as Declaration;
  });
  return { ...input, ruleset: { ...input.ruleset, declarations: [...kept, ...made] } };
}
