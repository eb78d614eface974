import type { ResultDocument } from "../../documents/result.ts";
import type { UnitOutcome } from "../../model/relation.ts";
import { fixed, OUTCOME_FILLS, OUTCOME_ORDER } from "./bars.ts";
import type { Box, View } from "./map-view.ts";
import { escaped, html, type Markup, oneText } from "./markup.ts";
import { outcomeName } from "./rates-section.ts";

export type Shape = "circle" | "square" | "triangle" | "diamond";
const SHAPES: readonly Shape[] = ["circle", "square", "triangle", "diamond"];
export const KIND_COLOURS = ["#b5382a", "#1f4e9c", "#1f7a3f", "#7a5c00"] as const;
export const KIND_DASHES = ["", "2 5", "9 5", "12 4 2 4"] as const;
export const BELT_COLOUR = "#7030a0";
export const BELT_DASH = "12 4 2 4";

export interface KindStyle {
  readonly shape: Shape;
  readonly colour: string;
  readonly dash: string;
}

/** Kinds differ in shape, colour and stroke, in the order of the data set. */
export function kindStyle({ dataset }: Pick<ResultDocument, "dataset">, kind: string): KindStyle {
  const at =
    Math.max(
      0,
      dataset.kinds.findIndex(({ id }) => id === kind),
    ) % 4;
  return { shape: SHAPES[at] ?? "circle", colour: KIND_COLOURS[at] ?? "#000", dash: KIND_DASHES[at] ?? "" };
}

/** All units of one kind in one city. */
export interface Marker {
  readonly place: string;
  readonly kind: string;
  readonly count: number;
  readonly outcome: UnitOutcome;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Markers of a view: kinds of one city side by side, larger for several units, filled according to their strongest outcome. */
export function markersOf(result: ResultDocument, view: View, base: number): Marker[] {
  const placeOf = new Map<string, ResultDocument["places"][number]>(result.places.map((place) => [place.code, place]));
  const groups = new Map<string, ResultDocument["units"][number][]>();
  for (const unit of result.units) groups.set(`${unit.place} ${unit.kind}`, [...(groups.get(`${unit.place} ${unit.kind}`) ?? []), unit]);
  const kindsAt = new Map<string, string[]>();
  for (const { id } of result.dataset.kinds)
    for (const unit of result.units)
      if (unit.kind === id && !kindsAt.get(unit.place)?.includes(id)) kindsAt.set(unit.place, [...(kindsAt.get(unit.place) ?? []), id]);
  return [...groups.values()].flatMap((units): Marker[] => {
    const first = units[0];
    const place = first === undefined ? undefined : placeOf.get(first.place);
    if (first === undefined || place === undefined || place.lon === null || place.lat === null) return [];
    const kinds = kindsAt.get(first.place) ?? [first.kind];
    const size = base * (1 + 0.22 * Math.min(4, units.length - 1));
    const shift = (kinds.indexOf(first.kind) - (kinds.length - 1) / 2) * base * 1.75;
    const outcome = OUTCOME_ORDER.find((each) => units.some((unit) => unit.outcome === each)) ?? "unknown";
    const [cityX, y] = view.at([place.lon, place.lat]);
    const x = cityX + shift;
    const { frame } = view;
    const isSeen = x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
    return isSeen ? [{ place: first.place, kind: first.kind, count: units.length, outcome, x, y, size }] : [];
  });
}

export function markerBox({ x, y, size }: Marker): Box {
  return { left: x - size, right: x + size, top: y - size, bottom: y + size };
}

export function shape(style: Shape, x: number, y: number, size: number, attributes: Markup, title: Markup | null = null): Markup {
  const points = (pairs: readonly (readonly [number, number])[]): string =>
    pairs.map(([dx, dy]) => `${fixed(x + dx * size)},${fixed(y + dy * size)}`).join(" ");
  if (style === "circle") return html`<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${fixed(size)}" ${attributes}>${title}</circle>`;
  if (style === "square")
    return html`<rect x="${fixed(x - size * 0.9)}" y="${fixed(y - size * 0.9)}" width="${fixed(size * 1.8)}" height="${fixed(size * 1.8)}" ${attributes}>${title}</rect>`;
  const corners =
    style === "triangle"
      ? ([
          [0, -1.15],
          [1.1, 0.85],
          [-1.1, 0.85],
        ] as const)
      : ([
          [0, -1.2],
          [1.2, 0],
          [0, 1.2],
          [-1.2, 0],
        ] as const);
  return html`<polygon points="${points(corners)}" ${attributes}>${title}</polygon>`;
}

/** A marker with a tooltip; everything in tooltips is also in the tables. */
export function markerMarkup(result: ResultDocument, marker: Marker, city: string): Markup {
  const { shape: form, colour } = kindStyle(result, marker.kind);
  const kind = result.dataset.kinds.find(({ id }) => id === marker.kind)?.label ?? { zh: marker.kind, en: marker.kind };
  const title = {
    markup: `<title>${escaped(`${city} · ${oneText(kind)} ${marker.count} · ${oneText(outcomeName(marker.outcome))}`)}</title>`,
  };
  const drawn = symbol(form, marker.outcome, marker.x, marker.y, marker.size, colour, title);
  // A link, so that the units of a city are found from the map by mouse, finger and keyboard.
  return html`<a href="#city=${marker.place}&kind=${encodeURIComponent(marker.kind)}&at=audit">${drawn}</a>`;
}

/** Matched is solid in the kind's colour, similar has a solid core, none is grey, unknown is white: they differ without colours too. A solid marker has a white edge, which separates it from a grey neighbour. */
export function symbol(
  form: Shape,
  outcome: UnitOutcome,
  x: number,
  y: number,
  size: number,
  colour: string,
  title: Markup | null = null,
): Markup {
  const fill = outcome === "matched" ? colour : outcome === "similar" || outcome === "unknown" ? "#ffffff" : OUTCOME_FILLS[outcome];
  const core = outcome === "similar" ? shape(form, x, y, size * 0.5, html`fill="${colour}"`) : null;
  return html`${shape(form, x, y, size, html`fill="${fill}" stroke="${outcome === "matched" ? "#ffffff" : colour}" stroke-width="1.4"`, title)}${core}`;
}
