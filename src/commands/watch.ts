import { type CompareDocument, compareDocument } from "../documents/compare.ts";
import { issueEntries } from "../documents/issues.ts";
import { parseCache } from "../files/cache.ts";
import { KeptParses } from "../files/kept-parses.ts";
import { sealedSaves } from "../files/rules/sealed-saves.ts";
import { fingerprint, onSaves, readSettled, savedFiles } from "../files/saves.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Issue } from "../model/issue.ts";
import { withRates } from "../questions/compare/compared-rates.ts";
import { type GoodReading, type Look, WatchSession } from "../questions/watch.ts";
import { shown } from "../views/shown.ts";
import { issueLines } from "../views/text/issues.ts";
import { clockText, savedText, standingText, wholeText } from "../views/text/watch.ts";
import { comparingWords } from "../words/comparing.ts";
import { sideAt } from "./compare/sides.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { load, notesOnClashes } from "./line/open-run.ts";
import { optimiseSoon } from "./line/optimise-late.ts";
import { OWN_TABLES } from "./line/options.ts";
import { Refusal } from "./line/refusal.ts";
import { print } from "./line/streams.ts";
import { workspaceFolder } from "./line/workspace-folder.ts";

const MOST_ISSUES = 5;

export const spec: CommandSpec = {
  name: "watch",
  group: "author",
  operands: { zh: "", en: "" },
  least: 0,
  most: 0,
  says: { zh: "保存文件后立即列出变化", en: "judge again whenever a file is saved, and show what changed" },
  about: {
    zh: "每次保存后列出时刻、新的比率、变化的单元和引起变化的改动，以及与开始时（或 --since 所指的修订）相比的变化。文件有错误时指出位置，并保留上一次无错误的结果；所保存的文件属于已发布的版本时另行指出。",
    en: "After each save, prints the time, the new rates, the units that changed and the edits that changed them, and how much has changed since the start, or since the revision that --since names. If a file contains a mistake, its place is reported and the answers of the last valid state are kept; a saved file that belongs to a released version is pointed out.",
  },
  options: [
    {
      name: "since",
      value: { zh: "修订", en: "REV" },
      says: { zh: "与 git 的这个修订相比，而不是与开始时相比", en: "compare with this revision of git instead of the start" },
    },
    { name: "saves", value: { zh: "次数", en: "N" }, says: { zh: "保存 N 次后退出", en: "end after so many saves" } },
    ...OWN_TABLES,
  ],
  examples: [
    { words: "watch", says: { zh: "与开始时相比", en: "what each save changes" } },
    { words: "watch --since HEAD", says: { zh: "与上次提交相比", en: "what has changed since the last commit, too" } },
    { words: "watch --saves 0", says: { zh: "只列出现有的比率", en: "print the current rates and stop" } },
  ],
  prints: [],
};

/** `qundai watch`: judges again after each save, and says what moved and which edit moved it. */
export async function run(call: Call): Promise<Answer> {
  const folder = workspaceFolder(call);
  const parses = new KeptParses(parseCache(call.env));
  const since = call.option("since") ?? null;
  const base = since === null ? null : await sideAt(since, call);
  let started = 0;
  let seen = fingerprint(folder);
  let sealed: readonly Issue[] = [];
  const session = new WatchSession(async () => {
    const settled = await readSettled(folder, seen, () => {
      // The parsing of a reading that was broken, or thrown away, belongs to that reading.
      parses.takeParsing();
      started = performance.now();
      return load(call, parses);
    });
    sealed = await sealedSaves(folder, savedFiles(folder, seen, settled.seen), parses);
    seen = settled.seen;
    return settled.reading;
  }, base);
  const most = savesOf(call);
  const look = async (): Promise<string> => {
    const found = await session.look();
    const text = found.kind === "broken" ? brokenText(found, call) : goodText(found, { folder, started, parses, since }, call);
    await print(call.host.stdout, `${sealedText(sealed, found, call)}${text}`);
    return seen;
  };
  const first = await look();
  optimiseSoon();
  let saves = 0;
  await onSaves(folder, first, look, () => saves++ >= most);
  return { text: "" };
}

function savesOf({ option, words }: Call): number {
  const saves = option("saves");
  if (saves === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(saves)) throw new Refusal([words.valueWrong("--saves", saves, ["0 …"])]);
  return Number(saves);
}

/** Saved files of released versions, but for those that are reported as mistakes of the version that is watched. */
function sealedText(sealed: readonly Issue[], found: Look, { page }: Call): string {
  const told = new Set(found.kind === "broken" ? found.issues.map(({ span }) => span.file) : []);
  const lines = issueLines(
    issueEntries(
      page.wording,
      sealed.filter(({ span }) => !told.has(span.file)),
    ),
    page,
  );
  return lines.map((line) => `${line}\n`).join("");
}

function clock({ host, page }: Call): string {
  return `${clockText((host.now ?? (() => new Date()))(), page)}\n`;
}

function brokenText({ issues, hadGood }: Extract<Look, { kind: "broken" }>, call: Call): string {
  const { page, language } = call;
  const words = comparingWords[language];
  const lines = issueLines(issueEntries(page.wording, issues).slice(0, MOST_ISSUES), page);
  return `${clock(call)}${[...lines, hadGood ? words.keptLastGood : words.noGoodState].join("\n")}\n\n`;
}

interface Watched {
  readonly folder: string;
  readonly started: number;
  readonly parses: KeptParses;
  readonly since: string | null;
}

function goodText(
  { isFirst, comparison, whole: sinceBase, ...look }: Extract<Look, { kind: "good" }>,
  { folder, started, parses, since }: Watched,
  call: Call,
): string {
  const document = documentOf(comparison, look.from, look.to, call);
  const whole = sinceBase === null ? null : documentOf(sinceBase.comparison, sinceBase.from, look.to, call);
  const [took, parsing] = [performance.now() - started, parses.takeParsing()];
  const check = `${call.page.command} check${call.flags}`;
  const notes = notesOnClashes(document, call, check).map((note) => `${note}\n`);
  const times = { parsing, computing: took - parsing };
  const sinceThen = whole === null ? "" : wholeText(whole, since, call.page);
  if (!isFirst) return `${clock(call)}${savedText(document, call.page, times).trimEnd()}\n${sinceThen}\n${notes.join("")}`;
  const standing = `${comparingWords[call.language].watching(shown(folder))}\n${standingText(document, call.page)}`;
  return `${standing}${whole === null ? "" : `${sinceThen}${savedText(whole, call.page, times)}`}\n${notes.join("")}`;
}

function documentOf(comparison: Comparison, before: GoodReading, after: GoodReading, { page }: Call): CompareDocument {
  const [from, to] = withRates(comparison, { ...before, at: null }, { ...after, at: null }, "kind");
  return compareDocument(comparison, from, to, page.wording);
}
