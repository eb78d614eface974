import type { ReproduceDocument } from "../../documents/reproduce.ts";
import type { OutOfSample } from "../../model/reproduction.ts";
import { flowWords } from "../../words/flows.ts";
import { reproduceWords } from "../../words/reproduce.ts";
import type { ReproduceWords } from "../../words/topics/reproduce.ts";
import { shownDocument } from "../shown.ts";
import { claimText } from "./claim-value.ts";
import { block } from "./lines.ts";
import { type Page, type Style, textOfLines } from "./page.ts";
import { type Cell, table } from "./table.ts";
import { indented, wrapped } from "./width.ts";

const STYLES: Readonly<Record<string, Style>> = { equal: "good", different: "bad", "not-computable": "unsure" };

/** The answer of `reproduce` as text: every figure, the contradictions with their sums, the settled units, the bounds. */
export function reproduceText(
  source: ReproduceDocument,
  page: Page,
  known: { readonly belts: number; readonly expected: number | null },
): string {
  const document = shownDocument(source);
  const wording = reproduceWords[page.wording.language];
  const { counts } = document;
  return textOfLines([
    page.paint("bold", wording.title),
    ...wrapped(wording.summary(counts.equal, counts.different, counts.notComputable), page.width),
    "",
    ...claimLines(document, wording, page),
    ...block(wording.contradictions, remarkLines(document.contradictions, wording, page), page),
    ...block(wording.objections, remarkLines(document.objections, wording, page), page),
    ...(hasTables(document) ? block(wording.settled, settledLines(document, wording, page), page) : []),
    ...block(wording.bounds, boundLines(document, wording, page, known), page),
    ...block(flowWords[page.wording.language].claimsWithoutTable, flowLines(document, wording, page), page),
  ]);
}

/** Whether the study has tables that settle units or relations; a file of figures alone has none. */
function hasTables({ settled, relations }: ReproduceDocument): boolean {
  return settled.units + settled.unplaced.length + relations.length > 0;
}

function flowLines(
  { flows = [] }: ReproduceDocument,
  wording: ReproduceWords,
  { width, wording: { language, punctuation } }: Page,
): string[] {
  const findings = flows.flatMap(({ title, status }) =>
    indented(`${title[language]}${punctuation.colon}${wording.statuses[status]}`, width, "  ", "- "),
  );
  return [...findings, ...[...new Set(flows.map(({ why }) => why))].flatMap((why) => wrapped(why, width))];
}

function claimLines({ claims }: ReproduceDocument, wording: ReproduceWords, { width, paint }: Page): string[] {
  const { heads } = wording;
  const columns = [
    { head: heads.claim, wraps: true },
    { head: heads.published, wraps: true },
    { head: heads.ours, wraps: true },
    { head: heads.status },
  ];
  const rows = claims.map((claim): Cell[] => {
    const where = claim.where.startsWith("table") ? wording.table(claim.where) : `§${claim.where}`;
    const status = { text: wording.statuses[claim.status], style: STYLES[claim.status] ?? "plain" };
    return [
      `${claim.label}${wording.punctuation.bracketed(where)}`,
      claimText(claim.published, wording, 4),
      ownText(claim, wording),
      status,
    ];
  });
  const reasons = [...new Set(claims.flatMap((claim) => (claim.why === undefined ? [] : [claim.why])))];
  const bad = claims.flatMap((claim) =>
    claim.sums.filter((sum) => !sum.holds).map((sum) => `${claim.label}${wording.punctuation.colon}${wording.sum(sum.sum)}`),
  );
  const notes = [...reasons.map((reason) => reasonLine(claims, reason, wording)), ...bad].flatMap((line) =>
    indented(line, width, "  ", "- "),
  );
  const sample = claims.some((claim) => claim.without !== undefined) ? indented(wording.withoutNote, width, "  ", "- ") : [];
  return [...table(columns, rows, width, paint), "", ...sample, ...notes];
}

function ownText({ ours, without }: ReproduceDocument["claims"][number], wording: ReproduceWords): string {
  const own = claimText(ours, wording, 4);
  return without === undefined ? own : `${own}${wording.punctuation.bracketed(wording.without(claimText(without, wording, 4)))}`;
}

