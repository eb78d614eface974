import { basename, resolve } from "node:path";
import { collectionEntries } from "../../documents/collections.ts";
import { AS_THE_STUDY, type EllipseDocument, ellipseDocument } from "../../documents/ellipse.ts";
import { type GroupsAdded, groupsAdded } from "../../documents/group-shares.ts";
import type { ResultDocument } from "../../documents/result.ts";
import { RESULT_SCHEMA, resultDocument } from "../../documents/result.ts";
import type { ReviewedResult } from "../../documents/reviewed.ts";
import type { Telling } from "../../documents/telling.ts";
import { programVersion } from "../../files/package.ts";
import { readResult } from "../../files/result.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { groupedRates } from "../../questions/grouped-rates.ts";
import { groupShares } from "../../questions/places/group-shares.ts";
import { readsGroups } from "../../rules/reads-groups.ts";
import { exportingWords } from "../../words/exporting.ts";
import type { Call } from "./command.ts";
import { issueRefusal, judgedUnder, openRun } from "./open-run.ts";
import { Refusal } from "./refusal.ts";
import { reproduction } from "./reproduction.ts";

/** What is read of a result: parts that take time, and that are not read, are not computed. */
export type PartsRead = readonly (keyof ResultDocument)[] | "all";

/** The result that a call refers to: the file of `--from FILE`, otherwise a new run. */
export async function openResult(
  call: Call,
  parts: PartsRead,
): Promise<{ readonly result: ResultDocument; readonly notes: readonly string[] }> {
  const file = call.option("from");
  if (file !== undefined) {
    const saved = await resultFromFile(call, file);
    return {
      result: call.option("compare-from") === undefined ? saved : { ...saved, compared: await comparedSaved(call, saved) },
      notes: [],
    };
  }
  const { telling, notes } = await openRun(call);
  const { input, matcher, locate, sourceLines } = telling;
  const ownClusters = call.option("clusters") !== undefined;
  let computed: EllipseDocument | null = null;
  const ellipses = (): EllipseDocument => (computed ??= ellipseDocument(input.data, AS_THE_STUDY));
  const isReproduced = !ownClusters && (parts === "all" || parts.includes("reproduction"));
  const made = await resultDocument({
    program: programVersion(),
    input: ownClusters ? { ...input, data: { ...input.data, published: [] } } : input,
    matcher,
    locate,
    ...(sourceLines === undefined ? {} : { sourceLines }),
    rates: groupedRates(input, matcher, "region"),
    get ellipses() {
      return ellipses();
    },
    reproduction: isReproduced ? await reproduction(call, telling, ellipses()) : null,
    compared: await compared(call, input),
    reviewed: call.isOn("reviewed") ? await reviewed(call) : null,
    get groups() {
      return addedByGroups(telling);
    },
    get collections() {
      return collectionEntries(telling, input.taxonomy.collections ?? [], null);
    },
    flows: call.option("flows") === undefined ? null : (await (await import("../flows/open-flows.ts")).openFlows(call)).document,
  });
  const result = call.option("compare-from") === undefined ? made : { ...made, compared: await comparedSaved(call, made) };
  const journals = call.isOn("reviewed") ? (await import("../review/journals.ts")).journalNotes(call) : [];
  return { result, notes: [...notes, ...journals] };
}

function addedByGroups({ input, locate }: Telling): GroupsAdded | null {
  const shares = readsGroups(input.ruleset) ? groupShares(input) : null;
  return shares === null ? null : groupsAdded(shares, input, locate);
}

async function resultFromFile(call: Call, file: string): Promise<ResultDocument> {
  for (const option of ["belts", "clusters", "rules", "compare", "flows"]) {
    if (call.option(option) !== undefined) throw new Refusal([exportingWords[call.language].notWithFrom(option)]);
  }
  return savedResult(call, file);
}

/** A result that `export --to json` wrote to a file. Throws a `Refusal` if the file is not such a result, or was changed since. */
export async function savedResult(call: Call, file: string): Promise<ResultDocument> {
  const read = await readResult(resolve(call.cwd, file), file, RESULT_SCHEMA);
  if (read.kind === "read") return read.result;
  if (read.kind === "refused") throw issueRefusal([read.issue], call, null);
  const { badResult, otherForm } = exportingWords[call.language];
  if (read.kind === "other-form") throw new Refusal([otherForm(file, read.at.join("."), read.wanted, read.slip)]);
  throw new Refusal([badResult[read.kind](file)]);
}

/** The same units under another version of the rules. */
async function compared(call: Call, input: MatchInput): Promise<ResultDocument["compared"]> {
  const version = call.option("compare");
  if (version === undefined) return null;
  const { ruleset, result } = await judgedUnder(version, input, call);
  const outcomes = Object.fromEntries(result.units.map((unit) => [unit.unit, unit.outcome]));
  return { version: ruleset.version, title: ruleset.title, outcomes };
}

/** The outcomes of a saved result, to compare with those of this one. Both must have the same units: otherwise the flows would not add up. */
async function comparedSaved(call: Call, { units, ruleset }: ResultDocument): Promise<ResultDocument["compared"]> {
  const words = exportingWords[call.language];
  const file = call.option("compare-from") ?? "";
  if (call.option("compare") !== undefined) throw new Refusal([words.compareOnce]);
  const other = await savedResult(call, file);
  const outcomes = new Map(other.units.map((unit) => [unit.id, unit.outcome]));
  const both = units.filter((unit) => outcomes.has(unit.id)).length;
  if (both !== units.length || both !== outcomes.size)
    throw new Refusal([words.otherUnits(file, units.length - both, outcomes.size - both)]);
  const { version, title } = other.ruleset;
  return {
    version: version === ruleset.version ? `${version} (${basename(file)})` : version,
    title,
    outcomes: Object.fromEntries(outcomes),
  };
}

async function reviewed(call: Call): Promise<ReviewedResult> {
  const [{ openReviewedRun }, { reviewedResult }] = await Promise.all([
    import("../review/open-reviewed-run.ts"),
    import("../../reviewing/decisions/reviewed-run.ts"),
  ]);
  return reviewedResult(await openReviewedRun(call));
}
