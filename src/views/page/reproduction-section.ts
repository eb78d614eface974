import type { ClaimEntry, ReproduceDocument } from "../../documents/reproduce.ts";
import { reproduceDocument } from "../../documents/reproduce.ts";
import type { ResultDocument } from "../../documents/result.ts";
import type { Bilingual, Language } from "../../model/text.ts";
import { inBoth } from "../../words/in-languages.ts";
import { TEXTS } from "../../words/page-texts.ts";
import { reproduceWords } from "../../words/reproduce.ts";
import type { ReproduceWords } from "../../words/topics/reproduce.ts";
import { wordings } from "../../words/words.ts";
import { claimText } from "../text/claim-value.ts";
import { outOfSampleText } from "../text/reproduce.ts";
import { PUNCTUATION } from "./marks.ts";
import { both, bothMarkup, html, type Markup } from "./markup.ts";
import { outcomeName } from "./rates-section.ts";

const MARKS = { equal: "=", different: "≠", "not-computable": "–" } as const;

/** Every figure of the study beside ours, its contradictions with their sums, the units that it settles; null without the study's figures. */
export function reproductionSection(result: ResultDocument): Markup | null {
  const { reproduction, dataset, ruleset } = result;
  if (reproduction === null) return null;
  const view = { data: { dataset }, ruleset: { version: ruleset.version, hash: ruleset.hash } };
  const documents = { zh: reproduceDocument(reproduction, view, "zh"), en: reproduceDocument(reproduction, view, "en") };
  const word: Word = (read) => inBoth(reproduceWords, (reproduce) => read(reproduce));
  const { counts } = documents.zh;
  return html`<section id="reproduction" aria-labelledby="h-reproduction"><h2 id="h-reproduction">${both(TEXTS.reproduction)}</h2><p>${both(word((wording) => wording.summary(counts.equal, counts.different, counts.notComputable)))}</p>${claimTable(documents, word)}${remarkList(documents, word, "contradictions")}${remarkList(documents, word, "objections")}${settledPart(result, documents, word)}${boundTable(result, documents, word)}</section>`;
}

type Documents = Readonly<Record<Language, ReproduceDocument>>;
type Word = (read: (wording: ReproduceWords) => string) => Bilingual;

