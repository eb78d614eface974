import { round } from "./svg.ts";

export type Point = readonly [x: number, y: number];

/** How an arc bends: its middle is off the straight line by this part of its length, on its right. */
const BEND = 0.18;
/** The width at the end of an arc, as a part of that at its beginning. */
const END = 0.22;

/**
 * An arc from one point to another as a closed path: it bends to the right of its own direction, so that the two directions between two
 * cities lie side by side, and tapers from its beginning to its end.
 */
export function arcPath([x, y]: Point, [toX, toY]: Point, width: number): string {
  const [stepX, stepY] = [toX - x, toY - y];
  const length = Math.hypot(stepX, stepY);
  if (length === 0) return "";
  const [acrossX, acrossY] = [-stepY / length, stepX / length];
  const [middleX, middleY] = [x + stepX / 2 + acrossX * BEND * length, y + stepY / 2 + acrossY * BEND * length];
  const edge = (side: 1 | -1): readonly [begin: string, middle: string, end: string] => [
    at(x + (side * acrossX * width) / 2, y + (side * acrossY * width) / 2),
    at(middleX + (side * acrossX * width * (1 + END)) / 4, middleY + (side * acrossY * width * (1 + END)) / 4),
    at(toX + (side * acrossX * width * END) / 2, toY + (side * acrossY * width * END) / 2),
  ];
  const [one, other] = [edge(1), edge(-1)];
  return `M${one[0]}Q${one[1]} ${one[2]}L${other[2]}Q${other[1]} ${other[0]}Z`;
}

function at(x: number, y: number): string {
  return `${round(x)},${round(y)}`;
}
