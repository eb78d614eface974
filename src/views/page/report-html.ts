import { createHash } from "node:crypto";
import { isBound } from "../../documents/rates.ts";
import type { ResultDocument } from "../../documents/result.ts";
import type { BaseMap } from "../../model/base-map.ts";
import type { Language } from "../../model/text.ts";
import { percent } from "../../words/number.ts";
import { TEXTS } from "../../words/page-texts.ts";
import { wordingIn } from "../../words/words.ts";
import { auditSection } from "./audit-section.ts";
import { PATTERNS } from "./bars.ts";
import { collectionsSection } from "./collections-section.ts";
import { compareSection } from "./compare-section.ts";
import { ellipseSection } from "./ellipse-section.ts";
import { flowsSection } from "./flows-section.ts";
import { groupsSection } from "./groups-section.ts";
import { limitsSection } from "./limits-section.ts";
import { mapSection } from "./map-section.ts";
import { both, bothMarkup, html, type Markup } from "./markup.ts";
import { ratesSection } from "./rates-section.ts";
import { reproductionSection } from "./reproduction-section.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

/** The whole result as one page for readers without a terminal: no network, no library, and a content security policy that forbids anything else. */
export function reportHtml(result: ResultDocument, language: Language, base: BaseMap | null = null): string {
  const compare = compareSection(result);
  const reproduction = reproductionSection(result);
  const [groups, collections, flows] = [groupsSection(result), collectionsSection(result), flowsSection(result)];
  const parts: readonly (readonly [id: string, title: Markup])[] = [
    ["rates", both(TEXTS.rates)],
    ...(compare === null ? [] : [["compare", both(TEXTS.compare)] as const]),
    ["map", both(TEXTS.map)],
    ["ellipses", both(TEXTS.ellipses)],
    ...(groups === null ? [] : [["groups", both(TEXTS.groups)] as const]),
    ...(collections === null ? [] : [["collections", both(TEXTS.collections)] as const]),
    ...(flows === null ? [] : [["flows", both(TEXTS.flows)] as const]),
    ["audit", both(TEXTS.audit)],
    ...(reproduction === null ? [] : [["reproduction", both(TEXTS.reproduction)] as const]),
    ["limits", both(TEXTS.limits)],
    ["versions", both(TEXTS.versions)],
  ];
  const { dataset, ruleset } = result;
  const page = html`<!doctype html>
<html lang="${TEXTS.htmlLanguage[language]}" data-lang="${language}" data-zh-title="${TEXTS.title.zh}" data-en-title="${TEXTS.title.en}">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy()}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${TEXTS.title[language]}</title><style>${{ markup: STYLE }}</style></head>
<body><a class="skip" href="#main">${both(TEXTS.skip)}</a>
<header class="top"><div><h1>${both(TEXTS.title)}</h1><p class="soft">${both(dataset.title)} · ${both(TEXTS.rulesetIs)} ${ruleset.version} ${both(ruleset.title)}</p><p class="answer">${answer(result)}</p></div><button type="button" id="lang" class="noprint">${both(TEXTS.language)}</button></header>
${dataset.made ? html`<p class="note"><strong>${both(TEXTS.made)}</strong></p>` : null}
${clashNote(result)}
<nav aria-label="${TEXTS.contents.zh} ${TEXTS.contents.en}"><ul>${parts.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${PATTERNS}
<main id="main">
${ratesSection(result)}
${compare}
${mapSection(result, base)}
${ellipseSection(result)}
${groups}
${collections}
${flows}
${auditSection(result)}
${reproduction}
${limitsSection(result)}
</main>
<script>${{ markup: SCRIPT }}</script>
</body></html>
`;
  return page.markup;
}

/** The rates of all units in one sentence. */
function answer({ rates, dataset }: ResultDocument): Markup {
  const row = rates.find(({ by }) => by === "all");
  if (row === undefined) return html``;
  const isLeast = isBound(row, "match", dataset.belts.complete);
  return bothMarkup((language) => {
    const { report, punctuation } = wordingIn(language);
    return report.page.answer({ ...row, rate: percent(row.matchRate.share, punctuation), isLeast });
  });
}

/** Contradictory declarations are reported at the top, above every result that may depend on them. */
function clashNote({ clashes = [] }: ResultDocument): Markup | null {
  const [first] = clashes;
  if (first === undefined) return null;
  const place = `${first.file}:${first.line}`;
  return html`<p class="note"><strong>${bothMarkup((language) => wordingIn(language).commandLine.contradictory(clashes.length, first.declaration, place, "qundai check"))}</strong></p>`;
}

/** Allows only this style and this script, by their hashes; no image, font, address or form. */
function policy(): string {
  return `default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
