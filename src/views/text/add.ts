import type { AddDocument } from "../../documents/add.ts";
import { addingWords } from "../../words/adding.ts";
import { percent } from "../../words/number.ts";
import { rulemakingWords } from "../../words/rulemaking.ts";
import type { Wording } from "../../words/wording.ts";
import { shown, shownDocument } from "../shown.ts";
import { issueLines } from "./issues.ts";
import { block, placeOf } from "./lines.ts";
import { type Page, type Style, textOfLines } from "./page.ts";
import { indented, wrapped } from "./width.ts";

/** Maximum number of units and of belts of a unit that are listed; `--json` has all. */
const MOST_UNITS = 12;
const MOST_BELTS = 3;

/**
 * What an entry would change, and the change of each file; `next` is the command that writes it, if it is only shown. `isShown`: the
 * effects are on the screen already, so that only what was written is said.
 */
export function addText(source: AddDocument, next: string | null, page: Page, isShown = false): string {
  const document = shownDocument({ ...source, files: [] });
  const words = addingWords[page.wording.language];
  const { state, version } = document;
  if (state === "there") return textOfLines(thereLines(document, page));
  return textOfLines([
    ...(isShown ? [] : effectLines(document, source.files, page)),
    ...(state === "written" ? writtenLines(document, source, page) : []),
    ...(next === null ? [] : ["", ...wrapped(words.shownOnly(version, document.cases.failing.length > 0), page.width), `  ${next}`]),
  ]);
}

function thereLines({ version, says, at }: AddDocument, page: Page): string[] {
  const words = addingWords[page.wording.language];
  return [
    ...wrapped(words.isThere(version), page.width).map((line) => page.paint("bold", line)),
    ...indented(says, page.width, "  "),
    ...(at === null ? [] : [`  ${page.paint("dim", placeOf(at))}`]),
  ];
}

function effectLines(document: AddDocument, files: AddDocument["files"], page: Page): string[] {
  const { wording, width, paint } = page;
  const words = addingWords[wording.language];
  const { says, version, link, cases, alsoIn, made, issues } = document;
  return [
    ...wrapped(says, width).map((line) => paint("bold", line)),
    ...indented(words.into(version), width, "  "),
    ...(link === undefined ? [] : indented(words.link(link.text, link.from, link.to), width, "    ", "  ")),
    "",
    // A case changes no answer: it says which one is right.
    ...(document.kind === "case" ? [] : [...rateLines(document, page), ...unitLines(document, page)]),
    ...(cases.passed + cases.failing.length === 0 ? [] : wrapped(words.cases(cases.passed, cases.failing.length), width)),
    ...cases.failing.flatMap(({ id, expected, got }) =>
      indented(words.failing(id, wording.relations[expected], wording.relations[got]), width, "    ", "  "),
    ),
    ...(alsoIn.length === 0 ? [] : wrapped(words.alsoIn(alsoIn), width)),
    ...block(words.newIssues, issueLines(issues, page), page),
    ...(made.length === 0 ? [] : ["", ...wrapped(words.made, width), ...made.map((path) => `  ${path}`)]),
    ...files.flatMap(({ diff }) => ["", ...diffLines(diff, page)]),
  ];
}

/** The rates before and after; one line if nothing changes. */
function rateLines({ rates }: AddDocument, { wording, width }: Page): string[] {
  const words = rulemakingWords[wording.language];
  const all = rates.find(({ by }) => by === "all");
  if (!all?.from || !all.to) return [];
  const { from, to } = all;
  const { punctuation } = wording;
  const line = (say: typeof words.matched, of: "matched" | "similar", share: "matchRate" | "similarRate"): string =>
    say(percent(from[share], punctuation), percent(to[share], punctuation), `${from[of]} -> ${to[of]}${punctuation.of(String(to.units))}`);
  return [
    ...wrapped(line(words.matched, "matched", "matchRate"), width),
    ...(from.similar === to.similar ? [] : wrapped(line(words.similar, "similar", "similarRate"), width)),
  ];
}

/** The units whose outcome changes, with the belts that do it. */
function unitLines({ changed, pairs }: AddDocument, page: Page): string[] {
  const { wording, width } = page;
  const words = addingWords[wording.language];
  const outcome = (value: AddDocument["changed"][number]["from"]): string => (value === "absent" ? "-" : wording.outcomes[value]);
  const relation = (value: keyof Wording["relations"] | null): string => (value === null ? "-" : wording.relations[value]);
  return [
    ...wrapped(words.changes(changed.length, pairs), width),
    ...changed
      .slice(0, MOST_UNITS)
      .flatMap(({ unit, name, from, to, belts }) => [
        ...indented(`${name} (${unit})${wording.punctuation.colon}${outcome(from)} -> ${outcome(to)}`, width, "    ", "  "),
        ...belts
          .slice(0, MOST_BELTS)
          .flatMap((belt) => indented(words.through(belt.name, relation(belt.from), relation(belt.to)), width, "      ", "    ")),
        ...(belts.length > MOST_BELTS ? [`    ${words.more(belts.length - MOST_BELTS)}`] : []),
      ]),
    ...(changed.length > MOST_UNITS ? [`  ${words.more(changed.length - MOST_UNITS)}`] : []),
  ];
}

/** A diff line by line; a line break of another system is left out, as an editor does. */
function diffLines(diff: string, { paint }: Page): string[] {
  return diff
    .trimEnd()
    .split("\n")
    .map((line) => paint(styleOf(line), shown(line.replace(/\r$/u, ""))));
}

function styleOf(line: string): Style {
  if (line.startsWith("+++") || line.startsWith("---") || line.startsWith("@@")) return "dim";
  return line.startsWith("+") ? "good" : line.startsWith("-") ? "bad" : "plain";
}

function writtenLines({ version, made }: AddDocument, { files }: AddDocument, page: Page): string[] {
  const words = addingWords[page.wording.language];
  const paths = [
    ...made,
    ...files.map(({ file }) => shown(file)).filter((file) => !made.some((path) => file.startsWith(`${path}/`) || file === path)),
  ];
  return [
    "",
    ...wrapped(words.written, page.width).map((line) => page.paint("bold", line)),
    ...paths.map((path) => `  ${path}`),
    "",
    ...wrapped(words.next, page.width),
    `  ${page.command} check --rules ${version}`,
    `  ${page.command} rules release ${version} --dry-run`,
  ];
}
