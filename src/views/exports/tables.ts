import type { ResultDocument } from "../../documents/result.ts";
import type { Language } from "../../model/text.ts";
import { type Cell, number, percent, type ResultTable, TABLE_NAMES, type TableName, text } from "./table.ts";
import { collections, groups } from "./tables-beyond.ts";

type Maker = (result: ResultDocument, all: boolean, language: Language) => ResultTable;

const MAKERS: Readonly<Record<TableName, Maker>> = {
  rates: (result, _, language) => rates(result, language),
  units,
  pairs: (result, all) => (all ? allPairs(result) : pairs(result)),
  collections: (result, _, language) => collections(result, language),
  groups: (result, _, language) => groups(result, language),
  rules: (result, _, language) => rules(result, language),
  sources: (result, _, language) => sources(result, language),
};

/** Tables that a result has only under some rules or taxonomies. */
const NOT_ALWAYS: readonly TableName[] = ["collections", "groups"];

/** Every table of a result; with `all`, `pairs` also holds the pairs without a relation. */
export function resultTables(result: ResultDocument, all: boolean, language: Language): readonly ResultTable[] {
  return TABLE_NAMES.map((name) => tableNamed(name, result, all, language)).filter(
    ({ name, count }) => count > 0 || !NOT_ALWAYS.includes(name),
  );
}

export function tableNamed(name: TableName, result: ResultDocument, all: boolean, language: Language): ResultTable {
  return MAKERS[name](result, all, language);
}

function rates({ rates: rows, dataset, published, counts: { leftOut = 0 } }: ResultDocument, language: Language): ResultTable {
  const label = (by: string, value: string): string =>
    by === "kind" ? (dataset.kinds.find((kind) => kind.id === value)?.label[language] ?? value) : value;
  const studied = (by: string, value: string) =>
    by === "all" || by === "kind" ? published.find((row) => row.kind === (by === "all" ? "all" : value)) : undefined;
  return {
    name: "rates",
    columns: [
      text("by"),
      text("value"),
      text("label", 28),
      ...["units", "matched", "similar", "none", "no_belt", "unknown"].map(number),
      ...["match_rate", "similar_rate", "either_rate"].map(percent),
      text("bound", 10),
      ...["study_units", "study_matched", "study_similar"].map(number),
      ...(leftOut === 0 ? [] : [number("left_out")]),
    ],
    count: rows.length,
    rows: () =>
      rows.map((row) => {
        const study = studied(row.by, row.value);
        const counts = [row.units, row.matched, row.similar, row.none, row.noBelt, row.unknown];
        const shares = [row.matchRate.share, row.similarRate.share, row.eitherRate.share];
        return [
          row.by,
          row.value,
          label(row.by, row.value),
          ...counts,
          ...shares,
          dataset.belts.complete ? "exact" : "at least",
          study?.units ?? null,
          study?.matched ?? null,
          study?.similar ?? null,
          ...(leftOut === 0 ? [] : [leftOut]),
        ];
      }),
  };
}

function units({ units: rows, places }: ResultDocument): ResultTable {
  const city = new Map<string, string>(places.map((place) => [place.code, place.name]));
  const province = new Map<string, string>(places.map((place) => [place.code, place.province]));
  return {
    name: "units",
    columns: [
      text("unit", 10),
      text("cluster", 10),
      text("kind", 8),
      text("name", 40),
      text("gb_code", 9),
      text("city"),
      text("province"),
      text("sector"),
      number("shared_by"),
      text("outcome", 10),
      number("related_belts"),
      text("concept", 26),
      text("confidence"),
      text("source", 40),
      text("line", 24),
      text("district"),
    ],
    count: rows.length,
    rows: () =>
      rows.map((unit) => [
        unit.id,
        unit.cluster,
        unit.kind,
        unit.name,
        unit.place,
        city.get(unit.place) ?? "",
        province.get(unit.place) ?? "",
        unit.sector,
        unit.sharedBy,
        unit.outcome,
        unit.pairs.length,
        unit.senses.map((sense) => sense.concept ?? "?").join(" + "),
        unit.confidence,
        unit.source,
        `${unit.at.file}:${unit.at.line}`,
        unit.district,
      ]),
  };
}

const PAIR_COLUMNS = [
  text("unit", 10),
  text("unit_name", 40),
  text("kind", 8),
  text("belt", 26),
  text("belt_name", 22),
  text("belt_gb_code", 9),
  text("belt_city"),
  text("relation", 12),
  text("rule", 22),
  text("exception"),
  text("direction", 14),
  text("chain_role", 16),
  text("unit_concept", 24),
  text("belt_concept", 24),
  text("belt_district"),
];

