import type { Contradiction, Sum } from "../../model/reproduction.ts";
import { printed } from "../figures/check.ts";
import { addition, percentOf, quotient } from "../figures/sums.ts";
import type { World } from "../figures/world.ts";

type SumsOf = (world: World) => readonly Sum[];

const number = (world: World, id: string): number => printed(world, id)?.value ?? 0;

/** The sums that show each contradiction and objection, from the study's own figures; `holds` is false for the side that does not fit. */
const SUMS: Readonly<Record<string, SumsOf>> = {
  "amc-17-or-18": (world) => {
    const [matched, similar, units] = [
      number(world, "rate.match.amc"),
      number(world, "rate.similar.amc"),
      number(world, "clusters.units.amc"),
    ];
    const parts = Object.values(printed(world, "accompanied.amc")?.parts ?? {});
    const rows = world.study.matches.filter((row) => row.kind === "amc").length;
    return [
      addition([matched, similar], units),
      quotient(matched + similar, units, 100),
      addition(parts, units),
      addition([rows], matched),
    ];
  },
  "three-kinds-share": (world) => {
    const claim = printed(world, "cities.three-kinds.clusters");
    const sister = printed(world, "cities.two-kinds.clusters");
    const value = claim?.value ?? 0;
    const bases = [number(world, "clusters.named"), number(world, "clusters.units")];
    return [
      ...bases.map((base) => quotient(value, base, claim?.pct ?? null)),
      quotient(value - 1, bases[0] ?? 1, claim?.pct ?? null),
      quotient(sister?.value ?? 0, sister?.of ?? 1, sister?.pct ?? null),
    ];
  },
  "amc-25-or-32": (world) => {
    const parts = ["cities.three-kinds.clusters", "cities.two-kinds.clusters"].map((id) => printed(world, id)?.parts["amc"] ?? 0);
    return [addition(parts, number(world, "clusters.named.amc")), addition(parts, number(world, "clusters.units.amc"))];
  },
  "identical-means-two-things": (world) => {
    const claim = printed(world, "rate.match.total");
    const same = world.study.relations.filter((row) => row.relation === "identical").length;
    const under = world.study.relations.filter((row) => row.relation === "subordinate").length;
    return [quotient(claim?.value ?? 0, claim?.of ?? 1, claim?.pct ?? null), addition([same, under], same)];
  },
  "twins-with-different-belts": (world) => twins(world),
  "city-base-167": (world) => {
    const [cities, places, both] = [
      number(world, "belts.cities"),
      number(world, "belts.places"),
      printed(world, "cities.both.2018-2021.of-belts"),
    ];
    const earlier = number(world, "cities.clusters-without-belts.2021-but-earlier");
    return [
      addition([cities, earlier], both?.of ?? 0),
      addition([places, earlier], both?.of ?? 0),
      quotient(both?.value ?? 0, places + earlier, both?.pct ?? null),
    ];
  },
  "ellipse-68": (world) => {
    const printedShare = printed(world, "ellipse.share")?.pct ?? 0;
    const one = Math.round((1 - Math.exp(-0.5)) * 1000) / 10;
    const two = Math.round(world.normalShare * 1000) / 10;
    return [
      { sum: `1 - exp(-1/2) = ${one} % ≠ ${printedShare} %`, holds: false },
      { sum: `1 - exp(-1) = ${two} % ≠ ${printedShare} %`, holds: false },
      ...[...world.ellipses]
        .filter(([kind]) => kind !== "belts")
        .map(([kind, ellipse]) => ({ sum: `${kind}: ${percentOf(ellipse.shareInside, 1).toFixed(1)} %`, holds: true })),
    ];
  },
};

/** Clusters that Table 2 calls identical, with the belts that Tables 3 to 5 list for them. */
function twins({ study }: World): Sum[] {
  return study.relations
    .filter((row) => row.relation === "identical")
    .flatMap((row) => {
      const listed = Object.entries(row.clusters).map(([kind, cluster]) =>
        study.matches
          .filter((match) => match.kind === kind && match.city === row.city && sameWords(stem(cluster), stem(match.cluster)))
          .flatMap((match) => match.belts),
      );
      const [a, b] = listed;
      if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return [];
      const holds = [...a].sort().join() === [...b].sort().join();
      return [{ sum: `${row.city}: ${a.join("/")} ${holds ? "=" : "≠"} ${b.join("/")}`, holds }];
    });
}

/** 广深佛莞智能装备 and 智能装备: the same words at the end. */
function sameWords(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a);
}

/** A cluster's name without the ending that all cluster names share. */
export function stem(name: string): string {
  return name.replace(/(创新型)?(产业)?集群$/, "");
}

/** Each remark on the study with the sums that show it. */
export function shown(world: World, remarks: World["study"]["inconsistencies"]): Contradiction[] {
  return remarks.map(({ id, says }) => ({ id, says, sums: SUMS[id]?.(world) ?? [] }));
}
