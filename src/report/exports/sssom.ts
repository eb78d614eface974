import { byCodePoint } from "../../model/ids.ts";
import type { ResultBelt, ResultDocument, ResultPair, ResultUnit } from "../../model/result-document.ts";

/** Columns in the order of the standard; extension slots come after it, by name. */
const COLUMNS = [
  "subject_id",
  "subject_label",
  "predicate_id",
  "object_id",
  "object_label",
  "mapping_justification",
  "author_label",
  "mapping_cardinality",
  "curation_rule",
  "subject_match_field",
  "object_match_field",
  "match_string",
  "comment",
  "ext_chain_role",
  "ext_outcome",
  "ext_rule_version",
] as const;
type Column = (typeof COLUMNS)[number];
type Mapping = Readonly<Partial<Record<Column, string>>>;

/** A set without any mapping has these columns all the same. */
const ALWAYS: ReadonlySet<Column> = new Set(["subject_id", "predicate_id", "object_id", "mapping_justification"]);

const NO_TERM = "sssom:NoTermFound";

/**
 * Units joined to belts as SSSOM/TSV in canonical form: keys and columns in the standard's order, rows sorted, nothing from the clock.
 * Unknown verdicts claim nothing and are left out. A unit without any related belt has one row that says so.
 */
export function sssom(result: ResultDocument, base: string): string {
  const rows = mappings(result);
  const used = COLUMNS.filter((column) => ALWAYS.has(column) || rows.some((row) => (row[column] ?? "") !== ""));
  const body = rows.map((row) => used.map((column) => cell(row[column] ?? "")).join("\t"));
  return `${[...header(result, base, used), used.join("\t"), ...body.sort(byCodePoint)].join("\n")}\n`;
}

function header({ ruleset, taxonomy, dataset, program }: ResultDocument, base: string, used: readonly Column[]): string[] {
  const definitions: Readonly<Record<string, readonly [property: string, type: string]>> = {
    ext_chain_role: ["chainRole", "xsd:string"],
    ext_outcome: ["outcome", "xsd:string"],
    ext_rule_version: ["ruleVersion", "xsd:string"],
    ext_ruleset_hash: ["rulesetHash", "xsd:string"],
    ext_taxonomy_version: ["taxonomyVersion", "xsd:string"],
  };
  const slots = Object.entries(definitions).filter(
    ([slot]) => slot === "ext_ruleset_hash" || slot === "ext_taxonomy_version" || used.includes(slot as Column),
  );
  const lines = [
    `sssom_version: "1.1"`,
    "curie_map:",
    ...(["belt", "qundai", "rule", "unit"] as const).map(
      (prefix) => `  ${prefix}: ${quoted(prefix === "qundai" ? `${base}ns#` : `${base}${prefix}/`)}`,
    ),
    `mapping_set_id: ${quoted(`${base}mappings/${encodeURIComponent(ruleset.version)}`)}`,
    `mapping_set_version: ${quoted(ruleset.version)}`,
    `mapping_set_title: ${quoted(ruleset.title.en)}`,
    ...(dataset.made ? [`mapping_set_description: ${quoted("Made data: no real clusters or belts.")}`] : []),
    "license: https://spdx.org/licenses/MIT",
    "subject_type: rdfs resource",
    `subject_source: ${quoted(`${base}units`)}`,
    `subject_source_version: ${quoted(dataset.hash)}`,
    "object_type: rdfs resource",
    `object_source: ${quoted(`${base}belts`)}`,
    `object_source_version: ${quoted(dataset.hash)}`,
    "mapping_tool: qundai",
    `mapping_tool_version: ${quoted(program)}`,
    "extension_definitions:",
    ...slots.flatMap(([slot, [property, type]]) => [`- slot_name: ${slot}`, `  property: qundai:${property}`, `  type_hint: ${type}`]),
    `ext_ruleset_hash: ${quoted(ruleset.hash)}`,
    `ext_taxonomy_version: ${quoted(taxonomy.version)}`,
  ];
  return lines.map((line) => `#${line}`);
}

