import type { ResultDocument } from "../../documents/result.ts";
import type { BaseMap } from "../../model/base-map.ts";
import type { Bilingual, Language } from "../../model/text.ts";
import { inBoth } from "../../words/in-languages.ts";
import { TEXTS } from "../../words/page-texts.ts";
import { placeWords } from "../../words/places.ts";
import { fixed, OUTCOME_ORDER } from "./bars.ts";
import { addingGroups } from "./groups-section.ts";
import { groupNumbers, groupShapes } from "./map-groups.ts";
import { type LabelWish, placeLabels } from "./map-labels.ts";
import { BELT_COLOUR, BELT_DASH, kindStyle, type Marker, markerBox, markerMarkup, markersOf, symbol } from "./map-markers.ts";
import { areaShape, type Box, extentShape, GRATICULE, landPath, lineShape, type Position, type View, viewOf } from "./map-view.ts";
import { both, html, type Markup, oneText } from "./markup.ts";
import { outcomeName } from "./rates-section.ts";

const FRAME: Box = { left: 0, top: 0, right: 1000, bottom: 860 };
const LABEL_SIZE = 13;
const EAST_ASIA = { west: 70, east: 140, south: 15, north: 55 };

interface Inset {
  readonly id: string;
  readonly name: Bilingual;
  readonly frame: Box;
  /** South-west and north-east corners of the area. */
  readonly corners: readonly [Position, Position];
}

/** The two deltas, whose cities are closest together, drawn larger. */
const INSETS: readonly Inset[] = [
  {
    id: "A",
    name: TEXTS.insetA,
    frame: { left: 16, top: 470, right: 316, bottom: 660 },
    corners: [
      [117.0, 29.6],
      [122.2, 32.8],
    ],
  },
  {
    id: "B",
    name: TEXTS.insetB,
    frame: { left: 16, top: 672, right: 316, bottom: 844 },
    corners: [
      [112.4, 22.2],
      [115.0, 23.6],
    ],
  },
];

/** The map: land, units by kind and outcome, ellipses, the deltas drawn larger, and labels that do not overlap. */
export function mapSection(result: ResultDocument, base: BaseMap | null): Markup {
  const ends = result.ellipses.ellipses.flatMap((ellipse) => ellipse.ring);
  const stands = placed(result).map(({ lon, lat }) => [lon, lat] as const);
  const seen = [...stands, ...ends].filter(
    ([lon, lat]) => lon > EAST_ASIA.west && lon < EAST_ASIA.east && lat > EAST_ASIA.south && lat < EAST_ASIA.north,
  );
  const main =
    seen.length < 2
      ? viewOf(
          [
            [100, 20],
            [125, 45],
          ],
          FRAME,
          30,
        )
      : viewOf(seen, FRAME, 34);
  const insets = INSETS.filter((inset) => stands.filter((stand) => isWithin(stand, inset)).length > 1).map((inset) => ({
    inset,
    view: viewOf(inset.corners, inset.frame, 0),
  }));
  const covered = insets.map(({ inset }) => inset.frame);
  return html`<section id="map" aria-labelledby="h-map"><h2 id="h-map">${both(TEXTS.map)}</h2><p class="noprint">${both(TEXTS.mapLinks)} <button type="button" id="nearer">${both(TEXTS.zoomIn)}</button> <button type="button" id="farther">${both(TEXTS.zoomOut)}</button> <button type="button" id="whole">${both(TEXTS.wholeMap)}</button></p><figure><div class="wide" tabindex="0" role="group" aria-labelledby="h-map"><svg class="map" viewBox="0 0 ${FRAME.right} ${FRAME.bottom}" role="group" aria-labelledby="map-says"><rect width="${FRAME.right}" height="${FRAME.bottom}" class="sea"></rect><clipPath id="clip-main"><rect width="${FRAME.right}" height="${FRAME.bottom}"></rect></clipPath><g clip-path="url(#clip-main)">${ground(main, base)}${groupShapes(result, main)}${ellipseShapes(result, main)}${insets.map(({ inset }) => extentBox(inset, main))}</g>${contents(
    result,
    main,
    5,
    covered,
    insets.map(({ inset }) => inset),
  )}${groupNumbers(result, main, covered)}${insets.map(({ inset, view }) => insetMarkup(result, inset, view, base))}${scaleBar(main)}<rect width="${FRAME.right}" height="${FRAME.bottom}" class="frame"></rect></svg></div><figcaption id="map-says">${both(TEXTS.mapSays)} ${caption(base)}</figcaption></figure>${legend(result)}</section>`;
}

