import type { CompareDocument, ComparedReason } from "../../documents/compare.ts";
import { outcomeChange } from "../../model/outcome-change.ts";
import type { VerdictRelation } from "../../model/relation.ts";
import { compareWords } from "../../words/compare.ts";
import { compareResultsWords } from "../../words/compare-results.ts";
import type { CompareWords } from "../../words/topics/compare.ts";
import { shownDocument } from "../shown.ts";
import { CHANGE_MARKS, CHANGE_STYLES, cut, leftOutLines, matrixLines, nameOf, rateLines } from "./compare.ts";
import { block, placeOf } from "./lines.ts";
import { type Page, textOfLines } from "./page.ts";
import { shellWord } from "./shell-word.ts";
import { indented, wrapped } from "./width.ts";

const MOST_UNITS = 40;
/** Maximum number of belts that are listed per change; `--json` has all. */
const MOST_BELTS = 6;

/** Two saved results side by side: what changed, what makes them hard to compare, and what saved results cannot tell. */
export function compareResultsText(source: CompareDocument, page: Page): string {
  const document = shownDocument(source);
  const [words, own] = [compareWords[page.wording.language], compareResultsWords[page.wording.language]];
  const { from, to, changed, cautions = [], differences = [] } = document;
  const both = document.matrix.filter((cell) => cell.from !== "absent" && cell.to !== "absent");
  const count = (cells: typeof both): number => cells.reduce((sum, cell) => sum + cell.units, 0);
  const differently = count(both.filter((cell) => cell.from !== cell.to));
  const same = differences.length === 0 && cautions.length === 0 && changed.length === 0 && document.pairs.length === 0;
  const atLeast = from.data.beltsComplete || to.data.beltsComplete ? [] : wrapped(words.atLeast, page.width);
  const stayed = document.pairs.filter((pair) => relationOf(pair.from) === relationOf(pair.to));
  const moved = new Set(changed.map(({ unit }) => unit));
  const others = document.pairs.filter((pair) => relationOf(pair.from) !== relationOf(pair.to) && !moved.has(pair.unit));
  return textOfLines([
    page.paint("bold", words.title(nameOf(from, page.wording), nameOf(to, page.wording))),
    ...(from.data.made || to.data.made ? wrapped(words.made, page.width) : []),
    ...wrapped(same ? own.same : own.summary(differently, count(both)), page.width),
    ...cautions.flatMap((caution) => indented(caution, page.width, "  ", "! ")),
    ...block(words.sections.rates, [...rateLines(document, words, page), ...atLeast, ...leftOutLines(document, page)], page),
    ...(same ? [] : block(words.sections.matrix, matrixLines(document, words, page), page)),
    ...(same ? [] : block(own.changed, changedLines(document, words, page), page)),
    ...block(own.otherPairs, cut(unitMoves(others, words, page), words, page), page),
    ...block(own.pairs, cut(unitMoves(stayed, words, page), words, page), page),
    ...block(
      own.differences,
      cut(
        differences.map(({ what, at }) => (at === null ? what : `${what}  ${placeOf(at)}`)),
        words,
        page,
      ),
      page,
    ),
    ...(changed.length === 0 ? [] : ["", ...wrapped(own.noCauses, page.width), ...whereTo(document, page)]),
  ]);
}

/** The command that finds the causes, if the two results have different versions. */
function whereTo({ from, to }: CompareDocument, { command, width, wording }: Page): string[] {
  if (from.version === to.version) return [];
  const typed = `${command} compare ${shellWord(from.version)} ${shellWord(to.version)}`;
  return wrapped(compareResultsWords[wording.language].command(typed), width);
}

/** Each unit on a line, and below it the changes of its belts. */
function changedLines({ changed, pairs }: CompareDocument, words: CompareWords, page: Page): string[] {
  if (changed.length === 0) return [words.noneChanged];
  const lines = changed.slice(0, MOST_UNITS).flatMap(({ unit, name, place, from, to }): string[] => {
    const change = outcomeChange(from, to);
    const where =
      place && !name.startsWith(place.name) ? `${name}${page.wording.punctuation.bracketed(page.wording.names.city(place))}` : name;
    const move = page.paint(CHANGE_STYLES[change], `${words.outcomes[from]} -> ${words.outcomes[to]}`);
    const own = from === "absent" || to === "absent" ? [] : pairs.filter((pair) => pair.unit === unit);
    return [
      ...indented(`${unit}  ${where}  ${move}`, page.width, "    ", `${CHANGE_MARKS[change]} `),
      ...movesOf(own, words, page).flatMap((each) => indented(each, page.width, "      ", "    ")),
    ];
  });
  const more =
    changed.length > MOST_UNITS ? [`${words.more(changed.length - MOST_UNITS)}${page.wording.punctuation.semicolon}${words.seeAll}`] : [];
  return [...lines, ...more];
}

/** The changes of these pairs, one line per unit and change. */
function unitMoves(pairs: CompareDocument["pairs"], words: CompareWords, page: Page): string[] {
  return [...new Set(pairs.map(({ unit }) => unit))].flatMap((unit) =>
    movesOf(
      pairs.filter((pair) => pair.unit === unit),
      words,
      page,
    ).map((each) => `${unit}  ${each}`),
  );
}

/** `电子元器件, 软件: none -> similar (chain-neighbour)`: belts with the same change are joined. */
function movesOf(pairs: CompareDocument["pairs"], words: CompareWords, page: Page): string[] {
  const moves = new Map<string, string[]>();
  const isNamed = (name: string): boolean => pairs.filter(({ beltName }) => beltName === name).length === 1;
  for (const pair of pairs) {
    const move = moveOf(pair, words, page);
    moves.set(move, [...(moves.get(move) ?? []), isNamed(pair.beltName) ? pair.beltName : pair.belt]);
  }
  return [...moves].map(([move, belts]) => {
    const more = belts.length > MOST_BELTS ? [words.more(belts.length - MOST_BELTS)] : [];
    return `${[...belts.slice(0, MOST_BELTS), ...more].join(page.wording.punctuation.listed)}${page.wording.punctuation.colon}${move}`;
  });
}

function relationOf(reason: ComparedReason | null): VerdictRelation {
  return reason?.relation ?? "none";
}

function moveOf({ from, to }: CompareDocument["pairs"][number], words: CompareWords, { wording }: Page): string {
  const { bracketed } = wording.punctuation;
  const [before, after] = [wording.relations[relationOf(from)], wording.relations[relationOf(to)]];
  const by = (reason: ComparedReason | null): string => reason?.exception ?? reason?.rule ?? words.noRule;
  return before === after
    ? `${after}${bracketed(by(from))} -> ${bracketed(by(to)).trimStart()}`
    : `${before} -> ${after}${bracketed(by(relationOf(to) === "none" && to?.exception == null ? from : to))}`;
}
