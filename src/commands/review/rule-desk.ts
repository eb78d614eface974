import type { Telling } from "../../documents/telling.ts";
import type { ReviewAction, ReviewerState } from "../../model/decision.ts";
import type { Dispute } from "../../model/dispute.ts";
import type { Change } from "../../model/edit.ts";
import type { BeltId, UnitId } from "../../model/ids.ts";
import { labelKey } from "../../model/label-key.ts";
import { changeOf, type Decided, type NoOffer, type Offer } from "../../model/rulemaking.ts";
import { WhatIf } from "../../questions/what-if.ts";
import type { PanelLine, RuleOffers, RulePreview } from "../../reviewing/review.ts";
import { contradicted, touchedDisputes } from "../../reviewing/rulemaking/consequences.ts";
import { offersFor } from "../../reviewing/rulemaking/offers.ts";
import { problemsFound, problemsOf } from "../../reviewing/rulemaking/problems.ts";
import { shown } from "../../views/shown.ts";
import { rulemakingWords } from "../../words/rulemaking.ts";
import type { ToldProblem } from "../../words/topics/rulemaking.ts";
import type { OpenDisputes } from "../open-disputes.ts";
import type { JournalFile } from "./journal-file.ts";
import { basisOf, decidedOn, isDisagreed, knownDecisions } from "./rule-basis.ts";
import { DISK, type Disk, readRuleFile, replaceRuleFile } from "./rule-file.ts";
import { followHistory, mustBeDraft, writtenAction } from "./rule-history.ts";
import { type Foretold, previewLines, titleOf } from "./rule-preview.ts";
import { RuleProblem } from "./rule-problem.ts";
import { draftReaders, type RuleTarget, taxonomyRead, type VersionHeader, versionHeaders } from "./rule-target.ts";
import { targetLines, taxonomyLines } from "./rule-target-lines.ts";
import { textPlan } from "./rule-text.ts";

/** What rules are made from and written to. */
export interface RuleContext {
  readonly root: string;
  readonly journal: JournalFile;
  readonly others: readonly ReviewerState[];
  readonly open: Pick<OpenDisputes, "disputes" | "telling" | "explain" | "study">;
  /** Where rules are written; null where there is no one draft for them. */
  readonly target: RuleTarget | null;
  /** How the user calls the program, and options to repeat. */
  readonly typed: { readonly command: string; readonly where: string; readonly flags: string };
  readonly disk?: Disk;
}

/** What was made of one case, until something is saved. */
interface Looked {
  readonly decided: Decided | NoOffer;
  readonly offers: readonly Offer[] | NoOffer;
  readonly foretold: Map<string, Foretold>;
}

/** Offers to make rules of decisions, tried out, written, and taken back. */
export class RuleDesk {
  readonly #context: RuleContext;
  readonly #disk: Disk;
  readonly #looked = new Map<string, Looked>();
  /** Changes that this session wrote, by the lines that they came to. */
  readonly #written = new Map<string, Change>();
  /** Those that were taken back again. */
  readonly #undone = new Set<string>();
  #whatIf: WhatIf | null = null;
  /** A rule of an earlier session was taken back or done again: the rules as opened are no longer those on the disk. */
  #isStale = false;
  #headers: readonly VersionHeader[] | null = null;

  constructor(context: RuleContext) {
    this.#context = context;
    this.#disk = context.disk ?? DISK;
  }

