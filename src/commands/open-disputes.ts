import type { Telling } from "../documents/telling.ts";
import type { MatchInput } from "../model/matcher.ts";
import { type BesideTheRun, disputesOfRun, type RunDisputes } from "../reviewing/disputes/run-disputes.ts";
import { worldOf } from "../studies/figures/world.ts";
import { settledUnits } from "../studies/zhao2022/settled.ts";
import { tableTwo } from "../studies/zhao2022/table2.ts";
import { createMatcher } from "../world/match.ts";
import type { Call } from "./line/command.ts";
import { clashNotes, issueRefusal, judgedUnder, type Loaded, load } from "./line/open-run.ts";
import { openStudy } from "./line/open-study.ts";

/** A workspace's run with its disputes. */
export interface OpenDisputes extends RunDisputes {
  readonly notes: readonly string[];
  /** The same workspace with another version of the rules. */
  readonly other: Loaded["other"];
}

/**
 * Reads and judges the workspace and finds its disputes. Declarations that contradict one another become disputes instead of a refusal;
 * any other error is refused as usual. `disagreements`: cases on which reviewers disagree.
 */
export async function openDisputes(call: Call, disagreements: ReadonlyMap<string, number>): Promise<OpenDisputes> {
  const { input, issues, locate, other } = await load(call);
  const check = `${call.page.command} check${call.flags}`;
  const errors = issues.filter((each) => each.severity === "error");
  if (input === null || errors.length > 0) throw issueRefusal(errors, call, check);
  const telling: Telling = { input, matcher: await createMatcher(input), locate, wording: call.page.wording };
  const found = disputesOfRun(telling, {
    ...(await studySays(call, telling)),
    versus: await versus(call, input),
    today: new Date().toISOString().slice(0, 10),
    disagreements,
  });
  const notes = issues.length === 0 ? [] : [call.words.warnings(issues.length, check)];
  return { ...found, other, notes: [...notes, ...clashNotes(input, locate, call, check)] };
}

/** The study's Tables 2-5; empty if the workspace has none of them, or if the units are the user's own. */
async function studySays(call: Call, { input, matcher }: Telling): Promise<Pick<BesideTheRun, "settled" | "relations">> {
  if (call.option("clusters") !== undefined) return { settled: [], relations: [] };
  const study = await openStudy(call);
  if (study === null) return { settled: [], relations: [] };
  const { units } = matcher.result;
  const judged = { data: input.data, units, overlaps: matcher.overlaps(), without: null };
  const world = worldOf({ study, ...judged, ellipses: new Map(), normalShare: 0 });
  return { settled: settledUnits(world).settled, relations: tableTwo(world) };
}

/** The same data under the version of `--versus`. */
async function versus(call: Call, input: MatchInput) {
  const version = call.option("versus");
  if (version === undefined) return null;
  const { ruleset, result } = await judgedUnder(version, input, call);
  return { version: ruleset.version, result };
}
