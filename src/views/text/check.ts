import type { CheckDetails, CheckDocument } from "../../documents/check.ts";
import type { GroupNote, GroupNotes } from "../../documents/check-groups.ts";
import { shownDocument } from "../shown.ts";
import { issueLines } from "./issues.ts";
import { placeOf } from "./lines.ts";
import { type Page, textOfLines } from "./page.ts";
import { indented, wrapped } from "./width.ts";

/** The answer of `check` as text: every issue with its place, then what was read, and the summary. */
export function checkText(document: CheckDocument, page: Page): string {
  const { wording, width, paint } = page;
  const words = wording.report.check;
  const { read, cases, issues, more = [] } = document;
  const left = (severity: "error" | "warning"): number =>
    more.reduce((sum, each) => sum + (each.severity === severity ? each.count : 0), 0);
  const listed = issues.filter((entry) => entry.severity === "error").length;
  const errors = listed + left("error");
  const warnings = issues.length - listed + left("warning");
  const verdict = issues.length === 0 ? words.good : words.found(errors, warnings);
  return textOfLines([
    ...issueLines(issues, page),
    ...more.map(({ code, count }) => words.more(count, code)),
    ...(issues.length === 0 ? [] : [""]),
    ...wrapped(words.read(read.files, read.concepts, read.rules, read.declarations, read.units, read.belts, read.places), width),
    ...caseLines(cases, errors, page),
    ...(document.details === undefined ? [] : ["", ...detailLines(shownDocument(document.details), page), ""]),
    paint(errors > 0 ? "bad" : "good", verdict),
  ]);
}

/** How the cases went; with errors in the files none can be run, which is said. */
function caseLines({ passed, failed }: CheckDocument["cases"], errors: number, { wording, width }: Page): string[] {
  const words = wording.report.check;
  if (passed + failed > 0) return wrapped(words.cases(passed, failed), width);
  return errors > 0 ? wrapped(words.casesNotRun, width) : [];
}

/** What was proved about the rules, hints for their author, and the mutations that the cases do not detect. */
function detailLines(
  { version, cells, met, complete, left, unread, conditions, groups, slips, unnoticed }: CheckDetails,
  page: Page,
): string[] {
  const { wording, width } = page;
  const words = wording.report.check;
  const { colon } = wording.punctuation;
  const half = conditions.filter(({ held, failed }) => !held || !failed);
  const item = (text: string): string[] => indented(text, width, "    ", "  ");
  return [
    ...wrapped(words.proved(version, cells, met, complete), width),
    ...(left.length === 0 ? [] : [...wrapped(words.left, width), ...left.flatMap(({ facts }) => item(words.leftFacts(facts)))]),
    ...(unread.length === 0 ? [] : [...wrapped(words.unread, width), ...item(unread.join(wording.punctuation.listed))]),
    ...wrapped(words.seen(conditions.length - half.length, conditions.length), width),
    ...half.flatMap(({ text, held, failed, ...place }) => item(`${text}${colon}${words.neverSeen(held, failed)} ${placeOf(place)}`)),
    ...(groups === undefined ? [] : groupLines(groups, page)),
    ...wrapped(words.slips(slips - unnoticed.length, slips), width),
    ...unnoticed.flatMap(({ rule, before, after, witness, ...place }) => [
      ...item(`${words.slip(rule, before, after)} ${placeOf(place)}`),
      ...indented(words.witness(witness.pair, witness.facts), width, "      ", "    "),
    ]),
  ];
}

/** Cities in several groups of a kind, groups of other years, and groups that no rule can use. */
function groupLines({ year, overlaps, past, unread }: GroupNotes, { wording, width }: Page): string[] {
  const words = wording.report.check.groups;
  const { language, names, punctuation } = wording;
  const item = (text: string): string[] => indented(text, width, "    ", "  ");
  const listed = (notes: readonly GroupNote[]): string =>
    notes.map(({ name, group }) => `${name[language]}${punctuation.bracketed(group)}`).join(punctuation.listed);
  return [
    ...(overlaps.length === 0 ? [] : wrapped(words.overlaps, width)),
    ...overlaps.flatMap(({ kind, place, groups }) =>
      item(`${names.city(place)}${punctuation.comma}${kind[language]}${punctuation.colon}${listed(groups)}`),
    ),
    ...(past.length === 0
      ? []
      : [...wrapped(words.past(year), width), ...past.flatMap((note) => item(`${note.name[language]} ${placeOf(note)}`))]),
    ...(unread.length === 0 ? [] : [...wrapped(words.unread, width), ...item(listed(unread))]),
  ];
}