/** A reason with the figures to which it applies, or their number. */
function reasonLine(claims: ReproduceDocument["claims"], reason: string, { punctuation }: ReproduceWords): string {
  const labels = claims.filter((claim) => claim.why === reason).map((claim) => claim.label);
  return labels.length > 3
    ? `${reason}${punctuation.bracketed(String(labels.length))}`
    : `${labels.join(punctuation.listed)}${punctuation.colon}${reason}`;
}

function remarkLines(remarks: ReproduceDocument["contradictions"], wording: ReproduceWords, { width, paint }: Page): string[] {
  return remarks.flatMap(({ title, says, sums }) => [
    ...wrapped(`- ${title}`, width).map((line) => paint("bold", line)),
    ...indented(says, width, "  "),
    ...sums.flatMap((sum) => indented(`${sum.holds ? "[=]" : "[x]"} ${wording.sum(sum.sum)}`, width, "      ", "  ")),
  ]);
}

function settledLines({ settled, relations, outOfSample }: ReproduceDocument, wording: ReproduceWords, { width }: Page): string[] {
  const listed = settled.each.flatMap((unit) => unit.belts);
  const unit = new Map(settled.each.map((each) => [each.unit, each]));
  const line = (id: string): string[] => {
    const each = unit.get(id);
    const through = each === undefined || each.otherBelts.length === 0 ? "" : ` ${wording.through(each.otherBelts)}`;
    return indented(`${id} ${each?.name ?? ""}${wording.punctuation.bracketed(each?.place ?? "")}${through}`, width, "    ", "  ");
  };
  const part = (head: string, ids: readonly string[]): string[] =>
    ids.length === 0 ? [] : [`${head}${wording.punctuation.colon.trimEnd()}`, ...ids.flatMap(line)];
  return [
    ...wrapped(wording.settledNote, width),
    ...wrapped(wording.settledSummary(settled.units, settled.agree, settled.missed.length, settled.extra.length), width),
    ...wrapped(wording.allBeltsFound(listed.length, listed.filter((belt) => belt.isFound).length), width),
    ...part(wording.missed, settled.missed),
    ...part(wording.extra, settled.extra),
    ...(settled.unplaced.length === 0
      ? []
      : [`${wording.unplaced}${wording.punctuation.colon}${settled.unplaced.join(wording.punctuation.listed)}`]),
    ...wrapped(wording.relations(relations.filter((row) => row.ours === row.published).length, relations.length), width),
    ...(outOfSample === null ? [] : wrapped(outOfSampleText({ settled, relations, outOfSample }, wording), width)),
  ];
}

/** The tables' figures without the declarations that were written from them. */
export function outOfSampleText(
  { settled, relations, outOfSample }: Pick<ReproduceDocument, "settled" | "relations"> & { readonly outOfSample: OutOfSample },
  wording: ReproduceWords,
): string {
  return wording.outOfSample({
    declarations: outOfSample.declarations.length,
    units: settled.units,
    agree: outOfSample.agree,
    missed: outOfSample.missed.length,
    extra: outOfSample.extra.length,
    listed: settled.each.flatMap((unit) => unit.belts).length,
    belts: outOfSample.belts,
    of: relations.length,
    relations: outOfSample.relations,
  });
}

function boundLines(
  { bounds }: ReproduceDocument,
  wording: ReproduceWords,
  { width, paint }: Page,
  known: { readonly belts: number; readonly expected: number | null },
): string[] {
  if (bounds.length === 0) return [];
  const { boundHeads } = wording;
  const { of, span } = wording.punctuation;
  const hasWithout = bounds.some(({ without }) => without !== null);
  const columns = [
    { head: boundHeads.kind, wraps: true },
    ...[boundHeads.published, boundHeads.proved, boundHeads.ours, ...(hasWithout ? [boundHeads.without] : [])].map((head) => ({
      head,
      align: "right" as const,
    })),
  ];
  const rows = bounds.map((bound) => [
    bound.label,
    `${bound.published}${of(String(bound.units))}`,
    `${bound.excludesPublished ? "≠ " : ""}${span(String(bound.least), String(bound.most))}`,
    `${bound.ours}${of(String(bound.oursOf))}`,
    ...(hasWithout ? [`${bound.without ?? bound.ours}${of(String(bound.oursOf))}`] : []),
  ]);
  return [...wrapped(wording.boundsNote(known.belts, known.expected), width), ...table(columns, rows, width, paint)];
}
