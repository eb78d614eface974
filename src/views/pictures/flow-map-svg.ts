import type { FlowsDocument } from "../../documents/flows.ts";
import type { Language } from "../../model/text.ts";
import { flowWords } from "../../words/flows.ts";
import { TEXTS } from "../../words/page-texts.ts";
import type { FlowWords } from "../../words/topics/flows.ts";
import { placeLabels } from "../page/map-labels.ts";
import { GRATICULE, landPath, type Position, type View, viewOf } from "../page/map-view.ts";
import { shownDocument } from "../shown.ts";
import { wrapped } from "../width.ts";
import { arcPath } from "./flow-arcs.ts";
import { flowLevelsSvg } from "./flow-levels-svg.ts";
import { label, rect, round, textWidth, WIDTH } from "./svg.ts";

type Side = "inside" | "out" | "into";
type Arc = FlowsDocument["backbone"][number] & { readonly side: Side };

const MOST_ARCS = 120;
const MOST_LABELS = 26;
const WIDEST = 18;
const NARROWEST = 0.9;
const MAP = { left: 30, right: WIDTH - 30, height: 620 };
const PANEL = { left: 90, right: WIDTH - 120, height: 200 };
/** The sides differ by darkness: dark inside, middle out, light with an edge into. */
const LOOKS: Readonly<Record<Side, { readonly fill: string; readonly edge: string }>> = {
  inside: { fill: "#16324f", edge: "#fff" },
  out: { fill: "#b4562b", edge: "#fff" },
  into: { fill: "#f2c879", edge: "#7a5a10" },
};
/** Where the arcs of a region without coordinates would be: China. */
const CHINA: readonly Position[] = [
  [98, 20],
  [125, 45],
];

/** One SVG picture of a region's flows: a map with an arc per direction, and the three levels over time. It reads in grey. */
export function flowMapSvg(source: FlowsDocument, language: Language): string {
  const document = shownDocument(source);
  const words = flowWords[language];
  const notes = notesOf(document, words, language);
  const top = 70 + 20 * notes.length;
  const map = { left: MAP.left, right: MAP.right, top, bottom: top + MAP.height };
  const panelTop = map.bottom + 104;
  const panel = { left: PANEL.left, right: PANEL.right, top: panelTop, bottom: panelTop + PANEL.height };
  const height = panel.bottom + 70;
  const arcs = arcsOf(document);
  const view = viewOf(pointsOf(arcs, document), map, 40);
  const name = { zh: document.region.name, en: document.region.nameEn }[language];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${round(height)}" width="${WIDTH}" height="${round(height)}" role="img" xml:lang="${language}" font-family="'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif">`,
    rect(0, 0, WIDTH, height, "#fff"),
    label(30, 40, words.title(name, document.table.counts?.[language] ?? null), { size: 20, bold: true }),
    ...notes.map((note, at) => label(30, 66 + 20 * at, note, { size: 13, fill: "#444", bold: document.made && note === words.made })),
    ...groundOf(view),
    ...arcs.toReversed().map((arc) => arcMarkup(arc, arcs, document, view)),
    ...cityMarkup(arcs, document, view, language),
    ...(arcs.length === 0 ? [label((map.left + map.right) / 2, map.bottom - 20, words.picture.none, { size: 14, anchor: "middle" })] : []),
    rect(map.left, map.top, map.right - map.left, map.bottom - map.top, "none", "#888"),
    ...legend(arcs, words, map.bottom + 22),
    label(30, map.bottom + 44, TEXTS.mapCaption[language], { size: 11, fill: "#555" }),
    label(30, panelTop - 18, words.picture.trend, { size: 15, bold: true }),
    ...flowLevelsSvg(document, words, panel),
    ...levelNotes(document, words).map((note, at) => label(30, panel.bottom + 40 + 16 * at, note, { size: 11, fill: "#444" })),
    "</svg>",
    "",
  ].join("\n");
}

/** What must stand above the picture: that the data are made, a licence, and what the arcs are. */
function notesOf({ made, table, backbone }: FlowsDocument, words: FlowWords, language: Language): readonly string[] {
  const notes = [
    ...(made ? [words.made] : []),
    ...(table.notice === null ? [] : [table.notice[language]]),
    words.picture.map(Math.min(MOST_ARCS, backbone.length), backbone.length),
  ];
  return notes.flatMap((note) => wrapped(note, 150));
}

function levelNotes(document: FlowsDocument, words: FlowWords): readonly string[] {
  return [words.bases[document.base], words.levelSays];
}

function arcsOf({ backbone, region, places }: FlowsDocument): readonly Arc[] {
  const inside = new Set(region.places);
  return backbone
    .filter(({ from, to }) => [from, to].every((code) => positionOf(places[code]) !== null))
    .slice(0, MOST_ARCS)
    .map((flow) => ({ ...flow, side: inside.has(flow.from) ? (inside.has(flow.to) ? "inside" : "out") : "into" }));
}

