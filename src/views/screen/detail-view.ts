import type { ConditionEntry, ExplainDocument } from "../../documents/explain.ts";
import type { Language } from "../../model/text.ts";
import type { CaseDetail, CaseSide, KnownStanding, Opinion, ReviewDesk } from "../../reviewing/desk/review-desk.ts";
import type { ReviewWords } from "../../words/topics/review.ts";
import type { Wording } from "../../words/wording.ts";
import { headlineText } from "../headline-text.ts";
import { shown } from "../shown.ts";
import { conditionSentence, decidingCondition, MARKS } from "./conditions.ts";
import { deedText } from "./deeds.ts";
import { cutLine, type Line, lineWidth, paragraph, type SpanStyle, span } from "./line.ts";
import { signOf } from "./list-view.ts";

/** Everything about one case, as lines of a pane: names, verdict, the deciding condition, evidence, rules, paths, history. */
export function detailLines(id: string, desk: ReviewDesk, wording: Wording, words: ReviewWords, columns: number): readonly Line[] {
  const detail = desk.detail(id, wording.language);
  const entry = desk.entry(id, wording.language);
  const isBlind = desk.isBlind(id);
  const place = (file: string, line: number): string => `${file}:${line}`;
  const block = (head: string, lines: readonly Line[]): Line[] => (lines.length === 0 ? [] : [[], [span(head, "bold")], ...lines]);
  const because = detail.because.flatMap((line) => sentence(line.text, place(line.file, line.line), columns));
  const deciding = isBlind ? [] : decidingLines(detail.explain, wording, columns);
  const above = [
    ...detail.sides.flatMap((side) => sideLines(side, wording, words, columns)),
    ...(isBlind ? paragraph(words.blind, columns, "unsure") : machineLines(detail, desk, id, wording, words, columns)),
    ...(isBlind ? [] : reasonLines(entry.why, words, columns)),
    ...standingLines(desk.standing(id), words, columns),
    ...(desk.isRuling ? [] : noteLines(id, desk, words, columns)),
    ...opinionLines(told(desk.standing(id), desk.opinions(id) ?? []), words, columns),
    ...(isBlind ? [] : deciding.length === 0 ? block(words.evidence, because) : block(words.decisive, [...deciding, ...because])),
    ...block(words.paths, pathLines(detail, words, columns)),
  ];
  return [
    ...settled(above),
    ...(isBlind
      ? []
      : block(
          words.rules,
          (detail.explain?.rules ?? []).flatMap((rule) => ruleLines(rule, detail.explain as ExplainDocument, wording, columns)),
        )),
    ...block(
      words.inCity,
      isBlind
        ? []
        : detail.inCity.flatMap(({ name, relation }) =>
            paragraph(`${name}${words.punctuation.colon}${relation}`, columns, "plain", "    ", "  "),
          ),
    ),
    ...block(words.source, sourceLines(detail.sides, words, columns)),
    ...block(words.history, historyLines(id, desk, wording.language, columns)),
  ];
}

/** If possible, the rules begin at the same row for every case: the eye finds them there, and few rows are redrawn. */
const STEP = 4;

function settled(lines: readonly Line[]): readonly Line[] {
  return [...lines, ...Array.from({ length: (STEP - (lines.length % STEP)) % STEP }, (): Line => [])];
}

function sideLines(side: CaseSide, wording: Wording, words: ReviewWords, columns: number): Line[] {
  const city = side.place === null ? "" : wording.names.briefCity(side.place);
  const unverified = side.confidence === "recalled" ? [span(` | ${words.unverified}`, "unsure")] : [];
  const parts = [side.id, city, side.more, briefSource(wording.source(side.source))].filter((part) => part !== "");
  const about = cutLine([span(`  ${parts.join(" | ")}`, "dim")], columns - lineWidth(unverified));
  return [
    [span(`${words.sides[side.what]} `, "dim"), ...(paragraph(side.name, columns - 8, "bold")[0] ?? [])],
    ...(parts.length === 0 ? [] : [[...about, ...unverified]]),
  ];
}

