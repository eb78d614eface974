// Makes src/views/page/land.ts: the outline of land around China from Natural Earth 1:50m (public domain), in the npm package world-atlas.
// Run by hand when the package changes: node scripts/make-land.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";

const [WEST, EAST, SOUTH, NORTH] = [60, 152, 8, 62];
/** Tolerance in degrees: points closer than this to the line between their neighbours are left out, and so are islands smaller than this. */
const [NEAR, LEAST_AREA, GRID] = [0.03, 0.03, 40];

const require = createRequire(import.meta.url);
const land = JSON.parse(readFileSync(require.resolve("world-atlas/land-50m.json"), "utf8"));
const geometry = feature(land, land.objects.land);
const polygons = (geometry.features ?? [geometry]).flatMap(({ geometry: { type, coordinates } }) =>
  type === "Polygon" ? [coordinates] : coordinates,
);

/** Clips a ring at one side of the frame. */
function cut(ring, inside, crossing) {
  return ring.flatMap((point, at) => {
    const before = ring[(at + ring.length - 1) % ring.length];
    const meets = inside(point) === inside(before) ? [] : [crossing(before, point)];
    return inside(point) ? [...meets, point] : meets;
  });
}

const between = (axis, value) => (a, b) => {
  const share = (value - a[axis]) / (b[axis] - a[axis]);
  const point = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
  point[axis] = value;
  return point;
};

function clipped(ring) {
  const sides = [
    [(p) => p[0] >= WEST, between(0, WEST)],
    [(p) => p[0] <= EAST, between(0, EAST)],
    [(p) => p[1] >= SOUTH, between(1, SOUTH)],
    [(p) => p[1] <= NORTH, between(1, NORTH)],
  ];
  return sides.reduce((points, [inside, crossing]) => (points.length === 0 ? points : cut(points, inside, crossing)), ring.slice(0, -1));
}

/** Simplifies a line by Douglas and Peucker: the farthest point stays if it is too far from the line. */
function simplified(points) {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points.at(-1)];
  const length = Math.hypot(last[0] - first[0], last[1] - first[1]);
  let [farthest, most] = [0, 0];
  for (let at = 1; at < points.length - 1; at += 1) {
    const [x, y] = [points[at][0] - first[0], points[at][1] - first[1]];
    const off = length === 0 ? Math.hypot(x, y) : Math.abs(x * (last[1] - first[1]) - y * (last[0] - first[0])) / length;
    if (off > most) [farthest, most] = [at, off];
  }
  if (most <= NEAR) return [first, last];
  return [...simplified(points.slice(0, farthest + 1)).slice(0, -1), ...simplified(points.slice(farthest))];
}

function area(ring) {
  return Math.abs(ring.reduce((sum, [x, y], at) => sum + x * ring[(at + 1) % ring.length][1] - ring[(at + 1) % ring.length][0] * y, 0)) / 2;
}

const rings = polygons
  .flat()
  .map(clipped)
  .filter((ring) => ring.length > 2 && area(ring) >= LEAST_AREA)
  .map((ring) => simplified([...ring, ring[0]]).slice(0, -1))
  .filter((ring) => ring.length > 2)
  .map((ring) => ring.map(([lon, lat]) => [Math.round(lon * GRID), Math.round(lat * GRID)]));
const lines = rings
  .map((ring) => ring.map(([x, y], at) => (at === 0 ? `${x},${y}` : `${x - ring[at - 1][0]},${y - ring[at - 1][1]}`)).join(" "))
  .sort();
const text = `/**
 * Land around China, without any boundary, simplified from Natural Earth 1:50m (public domain). Made by scripts/make-land.mjs.
 * One ring a line: its first point and then the steps from point to point, in ${GRID}ths of a degree east and north.
 */
export const LAND_GRID = ${GRID};
export const LAND_RINGS = \`
${lines.join("\n")}
\`;
`;
writeFileSync(new URL("../src/views/page/land.ts", import.meta.url), text);
console.log(`${rings.length} rings, ${rings.flat().length} points, ${text.length} bytes`);
