import type { ResultDocument } from "../../documents/result.ts";
import type { Interval } from "../../model/spatial.ts";
import type { Bilingual } from "../../model/text.ts";
import { ellipseWords } from "../../words/ellipse.ts";
import { inBoth } from "../../words/in-languages.ts";
import { percent } from "../../words/number.ts";
import { TEXTS } from "../../words/page-texts.ts";
import { percentInBoth } from "../../words/share.ts";
import { wordingIn, wordings } from "../../words/words.ts";
import { bearingEnds } from "../text/ellipse.ts";
import { both, bothMarkup, html, type Markup } from "./markup.ts";

/** Both ends of an interval, in the notation of each language. */
function ranged([low, high]: Interval, digits: number, scale: number): Bilingual {
  return inBoth(wordings, ({ punctuation }) => punctuation.range((low * scale).toFixed(digits), (high * scale).toFixed(digits)));
}

/** The ellipses as a table, with the bootstrap's intervals and the city whose removal changes each ellipse most. */
export function ellipseSection({ ellipses: document, dataset }: ResultDocument): Markup {
  const head = [TEXTS.kind, TEXTS.units, TEXTS.centre, TEXTS.axes, TEXTS.bearing, TEXTS.area, TEXTS.share, TEXTS.farthest].map(
    (text, at) => html`<th scope="col" class="${at === 0 || at === 7 ? "" : "n"}">${both(text)}</th>`,
  );
  const rows = document.ellipses.map((each) => {
    const { intervals } = each;
    const range = (interval: Interval | undefined | null, digits: number, scale = 1): Markup | null =>
      interval == null ? null : html`<br><span class="soft small">${both(ranged(interval, digits, scale))}</span>`;
    const first = each.leftOut[0];
    const city = first === undefined ? undefined : document.places[first.place];
    const moves =
      first === undefined
        ? null
        : html`${both({ zh: city?.name ?? first.place, en: city?.nameEn ?? first.place })} ${first.centreShiftKm.toFixed(0)} km`;
    const axes =
      intervals === null
        ? null
        : html`<br><span class="soft small">${both(ranged(intervals.semiMajorKm, 0, 1))} × ${both(ranged(intervals.semiMinorKm, 0, 1))}</span>`;
    const turns =
      intervals?.bearing == null
        ? null
        : html`<br><span class="soft small">${both(inBoth(ellipseWords, ({ bearings }) => bearings(...bearingEnds(intervals.bearing ?? [0, 0]))))}</span>`;
    return html`<tr><th scope="row">${both(each.label)}</th><td class="n">${each.n}</td><td class="n">${each.centre[1].toFixed(1)}°N ${each.centre[0].toFixed(1)}°E</td><td class="n">${each.semiMajorKm.toFixed(0)} × ${each.semiMinorKm.toFixed(0)}${axes}</td><td class="n">${each.bearing === null ? "-" : `${each.bearing.toFixed(0)}°`}${each.direction === "clear" ? null : html`<br>${both(TEXTS.unclear)}`}${turns}</td><td class="n">${(each.areaKm2 / 10_000).toFixed(0)}${range(intervals?.areaKm2, 0, 1e-4)}</td><td class="n">${both(percentInBoth(each.shareInside))}${range(intervals?.shareInside, 0, 100)}</td><td>${moves}</td></tr>`;
  });
  const notes = bothMarkup((language) => {
    const words = ellipseWords[language];
    const { punctuation } = wordingIn(language);
    const samples = document.ellipses[0]?.intervals;
    const parts = [
      words.method(words.formulas[document.formula], words.weights[document.weights]),
      words.shareNote(percent(document.normalShare, punctuation)),
      words.bearingNote,
      samples == null ? "" : `${words.intervals(samples.samples, samples.seed)}${punctuation.stop}`,
      dataset.belts.complete ? "" : words.beltsNote,
    ];
    return parts.filter((part) => part !== "").join(punctuation.between);
  });
  return html`<section id="ellipses" aria-labelledby="h-ellipses"><h3 id="h-ellipses">${both(TEXTS.ellipses)}</h3><div class="wide" tabindex="0" role="group" aria-labelledby="h-ellipses"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div><p class="soft small">${notes}</p></section>`;
}
