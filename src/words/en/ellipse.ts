import type { EllipseWords } from "../topics/ellipse.ts";

export const ellipseEn: EllipseWords = {
  title: "Standard deviational ellipses",
  method: (formula, weights) => `Formula: ${formula}. Weights: ${weights}. Albers equal-area conic, 25/47 N, 105 E.`,
  formulas: {
    arcgis: "arcgis, semi-axes sqrt(2λ)",
    yuill: "yuill, semi-axes sqrt(λ)",
    crimestat: "crimestat, semi-axes sqrt(2λ·n/(n-2))",
    share: "scaled to contain a given share",
  },
  target: (percent) => `scaled so that it contains ${percent} of a normal distribution`,
  weights: { shared: "1/N for a cluster shared by N cities", equal: "1 for every unit" },
  heads: {
    group: "group",
    n: "units",
    weight: "weight",
    centre: "centre",
    axes: "semi-axes km",
    bearing: "bearing",
    area: "area 10⁴ km²",
    share: "inside",
    extent: "extent",
    eccentricity: "eccentricity",
  },
  directions: { clear: "", unclear: "no clear direction", none: "no direction" },
  shareNote: (normal) =>
    `"inside" is measured: the weight within the ellipse (boundary included) divided by the total weight. By this formula the ellipse of a normal distribution contains ${normal}.`,
  bearingNote: "Bearings are measured clockwise from the grid north of the projection.",
  intervals: (samples, seed) => `95 % intervals: bootstrap of whole clusters, ${samples} draws (seed ${seed})`,
  leftOut: "Cities whose removal moves the centre farthest:",
  leftOutLine: (city, km, turn) => `without ${city}: centre moves ${km} km${turn === null ? "" : `, turns ${turn}°`}`,
  without: { "too-few-places": "fewer than three different places, so no ellipse", "no-weight": "no weight" },
  noCoordinates: (count) => `${count} without coordinates`,
  belts: "Online industrial belts",
  beltsNote: "The list of belts is incomplete: their ellipse describes only the known belts.",
  none: "No ellipse can be computed.",
};
