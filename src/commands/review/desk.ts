import type { DisputeEntry } from "../../documents/disputes.ts";
import { disputeEntries } from "../../documents/disputes.ts";
import type { Telling } from "../../documents/telling.ts";
import type { DecisionSide, DecisionVerdict, ReviewAction, ReviewerState } from "../../model/decision.ts";
import type { Dispute } from "../../model/dispute.ts";
import { LANGUAGES, type Language } from "../../model/text.ts";
import { caseDetail } from "../../reviewing/case-detail.ts";
import { reviewedOutcomes } from "../../reviewing/decisions/reviewed.ts";
import { groupPlaces } from "../../reviewing/disputes/find-disputes.ts";
import type { CaseDetail, HistoryLine, PanelLine, ReviewDesk, ReviewRates } from "../../reviewing/review.ts";
import { pinyinInitials } from "../../views/screen/pinyin.ts";
import { shownDocument } from "../../views/shown.ts";
import { reviewWords } from "../../words/review.ts";
import { wordingIn } from "../../words/words.ts";
import type { OpenDisputes } from "../open-disputes.ts";
import type { JournalFile } from "./journal-file.ts";
import { greetingOf, readOnlyOf } from "./journal-words.ts";
import { KnownCases } from "./known-cases.ts";
import { type Panels, panelsOf } from "./panels.ts";

export interface DeskParts {
  readonly open: OpenDisputes;
  readonly journal: JournalFile;
  /** What stands in the other reviewers' journals. */
  readonly others: readonly ReviewerState[];
  readonly panels: Panels;
  /** Rules on what reviewers disagree on, instead of voting. */
  readonly isRuling: boolean;
}

/** Everything the screen asks of the program: cases in words, votes, rates; each act is on the disk when it returns. */
export function openDesk({ open, journal, others, panels, isRuling }: DeskParts): ReviewDesk {
  const { disputes, telling, explain } = open;
  const { replay } = journal;
  const byId = new Map(disputes.map((dispute) => [dispute.id, dispute]));
  const places = groupPlaces(disputes);
  const find = (id: string): Dispute => {
    const dispute = byId.get(id);
    if (dispute === undefined) throw new Error(`no case ${id}`);
    return dispute;
  };
  const tellings = new Map<Language, Telling>(LANGUAGES.map((language) => [language, { ...telling, wording: wordingIn(language) }]));
  const tellingIn = (language: Language): Telling => tellings.get(language) ?? telling;
  const entryOf = new Map(LANGUAGES.map((language) => [language, disputeEntries(tellingIn(language))]));
  const entries = new Map<string, DisputeEntry>();
  const details = new Map<string, CaseDetail>();
  const searches = new Map<string, string>();
  const results = new Map<string, (typeof telling.matcher.result.units)[number]>(
    telling.matcher.result.units.map((unit) => [unit.unit, unit]),
  );
  const { countsAs } = telling.input.ruleset;
  const total = telling.matcher.result.units.length;
  const isMatched = (outcome: string | undefined): number => (outcome === "matched" ? 1 : 0);
  const before = telling.matcher.result.units.reduce((sum, unit) => sum + isMatched(unit.outcome), 0);
  const casesOf = new Map<string, Dispute[]>();
  for (const dispute of disputes)
    if ("unit" in dispute.subject) casesOf.set(dispute.subject.unit, [...(casesOf.get(dispute.subject.unit) ?? []), dispute]);
  const reviewed = new Map<string, number>();
  let after = before;
  let done = 0;

  const known = new KnownCases({ journal, others, isRuling, ids: disputes.map((dispute) => dispute.id), stampOf: (id) => find(id).stamp });
  const { lastCase } = replay.state;
  const resumeAt = lastCase !== null && byId.has(lastCase) ? lastCase : null;
  const ids = known.order(resumeAt);
  const inSession = new Set(ids);
  /** What a vote does to the rates: only its own unit can change. */
  const recount = (dispute: Dispute): void => {
    if (!("unit" in dispute.subject)) return;
    const unit = results.get(dispute.subject.unit);
    if (unit === undefined) return;
    const answers = (casesOf.get(unit.unit) ?? []).flatMap(({ id, subject }) => {
      const verdict = known.answer(id);
      return verdict === null ? [] : [{ subject, verdict }];
    });
    const now = isMatched(reviewedOutcomes([unit], countsAs, answers).get(unit.unit));
    after += now - (reviewed.get(unit.unit) ?? isMatched(unit.outcome));
    reviewed.set(unit.unit, now);
  };
  for (const dispute of disputes) {
    if (inSession.has(dispute.id) && known.isAnswered(dispute.id)) done += 1;
    if (known.answer(dispute.id) !== null) recount(dispute);
  }

  const cached = <Value>(made: Map<string, Value>, key: string, make: () => Value): Value => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make()));
    return value;
  };
  const entry = (id: string, language: Language): DisputeEntry =>
    cached(entries, `${language} ${id}`, () => shownDocument((entryOf.get(language) as (dispute: Dispute) => DisputeEntry)(find(id))));

  const answerAction = (kind: "vote" | "repeat", id: string, verdict: DecisionVerdict, side: DecisionSide | null): ReviewAction => {
    const { stamp, machine } = find(id);
    return { kind, case: id, verdict, side, stamp, machine: machine.relation, blind: known.isBlind(id) };
  };

  return {
    reviewer: journal.reviewer,
    readOnly: readOnlyOf(journal),
    greeting: greetingOf(journal),
    isRuling,
    ids,
    isCase: (id) => byId.has(id),
    resumeAt,
    entry,
    groupPlace: (id) => places.get(id) ?? { at: 1, of: 1 },
    detail: (id, language) =>
      cached(details, `${language} ${id}`, () => {
        const dispute = find(id);
        const pair = dispute.subject.kind === "pair" ? explain(dispute.subject.unit, dispute.subject.belt) : null;
        return shownDocument(caseDetail(tellingIn(language), dispute, pair));
      }),
    searchText: (id) =>
      known.isBlind(id) ? blindSearchText(entry(id, "zh")) : cached(searches, id, () => searchTextOf(entry(id, "zh"), entry(id, "en"))),
    standing: (id) => known.standing(id),
    isDisputed: (id) => known.isDisputed(id),
    opinions: (id) => shownDocument(known.opinions(id)),
    vote: (id) => (known.isDue(id) ? null : replay.vote(id)),
    standingVote: (id) => known.vote(id),
    note: (id) => (known.isDue(id) ? null : replay.note(id)),
    isMarked: (id) => replay.isMarked(id),
    isBlind: (id) => known.isBlind(id),
    history: (id): readonly HistoryLine[] =>
      known.isDue(id) ? [] : replay.history(id).map(({ action, at }) => ({ at, action, reviewer: journal.reviewer })),
    get done() {
      return done - known.dueCount;
    },
    rates: (): ReviewRates => ({ units: total, before, after, atLeast: !telling.input.data.dataset.belts.complete }),
    act: (action: ReviewAction): string | null => {
      const target = caseOf(action, replay);
      const wasDone = target !== null && inSession.has(target) && known.isAnswered(target);
      const takeBack = panels.beforeHistory(action);
      const touched = appended(journal, action, takeBack);
      if (touched !== null && byId.has(touched)) {
        done += (inSession.has(touched) && known.isAnswered(touched) ? 1 : 0) - (wasDone ? 1 : 0);
        recount(find(touched));
      }
      return touched;
    },
    next: (kind) => replay.next[kind],
    voteAction: (id, verdict, side) => answerAction("vote", id, verdict, side),
    answerAction: (id, verdict, side) => answerAction(known.isDue(id) ? "repeat" : "vote", id, verdict, side),
    openRuling: (id) => known.openRuling(id),
    hasOpened: (id) => known.hasOpened(id),
    rulingAction: (id, verdict, side, why) => {
      const joint = known.isJoint(id) ? { joint: true as const } : {};
      return { kind: "adjudicate", case: id, verdict, side, why, stamp: find(id).stamp, ...joint };
    },
    ...unseen(known, panelsOf({ find, tellingIn, panels, entry })),
  };
}

