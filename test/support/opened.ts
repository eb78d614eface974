import { fileURLToPath } from "node:url";
import type { Telling } from "../../src/documents/telling.ts";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import { sourceLines } from "../../src/files/source-lines.ts";
import { loadWorkspace } from "../../src/files/workspace.ts";
import type { Language } from "../../src/model/text.ts";
import type { Page } from "../../src/views/text/page.ts";
import { PLAIN } from "../../src/views/text/page.ts";
import { wordingIn } from "../../src/words/words.ts";
import { createMatcher } from "../../src/world/match.ts";
import { PARSED } from "./cache.ts";
import { folderOf } from "./folder.ts";

/** A run on a workspace of these files. Throws if they have errors. */
export function telling(files: Readonly<Record<string, string>>, language: Language): Promise<Telling> {
  return open(folderOf(files), language);
}

async function open(root: string, language: Language): Promise<Telling> {
  const { input, issues, locate } = await loadWorkspace(root, {}, FACT_CATALOGUE, PARSED);
  const errors = issues.filter((issue) => issue.severity === "error");
  if (input === null || errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
  const dated = { ...input, today: null };
  const matcher = await createMatcher(dated);
  return { input: dated, matcher, locate, wording: wordingIn(language), sourceLines: sourceLines(root) };
}

/** A page of 80 columns without colour. */
export function page(language: Language, width = 80): Page {
  return { wording: wordingIn(language), width, paint: PLAIN, command: "qundai" };
}

const SHIPPED = fileURLToPath(new URL("../../", import.meta.url));
const shippedRuns = new Map<Language, Promise<Telling>>();

/** A run on the shipped workspace; opened once in each test file. */
export function openedShipped(language: Language): Promise<Telling> {
  const run = shippedRuns.get(language) ?? open(SHIPPED, language);
  shippedRuns.set(language, run);
  return run;
}
