import type { GroupSharesDocument } from "../../documents/group-shares.ts";
import type { Language } from "../../model/text.ts";
import { placeWords } from "../../words/places.ts";
import { csvText } from "../exports/csv.ts";
import { saidRows } from "../exports/said-rows.ts";
import { shownDocument } from "../shown.ts";
import { block, placeOf } from "./lines.ts";
import { type Page, textOfLines } from "./page.ts";
import { type Cell, type Column, table } from "./table.ts";
import { wrapped } from "./width.ts";

/** What each group adds: units alone, units lost without it, exact share; and the units that rest on parts or unverified memberships. */
export function groupSharesText(source: GroupSharesDocument, page: Page): string {
  const document = shownDocument(source);
  const { language, punctuation } = page.wording;
  const words = placeWords[language].groups;
  const { ruleset, without, all, units, groups, onParts, onRecalled } = document;
  const adding = groups.filter(({ share, alone, lost }) => share !== 0 || alone.length > 0 || lost.length > 0);
  const silent = groups.filter((group) => !adding.includes(group)).map(({ name }) => name[language]);
  const right = { align: "right" as const };
  const columns: Column[] = [
    { head: words.heads.group, wraps: true },
    { head: words.heads.kind, wraps: true },
    ...[words.heads.alone, words.heads.lost, words.heads.share].map((head) => ({ head, ...right })),
  ];
  const rows = adding.map(({ name, kind, alone, lost, share }): Cell[] => [
    name[language],
    kind[language],
    String(alone.length),
    String(lost.length),
    share.toFixed(2),
  ]);
  const under = adding.map((group) => `  ${group.id}  ${placeOf(group)}${group.alone.map(({ unit }) => ` ${unit}`).join("")}`);
  const sum = groups.reduce((total, { share }) => total + share, 0);
  const resting = (named: GroupSharesDocument["onParts"]): string[] =>
    wrapped(named.map(({ unit, name }) => `${unit} ${name}`).join(punctuation.semicolon), page.width);
  return textOfLines([
    ...wrapped(words.title(ruleset.version), page.width).map((line) => page.paint("bold", line)),
    ...wrapped(words.base(without, all, units), page.width),
    ...(adding.length === 0 ? [] : ["", ...table(columns, rows, page.width, page.paint, 2, under)]),
    "",
    ...wrapped(words.sum(sum.toFixed(2), all - without), page.width),
    ...(silent.length === 0 ? [] : wrapped(words.silent(silent), page.width)),
    ...(onParts.length === 0 ? [] : block(words.restsOnPart, resting(onParts), page)),
    ...(onRecalled.length === 0 ? [] : block(words.restsOnRecalled, resting(onRecalled), page)),
  ]);
}

/** The same as a table. */
export function groupSharesCsv({ groups }: GroupSharesDocument, language: Language): string {
  const head = ["id", "name", "share", "alone", "lost", "confidence", "file", "line"];
  const rows = groups.map(({ id, name, share, alone, lost, confidence, file, line }) => [
    id,
    name[language],
    share,
    alone.map(({ unit }) => unit).join(" "),
    lost.map(({ unit }) => unit).join(" "),
    confidence,
    file,
    line,
  ]);
  return csvText(saidRows(head, rows, [], language));
}
