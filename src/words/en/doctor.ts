import type { CacheState, Finding, GitState, SetBy } from "../../model/setup.ts";
import { counted } from "../number.ts";
import type { DoctorWords } from "../topics/doctor.ts";

export const doctorEn: DoctorWords = {
  title: "What is set up, and how",
  states: { ok: "ok", warning: "warning", problem: "problem" },
  labels: {
    node: "Node",
    language: "language",
    setting: "setting",
    "settings-file": "own settings",
    variable: "environment",
    terminal: "terminal",
    fonts: "fonts",
    cache: "cache",
    workspace: "workspace",
    input: "its files",
    versions: "versions",
    seals: "seals",
    git: "git",
    leftovers: "killed runs",
    lock: "lock",
  },
  summary: (problems, warnings) =>
    problems + warnings === 0 ? "Nothing is wrong." : `${counted(problems, "problem")}, ${counted(warnings, "warning")}.`,
  ruler: "These two lines are equally long if the terminal shows Chinese characters in their proper width:",
  ruled: ["|群带群带|", "|12345678|"],
  finding,
  advice,
};

const SET_BY: Readonly<Record<SetBy, string>> = {
  option: "by",
  environment: "by the environment variable",
  workspace: "by the workspace:",
  "user-file": "by your own settings:",
  locale: "by the locale:",
  default: "by default",
};

const setBy = (by: SetBy, name: string): string => `${SET_BY[by]} ${name}`.trimEnd();

const CACHE: Readonly<Record<CacheState["use"], string>> = {
  used: "is yours and used",
  off: "is not used, because QUNDAI_CACHE is off",
  "not-yet": "does not exist yet; the next run creates it",
  "no-folder": "There is no folder for caches: the home folder is unknown",
  "of-others": "is not used: it belongs to someone else, or others may write to it",
  "not-writable": "is not used: nothing can be written there",
};

const MOST_NAMED = 5;

function named(all: readonly string[]): string {
  return `${all.slice(0, MOST_NAMED).join(", ")}${all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} more` : ""}`;
}

function finding(found: Finding, mistakes: readonly string[]): string {
  switch (found.kind) {
    case "node":
      return `Node ${found.version}; ${found.needed} or newer is needed.`;
    case "language":
      return `English, ${setBy(found.by, found.name)}.`;
    case "setting":
      return `${{ rules: "rules version", reviewer: "reviewer", color: "colours" }[found.setting]}: ${found.value}, ${setBy(found.by, found.name)}.`;
    case "settings-file":
      if (found.file === null) return "There is no folder for settings: the home folder is unknown.";
      if (found.state === "none") return `None (${found.file} does not exist).`;
      return found.state === "read"
        ? `Read from ${found.file}.`
        : `${counted(mistakes.length, "mistake")} in ${found.file}: ${mistakes.join("; ")}`;
    case "variable":
      return found.problem;
    case "terminal":
      return `${found.isTerminal ? `The output is a terminal (${found.name === "" ? "of unknown type" : found.name})` : "The output is not a terminal"}; ${
        found.charset === null ? "nothing says which characters it uses" : `its characters are ${found.charset}`
      }.`;
    case "fonts":
      if (found.families === null) return "This system cannot be asked for fonts; Windows and macOS come with Chinese ones.";
      return found.families.length === 0
        ? "No font with Chinese characters is installed."
        : `${found.families.length} with Chinese characters: ${named(found.families)}.`;
    case "cache":
      return found.folder === null ? `${CACHE[found.use]}.` : `${found.folder} ${CACHE[found.use]}${sizeOf(found)}.`;
    case "workspace":
      if (found.folder !== null)
        return `${found.folder}, ${{ option: "by --workspace", environment: "by the environment variable QUNDAI_WORKSPACE", found: "found from the current folder upwards" }[found.by]}.`;
      return found.by === "found" ? "Neither this folder nor one above it is a workspace." : `${found.named} is not a workspace.`;
    case "input":
      return found.errors + found.warnings === 0
        ? "Everything could be read."
        : `${counted(found.errors, "error")}, ${counted(found.warnings, "warning")}.`;
    case "versions":
      return found.versions.length === 0
        ? "There is no version of the rules."
        : `${named(found.versions)}; drafts: ${found.drafts.length === 0 ? "none" : named(found.drafts)}.`;
    case "seals":
      return found.edited.length > 0
        ? `Edited after the release: ${named(found.edited)}.`
        : found.sealed === 0
          ? "No version is released."
          : `${counted(found.sealed, "released version")}, unchanged since.`;
    case "git":
      return gitFinding(found);
    case "leftovers":
      return found.files.length === 0 ? "Nothing is left of killed runs." : `Left behind: ${named(found.files)}.`;
    case "lock":
      return `${found.file}: held since ${found.since === "" ? "an unknown time" : found.since} by process ${found.pid}${
        { here: ", which runs", elsewhere: ` on ${found.host}, another machine`, dead: ", which has ended" }[found.holder]
      }.`;
  }
}

function sizeOf({ use, files, bytes }: CacheState): string {
  return use === "used" ? `: ${counted(files, "file")}, ${(bytes / 1024 / 1024).toFixed(1)} MB` : "";
}

function gitFinding(found: GitState): string {
  if (found.state === "no-git") return "Git is not installed; only compare --git and watch --since need it.";
  if (found.state === "not-git") return "The workspace is not in a git repository; only compare --git and watch --since need one.";
  const at = found.commit === "" ? "no commit yet" : `commit ${found.commit}`;
  return `${found.branch === "" ? "No branch" : `Branch ${found.branch}`}, ${at}; ${counted(found.changed, "uncommitted file")} in the workspace.`;
}

function advice(found: Finding, command: string): string | null {
  switch (found.kind) {
    case "node":
      return `Install Node ${found.needed} or newer (https://nodejs.org).`;
    case "settings-file":
      return "Correct the file, or delete it.";
    case "variable":
      return "Change the variable, or unset it.";
    case "terminal":
      return found.charset !== null && /^\d+$/.test(found.charset)
        ? "Type chcp 65001 before using the program."
        : "Choose a UTF-8 locale, such as LANG=C.UTF-8, and a terminal that shows Chinese.";
    case "fonts":
      return "Pictures and reports need one to be shown on this machine: install Noto Sans CJK SC (package fonts-noto-cjk).";
    case "cache":
      return "Commands are only slower without it. Choose another folder with XDG_CACHE_HOME.";
    case "workspace":
      return found.by === "found"
        ? `Change to a workspace, name one with --workspace, or create one: ${command} init FOLDER`
        : "Name another folder.";
    case "input":
      return `They are listed by: ${command} check`;
    case "versions":
      return "Restore the folder rules, which holds a folder with ruleset.yaml for each version.";
    case "seals":
      return `Restore these files; put edits into a new version: ${command} rules new VERSION`;
    case "leftovers":
      return "No run uses them any more; they may be deleted.";
    case "lock":
      return found.holder === "dead"
        ? "The next review takes it over; nothing needs to be done."
        : "If that process has ended, delete the file.";
    default:
      return null;
  }
}
