import type { FlowClaimEntry, FlowsDocument, FlowWindowEntry } from "../../documents/flows.ts";
import type { ResultDocument } from "../../documents/result.ts";
import { LANGUAGES } from "../../model/text.ts";
import { flowWords } from "../../words/flows.ts";
import { inBoth } from "../../words/in-languages.ts";
import { grouped } from "../../words/number.ts";
import { TEXTS } from "../../words/page-texts.ts";
import { percentInBoth } from "../../words/share.ts";
import { flowMapSvg } from "../pictures/flow-map-svg.ts";
import { both, html, type Markup } from "./markup.ts";

/** The flows of a region: the picture, the levels of each window and the published findings; null if none were requested. */
export function flowsSection({ flows }: ResultDocument): Markup | null {
  if (flows == null) return null;
  const title = inBoth(flowWords, (words) => words.title(regionIn(flows)[words.language], flows.table.counts?.[words.language] ?? null));
  const notes = [
    ...(flows.made ? [inBoth(flowWords, ({ made }) => made)] : []),
    ...(flows.table.notice === null ? [] : [flows.table.notice]),
  ];
  const base = inBoth(flowWords, (words) => words.bases[flows.base]);
  const says = inBoth(flowWords, ({ levelSays }) => levelSays);
  return html`<section id="flows" aria-labelledby="h-flows"><h2 id="h-flows">${both(TEXTS.flows)}</h2><p><strong>${both(title)}</strong></p>${notes.map((note) => html`<p class="note">${both(note)}</p>`)}${pictures(flows)}${levels(flows)}<p class="soft small">${both(base)} ${both(says)}</p>${claims(flows)}</section>`;
}

function regionIn({ region }: FlowsDocument): { readonly zh: string; readonly en: string } {
  return { zh: region.name, en: region.nameEn === "" ? region.name : region.nameEn };
}

/** The picture in both languages; their ids differ, since both are in one page. */
function pictures(flows: FlowsDocument): Markup {
  const drawn = LANGUAGES.map((language) => {
    const svg = flowMapSvg(flows, language).replaceAll("flow-map", `flow-map-${language}`);
    return html`<div class="${language} wide" tabindex="0" role="group" aria-labelledby="h-flows">${{ markup: svg }}</div>`;
  });
  return html`<figure>${drawn}</figure>`;
}

function levels({ windows }: FlowsDocument): Markup {
  const counts = (["window", "inside", "out", "into"] as const).map((head) => inBoth(flowWords, ({ heads }) => heads[head]));
  const shares = (["overall", "sales", "supply"] as const).map((level) => inBoth(flowWords, ({ levels: names }) => names[level]));
  const head = [...counts, ...shares].map((text, at) => html`<th scope="col" class="${at === 0 ? "" : "n"}">${both(text)}</th>`);
  return html`<div class="wide" tabindex="0" role="group" aria-labelledby="h-flows"><table><thead><tr>${head}</tr></thead><tbody>${windows.map(windowRow)}</tbody></table></div>`;
}

function windowRow(each: FlowWindowEntry): Markup {
  const counts = [each.inside, each.out, each.into].map((count) => html`<td class="n">${grouped(count)}</td>`);
  const shares = [each.overall, each.sales, each.supply].map((share) => html`<td class="n">${both(percentInBoth(share))}</td>`);
  return html`<tr><th scope="row">${both(inBoth(flowWords, ({ window }) => window(each.from, each.to)))}</th>${counts}${shares}</tr>`;
}

/** Findings about what the table counts; those about other tables are left out. */
function claims({ claims: all }: FlowsDocument): Markup | null {
  const told = all.filter(({ why }) => why !== "other-measure");
  if (told.length === 0) return null;
  return html`<h3>${both(inBoth(flowWords, ({ sections }) => sections.claims))}</h3><ul>${told.map(claimItem)}</ul>`;
}

function claimItem({ title, result, why }: FlowClaimEntry): Markup {
  const said = inBoth(flowWords, (words) => `${words.claimResults[result]}${why === undefined ? "" : ` (${words.claimGaps[why]})`}`);
  return html`<li>${both(title)} <strong>${both(said)}</strong></li>`;
}
