import { disputeEntries } from "../../documents/disputes.ts";
import { otherLanguage } from "../../model/text.ts";
import { caseDetail } from "../../reviewing/case-detail.ts";
import { Replay } from "../../reviewing/decisions/replay.ts";
import { csvText } from "../../views/exports/csv.ts";
import type { Form, FormColumn } from "../../views/exports/form.ts";
import { LONGEST_LINE } from "../../views/screen/line-editor.ts";
import { reviewWords } from "../../words/review.ts";
import { sheetsWords } from "../../words/sheets.ts";
import { choicesOf, SHEET_ORDER, type SheetColumn, type SheetWords } from "../../words/topics/sheets.ts";
import type { Answer, Call } from "../line/command.ts";
import { Refusal } from "../line/refusal.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";
import { writeOut, writtenAnswer } from "../line/write-out.ts";
import { type OpenDisputes, openDisputes } from "../open-disputes.ts";
import { readReplay, readReviewer, reviewersIn } from "./journal-file.ts";
import { KnownCases } from "./known-cases.ts";
import { reviewerOf } from "./open-desk.ts";
import { stampCell } from "./sheet-columns.ts";

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

/** `review --export FILE`: the queue as a sheet to be filled in by people who only use spreadsheets. `csv` and `xlsx` alone name the file too. */
export async function exportSheet(call: Call, named: string): Promise<Answer> {
  const words = sheetsWords[call.language];
  const file = named === "csv" || named === "xlsx" ? `disputes.${named}` : named;
  const format = /\.(csv|xlsx)$/i.exec(file)?.[1]?.toLowerCase();
  if (format === undefined) throw new Refusal([words.onlySheets(file)]);
  const open = await openDisputes(call, new Map());
  const form = formOf(open, knownTo(call, open), call, words);
  const bytes =
    format === "xlsx"
      ? await (await import("../../views/exports/xlsx.ts")).formBytes(form)
      : csvText([form.columns.map((column) => column.head), ...form.rows.map((row) => row.map((cell) => cell.replaceAll("\n", " | ")))]);
  const size = await writeOut(file, [bytes], call);
  if (call.json) return writtenAnswer(file, size, open.notes, call);
  return { text: `${words.exported(form.rows.length, file)}\n`, notes: open.notes };
}

/** What the sheet may show: the same as the screen of the reviewer it is for; without a name, as that of somebody who has not voted yet. */
function knownTo(call: Call, { disputes }: OpenDisputes): KnownCases {
  const root = workspaceFolder(call);
  const reviewer = call.option("reviewer") === undefined ? "" : reviewerOf(call);
  const others = reviewersIn(root)
    .filter((name) => name !== reviewer)
    .map((name) => readReviewer(root, name));
  const stamps = new Map(disputes.map((dispute) => [dispute.id, dispute.stamp]));
  const replay = reviewer === "" ? new Replay("") : readReplay(root, reviewer);
  const ids = [...stamps.keys()];
  return new KnownCases({ journal: { reviewer, replay }, others, ids, stampOf: (id) => stamps.get(id) ?? "", isRuling: false });
}

function formOf({ telling, disputes, explain }: OpenDisputes, known: KnownCases, { language }: Call, words: SheetWords): Form {
  const entry = disputeEntries(telling);
  const rows = disputes.map((dispute) => {
    const { id, names, place, machine, why, stamp } = entry(dispute);
    const { subject } = dispute;
    const pair = subject.kind === "pair" ? explain(subject.unit, subject.belt) : null;
    const because = caseDetail(telling, dispute, pair).because.map(({ text, file, line }) => `${text} (${file}:${line})`);
    const isBlind = known.isBlind(id);
    const cells: Partial<Record<SheetColumn, string>> = {
      id,
      city: place === null ? "" : telling.wording.names.briefCity(place),
      first: names[0],
      second: names[1],
      machine: isBlind ? words.blind : telling.wording.relations[machine.relation],
      rule: isBlind ? "" : (machine.exception ?? machine.rule ?? ""),
      why: isBlind ? "" : why.join("\n"),
      evidence: isBlind ? "" : because.join("\n"),
      stamp: stampCell(stamp),
    };
    return SHEET_ORDER.map((column) => cells[column] ?? "");
  });
  const columns = SHEET_ORDER.map((column): FormColumn => {
    const fill = fillOf(column, words, language);
    return { head: words.heads[column], width: WIDTHS[column], ...(fill === null ? {} : { fill }) };
  });
  return {
    name: words.sheet,
    columns,
    rows,
    howTo: { name: words.howTo, lines: [...words.howToLines, "", ...sheetsWords[otherLanguage(language)].howToLines] },
  };
}

function fillOf(column: SheetColumn, { hints }: SheetWords, language: Call["language"]): NonNullable<FormColumn["fill"]> | null {
  if (column === "note") return { hint: hints.note, allowed: LONGEST_LINE };
  if (column !== "verdict" && column !== "side" && column !== "reason") return null;
  return { hint: hints[column], allowed: choicesOf(reviewWords[language])[column] };
}
