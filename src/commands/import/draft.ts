import { join } from "node:path";
import { isThere } from "../../files/read.ts";
import { makeVersion } from "../../files/rules/new-version.ts";
import { slug } from "../../files/vocabularies/concept-ids.ts";
import type { MatchInput } from "../../model/matcher.ts";
import type { Locate } from "../../model/span.ts";
import { importingWords } from "../../words/importing.ts";
import type { Call } from "../line/command.ts";
import { load, sound } from "../line/open-run.ts";
import { Refusal } from "../line/refusal.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";

const VERSION = /^[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/;

/** The version of the rules into which an import writes. */
export interface Draft {
  readonly root: string;
  readonly version: string;
  readonly input: MatchInput;
  readonly locate: Locate;
  /** Makes the version, if it is a new one; returns what it made. */
  readonly make: () => Promise<readonly string[]>;
}

/** The draft that `--rules` names, or the new version of `--as`. Throws a `Refusal` if the version is released or the new one exists. */
export async function openDraft(call: Call): Promise<Draft> {
  const words = importingWords[call.language];
  const root = workspaceFolder(call);
  const { input, locate } = sound(await load(call), call, `${call.page.command} check${call.flags}`);
  const as = call.option("as");
  if (as === undefined) {
    const { version, status } = input.ruleset;
    if (status !== "draft") throw new Refusal([words.notDraft(version)]);
    return { root, version, input, locate, make: async () => [] };
  }
  if (!VERSION.test(as)) throw new Refusal([words.badVersion(as)]);
  if (isThere(join(root, "rules", as))) throw new Refusal([words.isThere(`rules/${as}`)]);
  const date = new Date().toISOString().slice(0, 10);
  const make = () => makeVersion(root, { version: as, from: input.ruleset, copied: false, taxonomy: null, date });
  return { root, version: as, input, locate, make };
}

/** The path of the file that an import writes, named after the file that it reads. Throws a `Refusal` if it exists. */
export function newFile({ root, version }: Draft, file: string, what: string, call: Call): string {
  const name = slug((file.split(/[/\\]/u).at(-1) ?? "").replace(/\..*$/su, "")) || "file";
  const path = `rules/${version}/imported-${what}-${name}.yaml`;
  if (isThere(join(root, path))) throw new Refusal([importingWords[call.language].isThere(path)]);
  return path;
}
