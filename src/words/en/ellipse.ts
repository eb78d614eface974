import type { EllipseWords } from "../topics/ellipse.ts";

export const ellipseEn: EllipseWords = {
  title: "Standard deviational ellipses",
  method: (formula, weights) => `Formula: ${formula}. Weights: ${weights}. Albers equal-area conic, 25/47 N, 105 E.`,
  formulas: {
    arcgis: "arcgis, semi-axes sqrt(2λ)",
    yuill: "yuill, semi-axes sqrt(λ)",
    crimestat: "crimestat, semi-axes sqrt(2λ·n/(n-2))",
    share: "scaled to a share",
  },
  target: (percent) => `scaled so that a normal distribution has ${percent} inside`,
  weights: { shared: "1/N for a cluster that N cities share", equal: "1 for every unit" },
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
    `"inside" is measured: the weight within the ellipse, boundary included, over all weight. By this formula a normal distribution has ${normal} inside.`,
  bearingNote: "Bearings are clockwise from the north of the projection's grid.",
  intervals: (samples, seed) => `95 % intervals: ${samples} draws of whole clusters (seed ${seed})`,
  leftOut: "Cities whose absence moves the centre farthest:",
  leftOutLine: (city, km, turn) => `without ${city}: centre moves ${km} km${turn === null ? "" : `, turns ${turn}°`}`,
  without: { "too-few-places": "fewer than three different places: no ellipse", "no-weight": "no weight" },
  noCoordinates: (count) => `${count} without coordinates`,
  belts: "Online industrial belts",
  beltsNote: "The list of belts is incomplete: the belts' ellipse shows those that are known.",
  none: "There is no ellipse to draw.",
};
