/** The quantile of the normal distribution for 95 %. */
const Z = 1.959963984540054;

/** The Wilson score interval of a share for 95 %; null without a whole. */
export function wilson(part: number, whole: number): readonly [low: number, high: number] | null {
  if (whole === 0) return null;
  const share = part / whole;
  const square = (Z * Z) / whole;
  const centre = (share + square / 2) / (1 + square);
  const half = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / whole + square / (4 * whole));
  return [part === 0 ? 0 : Math.max(0, centre - half), part === whole ? 1 : Math.min(1, centre + half)];
}