/** Sources with web addresses shortened to their hosts; the full addresses follow further down. */
function briefSource(source: string): string {
  return source.replace(/https?:\/\/([^/\s|]+)[^\s|]*/gu, "$1");
}

/** The full sources, if the head had no room for them. */
function sourceLines(sides: readonly CaseSide[], { punctuation }: ReviewWords, columns: number): Line[] {
  const cited = sides.filter((side) => side.source !== "" && briefSource(side.source) !== side.source);
  return cited.flatMap((side) => paragraph(`${side.name}${punctuation.colon}${side.source}`, columns, "dim", "    ", "  "));
}

/** The reasons to look at the case: one per line, the question before the first one. */
function reasonLines(why: readonly string[], words: ReviewWords, columns: number): Line[] {
  return why.flatMap((reason, at) => paragraph(reason, columns, "plain", "  ", at === 0 ? `${words.why}${words.punctuation.colon}` : "  "));
}

const VERDICT_STYLES: Readonly<Record<string, SpanStyle>> = {
  identical: "good",
  subordinate: "good",
  similar: "good",
  none: "bad",
  unknown: "unsure",
};

function machineLines(detail: CaseDetail, desk: ReviewDesk, id: string, wording: Wording, words: ReviewWords, columns: number): Line[] {
  const { machine } = desk.entry(id, wording.language);
  const { colon, semicolon } = words.punctuation;
  const side = machine.direction === null ? "" : words.punctuation.bracketed(words.sideWords[machine.direction]);
  const by = machine.exception ?? machine.rule;
  const outcome = detail.outcome === null ? "" : `${semicolon}${words.unitOutcome}${colon}${wording.outcomes[detail.outcome]}`;
  // For a pair the sentence of `explain` and of the page; other cases are no pairs and have none.
  const says = (detail.explain && headlineText(detail.explain, wording)) || `${wording.relations[machine.relation]}${side}`;
  const text = `${words.machine}${colon}${says}${by === null ? "" : ` [${by}]`}${outcome}`;
  return paragraph(text, columns, VERDICT_STYLES[machine.relation] ?? "plain");
}

function standingLines(standing: KnownStanding, words: ReviewWords, columns: number): Line[] {
  const said = words.standing;
  switch (standing.kind) {
    case "open":
      return [];
    case "stale":
      return paragraph(said.stale, columns, "unsure");
    case "to-rule":
      return paragraph(said.toRule, columns, "bad");
    case "adjudicated":
      return paragraph(
        said.adjudicated(standing.by, `${signOf(standing)} ${words.verdicts[standing.verdict]}`, shown(standing.why)),
        columns,
        "bold",
      );
    default: {
      const own = `${signOf(standing.vote)} ${words.verdicts[standing.vote.verdict]}`;
      if (standing.kind === "decided") return paragraph(`${said.decided}${words.punctuation.colon}${own}`, columns, "bold");
      const others = standing.others
        .map(({ reviewer, vote }) => `${reviewer} ${signOf(vote)} ${words.verdicts[vote.verdict]}`)
        .join(words.punctuation.listed);
      const text = standing.kind === "agreed" ? said.agreed(others) : said.disputed(others);
      return paragraph(`${own}: ${text}`, columns, standing.kind === "agreed" ? "good" : "bad");
    }
  }
}

/** If the status line names the votes already, only votes with a note are listed. */
function told(standing: KnownStanding, opinions: readonly Opinion[]): readonly Opinion[] {
  const isNamed = standing.kind === "agreed" || standing.kind === "disputed";
  return isNamed ? opinions.filter(({ note }) => note !== null) : opinions;
}

/** What others said, each with the note beside it: empty unless this reviewer may see it. */
function opinionLines(opinions: readonly Opinion[], words: ReviewWords, columns: number): Line[] {
  const lines = opinions.flatMap(({ reviewer, vote, note }) => {
    const reason = note?.reason == null ? "" : ` [${words.reasons[note.reason]}]`;
    const blind = vote.blind ? words.punctuation.bracketed(words.blindVote) : "";
    const text =
      `${reviewer}${words.punctuation.colon}${signOf(vote)} ${words.verdicts[vote.verdict]}${blind}${reason} ${note?.text ?? ""}`.trimEnd();
    return paragraph(text, columns, "plain", "    ", "  ");
  });
  return lines.length === 0 ? [] : [[span(words.opinions, "bold")], ...lines];
}

