import { disputeEntries } from "../../documents/disputes.ts";
import { LONGEST_NOTE } from "../../model/decision.ts";
import type { Dispute } from "../../model/dispute.ts";
import { type Language, otherLanguage } from "../../model/text.ts";
import { reviewWords } from "../../words/review.ts";
import { sheetsWords } from "../../words/sheets.ts";
import { choicesOf, SHEET_ORDER, type SheetColumn, type SheetWords } from "../../words/topics/sheets.ts";
import type { KnownCases } from "../decisions/known-cases.ts";
import { caseDetail } from "../desk/case-detail.ts";
import type { RunDisputes } from "../disputes/run-disputes.ts";
import { stampCell } from "./columns.ts";
import type { Form, FormColumn } from "./form.ts";

const WIDTHS: Readonly<Record<SheetColumn, number>> = {
  id: 12,
  city: 10,
  first: 26,
  second: 18,
  machine: 10,
  rule: 16,
  why: 32,
  evidence: 44,
  verdict: 12,
  side: 14,
  reason: 14,
  note: 32,
  stamp: 20,
};

/** The queue as a sheet to be filled in; it reveals only what `known` says that this reviewer may know. */
export function sheetForm({ telling, disputes, explain }: RunDisputes, known: KnownCases): Form {
  const { language } = telling.wording;
  const words = sheetsWords[language];
  const entry = disputeEntries(telling);
  const evidenceOf = (dispute: Dispute): string => {
    const { subject } = dispute;
    const pair = subject.kind === "pair" ? explain(subject.unit, subject.belt) : null;
    const { because } = caseDetail(telling, dispute, pair);
    return because.map(({ text, file, line }) => `${text} (${file}:${line})`).join("\n");
  };
  const rows = disputes.map((dispute) => {
    const { id, names, place, machine, why, stamp } = entry(dispute);
    const isBlind = known.isBlind(id);
    const cells: Partial<Record<SheetColumn, string>> = {
      id,
      city: place === null ? "" : telling.wording.names.briefCity(place),
      first: names[0],
      second: names[1],
      machine: isBlind ? words.blind : telling.wording.relations[machine.relation],
      rule: isBlind ? "" : (machine.exception ?? machine.rule ?? ""),
      why: isBlind ? "" : why.join("\n"),
      evidence: isBlind ? "" : evidenceOf(dispute),
      stamp: stampCell(stamp),
    };
    return SHEET_ORDER.map((column) => cells[column] ?? "");
  });
  const columns = SHEET_ORDER.map((column): FormColumn => {
    const fill = fillOf(column, words, language);
    return { head: words.heads[column], width: WIDTHS[column], ...(fill === null ? {} : { fill }) };
  });
  const howTo = { name: words.howTo, lines: [...words.howToLines, "", ...sheetsWords[otherLanguage(language)].howToLines] };
  return { name: words.sheet, columns, rows, howTo };
}

function fillOf(column: SheetColumn, { hints }: SheetWords, language: Language): NonNullable<FormColumn["fill"]> | null {
  if (column === "note") return { hint: hints.note, allowed: LONGEST_NOTE };
  if (column !== "verdict" && column !== "side" && column !== "reason") return null;
  return { hint: hints[column], allowed: choicesOf(reviewWords[language])[column] };
}
