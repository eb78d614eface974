import type { ResultDocument, ResultPair, ResultSense, ResultUnit } from "../../documents/result.ts";
import type { ResultStep } from "../../documents/result-reasons.ts";
import { byCodePoint } from "../../model/ids.ts";
import type { Bilingual, Language } from "../../model/text.ts";
import { unitCause } from "../../model/unit-cause.ts";
import { inBoth } from "../../words/in-languages.ts";
import { TEXTS } from "../../words/page-texts.ts";
import { wordingIn, wordings } from "../../words/words.ts";
import { excerpt } from "../excerpt.ts";
import { OUTCOME_ORDER } from "./bars.ts";
import { PUNCTUATION } from "./marks.ts";
import { both, bothMarkup, html, type Markup, oneText } from "./markup.ts";
import { kindName, outcomeName } from "./rates-section.ts";

/** The marks of outcomes in tables. */
export const MARKS = { matched: "●", similar: "◐", none: "○", "no-belt": "∅", unknown: "?" } as const;

/** A kind of confidence in words. */
function confidenceName(confidence: string): Bilingual {
  return inBoth(wordings, (wording) => wording.valueOf("cluster.confidence", confidence));
}

/** The columns of the table, by the names under which the address says the sorting. */
const COLUMNS = [
  ["unit", TEXTS.unit],
  ["kind", TEXTS.kind],
  ["city", TEXTS.city],
  ["outcome", TEXTS.outcome],
  ["belt", TEXTS.strongest],
  ["rule", TEXTS.rule],
] as const;

/** Columns of a quoted line. */
const QUOTED_COLUMNS = 80;

/** Lookups that all rows use, built once. */
interface Lookup {
  readonly result: ResultDocument;
  readonly city: (code: string) => Bilingual;
  readonly concept: (id: string) => Bilingual;
  readonly beltOf: ReadonlyMap<string, ResultDocument["belts"][number]>;
  readonly beltsIn: ReadonlyMap<string, readonly ResultDocument["belts"][number][]>;
}

/** The table of all units: search, filters, sorting, and an explanation under every row. Without the script, every explanation is open. */
export function auditSection(result: ResultDocument): Markup {
  const lookup = lookupOf(result);
  const head = COLUMNS.map(
    ([column, text]) => html`<th scope="col" data-column="${column}"><button type="button">${both(text)}</button></th>`,
  );
  return html`<section id="audit" aria-labelledby="h-audit"><h2 id="h-audit">${both(TEXTS.audit)}</h2><p>${both(TEXTS.auditSays)}</p>${filters(lookup)}<p role="status" class="noprint">${both(TEXTS.shownRows)}<span id="count">${result.units.length}</span> / ${result.units.length}</p><p id="empty" class="note off">${both(TEXTS.noneShown)}</p><div class="wide" tabindex="0" role="group" aria-labelledby="h-audit"><table id="units"><thead><tr>${head}</tr></thead><tbody>${result.units.map((unit, at) => unitRows(lookup, unit, at))}</tbody></table></div></section>`;
}

function lookupOf(result: ResultDocument): Lookup {
  const cities = new Map<string, Bilingual>(
    result.places.map((place) => [place.code, inBoth(wordings, ({ names }) => names.briefCity(place))]),
  );
  const labels = new Map(result.taxonomy.concepts.map(({ id, prefLabel }) => [id, prefLabel]));
  const beltsIn = new Map<string, ResultDocument["belts"][number][]>();
  for (const belt of result.belts) beltsIn.set(belt.place, [...(beltsIn.get(belt.place) ?? []), belt]);
  return {
    result,
    city: (code) => cities.get(code) ?? { zh: code, en: code },
    concept: (id) => labels.get(id) ?? { zh: id, en: id },
    beltOf: new Map(result.belts.map((belt) => [belt.id, belt])),
    beltsIn,
  };
}

