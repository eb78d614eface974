import type { DecideDocument } from "../documents/decide.ts";
import { DECISION_REASONS, DECISION_VERDICTS, type DecisionReason, type DecisionSide, type DecisionVerdict } from "../model/decision.ts";
import { nearest } from "../model/nearest.ts";
import type { ReviewDesk } from "../reviewing/desk/review-desk.ts";
import { verdictOfCell } from "../reviewing/sheets/values.ts";
import { journalsWords } from "../words/journals.ts";
import { percent } from "../words/number.ts";
import { reviewWords } from "../words/review.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { OWN_TABLES, REVIEWER, VERSUS } from "./line/options.ts";
import { Refusal } from "./line/refusal.ts";
import { openReview } from "./review/open-review.ts";

export const spec: CommandSpec = {
  name: "decide",
  group: "auditor",
  operands: { zh: "编号 裁决", en: "ID VERDICT" },
  least: 2,
  most: 2,
  says: { zh: "用命令裁决一项争议", en: "decide one dispute from the command line" },
  about: {
    zh: "裁决：identical 相同、subordinate 隶属、similar 相近、none 无关系、unsure 不确定。编号见 disputes，可只写开头几位。",
    en: "Verdicts: identical, subordinate, similar, none, unsure. The command disputes prints the ids; the beginning of an id is enough if it is unambiguous.",
  },
  options: [
    REVIEWER,
    { name: "note", value: { zh: "文字", en: "TEXT" }, says: { zh: "附注", en: "a note" } },
    {
      name: "reason",
      value: { zh: "原因", en: "REASON" },
      choices: DECISION_REASONS,
      says: {
        zh: "原因：scope 范围、level 层级、wrong-link 链接有误、missing-declaration 缺少声明、data-error 数据有误、other 其他",
        en: "scope, level, wrong-link, missing-declaration, data-error or other",
      },
    },
    {
      name: "side",
      value: { zh: "哪方", en: "SIDE" },
      choices: ["belt-wider", "belt-narrower"],
      says: { zh: "隶属时哪一方为上位：belt-wider 产业带、belt-narrower 集群", en: "for subordinate: which side is wider" },
    },
    {
      name: "adjudicate",
      says: {
        zh: "仲裁：裁决不一时的最终结论，须附 --note；原有裁决不变；本人已裁决的，记为合议",
        en: "rule on a case on which reviewers disagree (requires --note; the votes are kept); if you voted on it, this is a joint ruling",
      },
    },
    VERSUS,
    ...OWN_TABLES,
  ],
  examples: [{ words: "decide dtvnbape4 none --reviewer 王芳 --note 传热传质设备不是电网装备", says: { zh: "附理由", en: "with a note" } }],
  prints: ["decide"],
};

/** `qundai decide ID VERDICT --reviewer NAME`: one decision from a script, saved as the screen saves it. */
export async function run(call: Call): Promise<Answer> {
  const [id = "", said = ""] = call.operands;
  const words = journalsWords[call.language];
  const verdict = verdictOfCell(said);
  if (verdict === null) {
    const meant = nearest(said, DECISION_VERDICTS);
    throw new Refusal([words.unknownVerdict(said, DECISION_VERDICTS), ...(meant === null ? [] : [call.words.didYouMean(meant)])]);
  }
  const isRuling = call.isOn("adjudicate");
  const { desk, journal, notes } = await openReview(call, isRuling);
  try {
    if (desk.readOnly !== null) throw new Refusal([desk.readOnly[call.language]]);
    const found = caseOf(desk, id, call);
    const entry = desk.entry(found, call.language);
    const side = sideOf(call, verdict, entry.machine.direction, entry.what);
    if (verdict === "subordinate" && side === null && entry.what !== "unit") throw new Refusal([words.sideNeeded]);
    if (isRuling) adjudicate(desk, found, verdict, side, call);
    else desk.act(desk.voteAction(found, verdict, side));
    const note = call.option("note");
    const reason = (call.option("reason") ?? null) as DecisionReason | null;
    if (!isRuling && (note !== undefined || reason !== null)) desk.act({ kind: "note", case: found, text: note ?? "", reason });
    const rates = desk.rates();
    const share = (count: number): number | null => (rates.units === 0 ? null : count / rates.units);
    const document: DecideDocument = {
      schema: "qundai/decide/1",
      case: found,
      names: entry.names,
      verdict,
      ...(side === null ? {} : { side }),
      reviewer: desk.reviewer,
      machine: entry.machine.relation,
      rates: { units: rates.units, before: share(rates.before), after: share(rates.after) },
    };
    const label = verdict === "unsure" ? verdict : call.page.wording.relations[verdict];
    const { punctuation } = call.page.wording;
    const text = (): string =>
      [
        words.decided(found, entry.names.filter((name) => name !== "").join(" / "), label),
        words.rates(percent(share(rates.before), punctuation), percent(share(rates.after), punctuation), String(rates.units)),
        "",
      ].join("\n");
    return answer(call, document, text, [...notes, ...(desk.greeting === null ? [] : [desk.greeting[call.language]])]);
  } finally {
    journal.close();
  }
}

/** A ruling on a case on which reviewers disagree: a separate event with a reason, which does not change the votes. */
function adjudicate(desk: ReviewDesk, id: string, verdict: DecisionVerdict, side: DecisionSide | null, call: Call): void {
  const words = journalsWords[call.language];
  const why = call.option("note");
  if (verdict === "unsure" || why === undefined || why.trim() === "") throw new Refusal([words.rulingNeedsReason]);
  desk.act(desk.rulingAction(id, verdict, side, why));
}

/** Finds a case by its id or by an unambiguous beginning of it. */
function caseOf({ ids, isRuling, isCase }: ReviewDesk, text: string, { language, words }: Call): string {
  const own = journalsWords[language];
  const wanted = text.toLowerCase();
  if (ids.includes(wanted)) return wanted;
  const found = wanted.length < 3 ? [] : ids.filter((id) => id.startsWith(wanted));
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  if (second !== undefined) throw new Refusal([own.ambiguousCase(text, found.length)]);
  if (isRuling && isCase(wanted)) throw new Refusal([reviewWords[language].cannotRule["no-dispute"]]);
  const meant = nearest(wanted, ids);
  throw new Refusal([own.unknownCase(text), ...(meant === null ? [] : [words.didYouMean(meant)])]);
}

function sideOf(call: Call, verdict: DecisionVerdict, machine: DecisionSide | null, what: string): DecisionSide | null {
  if (verdict !== "subordinate" || what === "unit") return null;
  return (call.option("side") as DecisionSide | undefined) ?? machine;
}