function positionOf(place: FlowsDocument["places"][string] | undefined): Position | null {
  return place === undefined || place.lon === null || place.lat === null ? null : [place.lon, place.lat];
}

function pointsOf(arcs: readonly Arc[], { places }: FlowsDocument): readonly Position[] {
  const found = arcs.flatMap(({ from, to }) =>
    [from, to].flatMap((code) => [positionOf(places[code]) ?? []].filter((each): each is Position => each.length === 2)),
  );
  return found.length < 2 ? CHINA : found;
}

function groundOf(view: View): readonly string[] {
  const { left, top, right, bottom } = view.frame;
  return [
    `<clipPath id="flow-map"><rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"/></clipPath>`,
    rect(left, top, right - left, bottom - top, "#eef3f7"),
    `<g clip-path="url(#flow-map)"><path d="${landPath(view)}" fill="#fbfaf6" stroke="#b9b4a6" stroke-width="0.8" fill-rule="evenodd"/><path d="${view.path(GRATICULE)}" fill="none" stroke="#d9dee3" stroke-width="0.6"/></g>`,
  ];
}

function widthOf(count: number, arcs: readonly Arc[]): number {
  return Math.max(NARROWEST, (WIDEST * count) / (arcs[0]?.count ?? 1));
}

function arcMarkup(arc: Arc, arcs: readonly Arc[], { places }: FlowsDocument, view: View): string {
  const [from, to] = [positionOf(places[arc.from]), positionOf(places[arc.to])];
  if (from === null || to === null) return "";
  const { fill, edge } = LOOKS[arc.side];
  return `<path d="${arcPath(view.at(from), view.at(to), widthOf(arc.count, arcs))}" fill="${fill}" fill-opacity="0.88" stroke="${edge}" stroke-width="0.5"/>`;
}

/** A dot per city of an arc, filled inside the region; the cities with the most flows are named. */
function cityMarkup(arcs: readonly Arc[], { places, region }: FlowsDocument, view: View, language: Language): readonly string[] {
  const strengths = new Map<string, number>();
  for (const { from, to, count } of arcs) for (const code of [from, to]) strengths.set(code, (strengths.get(code) ?? 0) + count);
  const inside = new Set(region.places);
  const cities = [...strengths]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .flatMap(([code, weight]) => {
      const [place, position] = [places[code], positionOf(places[code])];
      if (place === undefined || position === null) return [];
      const [x, y] = view.at(position);
      return [{ code, x, y, weight, name: { zh: place.name.replace(/市$/u, ""), en: place.nameEn || place.name }[language] }];
    });
  const dots = cities.map(({ code, x, y }) => {
    const fill = inside.has(code) ? "#111" : "#fff";
    return `<circle cx="${round(x)}" cy="${round(y)}" r="3.4" fill="${fill}" stroke="#111" stroke-width="1.2"/>`;
  });
  const taken = cities.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
  const wishes = cities.slice(0, MOST_LABELS).map(({ name, x, y, weight }) => ({ text: name, x, y, reach: 4, weight }));
  const names = placeLabels(wishes, taken, view.frame, 13).flatMap(({ text, left, base, lead }) => [
    ...(lead === null
      ? []
      : [`<path d="M${round(lead[0])},${round(lead[1])}L${round(lead[2])},${round(lead[3])}" stroke="#555" stroke-width="0.7"/>`]),
    label(left + 2, base, text, { size: 13, halo: true, bold: true }),
  ]);
  return [...dots, ...names];
}

/** One short arc per side, and the widths of two counts. */
function legend(arcs: readonly Arc[], words: FlowWords, y: number): readonly string[] {
  let x = MAP.left;
  const entry = (text: string, path: (x: number) => string): readonly string[] => {
    const lines = [path(x), label(x + 58, y + 4, text, { size: 12 })];
    x += 58 + textWidth(text, 12) + 30;
    return lines;
  };
  const sides = (["inside", "out", "into"] as const).flatMap((side) => {
    const { fill, edge } = LOOKS[side];
    return entry(
      words.picture.sides[side],
      (at) => `<path d="${arcPath([at, y], [at + 50, y], 9)}" fill="${fill}" stroke="${edge}" stroke-width="0.5"/>`,
    );
  });
  const largest = arcs[0]?.count ?? 0;
  const widths = [...new Set([largest, Math.round(largest / 4)])].filter((count) => count > 0);
  const scale = widths.flatMap((count) =>
    entry(words.picture.width(count), (at) => `<path d="${arcPath([at, y], [at + 50, y], widthOf(count, arcs))}" fill="#777"/>`),
  );
  return [...sides, ...scale];
}
