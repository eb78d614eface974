import type { EntryFields } from "../../documents/entry-fields.ts";
import type { FormatDocument } from "../../documents/format.ts";
import type { RulesDefaultDocument } from "../../documents/rules-default.ts";
import type { FieldChange, RulesDiffDocument } from "../../documents/rules-diff.ts";
import type { RulesListDocument, RulesShowDocument, VersionEntry } from "../../documents/rules-list.ts";
import type { RulesNewDocument } from "../../documents/rules-new.ts";
import type { RulesReleaseDocument } from "../../documents/rules-release.ts";
import type { NamedConcepts, WrittenCondition } from "../../documents/written-condition.ts";
import { ENTRY_KINDS } from "../../model/rules.ts";
import { rulesWords } from "../../words/rules.ts";
import type { FormatChoice } from "../../words/topics/rules.ts";
import { shownDocument } from "../shown.ts";
import { writtenConditionLines } from "./condition.ts";
import { placeOf } from "./lines.ts";
import { type Page, tail, textOfLines } from "./page.ts";
import { table } from "./table.ts";
import { indented, wrapped } from "./width.ts";

/** `rules list`: one version per row. */
export function rulesListText(source: RulesListDocument, page: Page): string {
  const { versions } = shownDocument(source);
  const words = rulesWords[page.wording.language];
  const rows = versions.map((each) => [
    each.version,
    statusOf(each, page),
    each.date,
    each.extends ?? "",
    each.title[page.wording.language],
  ]);
  const columns = words.heads.map((head, at) => ({ head, wraps: at === 4 }));
  return textOfLines(table(columns, rows, page.width, page.paint));
}

function statusOf({ status, released, isDefault }: VersionEntry, { wording }: Page): string {
  const words = rulesWords[wording.language];
  const marks = [words.status[status], released === "edited" ? words.edited : "", isDefault ? words.isDefault : ""];
  return marks.filter((mark) => mark !== "").join(wording.punctuation.comma);
}

function contentOf({ counts }: VersionEntry, { wording }: Page): string {
  return rulesWords[wording.language].content(counts.rule, counts.declaration, counts.exception, counts.case);
}

/** `rules show`: a resolved version, each entry with the line at which it is written. */
export function rulesShowText(source: RulesShowDocument, page: Page): string {
  const { version, entries, concepts } = shownDocument(source);
  const words = rulesWords[page.wording.language];
  const { wording, width, paint } = page;
  return textOfLines([
    ...wrapped(words.extending(version.version, version.extends, version.taxonomy), width).map((line) => paint("bold", line)),
    ...wrapped(version.title[wording.language], width),
    ...wrapped(`${statusOf(version, page)} ${version.date} ${version.hash}`, width),
    ...wrapped(contentOf(version, page), width),
    ...ENTRY_KINDS.flatMap((kind) => {
      const own = entries.filter((entry) => entry.kind === kind);
      if (own.length === 0) return [];
      return [
        "",
        paint("bold", words.kinds[kind]),
        ...own.flatMap((entry) => [
          ...indented(oneLine(entry, page), width, "    ", "  "),
          ...(entry.conditions === undefined ? [] : writtenConditionLines(entry.conditions, concepts, page, "      ")),
          `    ${paint("dim", placeOf(entry))}`,
        ]),
      ];
    }),
  ]);
}

/** An entry without the fields that are shown by themselves. */
function oneLine({ id, kind, fields }: EntryFields, { wording }: Page): string {
  const words = rulesWords[wording.language];
  const { colon, comma } = wording.punctuation;
  const shown = Object.entries(fields).filter(([field]) => !["title", "why", "source", "when"].includes(field));
  return kind === "counts-as"
    ? words.countsAs(id, fields["counts-as"] ?? "")
    : `${id}  ${shown.map(([field, text]) => `${words.field(field)}${colon}${words.fieldValue(field, text)}`).join(comma)}`;
}

