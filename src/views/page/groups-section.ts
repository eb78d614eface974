import type { GroupShareEntry } from "../../documents/group-shares.ts";
import type { ResultDocument } from "../../documents/result.ts";
import { inBoth } from "../../words/in-languages.ts";
import { TEXTS } from "../../words/page-texts.ts";
import { placeWords } from "../../words/places.ts";
import { both, html, type Markup } from "./markup.ts";

/** The groups of places that add a unit, or whose removal loses one, in the order of their shares. */
export function addingGroups({ groups }: Pick<ResultDocument, "groups">): readonly GroupShareEntry[] {
  return (groups?.groups ?? []).filter(({ share, alone, lost }) => share !== 0 || alone.length > 0 || lost.length > 0);
}

/** What each group of places adds, numbered as on the map; null under rules that read no groups. */
export function groupsSection(result: ResultDocument): Markup | null {
  const { groups, units } = result;
  if (groups == null) return null;
  const said = inBoth(placeWords, (words) => words.groups.base(groups.without, groups.all, units.length));
  const heads = (["group", "kind", "alone", "lost", "share"] as const).map((head) =>
    inBoth(placeWords, (words) => words.groups.heads[head]),
  );
  const head = [TEXTS.groupNumber, ...heads].map(
    (text, at) => html`<th scope="col" class="${at === 0 || at > 2 ? "n" : ""}">${both(text)}</th>`,
  );
  const adding = addingGroups(result);
  const rows = adding.map(
    ({ name, kind, alone, lost, share, file, line }, at) =>
      html`<tr><td class="n">${at + 1}</td><th scope="row">${both(name)}<br><span class="at">${file}:${line}</span></th><td>${both(kind)}</td><td class="n">${alone.length}</td><td class="n">${lost.length}</td><td class="n">${share.toFixed(2)}</td></tr>`,
  );
  const sum = groups.groups.reduce((total, { share }) => total + share, 0).toFixed(2);
  const total = inBoth(placeWords, (words) => words.groups.sum(sum, groups.all - groups.without));
  return html`<section id="groups" aria-labelledby="h-groups"><h2 id="h-groups">${both(TEXTS.groups)}</h2><p>${both(said)}</p>${
    adding.length === 0
      ? null
      : html`<div class="wide" tabindex="0" role="group" aria-labelledby="h-groups"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`
  }<p class="soft small">${both(total)} ${both(TEXTS.groupsSay)}</p>${resting(groups.onParts, "restsOnPart")}${resting(groups.onRecalled, "restsOnRecalled")}</section>`;
}

function resting(
  units: readonly { readonly unit: string; readonly name: string }[],
  head: "restsOnPart" | "restsOnRecalled",
): Markup | null {
  if (units.length === 0) return null;
  const items = units.map(({ unit, name }) => html`<li>${unit} ${name}</li>`);
  return html`<p>${both(inBoth(placeWords, (words) => words.groups[head]))}</p><ul>${items}</ul>`;
}
