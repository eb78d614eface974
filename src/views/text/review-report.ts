import type { EstimateEntry, ReviewReportDocument } from "../../documents/review-report.ts";
import { disputesWords } from "../../words/disputes.ts";
import { percent } from "../../words/number.ts";
import { reviewWords } from "../../words/review.ts";
import { reviewReportWords } from "../../words/review-report.ts";
import type { Wording } from "../../words/wording.ts";
import { shownDocument } from "../shown.ts";
import { block } from "./lines.ts";
import { type Page, textOfLines } from "./page.ts";
import { table } from "./table.ts";
import { wrapped } from "./width.ts";

/** How far reviewers agree, as text. */
export function reviewReportText(source: ReviewReportDocument, page: Page): string {
  const document = shownDocument(source);
  const { wording, width, paint } = page;
  const words = reviewReportWords[wording.language];
  const right = (head: string) => ({ head, align: "right" as const });
  const [first = "", ...rest] = words.heads;
  const [by = "", ...measures] = words.agreementHeads;
  const people = document.reviewers.map((each) => [
    `  ${each.name}`,
    String(each.votes),
    String(each.unsure),
    String(each.stale),
    String(each.rulings),
    each.secondsACase === null ? "-" : each.secondsACase.toFixed(1),
  ]);
  const short: Readonly<Record<string, string>> = disputesWords[wording.language].short;
  // The interval is below its value, so that the table fits into 80 columns.
  const rows = document.agreement.flatMap(({ by, value, cases, percent: same, kappa, alpha, ac1 }) => {
    const coefficients = [kappa, alpha, ac1];
    const label = by === "all" ? words.all : (short[value] ?? value);
    const values = [percent(same.value, wording.punctuation), ...coefficients.map((each) => each.value?.toFixed(3) ?? "-")];
    const intervals = [shareInterval(same), ...coefficients.map(interval)];
    return [[`  ${label}`, String(cases), ...values], ...(intervals.every((each) => each === "") ? [] : [["", "", ...intervals]])];
  });
  const label = (answer: string): string => answerText(answer, wording);
  const repeats = document.repeats.map((each) => [
    `  ${each.by === "all" ? words.all : each.value}`,
    String(each.cases),
    String(each.same),
    share(each.percent, wording),
    estimate(each.kappa),
  ]);
  const matrix = document.matrix.map(({ a, b, count }) => [`  ${label(a)}`, label(b), String(count)]);
  const toDo = document.toAdjudicate.map(({ id, names, votes }) => [
    `  ${id}`,
    names.filter((name) => name !== "").join(" / "),
    votes.map((vote) => `${vote.reviewer} ${label(vote.verdict)}`).join(wording.punctuation.listed),
  ]);
  return textOfLines([
    ...wrapped(words.title(document.reviewers.length, document.cases), width).map((line) => paint("bold", line)),
    ...wrapped(words.standing(document.standing), width),
    ...block(words.who, table([{ head: `  ${first}` }, ...rest.map(right)], people, width, paint), page),
    ...((document.agreement[0]?.cases ?? 0) === 0
      ? ["", ...wrapped(words.none, width)]
      : [
          ...block(words.agreement, table([{ head: by, wraps: true }, ...measures.map(right)], rows, width, paint), page),
          ...(document.reviewers.filter(({ votes }) => votes > 0).length > 2
            ? wrapped(words.kappaOf, width).map((line) => paint("dim", line))
            : []),
        ]),
    ...(repeats.length === 0
      ? []
      : [
          ...block(words.repeats, table([{ head: "" }, ...words.repeatHeads.slice(1).map(right)], repeats, width, paint), page),
          ...wrapped(words.repeatsOf, width).map((line) => paint("dim", line)),
        ]),
    ...block(words.matrix, table([{ head: "" }, { head: "" }, right("")], matrix, width, paint), page),
    ...block(words.toAdjudicate, table([{ head: "" }, { head: "", wraps: true }, { head: "", wraps: true }], toDo, width, paint), page),
  ]);
}

/** An answer in words; `subordinate` is followed by its side, since two answers that differ only in the side would look equal. */
function answerText(answer: string, wording: Wording): string {
  const { verdicts, sideWords } = reviewWords[wording.language];
  const [verdict = "", side] = answer.split(" ");
  const word = (verdicts as Readonly<Record<string, string>>)[verdict] ?? answer;
  return side === "belt-wider" || side === "belt-narrower" ? `${word}${wording.punctuation.bracketed(sideWords[side])}` : word;
}

function share(estimate: EstimateEntry, { punctuation }: Wording): string {
  return `${percent(estimate.value, punctuation)} ${shareInterval(estimate)}`.trimEnd();
}

function estimate(entry: EstimateEntry): string {
  return entry.value === null ? "-" : `${entry.value.toFixed(3)} ${interval(entry)}`.trimEnd();
}

function shareInterval({ low, high }: EstimateEntry): string {
  return low === null || high === null ? "" : `[${Math.round(low * 100)}, ${Math.round(high * 100)}]`;
}

function interval({ low, high }: EstimateEntry): string {
  return low === null || high === null ? "" : `[${low.toFixed(2)}, ${high.toFixed(2)}]`;
}
