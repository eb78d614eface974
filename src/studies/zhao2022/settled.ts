import type { Unit } from "../../model/data.ts";
import { byCodePoint } from "../../model/ids.ts";
import { labelKey } from "../../model/label-key.ts";
import type { UnitResult } from "../../model/match.ts";
import type { RateBound, Reproduction, SettledUnit } from "../../model/reproduction.ts";
import type { StudyMatch } from "../../model/study.ts";
import { printed } from "../figures/check.ts";
import { isAccompanied, type World } from "../figures/world.ts";
import { stem } from "./contradictions.ts";

/** Units that the tables settle, by id, and rows of the tables that match no unit of ours. */
export function settledUnits(world: World): Pick<Reproduction, "settled" | "unplaced"> {
  const rowOf = new Map<string, StudyMatch>();
  const listedKinds = new Set(world.study.matches.map((row) => row.kind));
  const unplaced: string[] = [];
  for (const row of world.study.matches) {
    const unit = unitOf(world, row);
    if (unit === undefined) unplaced.push(`${row.city} ${row.qualifier}${row.cluster}`);
    else rowOf.set(unit.id, row);
  }
  const results = new Map(world.units.map((unit) => [unit.unit, unit]));
  const settled = world.data.units
    .filter((unit) => listedKinds.has(unit.kind) && isAccompanied(world, unit))
    .sort((a, b) => byCodePoint(a.id, b.id))
    .flatMap((unit) => ((result) => (result === undefined ? [] : [settledUnit(world, result, rowOf.get(unit.id))]))(results.get(unit.id)));
  return { settled, unplaced };
}

function unitOf({ data, shortName }: World, row: StudyMatch): Unit | undefined {
  const wanted = labelKey(stem(row.cluster));
  const inCity = data.units.filter(
    (unit) => unit.kind === row.kind && shortName(unit.place) === row.city && labelKey(unit.name).includes(wanted),
  );
  const named = inCity.filter(
    (unit) => row.qualifier !== "" && (unit.name.includes(row.qualifier) || unit.district.includes(row.qualifier)),
  );
  return named[0] ?? (inCity.length === 1 ? inCity[0] : undefined);
}

function settledUnit(world: World, { unit, kind, name, place, outcome, pairs }: UnitResult, row: StudyMatch | undefined): SettledUnit {
  const beltOf = new Map(world.data.belts.map((belt) => [belt.id, belt]));
  const matching = pairs
    .filter((pair) => pair.verdict.relation === "identical" || pair.verdict.relation === "subordinate")
    .map((pair) => beltOf.get(pair.belt)?.name ?? "");
  const city = world.shortName(place);
  const listed = (row?.belts ?? []).map((printedName) => {
    const names = [...namesIn(printedName, city), (row?.belts ?? []).join("/")];
    return { name: printedName, names, isFound: names.some((each) => matching.some((ours) => labelKey(ours) === labelKey(each))) };
  });
  const known = new Set(listed.flatMap(({ names }) => names).map(labelKey));
  const published = row === undefined ? ("not-matched" as const) : ("matched" as const);
  return {
    unit,
    kind,
    name,
    place: city,
    published,
    ours: outcome,
    agrees: (outcome === "matched") === (published === "matched"),
    belts: listed.map(({ name: printedName, isFound }) => ({ name: printedName, isFound })),
    otherBelts: matching.filter((each) => !known.has(labelKey(each))),
  };
}

/** The names under which a printed belt can be listed: without its own city, and with or without a remark in brackets. */
function namesIn(printedName: string, city: string): string[] {
  const bare = printedName.startsWith(city) ? printedName.slice(city.length) : printedName;
  const remark = /^(.*)（(.*)）$/.exec(bare);
  return remark === null ? [bare, printedName] : [bare, remark[1] ?? "", remark[2] ?? ""];
}

/**
 * Bounds on Table 1's matched units without the unpublished belts: at least those that the other tables list, at most all except those
 * that the other tables leave out.
 */
export function rateBounds(world: World): RateBound[] {
  const ofKind = world.data.dataset.kinds.map(({ id }) => id);
  const bounds = ofKind.flatMap((kind): RateBound[] => {
    const published = world.data.published.find((row) => row.kind === kind);
    const shared = printed(world, `accompanied.${kind}`);
    if (published === undefined || shared?.value == null) return [];
    const matched = shared.parts["matched"] ?? 0;
    const ours = world.units.filter((unit) => unit.kind === kind);
    return [
      {
        kind,
        units: published.units,
        published: published.matched,
        least: matched,
        most: published.units - (shared.value - matched),
        ours: ours.filter((unit) => unit.outcome === "matched").length,
        oursOf: ours.length,
        excludesPublished: published.matched < matched || published.matched > published.units - (shared.value - matched),
        without: null,
      },
    ];
  });
  if (bounds.length === 0) return [];
  const sum = (read: (bound: RateBound) => number): number => bounds.reduce((total, bound) => total + read(bound), 0);
  const [published, least, most] = [sum((b) => b.published), sum((b) => b.least), sum((b) => b.most)];
  const all = {
    kind: "all",
    units: sum((b) => b.units),
    published,
    least,
    most,
    excludesPublished: published < least || published > most,
    without: null,
    ours: sum((b) => b.ours),
    oursOf: sum((b) => b.oursOf),
  };
  return [all, ...bounds];
}
