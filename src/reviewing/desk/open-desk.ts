import type { DisputeEntry } from "../../documents/disputes.ts";
import { disputeEntries } from "../../documents/disputes.ts";
import type { Telling } from "../../documents/telling.ts";
import type { DecisionSide, DecisionVerdict, ReviewAction, ReviewerState } from "../../model/decision.ts";
import type { Dispute } from "../../model/dispute.ts";
import { LANGUAGES, type Language } from "../../model/text.ts";
import { reviewWords } from "../../words/review.ts";
import { wordingIn } from "../../words/words.ts";
import { KnownCases } from "../decisions/known-cases.ts";
import { SessionRates } from "../decisions/session-rates.ts";
import { groupPlaces } from "../disputes/find-disputes.ts";
import type { RunDisputes } from "../disputes/run-disputes.ts";
import { greetingOf, readOnlyOf } from "../journals/journal-words.ts";
import type { OpenJournal } from "../journals/open-journal.ts";
import type { RuleDesk } from "../rulemaking/rule-desk.ts";
import { caseDetail } from "./case-detail.ts";
import { impactLines } from "./impact-lines.ts";
import type { Harmless, HistoryLine, PanelLine, ReviewDesk, ReviewRates } from "./review-desk.ts";
import { blindSearchText, searchText } from "./search-text.ts";
import { whyNotLines } from "./why-not-lines.ts";

export interface DeskParts {
  readonly open: RunDisputes;
  readonly journal: OpenJournal;
  /** The states of the other reviewers' journals. */
  readonly others: readonly ReviewerState[];
  readonly rules: RuleDesk;
  /** True in a session of rulings on cases of disagreement, without voting. */
  readonly isRuling: boolean;
  readonly shown: Harmless;
}

/** Everything that a reviewer's screen needs: cases in words, votes, rates; each action is on the disk when its function returns. */
export function openDesk({ open, journal, others, rules, isRuling, shown }: DeskParts): ReviewDesk {
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
  const entry = cached((id, language) => shown((entryOf.get(language) as (dispute: Dispute) => DisputeEntry)(find(id))));
  const searched = cached((id) => searchText(entry(id, "zh"), entry(id, "en")));

  const known = new KnownCases({ journal, others, isRuling, ids: disputes.map((dispute) => dispute.id), stampOf: (id) => find(id).stamp });
  const { lastCase } = replay.state;
  const resumeAt = lastCase !== null && byId.has(lastCase) ? lastCase : null;
  const ids = known.order(resumeAt);
  const inSession = new Set(ids);
  const isDone = (id: string): boolean => inSession.has(id) && known.isAnswered(id);
  const rates = new SessionRates({ ...telling, disputes, answer: (id) => known.answer(id) });
  let done = disputes.filter(({ id }) => isDone(id)).length;

  const answerAction = (kind: "vote" | "repeat", id: string, verdict: DecisionVerdict, side: DecisionSide | null): ReviewAction => {
    const { stamp, machine } = find(id);
    return { kind, case: id, verdict, side, stamp, machine: machine.relation, blind: known.isBlind(id) };
  };
  // Panels would reveal what is hidden: the machine's answer if the reviewer is blind to it, the own answer if the case is repeated.
  const isClosed = (id: string): boolean => known.isBlind(id) || known.isDue(id);
  const closed = (language: Language): PanelLine => ({ text: reviewWords[language].decideFirst, style: "unsure" });

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
    detail: cached((id, language) => {
      const dispute = find(id);
      const pair = dispute.subject.kind === "pair" ? explain(dispute.subject.unit, dispute.subject.belt) : null;
      return shown(caseDetail(tellingIn(language), dispute, pair));
    }),
    searchText: (id) => (known.isBlind(id) ? blindSearchText(entry(id, "zh")) : searched(id, "zh")),
    standing: (id) => known.standing(id),
    isDisputed: (id) => known.isDisputed(id),
    opinions: (id) => shown(known.opinions(id)),
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
    rates: (): ReviewRates => {
      const isProvisional = telling.matcher.result.units.some((unit) => unit.provisional !== undefined);
      const { total, before, after } = rates;
      return { units: total, before, after, atLeast: !telling.input.data.dataset.belts.complete && !isProvisional };
    },
    act: (action: ReviewAction): string | null => {
      const target = caseOf(action, replay);
      const wasDone = target !== null && isDone(target);
      const takeBack = rules.before(action);
      const touched = appended(journal, action, takeBack);
      if (touched !== null && byId.has(touched)) {
        done += (isDone(touched) ? 1 : 0) - (wasDone ? 1 : 0);
        rates.recount(find(touched));
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
    impact: (id, language) => {
      if (known.isBlind(id)) return [closed(language)];
      const dispute = find(id);
      // A repeated case looks as if it had not been answered.
      const now = (known.isDue(id) ? rates.tried(dispute, null)?.matched : null) ?? rates.after;
      return impactLines(dispute, entry(id, language), rates, now, wordingIn(language));
    },
    whyNot: (id, language) => (known.isBlind(id) ? [closed(language)] : whyNotLines(find(id), tellingIn(language))),
    ruleOffers: (id, language) =>
      isClosed(id) ? { target: [], offers: [], none: [closed(language)] } : rules.offers(find(id), tellingIn(language)),
    rulePreview: (id, key, language) =>
      isClosed(id)
        ? { lines: [], question: reviewWords[language].decideFirst, canWrite: false }
        : rules.preview(find(id), key, tellingIn(language)),
    writeRule: (id, key, language) => {
      if (known.isDue(id)) throw new Error(reviewWords[language].decideFirst);
      return rules.write(find(id), key, tellingIn(language));
    },
  };
}

/** Caches what was made for a case in a language. */
function cached<Value>(make: (id: string, language: Language) => Value): (id: string, language: Language) => Value {
  const made = new Map<string, Value>();
  return (id, language) => {
    const key = `${language} ${id}`;
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(id, language)));
    return value;
  };
}

/** Saves an action; if that fails, undoes its changes to files. */
function appended(journal: OpenJournal, action: ReviewAction, takeBack: () => void): string | null {
  try {
    return journal.append(action);
  } catch (error) {
    takeBack();
    throw error;
  }
}

/** The case that an action will be about. */
function caseOf(action: ReviewAction, { next }: OpenJournal["replay"]): string | null {
  if (action.kind === "undo") return next.undo?.case ?? null;
  return action.kind === "redo" ? (next.redo?.case ?? null) : action.case;
}
