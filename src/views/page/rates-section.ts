import { isBound } from "../../documents/rates.ts";
import type { ResultDocument } from "../../documents/result.ts";
import type { RateRow } from "../../model/match.ts";
import type { UnitOutcome } from "../../model/relation.ts";
import type { Bilingual } from "../../model/text.ts";
import { TEXTS } from "../../words/page-texts.ts";
import { regionName } from "../../words/region-name.ts";
import { percentInBoth } from "../../words/share.ts";
import { wordingIn } from "../../words/words.ts";
import { isSmall } from "../text/small-counts.ts";
import { bar, OUTCOME_FILLS, OUTCOME_ORDER } from "./bars.ts";
import { both, html, type Markup } from "./markup.ts";

const LEFT = 210;
const WIDTH = 1000;

export function outcomeName(outcome: UnitOutcome): Bilingual {
  return { zh: wordingIn("zh").outcomes[outcome], en: wordingIn("en").outcomes[outcome] };
}

export function kindName({ dataset }: Pick<ResultDocument, "dataset">, kind: string): Bilingual {
  return kind === "all" ? TEXTS.all : (dataset.kinds.find(({ id }) => id === kind)?.label ?? { zh: kind, en: kind });
}

/** Rates of each kind with bars, beside the study's, and by region. */
export function ratesSection(result: ResultDocument): Markup {
  const kinds = result.rates.filter((row) => row.by === "all" || row.by === "kind");
  const regions = result.rates.filter((row) => row.by === "region");
  const incomplete = !result.dataset.belts.complete;
  return html`<section id="rates" aria-labelledby="h-rates"><h2 id="h-rates">${both(TEXTS.rates)}</h2>
${incomplete ? html`<p class="note">${both(TEXTS.lowerBound)}</p>` : null}
${barsFigure(result, kinds)}
${rateTable(result, kinds, TEXTS.kind, true)}
<h3>${both(TEXTS.byRegion)}</h3>${rateTable(result, regions, TEXTS.region, false)}
<p class="soft small">${both(TEXTS.smallCounts)} ${both(TEXTS.regionsOverlap)}</p></section>`;
}

function barsFigure(result: ResultDocument, kinds: readonly RateRow[]): Markup {
  let top = 6;
  const groups = kinds.map((row) => {
    const ours = bar(
      { matched: row.matched, similar: row.similar, none: row.none, "no-belt": row.noBelt, unknown: row.unknown },
      top,
      LEFT,
      false,
    );
    const label = html`<g><text x="${LEFT - 10}" y="${top + 16}" text-anchor="end" class="zh">${kindName(result, row.value).zh}</text><text x="${LEFT - 10}" y="${top + 16}" text-anchor="end" class="en">${short(kindName(result, row.value).en)}</text></g>`;
    const rate = rateText(row.matchRate.share, isBound(row, "match", result.dataset.belts.complete));
    const share = html`<text x="${LEFT + 728}" y="${top + 16}" class="zh">${rate.zh}</text><text x="${LEFT + 728}" y="${top + 16}" class="en">${rate.en}</text>`;
    top += ours.height + 3;
    const study = studyOf(result, row);
    if (study === undefined) {
      top += 12;
      return html`${label}${ours.markup}${share}`;
    }
    const theirs = bar(
      { matched: study.matched, similar: study.similar, none: study.units - study.matched - study.similar, "no-belt": 0, unknown: 0 },
      top,
      LEFT,
      true,
    );
    const studied = percentInBoth(study.matched / study.units);
    const name = html`<text x="${LEFT - 10}" y="${top + 12}" text-anchor="end" class="s zh">${TEXTS.study.zh}</text><text x="${LEFT - 10}" y="${top + 12}" text-anchor="end" class="s en">${TEXTS.study.en}</text><text x="${LEFT + 728}" y="${top + 12}" class="s zh">${studied.zh}</text><text x="${LEFT + 728}" y="${top + 12}" class="s en">${studied.en}</text>`;
    top += theirs.height + 14;
    return html`${label}${ours.markup}${share}${name}${theirs.markup}`;
  });
  return html`<figure><div class="wide" tabindex="0" role="group" aria-labelledby="h-rates"><svg class="bar" viewBox="0 0 ${WIDTH} ${Math.ceil(top)}" role="img" aria-labelledby="bars-says">${groups}</svg></div><figcaption id="bars-says">${both(TEXTS.bars)}</figcaption>${outcomeLegend()}</figure>`;
}

/** Labels of the bars are shortened: there is no room for "clusters" in each of them. */
function short(label: string): string {
  return label.replace(/\s+(industry\s+)?clusters$/i, "");
}

export function outcomeLegend(): Markup {
  const items = OUTCOME_ORDER.map(
    (outcome) =>
      html`<li><svg viewBox="0 0 40 18" aria-hidden="true"><rect x="1" y="1" width="38" height="16" fill="${OUTCOME_FILLS[outcome]}" stroke="#57606a"></rect></svg> ${both(outcomeName(outcome))}</li>`,
  );
  return html`<ul class="legend">${items}</ul>`;
}

function studyOf({ published }: ResultDocument, row: RateRow) {
  return row.by === "all" || row.by === "kind" ? published.find((each) => each.kind === row.value && each.units > 0) : undefined;
}

function rateText(share: number | null, atLeast: boolean): Bilingual {
  const { zh, en } = percentInBoth(share);
  return atLeast && share !== null ? { zh: `≥ ${zh}`, en: `≥ ${en}` } : { zh, en };
}

function rateTable(result: ResultDocument, rows: readonly RateRow[], first: Bilingual, withStudy: boolean): Markup {
  const { complete } = result.dataset.belts;
  const studied = withStudy && result.published.length > 0;
  const numbers = OUTCOME_ORDER.map((outcome) => html`<th scope="col" class="n">${both(outcomeName(outcome))}</th>`);
  const shares = [TEXTS.matchRate, TEXTS.similarRate, TEXTS.eitherRate].map((text) => html`<th scope="col" class="n">${both(text)}</th>`);
  const head = html`<thead><tr><th scope="col">${both(first)}</th><th scope="col" class="n">${both(TEXTS.units)}</th>${numbers}${shares}${studied ? html`<th scope="col" class="n">${both(TEXTS.study)}</th>` : null}</tr></thead>`;
  const body = rows.map((row) => {
    const name = row.by === "all" || row.by === "kind" ? kindName(result, row.value) : regionName(row.value);
    const mark = isSmall(row) ? " *" : "";
    const counts = [row.matched, row.similar, row.none, row.noBelt, row.unknown].map((count) => html`<td class="n">${count}</td>`);
    const cells = (["match", "similar", "either"] as const).map(
      (rate) => html`<td class="n">${both(rateText(row[`${rate}Rate`].share, isBound(row, rate, complete)))}</td>`,
    );
    const study = studyOf(result, row);
    const last = studied
      ? html`<td class="n">${study === undefined ? "-" : html`${study.matched}/${study.units} · ${both(percentInBoth(study.matched / study.units))}`}</td>`
      : null;
    return html`<tr><th scope="row">${both(name)}${mark}</th><td class="n">${row.units}</td>${counts}${cells}${last}</tr>`;
  });
  return html`<div class="wide" tabindex="0" role="group" aria-label="${first.zh} ${first.en}"><table>${head}<tbody>${body}</tbody></table></div>`;
}
