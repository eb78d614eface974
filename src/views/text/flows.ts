import type { FlowsDocument } from "../../documents/flows.ts";
import { flowWords } from "../../words/flows.ts";
import type { FlowWords } from "../../words/topics/flows.ts";
import { shownDocument } from "../shown.ts";
import { claimLines } from "./flows/claims.ts";
import { nameOf, partLines, windowLines } from "./flows/levels.ts";
import { categoryLines, coreLines, dominantLines, partnerLines } from "./flows/partners.ts";
import { trendLines } from "./flows/trend.ts";
import { block } from "./lines.ts";
import { type Page, textOfLines } from "./page.ts";
import { wrapped } from "./width.ts";

/** The answer of `flows` as text: levels per window, their change, partners, core and dominant flows. */
export function flowsText(source: FlowsDocument, page: Page): string {
  const document = shownDocument(source);
  const { paint, width, wording } = page;
  const words = flowWords[wording.language];
  const { language } = wording;
  const name = nameOf(document.region, page);
  const isEmpty = document.windows.every(({ inside, out, into }) => inside + out + into === 0);
  const lines = (texts: readonly string[]): string[] => texts.flatMap((text) => wrapped(text, width));
  return textOfLines([
    ...wrapped(words.title(name, document.table.counts?.[language] ?? null), width).map((line) => paint("bold", line)),
    ...(document.made ? wrapped(words.made, width).map((line) => paint("unsure", line)) : []),
    ...lines([factsLine(document, words, page), rowsLine(document, words, page), ...notices(document, page)]),
    ...(isEmpty ? [words.noFlows] : []),
    ...block(words.sections.windows, windowLines(document, words, page), page),
    ...block(words.sections.trend, trendLines(document, words, page), page),
    ...block(words.sections.partners, partnerLines(document.partners, words, page), page),
    ...block(words.sections.regions, partnerLines(document.partnerRegions, words, page), page),
    ...block(words.sections.core, coreLines(document, words, page), page),
    ...block(words.sections.claims, claimLines(document, words, page), page),
    ...block(words.sections.dominant, dominantLines(document, words, page), page),
    ...block(words.sections.categories, categoryLines(document, words, page), page),
    ...(document.by === null ? [] : block(words.partsBy[document.by], partLines(document, words, page), page)),
  ]);
}

function factsLine({ table, region }: FlowsDocument, words: FlowWords, { wording: { punctuation } }: Page): string {
  return [words.file(table.file), words.places(region.places.length)].join(punctuation.semicolon);
}

function rowsLine({ rows }: FlowsDocument, words: FlowWords, { wording: { punctuation } }: Page): string {
  const dropped = rows.dropped.map(({ reason, rows: count, line }) =>
    words.droppedRows(count, words.dropped[reason] ?? words.badRows(reason), line),
  );
  return [words.rows(rows.read, rows.kept), ...dropped].join(punctuation.semicolon);
}

function notices({ table }: FlowsDocument, { wording: { language } }: Page): readonly string[] {
  return table.notice === null ? [] : [table.notice[language]];
}