function filters({ result, city }: Lookup): Markup {
  // Options cannot hold elements, so the script inserts the text of the language.
  const option = (value: string, text: Bilingual): Markup =>
    text.zh === text.en
      ? html`<option value="${value}">${text.zh}</option>`
      : html`<option value="${value}" data-zh="${text.zh}" data-en="${text.en}">${oneText(text)}</option>`;
  const select = (name: string, label: Bilingual, options: readonly Markup[]): Markup =>
    html`<label for="f-${name}">${both(label)}<select id="f-${name}">${option("", TEXTS.any)}${options}</select></label>`;
  const cities = [...new Set(result.units.map((unit) => unit.place))].sort(byCodePoint);
  const rules = [...new Set(result.units.flatMap(rulesOf))].sort(byCodePoint);
  const outcomes = OUTCOME_ORDER.filter((outcome) => result.units.some((unit) => unit.outcome === outcome));
  return html`<div class="filters"><label for="q">${both(TEXTS.search)}<input id="q" type="search" autocomplete="off"></label>${select(
    "kind",
    TEXTS.kind,
    result.dataset.kinds.map(({ id, label }) => option(id, label)),
  )}${select(
    "city",
    TEXTS.city,
    cities.map((code) => option(code, city(code))),
  )}${select(
    "outcome",
    TEXTS.outcome,
    outcomes.map((outcome) => option(outcome, outcomeName(outcome))),
  )}${select(
    "rule",
    TEXTS.rule,
    rules.map((rule) => option(rule, ruleTitle(result, rule))),
  )}<button type="button" id="reset">${both(TEXTS.reset)}</button><button type="button" id="save">${both(TEXTS.saveTable)}</button><label class="check"><input type="checkbox" id="reasons">${both(TEXTS.printReasons)}</label></div>`;
}

function rulesOf(unit: ResultUnit): string[] {
  return [...new Set(unit.pairs.flatMap((pair) => [pair.rule, pair.exception].filter((id) => id !== null)))];
}

function ruleTitle({ ruleset }: ResultDocument, id: string): Bilingual {
  return ruleset.rules.find((rule) => rule.id === id)?.title ?? { zh: id, en: id };
}

function unitRows(lookup: Lookup, unit: ResultUnit, at: number): Markup {
  const { result, city, beltOf } = lookup;
  const [first] = unit.pairs;
  const place = city(unit.place);
  const belt = first === undefined ? "" : (beltOf.get(first.belt)?.name ?? first.belt);
  const relation = first === undefined ? null : html`${belt} <span class="soft">${both(relationName(first.relation))}</span>`;
  const rule = first?.exception ?? first?.rule ?? null;
  const id = `u${at}`;
  const rank = OUTCOME_ORDER.indexOf(unit.outcome);
  return html`<tr class="row" id="${id}" data-unit="${unit.id}" data-kind="${unit.kind}" data-city="${unit.place}" data-outcome="${unit.outcome}" data-rule="${rulesOf(unit).join(" ")}" data-words="${unit.cluster} ${unit.district} ${unit.sector}"><td><button type="button" aria-expanded="true" aria-controls="${id}-more">${unit.id} ${unit.name}${gloss(lookup, unit)}</button></td><td>${both(kindName(result, unit.kind))}</td><td>${both(place)}</td><td class="o" data-key="${rank}"><span class="mark" aria-hidden="true">${MARKS[unit.outcome]}</span> ${both(outcomeName(unit.outcome))}</td><td>${relation}</td><td>${rule === null ? null : both(ruleTitle(result, rule))}</td></tr>
<tr class="more" id="${id}-more"><td colspan="6">${explanation(lookup, unit)}</td></tr>
`;
}

/** What the name means, for readers of English: its concepts and its place. */
function gloss({ concept, city }: Lookup, unit: ResultUnit): Markup | null {
  const meanings = unit.senses.flatMap((sense) => (sense.concept === null ? [] : [concept(sense.concept).en]));
  const whole = wordingIn("en").names.glossed(unit.name, [...meanings, city(unit.place).en]);
  return whole === unit.name ? null : html`<i lang=en>${whole.slice(unit.name.length)}</i>`;
}

function relationName(relation: ResultPair["relation"]): Bilingual {
  return { zh: wordingIn("zh").relations[relation], en: wordingIn("en").relations[relation] };
}

