import { issueEntries } from "../documents/check-document.ts";
import { issueLines } from "../views/text/issues.ts";
import { savedText, standingText } from "../views/text/watch.ts";
import { comparingWords } from "../words/comparing.ts";
import { parseCache } from "./cache.ts";
import type { Answer, Call } from "./command.ts";
import { load } from "./open-run.ts";
import { optimiseSoon } from "./optimise-late.ts";
import { fingerprint, onSaves } from "./saves.ts";
import { print } from "./streams.ts";
import { type Look, WatchSession } from "./watch-session.ts";
import { workspaceFolder } from "./workspace-folder.ts";

const MOST_ISSUES = 5;

/** `qundai watch`: judges again after each save, and says what moved and which edit moved it. */
export async function command(call: Call): Promise<Answer> {
  const folder = workspaceFolder(call);
  const session = new WatchSession((cache) => load(call, cache), parseCache(call.env), call.page.wording);
  const most = Number(call.option("saves") ?? Number.POSITIVE_INFINITY);
  const look = async (): Promise<void> => print(call.host.stdout, textOf(await session.look(), folder, call));

  const first = fingerprint(folder);
  await look();
  optimiseSoon();
  let seen = 0;
  if (most > 0) {
    await onSaves(folder, first, async () => {
      await look();
      seen += 1;
      return seen >= most ? "end" : "more";
    });
  }
  return { text: "" };
}

function textOf(look: Look, folder: string, { page, language }: Call): string {
  const words = comparingWords[language];
  if (look.kind === "broken") {
    const lines = issueLines(issueEntries(page.wording, look.issues).slice(0, MOST_ISSUES), page);
    return `${[...lines, look.hadGood ? words.keptLastGood : words.noGoodState].join("\n")}\n\n`;
  }
  if (look.isFirst) return `${words.watching(folder)}\n${standingText(look.document, page)}\n`;
  return savedText(look.document, page, look.times);
}
