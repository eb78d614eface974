import { FACTS } from "../../facts/catalogue.ts";
import { valueSaidAs } from "../../facts/said.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { nearest } from "../../model/nearest.ts";
import { DEFAULT_CLOSENESS, ELSEWHERE, NO_PLACE_GROUPS, type PlaceGroups } from "../../model/place-groups.ts";
import type { Path } from "../../model/plain-value.ts";
import type { ConditionTest, Ruleset } from "../../model/rules.ts";
import type { Locate, Span } from "../../model/span.ts";
import { PLAIN_PLACES, testsIn } from "../../rules/reads-groups.ts";

/** Values of `closeness`, of the fact `place` and of `place.groups` that nothing declares. `closenessAt` says where the list's values are. */
export function placeIssues(
  ruleset: Ruleset,
  { kinds, groups }: PlaceGroups = NO_PLACE_GROUPS,
  closenessAt: (index: number) => Span,
  locate: Locate,
): readonly Issue[] {
  const kindIds = kinds.map(({ id }) => id);
  const closeness = ruleset.closeness ?? DEFAULT_CLOSENESS;
  const inList = ruleset.closeness === undefined ? [] : closenessIssues(closeness, kindIds, closenessAt);
  const meant = inList.flatMap((one) => (one.code === "closeness-unknown" && one.params.hint !== null ? [one.params.hint] : []));
  const allowed = [...new Set([...closeness, ...meant, ELSEWHERE])];
  const ids = groups.map(({ id }) => id);
  const tests = testsIn(ruleset.rules.map(({ when }) => when));
  return [
    ...inList,
    ...tests.flatMap((test) =>
      test.fact === "place" ? valuesOf(test).flatMap(([found, at]) => placeIssue(found, locate(at), allowed, kindIds)) : [],
    ),
    ...tests.flatMap((test) =>
      test.fact === "place.groups" ? valuesOf(test).flatMap(([found, at]) => groupIssue(found, locate(at), ids)) : [],
    ),
    ...ruleset.cases.flatMap(({ place, places, origin }) => {
      const at = (key: Path): Span => locate({ file: origin.file, path: [...origin.path, ...key] });
      return [
        ...placeIssue(place, at(["place"]), allowed, kindIds),
        ...(places?.groups === "unknown" ? [] : (places?.groups ?? [])).flatMap((found, index) =>
          groupIssue(found, at(["groups", index]), ids),
        ),
      ];
    }),
  ];
}

function closenessIssues(closeness: readonly string[], kinds: readonly string[], spanAt: (index: number) => Span): readonly Issue[] {
  const allowed = [...PLAIN_PLACES, ...kinds];
  return closeness.flatMap((found, at): readonly Issue[] => {
    if (!allowed.includes(found)) return [issue("closeness-unknown", spanAt(at), { found, allowed, hint: hintFor(found, allowed) })];
    return closeness.indexOf(found) < at ? [issue("closeness-twice", spanAt(at), { found })] : [];
  });
}

function placeIssue(found: string, span: Span, allowed: readonly string[], kinds: readonly string[]): readonly Issue[] {
  if (allowed.includes(found)) return [];
  if (kinds.includes(found) || PLAIN_PLACES.includes(found))
    return [issue("place-not-close", span, { found, closeness: allowed, kinds, hint: null })];
  return [issue("wrong-value", span, { found, allowed, hint: hintFor(found, [...allowed, ...kinds]) })];
}

function groupIssue(found: string, span: Span, ids: readonly string[]): readonly Issue[] {
  if (ids.includes(found)) return [];
  return [issue("unknown-reference", span, { what: "group", found, hint: nearest(found, ids), allowed: ids })];
}

function hintFor(found: string, allowed: readonly string[]): string | null {
  return valueSaidAs(found, allowed) ?? nearest(found, allowed);
}

type Valued = readonly [value: string, origin: ConditionTest["origin"]];

/** The texts that a test compares with, each with its place. */
function valuesOf({ value, origin, fact }: ConditionTest): readonly Valued[] {
  if (typeof value !== "object") return [[String(value), origin]];
  return FACTS[fact].domain.kind === "number"
    ? []
    : value.map((each, at) => [String(each), { file: origin.file, path: [...origin.path, at] }]);
}
