import { compareInputs } from "../compare.ts";
import { issueEntries } from "../explain/check-document.ts";
import { compareDocument } from "../explain/compare-document.ts";
import type { ParseCache } from "../load/yaml-file.ts";
import type { CompareDocument } from "../model/compare-documents.ts";
import { issueLines } from "../report/issues.ts";
import { savedText, standingText } from "../report/watch.ts";
import { parseCache } from "./cache.ts";
import type { Answer, Call } from "./command.ts";
import type { Side } from "./compare-sides.ts";
import { ratesOf } from "./compared-rates.ts";
import { load } from "./open-run.ts";
import { fingerprint, onSaves } from "./saves.ts";
import { print } from "./streams.ts";
import { compareWordsIn } from "./words-compare.ts";
import { workspaceFolder } from "./workspace-folder.ts";

const MOST_ISSUES = 5;

/** `qundai watch`: judges again after each save, and says what moved and which edit moved it. */
export async function command(call: Call): Promise<Answer> {
  const folder = workspaceFolder(call);
  const words = compareWordsIn(call.language);
  const cache = inMemory(parseCache(call.env));
  const { stdout } = call.host;
  let good: Side | null = null;
  let seen = 0;
  const most = Number(call.option("saves") ?? Number.POSITIVE_INFINITY);

  const look = async (): Promise<void> => {
    const { input, issues, locate } = await load(call, cache);
    const errors = issues.filter(({ severity }) => severity === "error");
    if (input === null || errors.length > 0) {
      const lines = issueLines(issueEntries(call.page.wording, errors).slice(0, MOST_ISSUES), call.page);
      await print(stdout, `${[...lines, good === null ? words.noGoodState : words.keptLastGood].join("\n")}\n\n`);
      return;
    }
    const now: Side = { input, locate, at: null };
    const before: Side = good ?? now;
    const started = performance.now();
    // What did not change is the same object, so that nothing is compared or prepared twice.
    const kept = <Part>(old: Part, part: Part): Part => (JSON.stringify(old) === JSON.stringify(part) ? old : part);
    const data = kept(before.input.data, input.data);
    const to: Side = { ...now, input: { ...input, data, taxonomy: kept(before.input.taxonomy, input.taxonomy) } };
    const document = documentOf(before, to, call);
    const took = performance.now() - started;
    await print(
      stdout,
      good === null ? `${words.watching(folder)}\n${standingText(document, call.page)}\n` : `${savedText(document, call.page, took)}`,
    );
    good = to;
  };

  const first = fingerprint(folder);
  await look();
  if (most > 0) {
    await onSaves(folder, first, async () => {
      await look();
      seen += 1;
      return seen >= most ? "end" : "more";
    });
  }
  return { text: "" };
}

function documentOf(from: Side, to: Side, call: Call): CompareDocument {
  const comparison = compareInputs(from.input, to.input);
  const sides = [
    { ...from, rates: ratesOf(comparison, "from", from.input, "kind") },
    { ...to, rates: ratesOf(comparison, "to", to.input, "kind") },
  ] as const;
  return compareDocument(comparison, ...sides, call.page.wording);
}

/** Keeps what was parsed for as long as the command runs, before what is kept on disk. */
function inMemory(kept: ParseCache): ParseCache {
  const known = new Map<string, string>();
  return {
    get: (key) => {
      const text = known.get(key) ?? kept.get(key);
      if (text !== undefined) known.set(key, text);
      return text;
    },
    set: (key, text) => void known.set(key, text),
  };
}
