import type { Direction } from "../../model/relation.ts";
/** Columns in the order of the standard; extension slots come after it, by name. */
export const COLUMNS = [
  "subject_id",
  "subject_label",
  "predicate_id",
  "predicate_modifier",
  "object_id",
  "object_label",
  "mapping_justification",
  "author_label",
  "reviewer_label",
  "mapping_cardinality",
  "review_date",
  "curation_rule",
  "subject_match_field",
  "object_match_field",
  "match_string",
  "comment",
  "ext_chain_role",
  "ext_outcome",
  "ext_review",
  "ext_rule_version",
] as const;
export type Column = (typeof COLUMNS)[number];
export type Mapping = Readonly<Partial<Record<Column, string>>>;

export const NO_TERM = "sssom:NoTermFound";
/** The common parent of all predicates used here. */
export const ANY_RELATION = "skos:mappingRelation";

/** Never closeMatch: the relations of the rules have these names in the standard. Null if nothing is claimed. */
export function predicateOf(relation: string, direction: Direction | null): string | null {
  switch (relation) {
    case "identical":
      return "skos:exactMatch";
    case "subordinate":
      return direction === "belt-narrower" ? "skos:narrowMatch" : direction === "belt-wider" ? "skos:broadMatch" : ANY_RELATION;
    case "similar":
      return "skos:relatedMatch";
    default:
      return null;
  }
}

/** A local name may hold any letter; characters that could end it or break the line are percent-encoded. */
export function curie(prefix: string, id: string): string {
  return `${prefix}:${id.replace(/\p{Cs}/gu, "\ufffd").replace(/[\s%<>"{}|\\^`\p{C}]/gu, (character) => encodeURIComponent(character))}`;
}

/** Joins the values of a list with a bar. */
export function listed(...values: readonly string[]): string {
  return values.map((value) => value.replaceAll("|", "\\|")).join("|");
}
