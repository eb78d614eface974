import type { DistanceCurveDocument } from "../../documents/distance-curve.ts";
import type { Language } from "../../model/text.ts";
import { percent } from "../../words/number.ts";
import { placeWords } from "../../words/places.ts";
import { wordingIn } from "../../words/words.ts";
import { shownDocument } from "../shown.ts";
import { label, rect, round, textWidth, WIDTH } from "./svg.ts";

const [LEFT, RIGHT, TOP, HEIGHT] = [90, 40, 96, 380];
/** Steps are named in a list below the curve, a line each. */
const LINE = 22;
/** Ticks of the axis, about so many. */
const TICKS = 8;

/** The step curve as a picture: the rate over the limit of distance, the limits of the version as dashed lines, and each step named below. */
export function distanceSvg(source: DistanceCurveDocument, language: Language): string {
  const document = shownDocument(source);
  const wording = wordingIn(language);
  const words = placeWords[language].distance;
  const { steps, startRate, endRate, limits } = document;
  const known = steps.flatMap(({ km }) => km ?? []);
  const most = niceAbove(Math.max(1, ...known, ...limits));
  const top = Math.min(1, Math.max(0.1, Math.ceil((endRate ?? 0) * 10 + 0.5) / 10));
  const width = WIDTH - LEFT - RIGHT;
  const x = (km: number): number => LEFT + (km / most) * width;
  const y = (rate: number): number => TOP + HEIGHT - (rate / top) * HEIGHT;
  const share = (rate: number | null): string => percent(rate, wording.punctuation);
  const lines = [
    label(LEFT, 34, words.title(document.ruleset.version), { size: 19, bold: true }),
    label(LEFT, 60, words.ends(share(startRate), share(endRate), document.units), { size: 13 }),
    rect(LEFT, TOP, width, HEIGHT, "#fff", "#999"),
  ];
  for (let tick = 0; tick <= 5; tick++) {
    const rate = (top * tick) / 5;
    lines.push(line(LEFT, y(rate), LEFT + width, y(rate), "#ddd"), label(LEFT - 8, y(rate) + 4, share(rate), { size: 12, anchor: "end" }));
  }
  for (let tick = 0; tick <= TICKS; tick++) {
    const km = (most * tick) / TICKS;
    lines.push(
      line(x(km), TOP + HEIGHT, x(km), TOP + HEIGHT + 6, "#555"),
      label(x(km), TOP + HEIGHT + 22, round(km), { size: 12, anchor: "middle" }),
    );
  }
  lines.push(
    label(LEFT + width / 2, TOP + HEIGHT + 44, words.axis, { size: 13, anchor: "middle" }),
    label(LEFT, TOP - 10, words.rateAxis, { size: 13 }),
    ...limits.map(
      (km) => `<path d="M${round(x(km))} ${TOP}V${TOP + HEIGHT}" stroke="#111" stroke-width="1.2" stroke-dasharray="6 4" fill="none"/>`,
    ),
    `<path d="${curve(document, x, y, LEFT + width)}" stroke="#0b4f9e" stroke-width="2.6" fill="none"/>`,
  );
  const marks = steps.flatMap(({ km, rate }, at) => {
    const [cx, cy] = [km === null ? LEFT + width : x(km), y(rate ?? 0)];
    const mark = `<circle cx="${round(cx)}" cy="${round(cy)}" r="4" fill="#fff" stroke="#0b4f9e" stroke-width="2"/>`;
    return [mark, label(cx + 6, cy - 7, String(at + 1), { size: 11, halo: true })];
  });
  const listTop = TOP + HEIGHT + 80;
  const named = steps.map((step, at) => {
    const km = step.km === null ? words.beyond : `${step.km.toFixed(2)} km`;
    const text = `${at + 1}  ${km}  ${step.unit} ${step.name} – ${step.beltName}${wording.punctuation.bracketed(wording.names.city(step.beltPlace))}  ${wording.outcomes[step.from]} → ${wording.outcomes[step.to]}  ${share(step.rate)}`;
    return label(LEFT, listTop + at * LINE, shortened(text, WIDTH - LEFT - 10), { size: 13 });
  });
  const height = listTop + steps.length * LINE + 10;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif" role="img">`;
  return [head, rect(0, 0, WIDTH, height, "#fff"), ...lines, ...marks, ...named, "</svg>", ""].join("\n");
}

function line(x1: number, y1: number, x2: number, y2: number, stroke: string): string {
  return `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${stroke}" stroke-width="1" fill="none"/>`;
}

/** The path of the curve: level between steps, upright at each. */
function curve({ steps, startRate }: DistanceCurveDocument, x: (km: number) => number, y: (rate: number) => number, right: number): string {
  const path = [`M${round(x(0))} ${round(y(startRate ?? 0))}`];
  for (const { km, rate } of steps) path.push(`H${round(km === null ? right : x(km))}`, `V${round(y(rate ?? 0))}`);
  return `${path.join("")}H${round(right)}`;
}

/** A round number that is not below another. */
function niceAbove(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 5, 8, 10].map((factor) => factor * unit).find((each) => each >= value) ?? value;
}

function shortened(text: string, room: number): string {
  if (textWidth(text, 13) <= room) return text;
  const characters = [...text];
  while (characters.length > 0 && textWidth(`${characters.join("")}…`, 13) > room) characters.pop();
  return `${characters.join("")}…`;
}
