import type { ResultDocument } from "../../../documents/result.ts";
import type { ReviewedResult } from "../../../documents/reviewed.ts";
import { byCodePoint } from "../../../model/ids.ts";
import { harmlessJson, shown } from "../../shown.ts";
import { mappingsOf } from "../sssom-rows.ts";
import { COLUMNS, type Column } from "../sssom-slots.ts";
import { type Chosen, type Chunks, type FormatSpec, NAME_SPACE } from "./format.ts";

export const spec: FormatSpec = {
  says: { zh: "单元与产业带的映射，SSSOM/TSV", en: "the mappings of units to belts as SSSOM/TSV" },
  extension: ".sssom.tsv",
  mediaType: "text/tab-separated-values",
  takes: {
    reviewed: {
      zh: "以两人一致或已仲裁的裁决代替机器判定，并注明评审人",
      en: "decisions that two reviewers agree on or that were ruled replace the machine's answers; reviewers are named",
    },
    base: NAME_SPACE,
  },
  from: ["units", "belts", "dataset", "ruleset", "taxonomy", "program"],
};

export function write(result: ResultDocument, { base, reviewed }: Chosen): Chunks {
  return [sssom(result, base, reviewed)];
}
/** Columns that are written even if the set has no mapping. */
const ALWAYS: ReadonlySet<Column> = new Set(["subject_id", "predicate_id", "object_id", "mapping_justification"]);

/**
 * Units mapped to belts as SSSOM/TSV in canonical form: keys and columns in the standard's order, rows sorted, nothing from the clock.
 * Unknown verdicts claim nothing and are left out. A unit without a related belt has one row that says so. With `reviewed` the set has
 * a name of its own and contains what reviewers decided, and the machine's answer for pairs without a decision.
 */
export function sssom(result: ResultDocument, base: string, reviewed: ReviewedResult | null = null): string {
  const rows = mappingsOf(result, reviewed);
  const used = COLUMNS.filter((column) => ALWAYS.has(column) || rows.some((row) => (row[column] ?? "") !== ""));
  const body = rows.map((row) => used.map((column) => cell(row[column] ?? "")).join("\t"));
  return `${[...header(result, base, used, reviewed), used.join("\t"), ...body.sort(byCodePoint)].join("\n")}\n`;
}

function header(
  { ruleset, taxonomy, dataset, program }: ResultDocument,
  base: string,
  used: readonly Column[],
  reviewed: ReviewedResult | null,
): string[] {
  const definitions: Readonly<Record<string, readonly [property: string, type: string]>> = {
    ext_chain_role: ["chainRole", "xsd:string"],
    ext_outcome: ["outcome", "xsd:string"],
    ext_review: ["review", "xsd:string"],
    ext_rule_version: ["ruleVersion", "xsd:string"],
    ext_ruleset_hash: ["rulesetHash", "xsd:string"],
    ext_taxonomy_version: ["taxonomyVersion", "xsd:string"],
  };
  const slots = Object.entries(definitions).filter(
    ([slot]) => slot === "ext_ruleset_hash" || slot === "ext_taxonomy_version" || used.includes(slot as Column),
  );
  const described = [
    ...(dataset.made ? ["Made data: no real clusters or belts."] : []),
    ...(reviewed === null
      ? []
      : [
          `As reviewed: on ${reviewed.decisions.length} of ${reviewed.disputes} disputed cases, what two reviewers agree on or what was ruled (semapv:MappingReview) stands in place of the machine's answer.`,
        ]),
  ].join(" ");
  const lines = [
    `sssom_version: "1.1"`,
    "curie_map:",
    ...(["belt", "qundai", "rule", "unit"] as const).map(
      (prefix) => `  ${prefix}: ${quoted(prefix === "qundai" ? `${base}ns#` : `${base}${prefix}/`)}`,
    ),
    `mapping_set_id: ${quoted(`${base}mappings/${encodeURIComponent(ruleset.version)}${reviewed === null ? "" : "/reviewed"}`)}`,
    `mapping_set_version: ${quoted(ruleset.version)}`,
    `mapping_set_title: ${quoted(ruleset.title.en)}`,
    ...(described === "" ? [] : [`mapping_set_description: ${quoted(described)}`]),
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

/** A cell shows control characters by name, since TSV cannot escape them; it is quoted only if it contains a quote. */
function cell(value: string): string {
  const text = shown(value.replace(/[\t\r\n]+/g, " "));
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text as a YAML scalar that no reader can mistake for a number, a flag or a structure. */
function quoted(text: string): string {
  return harmlessJson(JSON.stringify(text));
}