  offers(dispute: Dispute, telling: Telling): RuleOffers {
    const words = rulemakingWords[telling.wording.language];
    const { decided, offers } = this.#look(dispute);
    const target: readonly PanelLine[] = [
      targetLines(this.#context, this.#versions(), telling).head,
      ...(this.#isStale ? [{ text: words.stale, style: "unsure" as const }] : []),
      ...(isDisagreed(dispute, this.#context) && typeof decided !== "string"
        ? [{ text: words.reviewersDisagree, style: "unsure" as const }]
        : []),
    ];
    if (typeof offers === "string") return { target, offers: [], none: [{ text: words.noOffer[offers], style: "unsure" }] };
    const told = this.#telling(telling);
    return {
      target,
      offers: offers.map((offer) => ({ key: offer.key, scope: words.scopes[offer.scope], title: shown(titleOf(offer, told)) })),
      none: [],
    };
  }

  preview(dispute: Dispute, key: string, telling: Telling): RulePreview {
    const words = rulemakingWords[telling.wording.language];
    const { decided } = this.#look(dispute);
    const foretold = this.#foretell(dispute, key);
    if (foretold === null || typeof decided === "string") return { lines: [], question: words.cannot, canWrite: false };
    const { plan, problems } = foretold;
    const shared = plan === null ? null : taxonomyLines(plan.file, this.#context, this.#versions(), telling);
    const canWrite = this.#context.target !== null && plan !== null && problems.length === 0 && shared === null;
    const { refusal, commands } = targetLines(this.#context, this.#versions(), telling);
    return {
      lines: [...(shared ?? []), ...previewLines(foretold, dispute, decided, this.#telling(telling)), ...commands],
      question: canWrite && plan !== null ? words.ask(plan.file) : ((problems.length === 0 ? refusal : null) ?? words.cannot),
      canWrite,
    };
  }

  /** The file first, then the journal; where that cannot be written, the file as it was. */
  write(dispute: Dispute, key: string, telling: Telling): string {
    const { root, journal, target } = this.#context;
    const offer = this.#offer(dispute, key);
    const foretold = this.#foretell(dispute, key);
    const plan = foretold?.plan ?? null;
    if (target === null) throw new RuleProblem({ kind: "no-draft", version: telling.input.ruleset.version });
    mustBeDraft(root, target.version, plan?.file ?? "");
    if (offer === null || plan === null || (foretold?.problems.length ?? 0) > 0) throw new RuleProblem({ kind: "unknown-offer" });
    this.#forget();
    replaceRuleFile(root, plan.file, plan.before, plan.after, this.#disk);
    const action = writtenAction(dispute.id, target.version, plan);
    this.#orBack(
      () => journal.append(action),
      () => replaceRuleFile(root, plan.file, plan.after, plan.before, this.#disk),
    );
    this.#written.set(keyOf(action), changeOf(offer.saying));
    this.#whatIf = this.#trials().with(changeOf(offer.saying));
    return plan.file;
  }

  /** Before an undo or redo of a rule is saved, its lines leave the file or come back. Gives what takes that back again. */
  before(action: ReviewAction): () => void {
    this.#forget();
    if (action.kind !== "undo" && action.kind !== "redo") return () => {};
    const step = this.#context.journal.replay.next[action.kind];
    if (step?.kind !== "rule") return () => {};
    const back = followHistory(action.kind, step, this.#context.root, this.#disk);
    const change = this.#written.get(keyOf(step));
    if (change === undefined) this.#isStale = true;
    this.#whatIf = null;
    if (change !== undefined && action.kind === "undo") this.#undone.add(keyOf(step));
    else this.#undone.delete(keyOf(step));
    return back;
  }

  #orBack(act: () => void, back: () => void): void {
    try {
      act();
    } catch (error) {
      back();
      throw error;
    }
  }

  /** The next look is at the files as they are then. */
  #forget(): void {
    this.#looked.clear();
    this.#headers = null;
  }

  #versions(): readonly VersionHeader[] {
    this.#headers ??= versionHeaders(this.#context.root);
    return this.#headers;
  }

  #trials(): WhatIf {
    if (this.#whatIf !== null) return this.#whatIf;
    const { open, target } = this.#context;
    const own = open.telling.input;
    const input = target?.input ?? own;
    let trials = new WhatIf(input, input === own ? open.telling.matcher : null);
    for (const [key, change] of this.#written) if (!this.#undone.has(key)) trials = trials.with(change);
    this.#whatIf = trials;
    return trials;
  }

  #look(dispute: Dispute): Looked {
    let looked = this.#looked.get(dispute.id);
    if (looked === undefined) {
      const { open } = this.#context;
      const { input } = this.#trials();
      const decided = decidedOn(dispute, open.telling.input.ruleset.version, this.#context);
      const offers = typeof decided === "string" ? decided : offersFor(basisOf(dispute, decided, input, open.telling, open.explain));
      looked = { decided, offers, foretold: new Map() };
      this.#looked.set(dispute.id, looked);
    }
    return looked;
  }

  #offer(dispute: Dispute, key: string): Offer | null {
    const { offers } = this.#look(dispute);
    return typeof offers === "string" ? null : (offers.find((offer) => offer.key === key) ?? null);
  }

  #foretell(dispute: Dispute, key: string): Foretold | null {
    const { decided, foretold } = this.#look(dispute);
    const offer = this.#offer(dispute, key);
    if (offer === null || typeof decided === "string") return null;
    let known = foretold.get(key);
    if (known === undefined) foretold.set(key, (known = this.#foretold(dispute, decided, offer)));
    return known;
  }

  #foretold(dispute: Dispute, decided: Decided, { saying }: Offer): Foretold {
    const { root, open, target } = this.#context;
    const trials = this.#trials();
    const nothing: Foretold = { effects: null, touched: [], against: [], unseen: 0, problems: [], plan: null, alsoRead: null };
    const first: readonly ToldProblem[] = problemsOf(saying, trials.input);
    if (first.length > 0) return { ...nothing, problems: first };
    const change = changeOf(saying);
    const effects = trials.effects(change);
    const touched = touchedDisputes(
      open.disputes.filter(({ id }) => id !== dispute.id),
      saying,
      effects,
      {
        restingOnOne: (pairs) => trials.restingOnOne(change, pairs),
        studyLists: (unit, belt) => this.#studyLists(unit, belt),
        isLinked: (text) => trials.isLinked(change, text),
        outcomes: new Map(open.telling.matcher.result.units.map(({ unit, outcome }) => [unit, outcome])),
      },
    );
    const { known, hidden } = knownDecisions(open.disputes, dispute.id, this.#context);
    const version = target?.version ?? trials.input.ruleset.version;
    const plan = textPlan(saying, decided, version, trials.input.taxonomy, (file) => readRuleFile(root, file));
    const problems: readonly ToldProblem[] = problemsFound(saying, effects);
    return {
      effects,
      touched,
      against: contradicted(known, saying, effects, trials.input.ruleset.countsAs),
      unseen: touched.filter(({ dispute: { id } }) => hidden.has(id)).length,
      problems: plan === null ? [...problems, { kind: "by-hand", place: this.#placeOf(saying) }] : problems,
      plan,
      alsoRead: plan === null ? null : this.#alsoRead(plan.file, version),
    };
  }

  #studyLists(unit: UnitId, belt: BeltId): boolean | null {
    const { study, telling } = this.#context.open;
    const row = study.find((each) => each.unit === unit);
    const name = telling.input.data.belts.find(({ id }) => id === belt)?.name ?? "";
    return row === undefined ? null : row.belts.some((listed) => labelKey(listed.name).includes(labelKey(name)));
  }

  #alsoRead(file: string, version: string): Foretold["alsoRead"] {
    const taxonomy = file.startsWith("taxonomy/") ? taxonomyRead(version, this.#versions()) : null;
    const drafts = taxonomy === null ? [] : draftReaders(taxonomy, version, this.#versions());
    return taxonomy === null || drafts.length === 0 ? null : { taxonomy, drafts };
  }

  #placeOf(saying: Offer["saying"]): string {
    const { taxonomy } = this.#trials().input;
    const origin =
      saying.kind === "redeclare"
        ? saying.from.origin
        : saying.kind === "withdraw"
          ? saying.declaration.origin
          : "concept" in saying
            ? taxonomy.concepts.find(({ id }) => id === saying.concept)?.origin
            : undefined;
    if (origin === undefined || origin.file === "") return "-";
    const { file, line } = (this.#context.target ?? this.#context.open.telling).locate(origin);
    return `${file}:${line}`;
  }

  /** The run that is told of: the draft's own rules in the language asked for. */
  #telling(telling: Telling): Telling {
    const { target } = this.#context;
    return target === null ? telling : { ...telling, input: target.input, locate: target.locate };
  }
}

function keyOf({ case: id, file, entry }: Extract<ReviewAction, { readonly kind: "rule" }>): string {
  return `${id}\n${file}\n${entry}`;
}
