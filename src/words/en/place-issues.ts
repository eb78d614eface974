import type { IssueWords } from "../topics/issues.ts";
import type { PlaceIssueCode } from "../topics/place-issues.ts";

const MOST_LISTED = 8;

function listed(values: readonly string[]): string {
  const first = values.slice(0, MOST_LISTED).join(", ");
  return values.length > MOST_LISTED ? `${first} and ${values.length - MOST_LISTED} more` : first;
}

function hinted(...hints: readonly (string | null)[]): { readonly hint?: string } {
  const hint = hints.filter((each) => each !== null && each !== "").join(" ");
  return hint === "" ? {} : { hint };
}

const meant = (hint: string | null): string | null => (hint === null ? null : `did you mean ${hint}?`);

export const placeIssuesEn: Pick<IssueWords, PlaceIssueCode> = {
  "too-many": ({ found, most }) => ({ message: `${found} values are too many`, hint: `allowed: at most ${most}` }),
  "group-empty": ({ group }) => ({
    message: `the group ${group} joins no two places`,
    hint: "give it two members, or pairs, or pairs of provinces",
  }),
  "group-cycle": ({ groups }) => ({
    message: `groups are members of one another: ${groups.join(" > ")}`,
    hint: "list the cities in one of them",
  }),
  "part-without-member": ({ group, found, members, hint }) => ({
    message: `parts of ${found}, which is not among the members or pairs of ${group}`,
    ...hinted(meant(hint), `add it to members first; members: ${listed(members)}`),
  }),
  "part-unknown": ({ found, place, hint }) => ({ message: `${place} has no county or district ${found}`, ...hinted(meant(hint)) }),
  "pair-itself": ({ place }) => ({ message: `${place} is paired with itself`, hint: "name two different places" }),
  "pair-direction": ({ kind, isDirected }) => ({
    message: isDirected ? `pairs of the kind ${kind} need a direction` : `pairs of the kind ${kind} have no direction`,
    hint: isDirected ? "allowed: {from: whose it is, in: where it is}" : "allowed: [one city, the other city]",
  }),
  "years-backwards": ({ since, until }) => ({
    message: `the group ends (${until}) before it begins (${since})`,
    hint: "correct since or until",
  }),
  "place-not-close": ({ found, closeness, kinds, hint }) => ({
    message: `place cannot be ${found} in this version`,
    ...hinted(
      meant(hint),
      kinds.includes(found)
        ? `list ${found} in the version's closeness (in ruleset.yaml): now ${closeness.join(", ")}`
        : `allowed: ${listed(closeness)}; other kinds of groups, once closeness lists them: ${listed(kinds) || "none"}`,
    ),
  }),
  "closeness-unknown": ({ found, allowed, hint }) => ({
    message: `closeness lists ${found}, which is neither a plain value nor a kind of place groups`,
    ...hinted(meant(hint), `allowed: ${listed(allowed)}`),
  }),
  "closeness-twice": ({ found }) => ({ message: `closeness lists ${found} twice`, hint: "keep one of them" }),
  "member-without-concept": ({ member }) => ({
    message: `the member ${member} names no concept`,
    hint: "give concepts, or partly if only wider concepts exist",
  }),
  "weight-not-positive": ({ found }) => ({ message: `the weight ${found} is not allowed`, hint: "allowed: a number greater than 0" }),
  "weight-missing": ({ member, collection }) => ({
    message: `the member ${member} has no weight, but others of ${collection} have one`,
    hint: "give every member a weight, or none",
  }),
};