function placed({ places, units }: ResultDocument): { readonly lon: number; readonly lat: number }[] {
  const codes = new Set(units.map((unit) => unit.place));
  return places.flatMap(({ code, lon, lat }) => (codes.has(code) && lon !== null && lat !== null ? [{ lon, lat }] : []));
}

function isWithin([lon, lat]: Position, { corners: [[west, south], [east, north]] }: Inset): boolean {
  return lon > west && lon < east && lat > south && lat < north;
}

/** The sketch of land, or the outlines that the user gave. */
function landMarkup(view: View, base: BaseMap | null): Markup {
  const land = (path: string): Markup => html`<path class="land" fill-rule="evenodd" d="${path}"></path>`;
  if (base === null) return land(landPath(view));
  const path = (isClosed: boolean): string =>
    base.lines
      .filter((line) => line.isClosed === isClosed)
      .map(({ points }) => view.path(isClosed ? areaShape(points) : lineShape(points)))
      .join("");
  return html`${land(path(true))}<path class="frame" d="${path(false)}"></path>`;
}

function caption(base: BaseMap | null): Markup {
  if (base === null) return both(TEXTS.mapCaption);
  const approval = base.approval === null ? both(TEXTS.noApproval) : html`${both(TEXTS.approval)} ${base.approval}`;
  return html`${both(TEXTS.ownMap)} ${approval}`;
}

function ground(view: View, base: BaseMap | null): Markup {
  return html`${landMarkup(view, base)}<path class="grid" d="${view.path(GRATICULE)}"></path>${degrees(view)}`;
}

/** The degrees at which lines of the graticule cross the right and top edges of the frame. */
function degrees(view: View): Markup {
  const { frame } = view;
  const onRight = [20, 25, 30, 35, 40, 45].flatMap((lat) => {
    const lon = [...Array(300).keys()].map((step) => 100 + step / 5).find((each) => view.at([each, lat])[0] >= frame.right - 34);
    const y = lon === undefined ? -1 : view.at([lon, lat])[1];
    return y > frame.top + 14 && y < frame.bottom - 30
      ? [html`<text class="deg" x="${frame.right - 4}" y="${fixed(y - 3)}" text-anchor="end">${lat}°N</text>`]
      : [];
  });
  const onTop = [90, 100, 110, 120].flatMap((lon) => {
    const lat = [...Array(300).keys()].map((step) => 60 - step / 10).find((each) => view.at([lon, each])[1] >= frame.top + 14);
    const x = lat === undefined ? -1 : view.at([lon, lat])[0];
    return x > frame.left + 20 && x < frame.right - 50
      ? [html`<text class="deg" x="${fixed(x + 3)}" y="${frame.top + 13}">${lon}°E</text>`]
      : [];
  });
  return html`${onRight}${onTop}`;
}

function ellipseShapes(result: ResultDocument, view: View): Markup[] {
  return result.ellipses.ellipses.map((ellipse) => {
    const { colour, dash } = ellipse.of === "belts" ? { colour: BELT_COLOUR, dash: BELT_DASH } : kindStyle(result, ellipse.group);
    const [x, y] = view.at(ellipse.centre);
    return html`<path d="${view.path(areaShape(ellipse.ring))}" fill="${colour}" fill-opacity=".05" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"></path><path d="M${fixed(x - 6)},${fixed(y)}h12M${fixed(x)},${fixed(y - 6)}v12" stroke="${colour}" stroke-width="2.4"></path>`;
  });
}