/** Panels would tell what is kept out of sight: the machine's answer where the reviewer is blind, their own where a case came back. */
function unseen(known: KnownCases, shown: ReturnType<typeof panelsOf>): ReturnType<typeof panelsOf> {
  const closed = (language: Language): PanelLine => ({ text: reviewWords[language].decideFirst, style: "unsure" });
  return {
    impact: (id, language) => (known.isBlind(id) ? [closed(language)] : shown.impact(id, language)),
    whyNot: (id, language) => (known.isBlind(id) ? [closed(language)] : shown.whyNot(id, language)),
    ruleOffers: (id, language) =>
      known.isBlind(id) || known.isDue(id) ? { target: [], offers: [], none: [closed(language)] } : shown.ruleOffers(id, language),
    rulePreview: (id, key, language) =>
      known.isBlind(id) || known.isDue(id)
        ? { lines: [], question: reviewWords[language].decideFirst, canWrite: false }
        : shown.rulePreview(id, key, language),
    writeRule: (id, key, language) => {
      if (known.isDue(id)) throw new Error(reviewWords[language].decideFirst);
      return shown.writeRule(id, key, language);
    },
  };
}

/** Saves an action; where that fails, what was done to files for it is taken back. */
function appended(journal: JournalFile, action: ReviewAction, takeBack: () => void): string | null {
  try {
    return journal.append(action);
  } catch (error) {
    takeBack();
    throw error;
  }
}

/** The case that an action will bear on. */
function caseOf(action: ReviewAction, { next }: JournalFile["replay"]): string | null {
  if (action.kind === "undo") return next.undo?.case ?? null;
  return action.kind === "redo" ? (next.redo?.case ?? null) : action.case;
}

/** Of a case on which the reviewer is blind: nothing that tells what the machine said. */
function blindSearchText({ id, unit, belt, names, place }: DisputeEntry): string {
  const words = [id, unit ?? "", belt ?? "", ...names, place?.name ?? "", place?.nameEn ?? "", ...names.flatMap(pinyinInitials)];
  return words.join("\n").normalize("NFKC").toLowerCase();
}

/** Names, ids, rule, reasons and verdict in both languages, and the pinyin initials of the names; folded. */
function searchTextOf(zh: DisputeEntry, en: DisputeEntry): string {
  const words = [zh, en].flatMap((entry) => [
    ...entry.names,
    entry.place?.name ?? "",
    entry.place?.nameEn ?? "",
    entry.group,
    ...entry.reasons,
    ...entry.why,
    entry.machine.relation,
    entry.machine.rule ?? "",
    wordingIn(entry === zh ? "zh" : "en").relations[entry.machine.relation],
  ]);
  const initials = zh.names.flatMap(pinyinInitials);
  return [zh.id, zh.unit ?? "", zh.belt ?? "", ...words, ...initials].join("\n").normalize("NFKC").toLowerCase();
}
