import { findClashes } from "../../knowledge/relate/clashes.ts";
import type { ReviewerState } from "../../model/decision.ts";
import type { Dispute } from "../../model/dispute.ts";
import type { Because } from "../../model/explanation.ts";
import type { LinkedName, Sense } from "../../model/link.ts";
import type { PairExplanation } from "../../model/match.ts";
import type { MatchInput } from "../../model/matcher.ts";
import type { Decided, NoOffer } from "../../model/rulemaking.ts";
import { type CaseStanding, standingOf } from "../decisions/standing.ts";
import type { RunDisputes } from "../disputes/run-disputes.ts";
import type { OpenJournal } from "../journals/open-journal.ts";
import type { CastDecision } from "./consequences.ts";
import type { Basis } from "./offers.ts";

interface Deciders {
  readonly journal: Pick<OpenJournal, "replay" | "reviewer">;
  readonly others: readonly ReviewerState[];
}

/** The decision on a case: a ruling if there is one, otherwise this reviewer's own vote. */
export function decidedOn({ id, stamp }: Dispute, version: string, { journal, others }: Deciders): Decided | NoOffer {
  const { replay, reviewer } = journal;
  const note = replay.note(id);
  const why = `评审裁决 ${id}（${version}）`;
  const standing = standingOf(id, stamp, [...others, replay.state]);
  if (standing.kind === "adjudicated" && standing.verdict !== "unsure")
    return { case: id, verdict: standing.verdict, side: standing.side, why: oneLine(standing.why) || why, by: standing.by, reason: null };
  const vote = replay.vote(id);
  if (vote === null) return "undecided";
  if (vote.verdict === "unsure") return "unsure";
  return {
    case: id,
    verdict: vote.verdict,
    side: vote.side,
    why: oneLine(note?.text ?? "") || why,
    by: reviewer,
    reason: note?.reason ?? null,
  };
}

/** Whether reviewers disagree on a case; revealed only to reviewers who have voted. */
export function isDisagreed({ id, stamp }: Dispute, { journal, others }: Deciders): boolean {
  const standing: CaseStanding = standingOf(id, stamp, [...others, journal.replay.state]);
  return standing.kind === "disputed" && journal.replay.vote(id) !== null;
}

/** Decisions that this reviewer may know of: all own ones, and those of others on cases that this reviewer has decided too. */
export function knownDecisions(
  disputes: readonly Dispute[],
  except: string,
  { journal, others }: Deciders,
): { readonly known: readonly CastDecision[]; readonly hidden: ReadonlySet<string> } {
  const known: CastDecision[] = [];
  const hidden = new Set<string>();
  const everyone = [journal.replay.state, ...others];
  for (const dispute of disputes) {
    const own = journal.replay.vote(dispute.id);
    for (const { reviewer, votes } of everyone) {
      const vote = votes.get(dispute.id)?.vote;
      if (vote === undefined || vote.stamp !== dispute.stamp || (dispute.id === except && reviewer === journal.reviewer)) continue;
      if (own === null) hidden.add(dispute.id);
      else known.push({ dispute, reviewer, vote });
    }
  }
  return { known, hidden };
}

/** The basis of proposals: how both sides link, and the lines behind the answer. */
export function basisOf(
  dispute: Dispute,
  decided: Decided,
  input: MatchInput,
  { telling, explain }: Pick<RunDisputes, "telling" | "explain">,
): Basis {
  const { matcher } = telling;
  const { subject } = dispute;
  const { links } = matcher;
  const base = {
    dispute,
    decided,
    ruleset: input.ruleset,
    taxonomy: input.taxonomy,
    nearest: (text: string) => matcher.link(text).candidates,
  };
  switch (subject.kind) {
    case "pair": {
      const pair = explain(subject.unit, subject.belt);
      return {
        ...base,
        cluster: pair?.clusterSense ?? senseOf(links.units.get(subject.unit)),
        belt: pair?.beltSense ?? senseOf(links.belts.get(subject.belt)),
        role: roleOf(pair),
        because: pair?.because.industry ?? [],
      };
    }
    case "unit": {
      const best = matcher.result.units.find(({ unit }) => unit === subject.unit)?.pairs[0];
      const pair = best === undefined ? null : explain(best.unit, best.belt);
      return { ...base, cluster: senseOf(links.units.get(subject.unit)), belt: null, role: null, because: pair?.because.industry ?? [] };
    }
    case "term": {
      const all = [...links.units.values(), ...links.belts.values()];
      const loose = all.find((link) => link.text === subject.text)?.senses.find(({ how }) => how === "none" || how === "part");
      return { ...base, cluster: loose ?? senseOf(matcher.link(subject.text)), belt: null, role: null, because: [] };
    }
    case "units":
      return {
        ...base,
        cluster: senseOf(links.units.get(subject.a)),
        belt: senseOf(links.units.get(subject.b)),
        role: null,
        because: matcher.overlaps().find(({ units }) => units.includes(subject.a) && units.includes(subject.b))?.because ?? [],
      };
    case "declaration":
      return { ...base, cluster: null, belt: null, role: null, because: clashSteps(subject.declaration, telling.input) };
  }
}

function senseOf(link: LinkedName | undefined): Sense | null {
  return link?.senses.find(({ concept }) => concept !== null) ?? link?.senses[0] ?? null;
}

function roleOf(pair: PairExplanation | null): Basis["role"] {
  const fact = pair?.facts["chain.role"];
  return fact?.kind === "known" && (fact.value === "belt-upstream" || fact.value === "belt-downstream") ? fact.value : null;
}

/** The lines that contradict a declaration. */
function clashSteps(id: string, { taxonomy, ruleset }: MatchInput): readonly Because[] {
  return findClashes(taxonomy.concepts, ruleset.declarations).flatMap(({ declaration, because }) => (declaration === id ? because : []));
}

/** A reason as one line: line ends and invisible characters become spaces. */
function oneLine(text: string): string {
  return text.replace(/\s*[\p{C}\p{Zl}\p{Zp}]+\s*/gu, " ").trim();
}