function extentBox({ id, corners }: Inset, view: View): Markup {
  const { left, bottom } = letterBox(corners[1], view);
  return html`<path d="${view.path(extentShape(...corners))}" class="frame"></path><text class="head" x="${fixed(left)}" y="${fixed(bottom)}">${id}</text>`;
}

/** Puts the letter of an inset at the north-eastern corner of its area, and keeps labels away from it. */
function letterBox(corner: Position, view: View): Box {
  const [x, y] = view.at(corner);
  const [left, bottom] = [x + 3, y + 4];
  return { left, right: left + LABEL_SIZE, top: bottom - LABEL_SIZE, bottom };
}

/** Markers and labels of one view; places inside an inset's area are labelled only in the inset. */
function contents(result: ResultDocument, view: View, size: number, covered: readonly Box[], insets: readonly Inset[]): Markup {
  const markers = markersOf(result, view, size).filter(
    ({ x, y }) => !covered.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom),
  );
  const placeOf = new Map<string, ResultDocument["places"][number]>(result.places.map((place) => [place.code, place]));
  const name = (code: string): Bilingual => ({
    zh: placeOf.get(code)?.shortName ?? code,
    en: shortEnglish(placeOf.get(code)?.nameEn ?? code),
  });
  const labelled = [...new Set(markers.map((marker) => marker.place))].filter((code) => {
    const place = placeOf.get(code);
    return !insets.some((inset) => isWithin([place?.lon ?? 0, place?.lat ?? 0], inset));
  });
  const taken = [...covered, ...insets.map(({ corners }) => letterBox(corners[1], view))];
  const labels = (["zh", "en"] as const).map((language) =>
    labelGroup(labelled, markers, view, taken, (code) => name(code)[language], language),
  );
  return html`${belts(result, view, covered, name)}${markers.map((marker) => markerMarkup(result, marker, `${name(marker.place).zh} ${name(marker.place).en}`))}${labels}`;
}

/** Haixi for "Haixi Mongol and Tibetan Autonomous Prefecture": labels have little room. */
function shortEnglish(name: string): string {
  return / (Autonomous|County|Prefecture|League)\b/.test(name) ? (name.split(" ")[0] ?? name) : name;
}

/** Rings around cities with a belt. */
function belts(result: ResultDocument, view: View, covered: readonly Box[], name: (code: string) => Bilingual): Markup[] {
  const counts = new Map<string, number>();
  for (const belt of result.belts) counts.set(belt.place, (counts.get(belt.place) ?? 0) + 1);
  return result.places.flatMap(({ code, lon, lat }) => {
    const count = counts.get(code);
    if (count === undefined || lon === null || lat === null) return [];
    const [x, y] = view.at([lon, lat]);
    const { frame } = view;
    if (
      x < frame.left ||
      x > frame.right ||
      y < frame.top ||
      y > frame.bottom ||
      covered.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom)
    )
      return [];
    return [
      html`<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${fixed(7 + 2.2 * Math.sqrt(Math.min(25, count)))}" fill="none" stroke="${BELT_COLOUR}" stroke-opacity=".65"><title>${oneText(name(code))} · ${oneText(TEXTS.belts)} ${count}</title></circle>`,
    ];
  });
}

