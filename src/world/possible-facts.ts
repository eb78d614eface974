import { regionsOf } from "../facts/cluster.ts";
import { placeFacts } from "../facts/derive.ts";
import type { Workspace } from "../facts/possible.ts";
import type { PlaceLaw } from "../knowledge/places/place-law.ts";
import { pairStandings } from "../knowledge/relate/pair-standings.ts";
import { type Choices, holds, memo } from "../model/choices.ts";
import type { Place } from "../model/data.ts";
import type { Edit } from "../model/edit.ts";
import { changesOf, conceptGuards } from "../model/entry-variants.ts";
import type { ConceptId } from "../model/ids.ts";
import type { MatchInput } from "../model/matcher.ts";
import { DEFAULT_CLOSENESS } from "../model/place-groups.ts";
import type { Cities } from "./city.ts";
import type { Places } from "./places.ts";

/** What facts of open domain can be in this workspace: its concepts, kinds, cities and years. */
export function possibleFacts(
  { data, taxonomy, ruleset }: Pick<MatchInput, "data" | "taxonomy" | "ruleset">,
  places: Pick<Places, "all" | "law">,
): Workspace {
  const { dataset } = data;
  let groupSets: ReturnType<Workspace["groupSets"]> | null = null;
  return {
    concepts: taxonomy.concepts.map(({ id }) => id),
    kinds: [...new Set([...dataset.kinds.map(({ id }) => id), ...data.units.map(({ kind }) => kind)])],
    places: data.places.map(placeNames),
    closeness: ruleset.closeness ?? DEFAULT_CLOSENESS,
    groupSets: () => (groupSets ??= setsOfGroups(places.all(), places.law)),
    studyYear: dataset.studyYear,
    fallbackYears: dataset.fallbackYears,
    apart: ruleset.declarations
      .filter(({ scope }) => scope === "pair")
      .flatMap((declaration) => {
        const { from, to, forth, back } = pairStandings(declaration);
        return [
          { cluster: from, belt: to, ...forth },
          { cluster: to, belt: from, ...back },
        ];
      }),
  };
}

/** The sets of groups that two of these places have in common, each beside the value of `place` that occurs with it. */
function setsOfGroups(places: readonly Place[], law: PlaceLaw): ReturnType<Workspace["groupSets"]> {
  const found = new Map<string, ReturnType<Workspace["groupSets"]>[number]>();
  const tried = new Set<string>();
  const alike = new Map(places.map((place) => [place, likeness(place)]));
  for (const unit of places) {
    for (const belt of places) {
      if (law.joining(unit, belt).length === 0) {
        const pair = `${alike.get(unit)} ${alike.get(belt)} ${unit === belt}`;
        if (tried.has(pair)) continue;
        tried.add(pair);
      }
      const { place, "place.groups": groups } = placeFacts({ unit, belt, law });
      if (place.kind !== "known" || groups.kind !== "known") continue;
      const ids = groups.value as readonly string[];
      found.set(`${place.value} ${ids.join()}`, { place: String(place.value), groups: ids });
    }
  }
  return [...found.values()];
}

/** Places that are alike stand alike to every place that no group joins them with. */
function likeness({ province, regions, economicRegion }: Place): string {
  return JSON.stringify([province, regions, economicRegion]);
}

function placeNames(place: Place): Workspace["places"][number] {
  return { province: place.province, regions: regionsOf(place) };
}

/** What unknown facts can turn out to be under edits; each part is looked up only if such a fact needs it. */
export function possibleUnder(
  { taxonomy }: Pick<MatchInput, "taxonomy">,
  edits: readonly Edit[],
  world: { readonly choices: Choices; readonly cities: Cities; readonly places: Places },
): Workspace {
  const guards = conceptGuards(edits);
  const added = changesOf("concept", edits).map(({ change }) => change.id);
  let concepts: readonly ConceptId[] | null = null;
  const groupSets = memo<ReturnType<Workspace["groupSets"]>>();
  return {
    get concepts() {
      concepts ??= [...new Set([...taxonomy.concepts.map(({ id }) => id), ...added])];
      return concepts.filter((id) => holds(guards.get(id) ?? null, world.choices));
    },
    get places() {
      return world.places.all().map(placeNames);
    },
    get closeness() {
      return world.places.law.closeness;
    },
    groupSets: () => world.choices.read(groupSets, () => setsOfGroups(world.places.all(), world.places.law)),
    get studyYear() {
      return world.cities.dataset.studyYear;
    },
    get fallbackYears() {
      return world.cities.dataset.fallbackYears;
    },
    kinds: [],
    apart: [],
  };
}
