import type { ResultDocument } from "../../documents/result.ts";
import { inBoth } from "../../words/in-languages.ts";
import { TEXTS } from "../../words/page-texts.ts";
import { wordingIn, wordings } from "../../words/words.ts";
import { PUNCTUATION } from "./marks.ts";
import { both, bothMarkup, html, type Markup } from "./markup.ts";

/** What is missing or unverified in the data, and the versions that made the page. */
export function limitsSection(result: ResultDocument): Markup {
  const { dataset, units, belts, counts, ruleset, taxonomy, program } = result;
  const recalled = units.filter((unit) => unit.confidence === "recalled" || unit.confidence === null).length;
  const unlinked = (rows: readonly { readonly senses: readonly { readonly concept: string | null }[] }[]): number =>
    rows.filter((row) => row.senses.every((sense) => sense.concept === null)).length;
  const leftOut = counts.leftOut ?? 0;
  const lines = [
    ...(leftOut === 0 ? [] : [bothMarkup((language) => wordingIn(language).report.match.leftOut(leftOut))]),
    ...(dataset.belts.complete
      ? []
      : [bothMarkup((language) => wordingIn(language).report.match.beltsIncomplete(belts.length, dataset.belts.expected))]),
    ...(dataset.clusters.complete
      ? []
      : [bothMarkup((language) => wordingIn(language).report.match.clustersIncomplete(units.length, dataset.clusters.expected))]),
    ...[dataset.clusters.missing, dataset.belts.missing].flatMap((missing) => (missing === null ? [] : [both(missing)])),
    ...(recalled === 0 ? [] : [bothMarkup((language) => wordingIn(language).report.match.unverified(recalled, units.length))]),
    ...(unlinked(units) + unlinked(belts) === 0
      ? []
      : [bothMarkup((language) => wordingIn(language).report.match.unlinked(unlinked(units), unlinked(belts)))]),
  ];
  const entry = (term: Markup, text: Markup): Markup => html`<dt>${term}</dt><dd>${text}</dd>`;
  return html`<section id="limits" aria-labelledby="h-limits"><h2 id="h-limits">${both(TEXTS.limits)}</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section><section id="versions" aria-labelledby="h-versions"><h2 id="h-versions">${both(TEXTS.versions)}</h2><dl>${[
    entry(both(TEXTS.program), html`qundai ${program}`),
    entry(both(TEXTS.rulesetIs), html`${ruleset.version} ${both(ruleset.title)}<br><span class="at">${ruleset.hash}</span>`),
    entry(
      both(TEXTS.taxonomy),
      html`${taxonomy.version}${both(PUNCTUATION.open)}${taxonomy.concepts.filter(({ wordOf }) => wordOf === null).length}${both(PUNCTUATION.close)}<br><span class="at">${taxonomy.hash}</span>`,
    ),
    entry(
      both(TEXTS.data),
      html`${both(dataset.title)}<br>${both(inBoth(wordings, ({ source }) => source(dataset.source)))}<br><span class="at">${dataset.hash}</span>`,
    ),
    entry(both(TEXTS.pairsJudged), html`${counts.units} × ${counts.belts} = ${counts.evaluated}`),
  ]}</dl></section>`;
}
