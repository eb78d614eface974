import { disagreementsIn } from "../../src/reviewing/decisions/standing.ts";
import { openDesk } from "../../src/reviewing/desk/open-desk.ts";
import type { ReviewDesk } from "../../src/reviewing/desk/review-desk.ts";
import { disputesOfRun, type RunDisputes } from "../../src/reviewing/disputes/run-disputes.ts";
import { type OpenJournal, openJournal, readReplay, readReviewers } from "../../src/reviewing/journals/open-journal.ts";
import { RuleDesk } from "../../src/reviewing/rulemaking/rule-desk.ts";
import { openTarget } from "../../src/reviewing/rulemaking/target.ts";
import { shownDocument } from "../../src/views/shown.ts";
import { MemoryJournals, MemoryRules } from "./memory.ts";
import { telling } from "./opened.ts";
import { SMALL_WORKSPACE } from "./small-workspace.ts";

/** A workspace of which only the run was read from a disk: journals and rules are in memory. */
export class MemoryWorkspace {
  readonly journals = new MemoryJournals();
  readonly rules: MemoryRules;
  readonly #files: Readonly<Record<string, string>>;

  /** `more`: files of the small workspace that are others here. */
  constructor(more: Readonly<Record<string, string>> = {}) {
    this.#files = { ...SMALL_WORKSPACE, ...more };
    this.rules = new MemoryRules(this.#files);
  }

  async disputes(reviewer: string): Promise<RunDisputes> {
    return disputesOfRun(await telling(this.#files, "zh"), {
      settled: [],
      relations: [],
      versus: null,
      today: null,
      disagreements: disagreementsIn([...readReviewers(this.journals, reviewer), readReplay(this.journals, reviewer).state]),
    });
  }

  /** A desk for a reviewer; the caller closes the journal. */
  async desk(reviewer: string, isRuling = false): Promise<{ readonly desk: ReviewDesk; readonly journal: OpenJournal }> {
    const others = readReviewers(this.journals, reviewer);
    const open = await this.disputes(reviewer);
    const journal = openJournal(this.journals, reviewer, () => "2026-01-31T08:00:00.000Z");
    const { files } = this.rules;
    const target = await openTarget(open.telling, files, async () => ({ input: null, issues: [], locate: open.telling.locate }));
    const typed = {
      newDraft: (version: string, from: string) => `qundai rules new ${version} --from ${from}`,
      review: (version: string) => `qundai review --rules ${version}`,
    };
    const rules = new RuleDesk({ files, journal, others, open, target, typed, shown: shownDocument });
    return { desk: openDesk({ open, journal, others, isRuling, rules, shown: shownDocument }), journal };
  }
}
