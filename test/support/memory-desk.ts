import type { Telling } from "../../src/documents/telling.ts";
import type { MatchInput } from "../../src/model/matcher.ts";
import { disagreementsIn } from "../../src/reviewing/decisions/standing.ts";
import { openDesk } from "../../src/reviewing/desk/open-desk.ts";
import type { ReviewDesk } from "../../src/reviewing/desk/review-desk.ts";
import { disputesOfRun } from "../../src/reviewing/disputes/run-disputes.ts";
import { type OpenJournal, openJournal, readReplay, readReviewers } from "../../src/reviewing/journals/open-journal.ts";
import { RuleDesk } from "../../src/reviewing/rulemaking/rule-desk.ts";
import { openTarget } from "../../src/reviewing/rulemaking/target.ts";
import { shownDocument } from "../../src/views/shown.ts";
import { wordingIn } from "../../src/words/words.ts";
import { createMatcher } from "../../src/world/match.ts";
import { MemoryJournals, MemoryRules } from "./memory.ts";
import { telling } from "./opened.ts";
import { SMALL_WORKSPACE } from "./small-workspace.ts";

export interface MemoryDesk {
  readonly desk: ReviewDesk;
  readonly journal: OpenJournal;
}

/** A workspace whose journals and rules are in memory. */
export class MemoryWorkspace {
  readonly journals = new MemoryJournals();
  readonly rules: MemoryRules;
  readonly telling: Telling;

  constructor(run: Telling, rules: Readonly<Record<string, string>> = {}) {
    this.telling = run;
    this.rules = new MemoryRules(rules);
  }

  /** The small workspace, with some files replaced if given: only the run reads a disk. */
  static async small(more: Readonly<Record<string, string>> = {}): Promise<MemoryWorkspace> {
    const files = { ...SMALL_WORKSPACE, ...more };
    return new MemoryWorkspace(await telling(files, "zh"), files);
  }

  /** A made world. */
  static async of(input: MatchInput): Promise<MemoryWorkspace> {
    const locate: Telling["locate"] = ({ file }) => ({ file, line: 1, column: 1 });
    return new MemoryWorkspace({ input, matcher: await createMatcher(input), locate, wording: wordingIn("zh") });
  }

  /** A desk for a reviewer; the caller closes the journal. */
  async desk(reviewer: string, isRuling = false): Promise<MemoryDesk> {
    const { journals } = this;
    const others = readReviewers(journals, reviewer);
    const open = disputesOfRun(this.telling, {
      settled: [],
      relations: [],
      versus: null,
      today: null,
      disagreements: disagreementsIn([...others, readReplay(journals, reviewer).state]),
    });
    const journal = openJournal(journals, reviewer, () => "2026-01-31T08:00:00.000Z");
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
