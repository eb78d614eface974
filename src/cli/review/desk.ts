import { reviewedOutcomes } from "../../decisions/reviewed.ts";
import { standingOf, votesOn } from "../../decisions/standing.ts";
import { pairKey } from "../../disputes/sources.ts";
import { chanceOf } from "../../disputes/subject.ts";
import { caseDetail } from "../../explain/case-detail.ts";
import { disputeEntries } from "../../explain/disputes-document.ts";
import { shownDocument } from "../../explain/shown.ts";
import type { Telling } from "../../explain/telling.ts";
import { wordingIn } from "../../explain/words.ts";
import type { ReviewAction, ReviewerState } from "../../model/decision.ts";
import type { Dispute } from "../../model/dispute.ts";
import type { DisputeEntry } from "../../model/dispute-documents.ts";
import type { CaseDetail, HistoryLine, KnownStanding, ReviewDesk, ReviewRates } from "../../model/review.ts";
import { LANGUAGES, type Language } from "../../model/text.ts";
import { pinyinInitials } from "../../review/pinyin.ts";
import type { OpenDisputes } from "../open-disputes.ts";
import type { JournalFile } from "./journal-file.ts";
import { greetingOf, readOnlyOf } from "./journal-words.ts";
import { type Panels, panelsOf } from "./panels.ts";

/** Of the cases that somebody else has voted on, the share whose machine verdict is hidden. */
const BLIND_SHARE = 0.1;
const BLIND_SEED = 7;

export interface DeskParts {
  readonly open: OpenDisputes;
  readonly journal: JournalFile;
  /** What stands in the other reviewers' journals. */
  readonly others: readonly ReviewerState[];
  readonly panels: Panels;
}

/** Everything the screen asks of the program: cases in words, votes, rates; each act is on the disk when it returns. */
export function openDesk({ open, journal, others, panels }: DeskParts): ReviewDesk {
  const { disputes, telling, explained } = open;
  const { replay } = journal;
  const byId = new Map(disputes.map((dispute) => [dispute.id, dispute]));
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

  const currentVote = (id: string) => {
    const vote = replay.vote(id);
    return vote !== null && vote.stamp === find(id).stamp ? vote : null;
  };
  /** What a vote does to the rates: only its own unit can change. */
  const recount = (dispute: Dispute): void => {
    if (!("unit" in dispute.subject)) return;
    const unit = results.get(dispute.subject.unit);
    if (unit === undefined) return;
    const answers = (casesOf.get(unit.unit) ?? []).flatMap(({ id, subject }) => {
      const vote = currentVote(id);
      return vote === null ? [] : [{ subject, verdict: vote.verdict }];
    });
    const now = isMatched(reviewedOutcomes([unit], countsAs, answers).get(unit.unit));
    after += now - (reviewed.get(unit.unit) ?? isMatched(unit.outcome));
    reviewed.set(unit.unit, now);
  };
  for (const dispute of disputes) {
    if (currentVote(dispute.id) === null) continue;
    done += 1;
    recount(dispute);
  }

  const cached = <Value>(known: Map<string, Value>, key: string, make: () => Value): Value => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make()));
    return value;
  };
  const entry = (id: string, language: Language): DisputeEntry =>
    cached(entries, `${language} ${id}`, () => shownDocument((entryOf.get(language) as (dispute: Dispute) => DisputeEntry)(find(id))));
  const everyone = (): readonly ReviewerState[] => [...others, replay.state];

  return {
    reviewer: journal.reviewer,
    readOnly: readOnlyOf(journal),
    greeting: greetingOf(journal),
    ids: disputes.map((dispute) => dispute.id),
    resumeAt: replay.state.lastCase !== null && byId.has(replay.state.lastCase) ? replay.state.lastCase : null,
    entry,
    detail: (id, language) =>
      cached(details, `${language} ${id}`, () => {
        const dispute = find(id);
        const pair = dispute.subject.kind === "pair" ? (explained.get(pairKey(dispute.subject.unit, dispute.subject.belt)) ?? null) : null;
        return shownDocument(caseDetail(tellingIn(language), dispute, pair));
      }),
    searchText: (id) => cached(searches, id, () => searchTextOf(entry(id, "zh"), entry(id, "en"))),
    standing: (id): KnownStanding => {
      const vote = currentVote(id);
      const { stamp } = find(id);
      if (vote === null) return replay.vote(id) === null ? { kind: "open" } : { kind: "stale" };
      const standing = standingOf(id, stamp, everyone());
      if (standing.kind === "adjudicated") return { kind: "adjudicated", by: standing.by, verdict: standing.verdict, why: standing.why };
      const theirs = votesOn(id, others).filter((cast) => cast.vote.stamp === stamp);
      if (standing.kind === "agreed" || standing.kind === "disputed") return { kind: standing.kind, vote, others: theirs };
      return { kind: "decided", vote };
    },
    vote: (id) => replay.vote(id),
    note: (id) => replay.note(id),
    isMarked: (id) => replay.isMarked(id),
    isBlind: (id) => replay.vote(id) === null && votesOn(id, others).length > 0 && chanceOf(BLIND_SEED, id) < BLIND_SHARE,
    history: (id): readonly HistoryLine[] => replay.history(id).map(({ action, at }) => ({ at, action, reviewer: journal.reviewer })),
    get done() {
      return done;
    },
    rates: (): ReviewRates => ({ units: total, before, after, atLeast: !telling.input.data.dataset.belts.complete }),
    act: (action: ReviewAction): string | null => {
      const target = caseOf(action, replay);
      const wasDone = target !== null && byId.has(target) && currentVote(target) !== null;
      const takeBack = panels.beforeHistory(action);
      const touched = appended(journal, action, takeBack);
      if (touched !== null && byId.has(touched)) {
        done += (currentVote(touched) === null ? 0 : 1) - (wasDone ? 1 : 0);
        recount(find(touched));
      }
      return touched;
    },
    voteAction: (id, verdict, side) => {
      const dispute = find(id);
      const blind = replay.vote(id) === null && votesOn(id, others).length > 0 && chanceOf(BLIND_SEED, id) < BLIND_SHARE;
      return { kind: "vote", case: id, verdict, side, stamp: dispute.stamp, machine: dispute.machine.relation, blind };
    },
    ...panelsOf({ find, tellingIn, panels, entry }),
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
