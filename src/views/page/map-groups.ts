import { polygonCentroid, polygonHull } from "d3-polygon";
import type { ResultDocument } from "../../documents/result.ts";
import { fixed } from "./bars.ts";
import { addingGroups } from "./groups-section.ts";
import type { Box, View } from "./map-view.ts";
import { html, type Markup } from "./markup.ts";

type Point = [x: number, y: number];

/** A group as it is drawn: the outline of its members, lines between the cities of its pairs, and where its number stands. */
interface DrawnGroup {
  readonly number: number;
  readonly path: string;
  readonly middle: Point;
}

/** The groups of places that add a unit: the outline of the members, or a line between the two cities of each pair. */
export function groupShapes(result: ResultDocument, view: View): Markup[] {
  return drawnGroups(result, view).map(({ path }) => html`<path d="${path}" class="group"></path>`);
}

/** Their numbers, to be drawn above everything else; none where another drawing covers the map. */
export function groupNumbers(result: ResultDocument, view: View, covered: readonly Box[]): Markup[] {
  return drawnGroups(result, view)
    .filter(({ middle: [x, y] }) => !covered.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom))
    .map(
      ({ number, middle: [x, y] }) => html`<text class="head" x="${fixed(x)}" y="${fixed(y + 5)}" text-anchor="middle">${number}</text>`,
    );
}

function drawnGroups(result: ResultDocument, view: View): readonly DrawnGroup[] {
  const placeOf = new Map<string, Point>(
    result.places.flatMap(({ code, lon, lat }) =>
      lon === null || lat === null ? [] : [[code, [...view.at([lon, lat])] as Point] as const],
    ),
  );
  const at = (codes: readonly string[]): Point[] =>
    codes.flatMap((code) => {
      const point = placeOf.get(code);
      return point === undefined ? [] : [point];
    });
  return addingGroups(result).flatMap(({ members, pairs }, index) => {
    const around = at(members);
    const outline = polygonHull(around) ?? around;
    const lines = pairs.map((pair) => at(pair)).filter((points) => points.length === 2);
    const [first] = outline.length > 0 ? [outline] : lines;
    if (first === undefined) return [];
    const path = [...(outline.length > 1 ? [`${pathOf(outline)}Z`] : []), ...lines.map(pathOf)].join("");
    return [{ number: index + 1, path, middle: middleOf(first) }];
  });
}

/** The middle of an outline, or of a line. */
function middleOf(points: readonly Point[]): Point {
  if (points.length > 2) return polygonCentroid([...points]);
  const sum = points.reduce<Point>(([x, y], [u, v]) => [x + u, y + v], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

function pathOf(points: readonly Point[]): string {
  return points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${fixed(x)},${fixed(y)}`).join("");
}