/** `rules diff`: entries by kind of change, field by field. */
export function rulesDiffText(source: RulesDiffDocument, page: Page): string {
  const { from, to, changes, concepts } = shownDocument(source);
  const words = rulesWords[page.wording.language];
  const { width, paint } = page;
  const lines = changes.flatMap(({ kind, id, what, fields, ...place }) => {
    const style = what === "added" ? ("good" as const) : what === "removed" ? ("bad" as const) : ("unsure" as const);
    const mark = { added: "+", removed: "-", changed: "~" }[what];
    const head = `${paint(style, `${mark} ${words.what[what]}`)} ${words.kinds[kind]} ${id}  ${paint("dim", placeOf(place))}`;
    const shown = fields.filter(({ field }) => what === "changed" || (field !== "why" && field !== "source" && field !== "title"));
    return [
      head,
      ...shown.flatMap(({ field, from: was, to: is, conditions }) =>
        conditions !== undefined
          ? conditionChange(conditions, concepts, words.field(field), page)
          : what === "changed"
            ? [
                ...indented(words.field(field), width, "    "),
                ...(was === null ? [] : indented(words.fieldValue(field, was), width, "        ", "      - ")),
                ...(is === null ? [] : indented(words.fieldValue(field, is), width, "        ", "      + ")),
              ]
            : indented(
                `${words.field(field)}${page.wording.punctuation.colon}${words.fieldValue(field, is ?? was ?? "")}`,
                width,
                "      ",
                "    ",
              ),
      ),
    ];
  });
  return textOfLines([...wrapped(words.differ(from, to, changes.length), width), ...(lines.length === 0 ? [] : ["", ...lines])]);
}

/** The condition of a rule before and after, or the one that there is. */
function conditionChange(
  { from, to }: NonNullable<FieldChange["conditions"]>,
  concepts: NamedConcepts,
  head: string,
  page: Page,
): string[] {
  const both = from !== null && to !== null;
  const lines = (condition: WrittenCondition | null, mark: string): string[] => {
    if (condition === null) return [];
    const [first = "", ...rest] = writtenConditionLines(condition, concepts, page, "        ");
    return both ? [first.replace(/^ {8}/, `      ${mark} `), ...rest] : [first, ...rest];
  };
  return [...indented(head, page.width, "    "), ...lines(from, "-"), ...lines(to, "+")];
}

/** `rules new`: what was created, and what to do first. */
export function rulesNewText(source: RulesNewDocument, page: Page): string {
  const { version, from, copied, files } = shownDocument(source);
  const words = rulesWords[page.wording.language];
  return textOfLines([
    ...wrapped(words.made(version, from, copied), page.width).map((line) => page.paint("bold", line)),
    ...files.map((file) => `  ${file}`),
    ...tail(page, () => [
      "",
      ...wrapped(`${words.next}${page.wording.punctuation.colon}`, page.width),
      `  ${page.command} check --rules ${version}`,
      `  ${page.command} rules diff ${from} ${version}`,
    ]),
  ]);
}

/** `rules release`: what was sealed or, with `--dry-run`, what would be. */
export function rulesReleaseText(source: RulesReleaseDocument, page: Page): string {
  const { version, hash, isNew, dryRun, title, taxonomy, files } = shownDocument(source);
  const { wording, width } = page;
  const words = rulesWords[wording.language];
  const head = wrapped((dryRun ? words.releasable : words.released)(version, isNew), width).map((line) => page.paint("bold", line));
  if (!dryRun) return textOfLines([...head, hash, ...wrapped(words.locked, width)]);
  return textOfLines([
    ...head,
    hash,
    ...wrapped(`${words.title}${wording.punctuation.colon}${title[wording.language]}`, width),
    ...wrapped(words.wouldSeal(taxonomy.version, files.length), width),
    ...files.map((file) => `  ${file}`),
  ]);
}

/** `rules default`: which version is the default now. */
export function rulesDefaultText(source: RulesDefaultDocument, isDraft: boolean, page: Page): string {
  const { version, before, file, changed } = shownDocument(source);
  const words = rulesWords[page.wording.language];
  return textOfLines([
    ...wrapped(words.isDefaultNow(version, before, changed), page.width).map((line) => page.paint("bold", line)),
    `  ${file}`,
    ...(isDraft ? wrapped(words.defaultIsDraft(version), page.width) : []),
  ]);
}

export function formatText(source: FormatDocument, how: FormatChoice, page: Page): string {
  const { changed, broken, left, sealed, mended, files } = shownDocument(source);
  const words = rulesWords[page.wording.language];
  const named = (says: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [...wrapped(says, page.width), ...names.map((name) => `  ${name}`)];
  return textOfLines([
    ...wrapped(words.formatted(changed.length, files, how), page.width),
    ...changed.flatMap((name) => [`  ${name}`, ...mended.filter(({ file }) => file === name).map((each) => `    ${words.mended(each)}`)]),
    ...named(words.broken, broken),
    ...named(words.left, left),
    ...named(words.sealed, sealed),
  ]);
}
