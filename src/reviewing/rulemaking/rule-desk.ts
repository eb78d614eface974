import type { Telling } from "../../documents/telling.ts";
import type { ReviewAction } from "../../model/decision.ts";
import type { Dispute } from "../../model/dispute.ts";
import type { Change } from "../../model/edit.ts";
import type { VersionHeader } from "../../model/rule-files.ts";
import { RuleProblem } from "../../model/rule-problem.ts";
import { changeOf, type Decided, type NoOffer, type Offer } from "../../model/rulemaking.ts";
import { WhatIf } from "../../questions/what-if.ts";
import { rulemakingWords } from "../../words/rulemaking.ts";
import type { PanelLine, RuleOffers, RulePreview } from "../desk/review-desk.ts";
import { basisOf, decidedOn, isDisagreed } from "./basis.ts";
import { type Foretold, foretold } from "./foretold.ts";
import { followHistory, mustBeDraft, reversed, writtenAction } from "./history.ts";
import { offersFor } from "./offers.ts";
import { previewLines, titleOf } from "./preview-lines.ts";
import type { RuleContext } from "./rule-context.ts";
import { targetLines, taxonomyLines } from "./target-lines.ts";

/** Cached results for one case, until something is saved. */
interface Looked {
  readonly decided: Decided | NoOffer;
  readonly offers: readonly Offer[] | NoOffer;
  readonly foretold: Map<string, Foretold>;
}

/** Proposes rules for decisions, tries them out, writes them, and reverts them. */
export class RuleDesk {
  readonly #context: RuleContext;
  readonly #looked = new Map<string, Looked>();
  /** Changes that this session wrote, by the lines that they produced. */
  readonly #written = new Map<string, Change>();
  /** Written changes that were reverted. */
  readonly #undone = new Set<string>();
  #whatIf: WhatIf | null = null;
  /** True if a rule of an earlier session was reverted or restored: the rules as opened then differ from those on the disk. */
  #isStale = false;
  #headers: readonly VersionHeader[] | null = null;

  constructor(context: RuleContext) {
    this.#context = context;
  }

  offers(dispute: Dispute, telling: Telling): RuleOffers {
    const words = rulemakingWords[telling.wording.language];
    const { shown } = this.#context;
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
    const what = this.#foretell(dispute, key);
    if (what === null || typeof decided === "string") return { lines: [], question: words.cannot, canWrite: false };
    const { plan, problems } = what;
    const shared = plan === null ? null : taxonomyLines(plan.file, this.#context, this.#versions(), telling);
    const canWrite = this.#context.target !== null && plan !== null && problems.length === 0 && shared === null;
    const { refusal, commands } = targetLines(this.#context, this.#versions(), telling);
    const lines = previewLines(what, dispute, decided, this.#telling(telling));
    return {
      lines: [...(shared ?? []), ...lines.map((line) => ({ ...line, text: this.#context.shown(line.text) })), ...commands],
      question: canWrite && plan !== null ? words.ask(plan.file) : ((problems.length === 0 ? refusal : null) ?? words.cannot),
      canWrite,
    };
  }

  /** Writes the file first, then the journal; if the journal cannot be written, the file is restored. Returns the file. */
  write(dispute: Dispute, key: string, telling: Telling): string {
    const { files, journal, target } = this.#context;
    const offer = this.#offer(dispute, key);
    const what = this.#foretell(dispute, key);
    const plan = what?.plan ?? null;
    if (target === null) throw new RuleProblem({ kind: "no-draft", version: telling.input.ruleset.version });
    mustBeDraft(files, target.version, plan?.file ?? "");
    if (offer === null || plan === null || (what?.problems.length ?? 0) > 0) throw new RuleProblem({ kind: "unknown-offer" });
    this.#forget();
    files.replace(plan);
    const action = writtenAction(dispute.id, target.version, plan);
    try {
      journal.append(action);
    } catch (error) {
      files.replace(reversed(plan));
      throw error;
    }
    this.#written.set(keyOf(action), changeOf(offer.saying));
    this.#whatIf = this.#trials().with(changeOf(offer.saying));
    return plan.file;
  }

  /** Before an undo or redo of a rule is saved, its lines leave the file or come back. Returns a function that reverts this. */
  before(action: ReviewAction): () => void {
    this.#forget();
    if (action.kind !== "undo" && action.kind !== "redo") return () => {};
    const step = this.#context.journal.replay.next[action.kind];
    if (step?.kind !== "rule") return () => {};
    const back = followHistory(action.kind, step, this.#context.files);
    const change = this.#written.get(keyOf(step));
    if (change === undefined) this.#isStale = true;
    this.#whatIf = null;
    if (change !== undefined && action.kind === "undo") this.#undone.add(keyOf(step));
    else this.#undone.delete(keyOf(step));
    return back;
  }

  /** Makes the next look read the files again. */
  #forget(): void {
    this.#looked.clear();
    this.#headers = null;
  }

  #versions(): readonly VersionHeader[] {
    this.#headers ??= this.#context.files.versions();
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
      const offers = typeof decided === "string" ? decided : offersFor(basisOf(dispute, decided, input, open));
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
    const looked = this.#look(dispute);
    const offer = this.#offer(dispute, key);
    if (offer === null || typeof looked.decided === "string") return null;
    let known = looked.foretold.get(key);
    if (known === undefined) {
      known = foretold(this.#context, this.#trials(), dispute, looked.decided, offer.saying, () => this.#versions());
      looked.foretold.set(key, known);
    }
    return known;
  }

  /** The run to describe: the draft's own rules in the requested language. */
  #telling(telling: Telling): Telling {
    const { target } = this.#context;
    return target === null ? telling : { ...telling, input: target.input, locate: target.locate };
  }
}

function keyOf({ case: id, file, entry }: Extract<ReviewAction, { readonly kind: "rule" }>): string {
  return `${id}\n${file}\n${entry}`;
}
