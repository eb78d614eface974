/** The Albers equal-area conic projection used for maps of China: standard parallels 25° and 47° N, central meridian 105° E, on the WGS84 ellipsoid. */

const RADIANS = Math.PI / 180;
const SEMI_MAJOR = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const E2 = FLATTENING * (2 - FLATTENING);
const E = Math.sqrt(E2);
const CENTRAL = 105 * RADIANS;

const [M1, M2] = [scaleAt(25 * RADIANS), scaleAt(47 * RADIANS)];
const [Q0, Q1, Q2, Q_POLE] = [q(0), q(25 * RADIANS), q(47 * RADIANS), q(Math.PI / 2)];
const N = (M1 * M1 - M2 * M2) / (Q2 - Q1);
const C = M1 * M1 + N * Q1;
const RHO_0 = (SEMI_MAJOR * Math.sqrt(C - N * Q0)) / N;

function scaleAt(phi: number): number {
  return Math.cos(phi) / Math.sqrt(1 - E2 * Math.sin(phi) ** 2);
}

/** Snyder's q, which grows with the area between the equator and a latitude. */
function q(phi: number): number {
  const sine = Math.sin(phi);
  return (1 - E2) * (sine / (1 - E2 * sine * sine) - Math.log((1 - E * sine) / (1 + E * sine)) / (2 * E));
}

/** Degrees of longitude and latitude to metres east and north of 105° E on the equator. */
export function project(lon: number, lat: number): { readonly x: number; readonly y: number } {
  const rho = (SEMI_MAJOR * Math.sqrt(Math.max(0, C - N * q(lat * RADIANS)))) / N;
  const theta = N * (lon * RADIANS - CENTRAL);
  return { x: rho * Math.sin(theta), y: RHO_0 - rho * Math.cos(theta) };
}

/** Metres back to degrees. A point beyond the pole is returned as the pole. */
export function unproject(x: number, y: number): readonly [lon: number, lat: number] {
  const rho = Math.hypot(x, RHO_0 - y);
  const theta = Math.atan2(x, RHO_0 - y);
  const wanted = (C - ((rho * N) / SEMI_MAJOR) ** 2) / N;
  return [(CENTRAL + theta / N) / RADIANS, latitudeOf(wanted) / RADIANS];
}

/** The latitude with this q, by Newton's method; five steps are enough for a micrometre. */
function latitudeOf(wanted: number): number {
  if (Math.abs(wanted) >= Q_POLE) return Math.sign(wanted) * (Math.PI / 2);
  let phi = Math.asin(wanted / 2);
  for (let step = 0; step < 12; step += 1) {
    const sine = Math.sin(phi);
    const flat = 1 - E2 * sine * sine;
    const change = ((wanted - q(phi)) * flat * flat) / (2 * (1 - E2) * Math.cos(phi));
    phi += change;
    if (Math.abs(change) < 1e-14) break;
  }
  return phi;
}

/** The convergence in degrees: how far grid north is clockwise of the meridian at a longitude. */
export function convergence(lon: number): number {
  return N * (lon - CENTRAL / RADIANS);
}