function claimTable(documents: Documents, word: Word): Markup {
  const heads = (["claim", "where", "published", "ours", "status"] as const).map(
    (head) => html`<th scope="col">${both(word((wording) => wording.heads[head]))}</th>`,
  );
  const rows = documents.zh.claims.map((claim, at) => {
    const other = documents.en.claims[at] ?? claim;
    const where = claim.where.startsWith("table")
      ? word((wording) => wording.table(claim.where))
      : { zh: `§${claim.where}`, en: `§${claim.where}` };
    const bad = claim.sums
      .filter((sum) => !sum.holds)
      .map((sum) => html`<br><span class="soft">${both(word((wording) => wording.sum(sum.sum)))}</span>`);
    return html`<tr><th scope="row">${both({ zh: claim.label, en: other.label })}</th><td>${both(where)}</td><td>${both(figureOf(claim, "published"))}${bad}</td><td>${both(figureOf(claim, "ours"))}</td><td><span class="mark" aria-hidden="true">${MARKS[claim.status]}</span> ${both(word((wording) => wording.statuses[claim.status]))}${claim.why === undefined ? null : html`<br><span class="soft small">${both({ zh: claim.why, en: other.why ?? claim.why })}</span>`}</td></tr>`;
  });
  return html`<div class="wide" tabindex="0" role="group" aria-labelledby="h-reproduction"><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function figureOf(claim: ClaimEntry, side: "published" | "ours"): Bilingual {
  const { without } = claim;
  return inBoth(wordings, ({ language, punctuation }) => {
    const reproduce = reproduceWords[language];
    const figure = claimText(claim[side], reproduce, 10);
    return side === "published" || without === undefined
      ? figure
      : `${figure}${punctuation.bracketed(reproduce.without(claimText(without, reproduce, 10)))}`;
  });
}

function remarkList(documents: Documents, word: Word, of: "contradictions" | "objections"): Markup | null {
  if (documents.zh[of].length === 0) return null;
  const items = documents.zh[of].map((each, at) => {
    const other = documents.en[of][at] ?? each;
    const sums = each.sums.map((sum) => html`<li>${sum.holds ? "✓" : "✗"} ${both(word((wording) => wording.sum(sum.sum)))}</li>`);
    return html`<li><strong>${both({ zh: each.title, en: other.title })}</strong><br>${both({ zh: each.says, en: other.says })}<ul>${sums}</ul></li>`;
  });
  return html`<h3>${both(word((wording) => wording[of]))}</h3><ul>${items}</ul>`;
}

function settledPart(result: ResultDocument, documents: Documents, word: Word): Markup {
  const { settled } = documents.zh;
  const listed = settled.each.flatMap((unit) => unit.belts);
  const summary = word(
    (wording) =>
      `${wording.settledSummary(settled.units, settled.agree, settled.missed.length, settled.extra.length)} ${wording.allBeltsFound(listed.length, listed.filter((belt) => belt.isFound).length)}`,
  );
  const { outOfSample, relations } = documents.zh;
  const sample =
    outOfSample === null ? null : html`<p>${both(word((wording) => outOfSampleText({ settled, relations, outOfSample }, wording)))}</p>`;
  const disagree = settled.each.filter((unit) => !unit.agrees);
  const items = disagree.map((unit) => {
    const through = unit.otherBelts.length === 0 ? { zh: "", en: "" } : word((wording) => wording.through(unit.otherBelts));
    return html`<li>${both(unit.published === "matched" ? TEXTS.missed : TEXTS.extra)}${both(PUNCTUATION.colon)}${unit.unit} ${unit.name} ${both(through)}</li>`;
  });
  const rows = settled.each.map((unit) => {
    const belts = unit.belts.map((belt, at) => html`${at === 0 ? "" : both(PUNCTUATION.listed)}${belt.name}${belt.isFound ? "" : " ✗"}`);
    return html`<tr><th scope="row">${unit.unit} ${unit.name}</th><td>${unit.place}</td><td>${both(unit.published === "matched" ? TEXTS.listedMatched : TEXTS.notListed)}</td><td>${both(outcomeName(unit.ours))}</td><td>${belts}</td><td>${both(unit.agrees ? TEXTS.agree : unit.published === "matched" ? TEXTS.missed : TEXTS.extra)}</td></tr>`;
  });
  const head = [TEXTS.unit, TEXTS.city, TEXTS.study, TEXTS.ours, word((wording) => wording.table("table 3, 4, 5")), TEXTS.outcome].map(
    (text) => html`<th scope="col">${both(text)}</th>`,
  );
  const same = documents.zh.relations.filter((row) => row.ours === row.published).length;
  return html`<h3>${both(TEXTS.settled)}</h3><p>${both(word((wording) => wording.settledNote))}</p><p>${both(summary)} ${both(word((wording) => wording.relations(same, result.reproduction?.relations.length ?? 0)))}</p>${sample}<ul>${items}</ul><details><summary>${both(TEXTS.unitByUnit)}${both(PUNCTUATION.open)}${settled.units}${both(PUNCTUATION.close)}</summary><div class="wide" tabindex="0" role="group" aria-label="Tables 3, 4, 5"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div></details>`;
}

function boundTable(result: ResultDocument, documents: Documents, word: Word): Markup | null {
  if (documents.zh.bounds.length === 0) return null;
  const heads = (["kind", "published", "proved", "ours", "without"] as const).map(
    (head, at) => html`<th scope="col" class="${at === 0 ? "" : "n"}">${both(word((wording) => wording.boundHeads[head]))}</th>`,
  );
  const rows = documents.zh.bounds.map(
    (bound, at) =>
      html`<tr><th scope="row">${both({ zh: bound.label, en: documents.en.bounds[at]?.label ?? bound.label })}</th><td class="n">${bound.published} / ${bound.units}</td><td class="n">${bound.excludesPublished ? "≠ " : ""}${bound.least} – ${bound.most}</td><td class="n">${bound.ours} / ${bound.oursOf}</td><td class="n">${bound.without ?? bound.ours} / ${bound.oursOf}</td></tr>`,
  );
  const note = bothMarkup((language) => reproduceWords[language].boundsNote(result.belts.length, result.dataset.belts.expected));
  return html`<h3>${both(word((wording) => wording.bounds))}</h3><p>${note}</p><div class="wide" tabindex="0" role="group" aria-label="Table 1"><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
