import type { Issue } from "../../model/issue.ts";
import type { MatchInput } from "../../model/matcher.ts";
import type { RuleFiles } from "../../model/rule-files.ts";
import type { Locate } from "../../model/span.ts";
import { draftsOf } from "./versions.ts";

/** The draft into which decisions are written, and its rules. */
export interface RuleTarget {
  readonly version: string;
  readonly input: MatchInput;
  readonly locate: Locate;
}

/** A version of the rules as it is loaded. */
interface LoadedVersion {
  readonly input: MatchInput | null;
  readonly issues: readonly Pick<Issue, "severity">[];
  readonly locate: Locate;
}

/** The version under review if it is a draft, else the one draft that extends it; null if there is none, or several. */
export async function openTarget(
  { input, locate }: Pick<RuleTarget, "input" | "locate">,
  files: RuleFiles,
  load: (version: string) => Promise<LoadedVersion>,
): Promise<RuleTarget | null> {
  const { version } = input.ruleset;
  // A release in the meantime is noticed when something is written; until then the screen need not wait for headers to be read.
  if (input.ruleset.status === "draft") return { version, input, locate };
  if (files.draftsAtAGlance(version) !== 1) return null;
  const [draft, ...more] = draftsOf(version, files.versions());
  if (draft === undefined || more.length > 0) return null;
  const loaded = await load(draft);
  const isSound = loaded.input !== null && !loaded.issues.some(({ severity }) => severity === "error");
  return isSound && loaded.input !== null ? { version: draft, input: loaded.input, locate: loaded.locate } : null;
}
