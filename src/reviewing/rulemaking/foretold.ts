import type { Dispute } from "../../model/dispute.ts";
import type { BeltId, UnitId } from "../../model/ids.ts";
import { labelKey } from "../../model/label-key.ts";
import type { TextPlan, VersionHeader } from "../../model/rule-files.ts";
import { changeOf, type Decided, type Saying } from "../../model/rulemaking.ts";
import type { Effects } from "../../model/what-if.ts";
import type { WhatIf } from "../../questions/what-if.ts";
import type { ToldProblem } from "../../words/topics/rulemaking.ts";
import { knownDecisions } from "./basis.ts";
import { type CastDecision, contradicted, type Touched, touchedDisputes } from "./consequences.ts";
import { problemsFound, problemsOf } from "./problems.ts";
import type { RuleContext } from "./rule-context.ts";
import { taxonomyOf } from "./versions.ts";

/** The effect of a proposal. */
export interface Foretold {
  readonly effects: Effects | null;
  readonly touched: readonly Touched[];
  readonly against: readonly (CastDecision & { readonly to: string })[];
  /** Number of cases with decisions of others that this reviewer must not know yet. */
  readonly unseen: number;
  readonly problems: readonly ToldProblem[];
  readonly plan: TextPlan | null;
  /** Other drafts that read the same taxonomy. */
  readonly alsoRead: { readonly taxonomy: string; readonly drafts: readonly string[] } | null;
}

const NOTHING: Foretold = { effects: null, touched: [], against: [], unseen: 0, problems: [], plan: null, alsoRead: null };

/** Tries out a proposal: its effects on the run, on other cases and decisions, and the text to be written. */
export function foretold(
  context: RuleContext,
  trials: WhatIf,
  dispute: Dispute,
  decided: Decided,
  saying: Saying,
  headers: () => readonly VersionHeader[],
): Foretold {
  const { open, target, files } = context;
  const first = problemsOf(saying, trials.input);
  if (first.length > 0) return { ...NOTHING, problems: first };
  const change = changeOf(saying);
  const effects = trials.effects(change);
  const touched = touchedDisputes(
    open.disputes.filter(({ id }) => id !== dispute.id),
    saying,
    effects,
    {
      restingOnOne: (pairs) => trials.restingOnOne(change, pairs),
      studyLists: studyLists(context),
      isLinked: (text) => trials.isLinked(change, text),
      outcomes: new Map(open.telling.matcher.result.units.map(({ unit, outcome }) => [unit, outcome])),
    },
  );
  const { known, hidden } = knownDecisions(open.disputes, dispute.id, context);
  const version = target?.version ?? trials.input.ruleset.version;
  const plan = files.plan(saying, decided, version, trials.input.taxonomy);
  const problems: readonly ToldProblem[] = problemsFound(saying, effects);
  const shared = plan?.file.startsWith("taxonomy/") ? taxonomyOf(plan.file, version, headers()) : null;
  return {
    effects,
    touched,
    against: contradicted(known, saying, effects, trials.input),
    unseen: touched.filter(({ dispute: { id } }) => hidden.has(id)).length,
    problems: plan === null ? [...problems, { kind: "by-hand", place: placeOf(saying, context, trials) }] : problems,
    plan,
    alsoRead: shared === null || shared.drafts.length === 0 ? null : shared,
  };
}

/** Whether the study's tables list a belt for a unit; null if they do not mention the unit. */
function studyLists({ open: { study, telling } }: RuleContext): (unit: UnitId, belt: BeltId) => boolean | null {
  return (unit, belt) => {
    const row = study.find((each) => each.unit === unit);
    const name = telling.input.data.belts.find(({ id }) => id === belt)?.name ?? "";
    return row === undefined ? null : row.belts.some((listed) => labelKey(listed.name).includes(labelKey(name)));
  };
}

/** The file in which a person would write what the program cannot. */
function placeOf(saying: Saying, { target, open }: RuleContext, trials: WhatIf): string {
  const origin = originOf(saying, trials);
  if (origin === undefined || origin.file === "") return "-";
  const { file, line } = (target ?? open.telling).locate(origin);
  return `${file}:${line}`;
}

function originOf(saying: Saying, { input: { taxonomy } }: WhatIf) {
  if (saying.kind === "redeclare") return saying.from.origin;
  if (saying.kind === "withdraw") return saying.declaration.origin;
  return "concept" in saying ? taxonomy.concepts.find(({ id }) => id === saying.concept)?.origin : undefined;
}
