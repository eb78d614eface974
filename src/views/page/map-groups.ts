import { polygonHull } from "d3-polygon";
import type { ResultDocument } from "../../documents/result.ts";
import { fixed } from "./bars.ts";
import { addingGroups } from "./groups-section.ts";
import type { View } from "./map-view.ts";
import { html, type Markup } from "./markup.ts";

type Point = [x: number, y: number];

/** The groups of places that add a unit: the outline of the members, or a line between the two cities of each pair; each with its number. */
export function groupShapes(result: ResultDocument, view: View): Markup[] {
  const placeOf = new Map<string, Point>(
    result.places.flatMap(({ code, lon, lat }) =>
      lon === null || lat === null ? [] : [[code, [...view.at([lon, lat])] as Point] as const],
    ),
  );
  const at = (codes: readonly string[]): Point[] =>
    codes.flatMap((code) => [placeOf.get(code) ?? []].filter((point): point is Point => point.length === 2));
  return addingGroups(result).map(({ members, pairs }, index) => {
    const around = at(members);
    const outline = polygonHull(around) ?? around;
    const lines = pairs.map((pair) => at(pair)).filter((points) => points.length === 2);
    const path = [...(outline.length > 1 ? [`${pathOf(outline)}Z`] : []), ...lines.map(pathOf)].join("");
    const [left] = [...outline, ...lines.flat()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    if (left === undefined) return html``;
    return html`<path d="${path}" class="group"></path><text class="head" x="${fixed(left[0] - 4)}" y="${fixed(left[1] + 5)}" text-anchor="end">${index + 1}</text>`;
  });
}

function pathOf(points: readonly Point[]): string {
  return points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${fixed(x)},${fixed(y)}`).join("");
}
