import { AS_THE_STUDY, type EllipseAsked, ellipseDocument } from "../documents/ellipse.ts";
import { ELLIPSE_WEIGHTS, type EllipseFormula } from "../model/spatial.ts";
import { ELLIPSE_GROUPINGS } from "../questions/ellipses/groups.ts";
import { ellipseGeoJson } from "../views/exports/geojson.ts";
import { ellipseText } from "../views/text/ellipse.ts";
import { answer } from "./answer.ts";
import type { Answer, Call } from "./command.ts";
import { openInput } from "./open-input.ts";
import { Refusal } from "./refusal.ts";

/** `qundai ellipse`: standard deviational ellipses of the clusters and belts. */
export async function command(call: Call): Promise<Answer> {
  const asked = askedOf(call);
  const { input, notes } = await openInput(call);
  const document = ellipseDocument(input.data, asked);
  if (call.isOn("geojson")) return { text: ellipseGeoJson(document), notes };
  return answer(call, document, (each) => ellipseText(each, call.page, input.data.dataset.belts.complete), notes);
}

function askedOf(call: Call): EllipseAsked {
  const by = ELLIPSE_GROUPINGS.find((each) => each === call.option("by")) ?? AS_THE_STUDY.by;
  const weights = ELLIPSE_WEIGHTS.find((each) => each === call.option("weights")) ?? AS_THE_STUDY.weights;
  return {
    by,
    weights,
    formula: formulaOf(call),
    samples: wholeNumber(call, "samples", 100_000) ?? AS_THE_STUDY.samples,
    seed: wholeNumber(call, "seed", 4_294_967_295) ?? AS_THE_STUDY.seed,
  };
}

function formulaOf(call: Call): EllipseFormula {
  const share = call.option("share");
  const name = call.option("formula");
  if (share === undefined) return name === "yuill" || name === "crimestat" ? { name } : { name: "arcgis" };
  const number = /^0?\.\d{1,6}$/.test(share) ? Number(share) : Number.NaN;
  if (!(number > 0 && number < 1) || name !== undefined) throw new Refusal([call.words.valueWrong("--share", share, ["0.01 … 0.99"])]);
  return { name: "share", share: number };
}

function wholeNumber(call: Call, option: string, most: number): number | undefined {
  const text = call.option(option);
  if (text === undefined) return undefined;
  if (!/^\d{1,10}$/.test(text) || Number(text) > most) throw new Refusal([call.words.valueWrong(`--${option}`, text, [`0 … ${most}`])]);
  return Number(text);
}