function noteLines(id: string, desk: ReviewDesk, words: ReviewWords, columns: number): Line[] {
  const note = desk.note(id);
  if (note === null) return [];
  const reason = note.reason === null ? "" : `[${words.reasons[note.reason]}] `;
  return paragraph(`${words.note}${words.punctuation.colon}${reason}${shown(note.text)}`, columns, "unsure", "  ", "");
}

function decidingLines(explain: ExplainDocument | null, wording: Wording, columns: number): Line[] {
  const found = explain === null ? null : decidingCondition(explain);
  if (explain === null || found === null) return [];
  const { mark, style } = MARKS[found.test.outcome];
  return sentence(
    `${mark} ${found.rule}${wording.punctuation.colon}${conditionSentence(found.test, explain, wording)}`,
    `${found.test.file}:${found.test.line}`,
    columns,
    style,
  );
}

/** A sentence with the place in a file behind it, or under it. */
function sentence(text: string, at: string, columns: number, style: SpanStyle = "plain"): Line[] {
  const lines = paragraph(text, columns, style, "    ", "  ");
  const last = lines.at(-1)?.[0]?.text ?? "";
  if (lines.length > 0 && [...last].length + at.length + 3 <= columns - [...last].filter((each) => each > "\u2e80").length) {
    return [...lines.slice(0, -1), [...(lines.at(-1) ?? []), span(`  ${at}`, "dim")]];
  }
  return [...lines, ...paragraph(at, columns, "dim", "      ")];
}

function pathLines({ sides, shared }: CaseDetail, words: ReviewWords, columns: number): Line[] {
  const paths = sides.filter((side) => side.what !== "term");
  if (paths.every((side) => side.path.length === 0)) return [];
  const lines = paths.flatMap((side) =>
    paragraph(side.path.length === 0 ? words.noPath : side.path.join(" > "), columns, "plain", "    ", "  "),
  );
  const last = paths[0]?.path[shared - 1];
  const isParted = paths.length > 1 && last !== undefined && paths.some((side) => side.path.length > shared);
  return isParted ? [...lines, ...paragraph(words.part(last), columns, "dim", "  ")] : lines;
}

function ruleLines(rule: ExplainDocument["rules"][number], document: ExplainDocument, wording: Wording, columns: number): Line[] {
  const { mark, style } = MARKS[rule.outcome];
  const title = rule.title?.[wording.language] ?? "";
  const head = paragraph(`${rule.id} ${title}`.trimEnd(), columns - 6).map(
    (line, at): Line => [span(at === 0 ? `  ${mark} ` : "      ", style), ...line],
  );
  return [...head, ...conditionsOf(rule.conditions).flatMap((node) => conditionLines(node, document, wording, columns, "      "))];
}

/** The conditions of a rule without groups that add nothing. */
function conditionsOf(node: ConditionEntry): readonly ConditionEntry[] {
  return node.kind === "all" ? (node.parts ?? []).flatMap(conditionsOf) : [node];
}

function conditionLines(node: ConditionEntry, document: ExplainDocument, wording: Wording, columns: number, indent: string): Line[] {
  const { mark, style } = MARKS[node.outcome];
  const text = node.kind === "test" ? `${conditionSentence(node, document, wording)}  :${node.line}` : wording.joins[node.kind];
  const head = paragraph(text, columns - indent.length - 4).map(
    (line, at): Line => [span(at === 0 ? `${indent}${mark} ` : `${indent}    `, style), ...line],
  );
  return [...head, ...(node.parts ?? []).flatMap((part) => conditionLines(part, document, wording, columns, `${indent}  `))];
}

function historyLines(id: string, desk: ReviewDesk, language: Language, columns: number): Line[] {
  return desk.history(id).flatMap(({ at, reviewer, action }) => {
    const did = deedText(action, reviewer, language);
    return did === "" ? [] : paragraph(`${at.slice(0, 16).replace("T", " ")} ${reviewer}  ${did}`, columns, "dim", "    ", "  ");
  });
}
