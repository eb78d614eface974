import { project } from "../../model/projection.ts";
import { LAND_GRID, LAND_RINGS } from "./land.ts";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A window of the drawing through which a part of the map is seen. */
export interface View {
  readonly frame: Box;
  readonly x: (lon: number, lat: number) => number;
  readonly y: (lon: number, lat: number) => number;
  /** Drawn units a kilometre. */
  readonly scale: number;
}

/** A view that shows what lies between these points, in the middle of the frame. */
export function viewOf(points: readonly (readonly [lon: number, lat: number])[], frame: Box, margin: number): View {
  const all = points.map(([lon, lat]) => project(lon, lat));
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [frame.right - frame.left - 2 * margin, frame.bottom - frame.top - 2 * margin];
  const scale = Math.min(width / Math.max(1, east - west), height / Math.max(1, north - south));
  const [middleX, middleY] = [(west + east) / 2, (south + north) / 2];
  return {
    frame,
    scale: scale * 1000,
    x: (lon, lat) => (frame.left + frame.right) / 2 + (project(lon, lat).x - middleX) * scale,
    y: (lon, lat) => (frame.top + frame.bottom) / 2 - (project(lon, lat).y - middleY) * scale,
  };
}

const RINGS: readonly (readonly (readonly [number, number])[])[] = LAND_RINGS.trim()
  .split("\n")
  .map((line) => {
    let [x, y] = [0, 0];
    return line.split(" ").map((step) => {
      const [east, north] = step.split(",").map(Number) as [number, number];
      [x, y] = [x + east, y + north];
      return [x / LAND_GRID, y / LAND_GRID] as const;
    });
  });

/** The outline of land as one path; rings that the frame cannot show are left out. */
export function landPath(view: View): string {
  return RINGS.flatMap((ring) => {
    const points = ring.map(([lon, lat]) => [view.x(lon, lat), view.y(lon, lat)] as const);
    const seen = meets(points, view.frame);
    return seen ? [`M${points.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`).join("L")}Z`] : [];
  }).join("");
}

function meets(points: readonly (readonly [number, number])[], frame: Box): boolean {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return Math.max(...xs) > frame.left && Math.min(...xs) < frame.right && Math.max(...ys) > frame.top && Math.min(...ys) < frame.bottom;
}

/** A line through places, as a path. */
export function linePath(view: View, points: readonly (readonly [lon: number, lat: number])[]): string {
  return `M${points.map(([lon, lat]) => `${view.x(lon, lat).toFixed(1)},${view.y(lon, lat).toFixed(1)}`).join("L")}`;
}