function pairs(result: ResultDocument): ResultTable {
  const count = result.units.reduce((sum, unit) => sum + unit.pairs.length, 0);
  return { name: "pairs", columns: PAIR_COLUMNS, count, rows: () => pairRows(result, false) };
}

function allPairs(result: ResultDocument): ResultTable {
  return { name: "pairs", columns: PAIR_COLUMNS, count: result.units.length * result.belts.length, rows: () => pairRows(result, true) };
}

function* pairRows({ units: rows, belts, places }: ResultDocument, all: boolean): Generator<readonly Cell[]> {
  const city = new Map<string, string>(places.map((place) => [place.code, place.name]));
  const beltOf = new Map(belts.map((belt) => [belt.id, belt]));
  const concepts = (senses: readonly { readonly concept: string | null }[]): string =>
    senses.map((sense) => sense.concept ?? "?").join(" + ");
  const conceptOf = new Map(belts.map((belt) => [belt.id, concepts(belt.senses)]));
  for (const unit of rows) {
    const found = new Map(unit.pairs.map((pair) => [pair.belt, pair]));
    const own = concepts(unit.senses);
    for (const id of all ? beltOf.keys() : found.keys()) {
      const [belt, pair] = [beltOf.get(id), found.get(id)];
      const seen = [
        pair?.relation ?? "none",
        pair?.rule ?? null,
        pair?.exception ?? null,
        pair?.direction ?? null,
        pair?.chainRole ?? null,
      ];
      yield [
        unit.id,
        unit.name,
        unit.kind,
        id,
        belt?.name ?? "",
        belt?.place ?? "",
        city.get(belt?.place ?? "") ?? "",
        ...seen,
        pair?.unitSense.concept ?? own,
        pair?.beltSense.concept ?? conceptOf.get(id) ?? "",
        belt?.district ?? "",
      ];
    }
  }
}

function rules({ ruleset }: ResultDocument, language: Language): ResultTable {
  const entries = [
    ...ruleset.rules.map((rule) => ["rule", rule.id, rule.title?.[language] ?? "", rule.then, rule.why, rule.source, rule.at] as const),
    ...ruleset.declarations.map((each) => ["declaration", each.id, declared(each), each.kind, each.why, each.source, each.at] as const),
    ...ruleset.exceptions.map((each) => ["exception", each.id, each.until ?? "", each.verdict, each.why, each.by, each.at] as const),
  ];
  return {
    name: "rules",
    columns: [
      text("version", 10),
      text("entry", 12),
      text("id", 30),
      text("says", 50),
      text("relation", 12),
      text("why", 40),
      text("source", 24),
      text("line", 34),
    ],
    count: entries.length,
    rows: () =>
      entries.map(([entry, id, says, relation, why, source, at]) => [
        ruleset.version,
        entry,
        id,
        says,
        relation,
        why,
        source,
        `${at.file}:${at.line}:${at.column}`,
      ]),
  };
}

function declared(each: ResultDocument["ruleset"]["declarations"][number]): string {
  if (each.kind === "identical") return each.concepts.join(" = ");
  return each.kind === "subordinate" ? `${each.narrower} < ${each.wider}` : `${each.upstream} > ${each.downstream}`;
}

function sources(result: ResultDocument, language: Language): ResultTable {
  const { units: ofUnits, belts, dataset, ruleset, taxonomy, program } = result;
  const { leftOut = 0 } = result.counts;
  const rows: readonly (readonly Cell[])[] = [
    ["program", program, "", "", ""],
    ["ruleset", ruleset.version, ruleset.hash, ruleset.title[language], ""],
    ["taxonomy", taxonomy.version, taxonomy.hash, "", ""],
    ["data", dataset.title[language], dataset.hash, dataset.source, dataset.made ? "made data" : ""],
    [
      "clusters",
      dataset.clusters.complete ? "complete" : "incomplete",
      "",
      dataset.clusters.source,
      dataset.clusters.missing?.[language] ?? "",
    ],
    ["belts", dataset.belts.complete ? "complete" : "incomplete", "", dataset.belts.source, dataset.belts.missing?.[language] ?? ""],
    ...(leftOut === 0 ? [] : [["left out", String(leftOut), "", "", "rows with mistakes"]]),
    ...ofUnits.map((unit) => ["unit", unit.id, "", unit.source, unit.confidence] as const),
    ...belts.map((belt) => ["belt", belt.id, "", belt.source, belt.confidence] as const),
  ];
  return {
    name: "sources",
    columns: [text("what", 10), text("id", 28), text("hash", 20), text("source", 60), text("note", 30)],
    count: rows.length,
    rows: () => rows,
  };
}