function mappings(result: ResultDocument): Mapping[] {
  const beltOf = new Map(result.belts.map((belt) => [belt.id, belt]));
  const claims = result.units.flatMap((unit) =>
    unit.pairs.filter((pair) => predicateOf(pair) !== null).map((pair) => ({ unit, pair, belt: beltOf.get(pair.belt) })),
  );
  const objects = tally(claims.map(({ unit }) => unit.id));
  const subjects = tally(claims.map(({ pair }) => pair.belt));
  const cardinality = (unit: string, belt: string): string =>
    `${(subjects.get(belt) ?? 0) > 1 ? "n" : "1"}:${(objects.get(unit) ?? 0) > 1 ? "n" : "1"}`;
  const found = claims.flatMap(({ unit, pair, belt }) =>
    belt === undefined ? [] : [mapping(result, unit, pair, belt, cardinality(unit.id, belt.id))],
  );
  return [...found, ...result.units.filter((unit) => !objects.has(unit.id)).map((unit) => noMapping(result, unit))];
}

function tally(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function mapping({ ruleset }: ResultDocument, unit: ResultUnit, pair: ResultPair, belt: ResultBelt, cardinality: string): Mapping {
  const by = ruleset.exceptions.find((exception) => exception.id === pair.exception)?.by;
  const justification = justificationOf(pair);
  const isLexical = justification === "semapv:LexicalMatching";
  return {
    subject_id: curie("unit", unit.id),
    subject_label: unit.name,
    predicate_id: predicateOf(pair) ?? "",
    object_id: curie("belt", belt.id),
    object_label: belt.name,
    mapping_justification: justification,
    ...(by === undefined ? {} : { author_label: listed(by) }),
    mapping_cardinality: cardinality,
    ...(pair.rule === null ? {} : { curation_rule: listed(curie("rule", pair.rule)) }),
    ...(isLexical
      ? {
          subject_match_field: "rdfs:label",
          object_match_field: "rdfs:label",
          match_string: listed(pair.beltSense.label ?? pair.beltSense.text),
        }
      : {}),
    ...(pair.chainRole === null ? {} : { ext_chain_role: pair.chainRole }),
    ext_outcome: unit.outcome,
    ext_rule_version: ruleset.version,
  };
}

function noMapping({ ruleset, dataset }: ResultDocument, unit: ResultUnit): Mapping {
  const comment =
    unit.outcome === "unknown" && !dataset.belts.complete
      ? "The list of belts is incomplete: no belt of this city is known to be related."
      : "";
  return {
    subject_id: curie("unit", unit.id),
    subject_label: unit.name,
    predicate_id: "skos:mappingRelation",
    object_id: NO_TERM,
    mapping_justification: unit.exception === null ? "semapv:BackgroundKnowledgeBasedMatching" : "semapv:ManualMappingCuration",
    mapping_cardinality: "1:0",
    comment,
    ext_outcome: unit.outcome,
    ext_rule_version: ruleset.version,
  };
}

/** Never closeMatch: the relations of the rules are what the standard calls by these names. */
function predicateOf({ relation, direction }: ResultPair): string | null {
  switch (relation) {
    case "identical":
      return "skos:exactMatch";
    case "subordinate":
      return direction === "belt-narrower" ? "skos:narrowMatch" : direction === "belt-wider" ? "skos:broadMatch" : "skos:mappingRelation";
    case "similar":
      return "skos:relatedMatch";
    default:
      return null;
  }
}

/** How the answer came about. */
function justificationOf(pair: ResultPair): string {
  if (pair.exception !== null) return "semapv:ManualMappingCuration";
  const inPart = pair.unitSense.how === "part" || pair.beltSense.how === "part";
  if (pair.relation === "similar" && (pair.hops ?? 1) > 1) return "semapv:MappingChaining";
  if (pair.relation === "identical" && !pair.isDeclared) return inPart ? "semapv:CompositeMatching" : "semapv:LexicalMatching";
  return inPart ? "semapv:CompositeMatching" : "semapv:BackgroundKnowledgeBasedMatching";
}

/** A local name may hold any letter; what could end it or break the line is written as an IRI writes it. */
function curie(prefix: string, id: string): string {
  return `${prefix}:${id.replace(/\p{Cs}/gu, "\ufffd").replace(/[\s%<>"{}|\\^`\p{C}]/gu, (character) => encodeURIComponent(character))}`;
}

/** One value of a list: the bar separates values. */
function listed(value: string): string {
  return value.replaceAll("|", "\\|");
}

/** Quoted only where a tab, a line break or a quote asks for it. */
function cell(value: string): string {
  const text = value.replace(/[\r\n]+/g, " ");
  return /[\t"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A YAML text that nothing can take for a number, a flag or the start of something else. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