function labelGroup(
  codes: readonly string[],
  markers: readonly Marker[],
  view: View,
  taken: readonly Box[],
  name: (code: string) => string,
  language: Language,
): Markup {
  const wishes = codes.map((code): LabelWish => {
    const own = markers.filter((marker) => marker.place === code);
    const [left, right] = [Math.min(...own.map(({ x, size }) => x - size)), Math.max(...own.map(({ x, size }) => x + size))];
    return {
      text: name(code),
      x: (left + right) / 2,
      y: own[0]?.y ?? 0,
      reach: (right - left) / 2,
      weight: own.reduce((sum, { count }) => sum + count, 0),
    };
  });
  const placedLabels = placeLabels(wishes, [...markers.map(markerBox), ...taken], view.frame, LABEL_SIZE);
  const leads = placedLabels.flatMap(({ lead }) =>
    lead === null ? [] : [html`<path class="lead" d="M${lead.slice(0, 2).map(fixed).join()}L${lead.slice(2).map(fixed).join()}"></path>`],
  );
  const texts = placedLabels.map(({ text, left, base }) => html`<text x="${fixed(left + 2)}" y="${fixed(base)}">${text}</text>`);
  return html`<g class="${language}" aria-hidden="true">${leads}${texts}</g>`;
}

function insetMarkup(result: ResultDocument, { id, name, frame }: Inset, view: View, base: BaseMap | null): Markup {
  const { left, top } = frame;
  const [width, height] = [frame.right - left, frame.bottom - top];
  const box = html`x="${left}" y="${top}" width="${width}" height="${height}"`;
  const head = (language: Language): string => `${id} ${name[language]}`;
  const room: Box = { left, top, right: left + 150, bottom: top + 20 };
  return html`<clipPath id="clip-${id}"><rect ${box}></rect></clipPath><g clip-path="url(#clip-${id})"><rect ${box} class="sea"></rect>${landMarkup(view, base)}${groupShapes(result, view)}${contents(result, view, 5.5, [room], [])}${groupNumbers(result, view, [])}</g><rect ${box} class="frame"></rect><text class="head zh" x="${left + 6}" y="${top + 16}">${head("zh")}</text><text class="head en" x="${left + 6}" y="${top + 16}">${head("en")}</text>`;
}

function scaleBar(view: View): Markup {
  const length = 500 * view.scale;
  const [x, y] = [FRAME.right - length - 30, FRAME.bottom - 18];
  return html`<path d="M${fixed(x)},${y - 6}v6h${fixed(length)}v-6" fill="none" stroke="#1b1f24"></path><text class="deg" x="${fixed(x + length / 2)}" y="${y - 6}" text-anchor="middle">500 km</text>`;
}

function legend(result: ResultDocument): Markup {
  const kinds = result.dataset.kinds.map(({ id, label }) => {
    const { shape: form, colour, dash } = kindStyle(result, id);
    return html`<li><svg viewBox="0 0 44 18" aria-hidden="true"><path d="M1,9H43" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"></path>${symbol(form, "matched", 22, 9, 5.5, colour)}</svg> ${both(label)}</li>`;
  });
  const belt = html`<li><svg viewBox="0 0 44 18" aria-hidden="true"><path d="M1,9H43" stroke="${BELT_COLOUR}" stroke-width="2" stroke-dasharray="${BELT_DASH}"></path><circle cx="22" cy="9" r="6.5" fill="none" stroke="${BELT_COLOUR}"></circle></svg> ${both(TEXTS.belts)}</li>`;
  const groups =
    addingGroups(result).length === 0
      ? null
      : html`<li><svg viewBox="0 0 44 18" aria-hidden="true"><path d="M1,9H43" class="group"></path></svg> ${both(inBoth(placeWords, (words) => words.groups.heads.group))}</li>`;
  const outcomes = OUTCOME_ORDER.filter((outcome) => result.units.some((unit) => unit.outcome === outcome)).map(
    (outcome) =>
      html`<li><svg viewBox="0 0 44 18" aria-hidden="true">${symbol("circle", outcome, 22, 9, 6, "#4a4f57")}</svg> ${both(outcomeName(outcome))}</li>`,
  );
  return html`<p class="small soft">${both(TEXTS.symbolKind)}</p><ul class="legend">${kinds}${belt}${groups}</ul><p class="small soft">${both(TEXTS.symbolOutcome)}</p><ul class="legend">${outcomes}</ul>`;
}
