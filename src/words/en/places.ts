import type { Because } from "../../model/explanation.ts";

type Group = Extract<Because, { readonly kind: "group" }>;
type OpenKind = Extract<Because, { readonly kind: "open-kind" }>;

/** A group that joins the two places of a pair. */
export function groupEn({ name, group, placeKind, by, parts, confidence, source }: Group): string {
  const how = {
    members: "both places belong to",
    pair: "the two places are a pair of",
    provinces: "the provinces of the two places are a pair of",
  }[by];
  const part = parts.map(({ place, counties }) => `of ${place.en} only ${counties.join(", ")}`).join("; ");
  return [
    `${how} ${name.en} (${placeKind.en}, ${group})${part === "" ? "" : `: ${part}`}`,
    confidence === "recalled" ? "membership unverified" : "",
    source === "" ? "" : `source: ${source}`,
  ]
    .filter((each) => each !== "")
    .join("; ");
}

/** A kind of which the list of groups may lack those of the two places. */
export function openKindEn({ name, covers }: OpenKind): string {
  return covers.length === 0
    ? `the list of groups is complete nowhere for the kind ${name.en}`
    : `the list of groups of the kind ${name.en} is complete only in ${covers.join(", ")}`;
}
