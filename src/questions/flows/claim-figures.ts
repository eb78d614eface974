import type { FlowFactId, FlowFigure, FlowFigureLevel } from "../../facts/flow-figures.ts";
import { FLOW_FIGURE_LEVELS } from "../../facts/flow-figures.ts";
import type { FlowEdges, FlowWindow } from "../../model/flows.ts";
import type { FlowClaim, FlowFigures } from "./claims.ts";
import { groupShares } from "./core.ts";
import type { FlowAnswer, FlowPlaces, FlowWindowFigures } from "./flow-answer.ts";
import type { IsInside } from "./levels.ts";
import { exchangeOf, partnersOf } from "./partners.ts";
import { trendOf } from "./trend.ts";

/** The figures of a region that a claim can name; `partners` and `group` facts depend on the claim, and are null without them. */
export function claimFigures(
  answer: FlowAnswer,
  claim: Pick<FlowClaim, "group" | "partners">,
  isInside: IsInside,
  places: number,
): FlowFigures {
  const levels = FLOW_FIGURE_LEVELS.flatMap((level) => Object.entries(levelFigures(answer.windows, level)));
  return {
    ...Object.fromEntries(levels),
    ...groupFigures(answer, claim.group, isInside),
    ...partnerFigures(answer.edges, claim.partners, isInside, places),
  } as FlowFigures;
}

type LevelFigures<Level extends FlowFigureLevel> = Readonly<Record<`flow.${Level}.${FlowFigure}`, number | null>>;

function levelFigures<Level extends FlowFigureLevel>(windows: readonly FlowWindowFigures[], level: Level): LevelFigures<Level> {
  const values = windows.map((window) => window[level]);
  const known = values.filter((value) => value !== null);
  const trend = trendOf(windows as readonly FlowWindow[], values);
  const figures: Readonly<Record<FlowFigure, number | null>> = {
    first: known[0] ?? null,
    last: known.at(-1) ?? null,
    peak: known.length === 0 ? null : Math.max(...known),
    // A window without a value could be the smallest.
    least: known.length === 0 || known.length < values.length ? null : Math.min(...known),
    change: trend?.change ?? null,
    fall: trend?.fall ?? null,
    slope: trend?.slopePerYear ?? null,
    p: trend?.p ?? null,
  };
  return Object.fromEntries(Object.entries(figures).map(([figure, value]) => [`flow.${level}.${figure}`, value])) as LevelFigures<Level>;
}

type Others = Exclude<FlowFactId, `flow.${FlowFigureLevel}.${FlowFigure}`>;

function groupFigures(
  answer: FlowAnswer,
  group: FlowPlaces | null,
  isInside: IsInside,
): Readonly<Record<Others & `flow.core.${string}`, number | null>> {
  const members = new Set(group?.places ?? []);
  const shares = group === null ? { bothEnds: null, cross: null } : groupShares(answer.edges, isInside, (place) => members.has(place));
  const { core } = answer;
  return {
    "flow.core.share": shares.bothEnds,
    "flow.core.cross": shares.cross,
    "flow.core.cities": core.share === null ? null : core.places.length,
  };
}

/** The named partners ranked together with every city that is in none of them. */
function partnerFigures(
  edges: FlowEdges,
  partners: readonly FlowPlaces[],
  isInside: IsInside,
  places: number,
): Readonly<Record<Others & `flow.partners.${string}`, number | null>> {
  const named = new Set(partners.flatMap((partner) => partner.places));
  const others = Array.from({ length: places }, (_, place) => place).filter((place) => !isInside(place) && !named.has(place));
  const exchange = exchangeOf(edges, isInside, places);
  const all = [...partners, ...others.map((place) => ({ id: String(place), places: [place] }))];
  const ids = new Set(partners.map(({ id }) => id));
  const found = partnersOf([], exchange, all).filter(({ id }) => ids.has(id));
  const isWhole = partners.length > 0 && found.length === partners.length;
  const sold = exchange.sold.some((count) => count > 0);
  const bought = exchange.bought.some((count) => count > 0);
  const sum = (side: "soldShare" | "boughtShare"): number => found.reduce((all, partner) => all + (partner[side] ?? 0), 0);
  return {
    "flow.partners.sold.rank": isWhole && sold ? Math.max(...found.map(({ soldRank }) => soldRank)) : null,
    "flow.partners.bought.rank": isWhole && bought ? Math.max(...found.map(({ boughtRank }) => boughtRank)) : null,
    "flow.partners.sold.share": partners.length > 0 && sold ? sum("soldShare") : null,
    "flow.partners.bought.share": partners.length > 0 && bought ? sum("boughtShare") : null,
  };
}
