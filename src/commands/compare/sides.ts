import { resolve } from "node:path";
import { withRevision } from "../../files/git-revision.ts";
import { listVersions } from "../../files/rules/versions.ts";
import type { MatchInput } from "../../model/matcher.ts";
import type { Locate } from "../../model/span.ts";
import { comparingWords } from "../../words/comparing.ts";
import type { Call } from "../line/command.ts";
import { clashNotes, load, sound } from "../line/open-run.ts";
import { Refusal } from "../line/refusal.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";

/** One side of a comparison. */
export interface Side {
  readonly input: MatchInput;
  readonly locate: Locate;
  readonly at: string | null;
}

interface Wanted {
  readonly folder: string;
  readonly version: string | undefined;
  readonly at: string | null;
}

/**
 * Both sides of a comparison: two versions of one workspace, a version of another workspace (`--workspace-b`), or the workspace at a
 * revision of git and its present files (`--git`).
 */
export async function openSides(call: Call): Promise<{ readonly from: Side; readonly to: Side; readonly notes: readonly string[] }> {
  const folder = workspaceFolder(call);
  const [first, second] = call.operands;
  const words = comparingWords[call.language];
  const [revision, other] = [call.option("git"), call.option("workspace-b")];
  if (revision !== undefined && other !== undefined) throw new Refusal([words.gitOrWorkspace]);
  if (revision === undefined && other === undefined && first === undefined)
    throw new Refusal([words.nothingToCompare(listVersions(folder, "rules"))]);
  const now = call.option("rules");
  const [a, b] =
    first === undefined || second !== undefined || revision !== undefined || other !== undefined
      ? [first ?? now, second ?? first ?? now]
      : [now, first];
  const open = async (from: Wanted, to: Wanted) => {
    const [left, right] = [await openSide(from, call), await openSide(to, call)];
    const sameData =
      left.input.data.dataset.hash !== "" && left.input.data.dataset.hash === right.input.data.dataset.hash && from.folder === to.folder;
    return {
      from: left,
      to: sameData ? { ...right, input: { ...right.input, data: left.input.data } } : right,
      notes: notesOn([left, right], call),
    };
  };
  if (revision !== undefined) {
    return atRevision(folder, revision, call, (old) => open({ folder: old, version: a, at: revision }, { folder, version: b, at: null }));
  }
  const target = other === undefined ? folder : resolve(call.cwd, other);
  return open({ folder, version: a, at: null }, { folder: target, version: b, at: other ?? null });
}

/** Calls a function with a folder that contains the workspace at a revision. Throws a `Refusal` if git cannot give it. */
async function atRevision<T>(folder: string, revision: string, { language }: Call, use: (old: string) => Promise<T>): Promise<T> {
  const words = comparingWords[language];
  const at = await withRevision(folder, revision, use);
  if (at.kind === "used") return at.answer;
  if (at.kind === "no-git") throw new Refusal([words.noGit]);
  if (at.kind === "no-object") throw new Refusal([words.noObject(revision, at.file)]);
  throw new Refusal([at.kind === "not-git" ? words.notGit(folder) : words.noRevision(revision)]);
}

/** The workspace of a call as it was at a revision of git. */
export function sideAt(revision: string, call: Call): Promise<Side> {
  return atRevision(workspaceFolder(call), revision, call, (folder) =>
    openSide({ folder, version: call.option("rules"), at: revision }, call),
  );
}

/** A warning about declarations that contradict one another; one warning if it is the same for both sides. */
function notesOn(sides: readonly Side[], call: Call): readonly string[] {
  const notes = sides.flatMap(({ input, locate }) =>
    clashNotes(input, locate, call, `${call.page.command} check --rules ${input.ruleset.version}`),
  );
  return [...new Set(notes)];
}

async function openSide({ folder, version, at }: Wanted, call: Call): Promise<Side> {
  const given: Readonly<Record<string, string | undefined>> = { workspace: folder, rules: version };
  const own: Call = { ...call, option: (name) => (name in given ? given[name] : call.option(name)) };
  const { input, locate } = sound(await load(own), own, null);
  return { input, locate, at };
}