function explanation(lookup: Lookup, unit: ResultUnit): Markup {
  const { result } = lookup;
  const confidence =
    unit.confidence === "recalled" || unit.confidence === null
      ? html` · <strong>${both(TEXTS.unverified)}</strong>`
      : html` · ${both(confidenceName(unit.confidence))}`;
  const named = inBoth(wordings, (wording) => wording.source(unit.source));
  const source =
    named.zh === named.en ? html`${both(labelled(TEXTS.source, { zh: "", en: "" }))}${named.zh}` : both(labelled(TEXTS.source, named));
  // Lines behind several belts of a unit (how its own name links) are listed once.
  const told = new Set<string>();
  const related = unit.pairs.map((pair) => pairExplanation(lookup, unit, pair, told));
  const listed = lookup.beltsIn.get(unit.place) ?? [];
  const rest = listed.filter((belt) => !unit.pairs.some((pair) => pair.belt === belt.id));
  const cause = unitCause(unit, listed.length, result.dataset.belts.complete);
  const nothing =
    unit.pairs.length > 0
      ? null
      : html`<p>${bothMarkup((language) => wordingIn(language).report.explain.causes[cause](unit.name, lookup.city(unit.place)[language], listed.length))}</p>`;
  const others =
    rest.length === 0
      ? null
      : html`<p>${both(
          inBoth(wordings, ({ punctuation }, language) => {
            const named = rest.map((belt) => `${belt.name}${punctuation.bracketed(sensesText(lookup, belt.senses)[language])}`);
            return `${TEXTS.inCity[language]}${punctuation.colon}${named.join(punctuation.listed)}`;
          }),
        )}</p>`;
  const exception =
    unit.exception === null
      ? null
      : html`<p>${both(TEXTS.exception)}${both(PUNCTUATION.colon)}${exceptionText(result, unit.exception)}</p>`;
  return html`${exception}${related}${nothing}${others}<p>${both(labelled(TEXTS.linksTo, sensesText(lookup, unit.senses)))}</p><p class="at">${both(TEXTS.row)} ${unit.at.file}:${unit.at.line} · ${source}${confidence}</p>`;
}

/** A label and what it says, with the punctuation of each language. */
function labelled(label: Bilingual, text: Bilingual): Bilingual {
  return inBoth(wordings, ({ punctuation }, language) => `${label[language]}${punctuation.colon}${text[language]}`);
}

function sensesText({ concept }: Lookup, found: readonly ResultSense[]): Bilingual {
  const said = (sense: ResultSense, language: Language): string =>
    sense.concept === null ? `${sense.text} ${TEXTS.notLinked[language]}` : concept(sense.concept)[language];
  return inBoth(wordings, (_, language) => found.map((sense) => said(sense, language)).join(" + "));
}

function pairExplanation({ result, city, beltOf }: Lookup, unit: ResultUnit, pair: ResultPair, told: Set<string>): Markup {
  const steps = pair.because.filter((each) => {
    const key = `${each.text.zh} ${each.file}:${each.line}`;
    if (each.file === unit.at.file && each.line === unit.at.line) return false;
    return told.has(key) ? false : told.add(key);
  });
  const belt = beltOf.get(pair.belt);
  const sides = (language: "zh" | "en") => ({
    ...pair.headline,
    unit: unit.name,
    unitCity: city(unit.place)[language],
    belt: belt?.name ?? pair.belt,
    beltCity: city(belt?.place ?? unit.place)[language],
  });
  const says = bothMarkup((language) => wordingIn(language).headline(sides(language)));
  const rule = result.ruleset.rules.find(({ id }) => id === pair.rule);
  const by =
    pair.exception !== null
      ? html`${both(TEXTS.exception)}${both(PUNCTUATION.colon)}${exceptionText(result, pair.exception)}`
      : rule === undefined
        ? null
        : html`${both(inBoth(wordings, (_, language) => `${TEXTS.decidedBy[language]} ${ruleTitle(result, rule.id)[language]}`))} <small>${rule.at.file}:${rule.at.line}</small>`;
  return html`<p><strong>${says}</strong><br>${by}</p>${steps.length === 0 ? null : html`<ul>${steps.map(step)}</ul>`}`;
}

function exceptionText({ ruleset }: ResultDocument, id: string): Markup {
  const found = ruleset.exceptions.find((exception) => exception.id === id);
  return found === undefined
    ? html`${id}`
    : html`${found.id}${both(PUNCTUATION.colon)}${found.why}${both(PUNCTUATION.open)}${found.by}${both(PUNCTUATION.close)} <small>${found.at.file}:${found.at.line}</small>`;
}

function step({ text, file, line, quotes = [] }: ResultStep): Markup {
  const quoted = quotes.map((quote) => html`<code>${excerpt(quote, QUOTED_COLUMNS)}</code>`);
  return html`<li>${both(text)} <small>${file}:${line}</small>${quoted}</li>`;
}
