import type { Place } from "../../model/data.ts";

/** The mean radius of the earth (IUGG), in kilometres. */
const EARTH_RADIUS_KM = 6371.0088;

/** Half of a great circle, rounded up: no two places are farther apart. */
export const FARTHEST_KM = 20016;

/** Kilometres between two places along the great circle; null if one has no coordinates. */
export function distanceKm(a: Pick<Place, "lon" | "lat">, b: Pick<Place, "lon" | "lat">): number | null {
  if (a.lon === null || a.lat === null || b.lon === null || b.lat === null) return null;
  const [phiA, phiB] = [radians(a.lat), radians(b.lat)];
  const north = Math.sin((phiB - phiA) / 2) ** 2;
  const east = Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(north + Math.cos(phiA) * Math.cos(phiB) * east)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
