import { compareDocument } from "../documents/compare.ts";
import { issueEntries } from "../documents/issues.ts";
import { parseCache } from "../files/cache.ts";
import { KeptParses } from "../files/kept-parses.ts";
import { fingerprint, onSaves, readSettled } from "../files/saves.ts";
import { withRates } from "../questions/compare/compared-rates.ts";
import { type Look, WatchSession } from "../questions/watch.ts";
import { shown } from "../views/shown.ts";
import { issueLines } from "../views/text/issues.ts";
import { savedText, standingText } from "../views/text/watch.ts";
import { comparingWords } from "../words/comparing.ts";
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
    zh: "每次保存后列出新的比率、变化的单元和引起变化的改动。文件有错误时指出位置，并保留上一次无错误的结果。",
    en: "After each save, prints the new rates, the units that changed, and the edits that changed them. If a file contains a mistake, its place is reported and the answers of the last valid state are kept.",
  },
  options: [
    { name: "saves", value: { zh: "次数", en: "N" }, says: { zh: "保存 N 次后退出", en: "end after so many saves" } },
    ...OWN_TABLES,
  ],
  examples: [{ words: "watch --saves 0", says: { zh: "只列出现有的比率", en: "print the current rates and stop" } }],
  prints: [],
};

/** `qundai watch`: judges again after each save, and says what moved and which edit moved it. */
export async function run(call: Call): Promise<Answer> {
  const folder = workspaceFolder(call);
  const parses = new KeptParses(parseCache(call.env));
  let started = 0;
  let seen = fingerprint(folder);
  const session = new WatchSession(async () => {
    const settled = await readSettled(folder, seen, () => {
      // The parsing of a reading that was broken, or thrown away, belongs to that reading.
      parses.takeParsing();
      started = performance.now();
      return load(call, parses);
    });
    seen = settled.seen;
    return settled.reading;
  });
  const most = savesOf(call);
  const look = async (): Promise<string> => {
    const found = await session.look();
    await print(call.host.stdout, found.kind === "broken" ? brokenText(found, call) : goodText(found, { folder, started, parses }, call));
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

function brokenText({ issues, hadGood }: Extract<Look, { kind: "broken" }>, { page, language }: Call): string {
  const words = comparingWords[language];
  const lines = issueLines(issueEntries(page.wording, issues).slice(0, MOST_ISSUES), page);
  return `${[...lines, hadGood ? words.keptLastGood : words.noGoodState].join("\n")}\n\n`;
}

interface Watched {
  readonly folder: string;
  readonly started: number;
  readonly parses: KeptParses;
}

function goodText(
  { isFirst, comparison, ...look }: Extract<Look, { kind: "good" }>,
  { folder, started, parses }: Watched,
  call: Call,
): string {
  const [from, to] = withRates(comparison, { ...look.from, at: null }, { ...look.to, at: null }, "kind");
  const document = compareDocument(comparison, from, to, call.page.wording);
  const [whole, parsing] = [performance.now() - started, parses.takeParsing()];
  const check = `${call.page.command} check${call.flags}`;
  const notes = notesOnClashes(document, call, check).map((note) => `${note}\n`);
  if (isFirst) return `${comparingWords[call.language].watching(shown(folder))}\n${standingText(document, call.page)}\n${notes.join("")}`;
  return `${savedText(document, call.page, { parsing, computing: whole - parsing })}${notes.join("")}`;
}
