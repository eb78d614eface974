import { basename } from "node:path";
import type { CompareDocument } from "../../documents/compare.ts";
import { compareResults } from "../../documents/compare-results.ts";
import { compareResultsDocument, type SavedSide } from "../../documents/compare-saved.ts";
import type { ResultDocument } from "../../documents/result.ts";
import type { Grouping, RateRow } from "../../model/match.ts";
import { groupedRates } from "../../questions/grouped-rates.ts";
import { comparingWords } from "../../words/comparing.ts";
import { rates } from "../../world/rates.ts";
import type { Call } from "../line/command.ts";
import { openResult, savedResult } from "../line/open-result.ts";
import { notesOnClashes } from "../line/open-run.ts";
import { Refusal } from "../line/refusal.ts";

/**
 * `compare --from FILE`: compares a saved result with another one (`--to FILE`), or with a new run of the workspace under the version
 * that the call may name. What saved results cannot answer is refused, or listed as missing.
 */
export async function compareSaved(
  call: Call,
  by: Grouping,
): Promise<{ readonly document: CompareDocument; readonly notes: readonly string[] }> {
  const words = comparingWords[call.language];
  const [first, second] = [call.option("from"), call.option("to")];
  if (first === undefined) throw new Refusal([words.toNeedsFrom]);
  for (const option of ["git", "workspace-b"]) if (call.option(option) !== undefined) throw new Refusal([words.notWithFrom(option)]);
  if (call.isOn("verify")) throw new Refusal([words.notWithFrom("verify")]);
  const from = await savedResult(call, first);
  const { result: to, notes } = second === undefined ? await resultNow(call) : { result: await otherSaved(call, second), notes: [] };
  const ids = new Set(from.units.map((unit) => unit.id));
  if (!to.units.some((unit) => ids.has(unit.id))) throw new Refusal([words.noCommonUnit]);
  const names = namesOf(first, second, call);
  const sides: readonly [SavedSide, SavedSide] = [
    { result: from, rates: savedRates(from, by), at: names[0] },
    { result: to, rates: savedRates(to, by), at: names[1] },
  ];
  const saved = second === undefined ? [from] : [from, to];
  const onSaved = saved.flatMap((result) => notesOnClashes(result, call, `${call.page.command} check --rules ${result.ruleset.version}`));
  return {
    document: compareResultsDocument(compareResults(from, to), ...sides, call.language),
    notes: [...new Set([...onSaved, ...notes])],
  };
}

async function otherSaved(call: Call, file: string): Promise<ResultDocument> {
  const words = comparingWords[call.language];
  for (const option of ["rules", "belts", "clusters"]) {
    if (call.option(option) !== undefined) throw new Refusal([words.nothingJudged(`--${option}`)]);
  }
  if (call.operands[0] !== undefined) throw new Refusal([words.nothingJudged(call.operands[0])]);
  return savedResult(call, file);
}

/** The workspace as it is now, under the version that the call names. */
function resultNow(call: Call): Promise<{ readonly result: ResultDocument; readonly notes: readonly string[] }> {
  const [version, extra] = call.operands;
  if (extra !== undefined) throw new Refusal([comparingWords[call.language].oneVersion(extra)]);
  const given: Readonly<Record<string, string | undefined>> = {
    from: undefined,
    ...(version === undefined ? {} : { rules: version }),
  };
  return openResult({ ...call, option: (name) => (Object.hasOwn(given, name) ? given[name] : call.option(name)) }, []);
}

/** The names of two files, or their paths as typed if the names are equal. */
function namesOf(first: string, second: string | undefined, { language }: Call): readonly [string, string] {
  if (second === undefined) return [basename(first), comparingWords[language].now];
  return basename(first) === basename(second) ? [first, second] : [basename(first), basename(second)];
}

function savedRates({ units, places, dataset }: ResultDocument, by: Grouping): readonly RateRow[] {
  const kinds = dataset.kinds.map(({ id }) => id);
  const judged = units.map((unit) => ({ ...unit, unit: unit.id }));
  return [
    ...rates(units, "kind", (unit) => [unit.kind], kinds),
    ...groupedRates({ data: { places, units } }, { result: { units: judged } }, by),
  ];
}
