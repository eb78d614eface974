import { journalLine, readJournal } from "../../src/files/journals/journal-lines.ts";
import type { RuleTexts } from "../../src/files/rule-files/rule-texts.ts";
import { yamlRuleFiles } from "../../src/files/rule-files/yaml-rule-files.ts";
import type { Journal } from "../../src/model/decision.ts";
import type { JournalStore, LockedJournal, ReadOnly } from "../../src/model/journal-store.ts";
import type { RuleFiles } from "../../src/model/rule-files.ts";
import { RuleProblem } from "../../src/model/rule-problem.ts";

/** Journals in memory, for tests of what is written rather than of how it reaches a disk. */
export class MemoryJournals implements JournalStore {
  readonly texts: Map<string, string>;
  readonly #locked = new Set<string>();
  /** The error that the next append throws. */
  failure: Error | null = null;

  constructor(texts: Readonly<Record<string, string>> = {}) {
    this.texts = new Map(Object.entries(texts));
  }

  reviewers(): readonly string[] {
    return [...this.texts.keys()].sort();
  }

  text(reviewer: string): string {
    return this.texts.get(reviewer) ?? "";
  }

  read(reviewer: string): Journal {
    return readJournal(this.text(reviewer));
  }

  lock(reviewer: string): LockedJournal | ReadOnly {
    if (this.#locked.has(reviewer))
      return { kind: "locked", pid: 7, host: "desk", since: "2026-01-31T08:30:00Z", file: `reviews/.${reviewer}.lock` };
    this.#locked.add(reviewer);
    return {
      open: ({ goodBytes }) => {
        this.texts.set(reviewer, Buffer.from(this.text(reviewer)).subarray(0, goodBytes).toString());
        return null;
      },
      append: (at, action) => {
        if (this.failure !== null) throw this.failure;
        const { events, lastHash } = this.read(reviewer);
        const { event, line } = journalLine(events.length + 1, at, action, lastHash);
        this.texts.set(reviewer, this.text(reviewer) + line);
        return event;
      },
      unlock: () => void this.#locked.delete(reviewer),
    };
  }
}

/** Rules and taxonomies in memory, read and edited like those on a disk. */
export class MemoryRules implements RuleTexts {
  readonly texts: Map<string, string>;

  constructor(texts: Readonly<Record<string, string>>) {
    this.texts = new Map(Object.entries(texts));
  }

  get files(): RuleFiles {
    return yamlRuleFiles({
      read: (file) => this.read(file),
      glance: (file) => this.glance(file),
      versions: () => this.versions(),
      names: (what) => this.names(what),
      replace: (change) => this.replace(change),
    });
  }

  read(file: string): string | null {
    return this.texts.get(file) ?? null;
  }

  glance(file: string): string {
    return this.read(file) ?? "";
  }

  versions(): readonly string[] {
    return this.names("rules").filter((name) => this.texts.has(`rules/${name}/ruleset.yaml`));
  }

  names(what: "rules" | "taxonomy"): readonly string[] {
    const names = [...this.texts.keys()].filter((file) => file.startsWith(`${what}/`)).map((file) => file.split("/")[1] ?? "");
    return [...new Set(names)].sort();
  }

  replace({ file, before, after }: Parameters<RuleTexts["replace"]>[0]): void {
    if (this.read(file) !== before) throw new RuleProblem({ kind: "changed", file });
    if (after === null) this.texts.delete(file);
    else this.texts.set(file, after);
  }
}
