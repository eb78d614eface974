import type { Box } from "./map-view.ts";

export interface LabelWish {
  readonly text: string;
  /** The centre of what is labelled, and its radius. */
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  /** Priority: labels with a greater value are placed first. */
  readonly weight: number;
}

export interface PlacedLabel {
  readonly text: string;
  readonly left: number;
  /** The baseline of the letters. */
  readonly base: number;
  /** The ends of a leader line; null if the label is beside its place. */
  readonly lead: readonly [x1: number, y1: number, x2: number, y2: number] | null;
}

const HEIGHT = 15;
const DISTANCES = [0, 10, 22, 36, 54, 76];
const LEADS_FROM = 16;
/** East, west, then around: 16 directions. */
const DIRECTIONS = [0, 8, 14, 2, 10, 6, 12, 4, 1, 15, 7, 9, 3, 13, 5, 11].map((step) => (step * Math.PI) / 8);

/**
 * Places labels so that none covers another label or a marker, or leaves the frame: beside the place if there is room, otherwise
 * farther out with a leader line. A label without room is left out of the map; the tables still list it.
 */
export function placeLabels(wishes: readonly LabelWish[], taken: readonly Box[], frame: Box, size: number): PlacedLabel[] {
  const boxes = [...taken];
  const placed: PlacedLabel[] = [];
  const order = [...wishes].sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
  for (const wish of order) {
    const found = firstFree(wish, boxes, frame, size);
    if (found === null) continue;
    boxes.push(found.box);
    placed.push(found.label);
  }
  return placed;
}

function firstFree(
  wish: LabelWish,
  boxes: readonly Box[],
  frame: Box,
  size: number,
): { readonly box: Box; readonly label: PlacedLabel } | null {
  const width = textWidth(wish.text, size);
  for (const distance of DISTANCES) {
    for (const angle of DIRECTIONS) {
      const box = boxAt(wish, angle, wish.reach + 3 + distance, width);
      const isFree = inside(box, frame) && boxes.every((other) => !overlap(box, other));
      if (!isFree) continue;
      const middle = [Math.min(Math.max(wish.x, box.left), box.right), Math.min(Math.max(wish.y, box.top), box.bottom)] as const;
      const lead = distance >= LEADS_FROM ? ([wish.x, wish.y, ...middle] as const) : null;
      return { box, label: { text: wish.text, left: box.left, base: box.bottom - 4, lead } };
    }
  }
  return null;
}

/** The label's box, touching a circle around its place in one direction. */
function boxAt({ x, y }: LabelWish, angle: number, distance: number, width: number): Box {
  const [east, south] = [Math.cos(angle), -Math.sin(angle)];
  const middleX = x + east * (distance + width / 2);
  const middleY = y + south * (distance + HEIGHT / 2);
  return { left: middleX - width / 2, right: middleX + width / 2, top: middleY - HEIGHT / 2, bottom: middleY + HEIGHT / 2 };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function inside(box: Box, frame: Box): boolean {
  return box.left >= frame.left + 2 && box.right <= frame.right - 2 && box.top >= frame.top + 2 && box.bottom <= frame.bottom - 2;
}

/** Chinese letters are as wide as they are high; others are a little more than half as wide. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffee]/u.test(letter) ? size : size * 0.58), 0) + 4;
}
