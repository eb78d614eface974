import type { CollectionEntry, CollectionMemberEntry } from "../../documents/collections.ts";
import { isBound } from "../../documents/rates.ts";
import type { ResultDocument } from "../../documents/result.ts";
import { inBoth } from "../../words/in-languages.ts";
import { TEXTS } from "../../words/page-texts.ts";
import { placeWords } from "../../words/places.ts";
import { percentInBoth } from "../../words/share.ts";
import { wordingIn, wordings } from "../../words/words.ts";
import { collectionNotes } from "../text/collections.ts";
import { MARKS } from "./audit-section.ts";
import { OUTCOME_ORDER } from "./bars.ts";
import { both, bothMarkup, html, type Markup } from "./markup.ts";

/** Which clusters serve industries that cut across the taxonomy, one table for each collection; null if there are none. */
export function collectionsSection({ collections = [], dataset }: ResultDocument): Markup | null {
  if (collections.length === 0) return null;
  const legend = inBoth(wordings, ({ outcomes, punctuation }) =>
    OUTCOME_ORDER.map((outcome) => `${MARKS[outcome]} ${outcomes[outcome]}`).join(punctuation.listed),
  );
  const tables = collections.map((each) => collectionTable(each, dataset.belts.complete));
  return html`<section id="collections" aria-labelledby="h-collections"><h2 id="h-collections">${both(TEXTS.collections)}</h2><p class="soft small">${both(TEXTS.collectionsSay)} ${both(legend)}</p>${tables}</section>`;
}

function collectionTable(collection: CollectionEntry, complete: boolean): Markup {
  const { id, name, members, file, line } = collection;
  const isWeighted = members.some(({ weight }) => weight !== undefined);
  const columns = ["member", "units", "matched", "similar", "rate", ...(isWeighted ? (["weight"] as const) : []), "unit"] as const;
  const head = columns.map((column) => {
    const text = inBoth(placeWords, (words) => words.collections.heads[column]);
    return html`<th scope="col" class="${column === "member" || column === "unit" ? "" : "n"}">${both(text)}</th>`;
  });
  const notes = bothMarkup((language) =>
    collectionNotes(collection, { wording: wordingIn(language) }).join(wordingIn(language).punctuation.between),
  );
  return html`<h3 id="h-c-${id}">${both(name)}</h3><p class="at">${id} · ${file}:${line}</p><div class="wide" tabindex="0" role="group" aria-labelledby="h-c-${id}"><table><thead><tr>${head}</tr></thead><tbody>${members.map((member) => memberRow(member, isWeighted, complete))}</tbody></table></div><p class="soft small">${notes}</p>`;
}

function memberRow({ name, rates, weight, units }: CollectionMemberEntry, isWeighted: boolean, complete: boolean): Markup {
  const { zh, en } = percentInBoth(rates.eitherRate);
  const bound = isBound(rates, "either", complete) && rates.eitherRate !== null ? "≥ " : "";
  const served = units.map(({ unit, name: called, outcome }) => html`<li>${MARKS[outcome]} ${unit} ${called}</li>`);
  return html`<tr><th scope="row">${both(name)}</th><td class="n">${rates.units}</td><td class="n">${rates.matched}</td><td class="n">${rates.similar}</td><td class="n">${both({ zh: bound + zh, en: bound + en })}</td>${isWeighted ? html`<td class="n">${weight ?? ""}</td>` : null}<td>${served.length === 0 ? "-" : html`<details><summary>${units.length}</summary><ul class="plain">${served}</ul></details>`}</td></tr>`;
}
