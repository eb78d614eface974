import type { EstimateEntry, ReviewReportDocument } from "../../documents/review-shape.ts";
import type { Language } from "../../model/text.ts";
import { disputeWordingIn } from "../../words/disputes.ts";
import { percent } from "../../words/number.ts";
import { reviewWordingIn } from "../../words/review.ts";
import { shownDocument } from "../shown.ts";
import { block } from "./lines.ts";
import { type Page, textOfLines } from "./page.ts";
import { table } from "./table.ts";
import { wrapped } from "./width.ts";

interface Words {
  readonly title: (reviewers: number, cases: number) => string;
  readonly standing: (standing: ReviewReportDocument["standing"]) => string;
  readonly who: string;
  readonly heads: readonly string[];
  readonly agreement: string;
  readonly agreementHeads: readonly string[];
  readonly all: string;
  readonly kappaOf: string;
  readonly repeats: string;
  readonly repeatHeads: readonly string[];
  readonly repeatsOf: string;
  readonly matrix: string;
  readonly toAdjudicate: string;
  readonly none: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    title: (reviewers, cases) => `${reviewers} 位评审，${cases} 项争议`,
    standing: (s) => `一致 ${s.agreed}，不一 ${s.disputed}，已裁定 ${s.adjudicated}，须再看 ${s.stale}，未完 ${s.open}`,
    who: "评审人",
    heads: ["评审人", "裁决", "不定", "须再看", "裁定", "每项秒数"],
    agreement: "一致程度（95% 自助区间）",
    agreementHeads: ["", "项", "一致率", "κ", "α", "AC1"],
    all: "全部",
    kappaOf: "评审人多于两位时，κ 为两两 κ 的平均（Light）；α 与 AC1 取全部评审人。",
    repeats: "前后一致：同一评审人再次评同一项",
    repeatHeads: ["", "项", "相同", "一致率", "κ"],
    repeatsOf: "重复的项不预先告知；第二次的回答不改变原来的裁决。",
    matrix: "答案对照",
    toAdjudicate: "待裁定",
    none: "还没有两位评审都裁决过的争议。",
  },
  en: {
    title: (reviewers, cases) => `${reviewers} reviewers, ${cases} disputes`,
    standing: (s) => `agreed ${s.agreed}, disagreed ${s.disputed}, ruled ${s.adjudicated}, to look at again ${s.stale}, open ${s.open}`,
    who: "Reviewers",
    heads: ["reviewer", "votes", "unsure", "stale", "rulings", "seconds a case"],
    agreement: "Agreement (95 % bootstrap intervals)",
    agreementHeads: ["", "cases", "percent", "kappa", "alpha", "AC1"],
    all: "All",
    kappaOf: "Of more than two reviewers kappa is the mean over all pairs (Light); alpha and AC1 are of all.",
    repeats: "Consistency: the same reviewer on the same case again",
    repeatHeads: ["", "cases", "the same", "percent", "kappa"],
    repeatsOf: "Cases come back unannounced; the second answer leaves the vote as it was.",
    matrix: "Answers that met",
    toAdjudicate: "To be ruled on",
    none: "No dispute has been answered by two reviewers yet.",
  },
};

/** How far reviewers agree, as text. */
export function reviewReportText(source: ReviewReportDocument, page: Page): string {
  const document = shownDocument(source);
  const { wording, width, paint } = page;
  const words = WORDS[wording.language];
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
  const short: Readonly<Record<string, string>> = disputeWordingIn(wording.language).short;
  // The interval under its value, so that all of it fits into 80 columns.
  const rows = document.agreement.flatMap(({ by, value, cases, percent: same, kappa, alpha, ac1 }) => {
    const coefficients = [kappa, alpha, ac1];
    const label = by === "all" ? words.all : (short[value] ?? value);
    const values = [percent(same.value), ...coefficients.map((each) => each.value?.toFixed(3) ?? "-")];
    const intervals = [shareInterval(same), ...coefficients.map(interval)];
    return [[`  ${label}`, String(cases), ...values], ...(intervals.every((each) => each === "") ? [] : [["", "", ...intervals]])];
  });
  const label = (answer: string): string => answerText(answer, wording.language);
  const repeats = document.repeats.map((each) => [
    `  ${each.by === "all" ? words.all : each.value}`,
    String(each.cases),
    String(each.same),
    share(each.percent),
    estimate(each.kappa),
  ]);
  const matrix = document.matrix.map(({ a, b, count }) => [`  ${label(a)}`, label(b), String(count)]);
  const toDo = document.toAdjudicate.map(({ id, names, votes }) => [
    `  ${id}`,
    names.filter((name) => name !== "").join(" / "),
    votes.map((vote) => `${vote.reviewer} ${label(vote.verdict)}`).join(", "),
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

/** An answer in words; of `subordinate` with its side, or two that differ in it alone would look the same. */
function answerText(answer: string, language: Language): string {
  const { verdicts, sideWords } = reviewWordingIn(language);
  const [verdict = "", side] = answer.split(" ");
  const word = (verdicts as Readonly<Record<string, string>>)[verdict] ?? answer;
  return side === "belt-wider" || side === "belt-narrower" ? `${word} (${sideWords[side]})` : word;
}

function share(estimate: EstimateEntry): string {
  return `${percent(estimate.value)} ${shareInterval(estimate)}`.trimEnd();
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
