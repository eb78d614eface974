import type { Finding } from "../model/setup.ts";
import type { DoctorWords } from "../words/topics/doctor.ts";
import type { Wording } from "../words/wording.ts";
import { issueEntries } from "./issues.ts";

export type DoctorState = "ok" | "warning" | "problem";

export interface DoctorCheck {
  readonly about: Finding["kind"];
  readonly state: DoctorState;
  readonly finding: string;
  /** What to do about a warning or a problem. */
  readonly advice?: string;
}

/** What is set up on this machine, and how. */
export interface DoctorDocument {
  readonly schema: "qundai/doctor/1";
  /** True if nothing is a problem; warnings do not count. */
  readonly ok: boolean;
  readonly checks: readonly DoctorCheck[];
}

/** The findings with their states and sentences; `command` is how the user calls the program. */
export function doctorDocument(findings: readonly Finding[], wording: Wording, words: DoctorWords, command: string): DoctorDocument {
  const checks = findings.map((finding) => {
    const state = stateOf(finding);
    const advice = state === "ok" ? null : words.advice(finding, command);
    const found = words.finding(finding, mistakesIn(finding, wording));
    return { about: finding.kind, state, finding: found, ...(advice === null ? {} : { advice }) };
  });
  return { schema: "qundai/doctor/1", ok: checks.every(({ state }) => state !== "problem"), checks };
}

function mistakesIn(finding: Finding, wording: Wording): readonly string[] {
  if (finding.kind !== "settings-file") return [];
  return issueEntries(wording, finding.issues).map(({ line, column, message }) => `${line}:${column} ${message}`);
}

/** What keeps commands from running, or makes an answer worth nothing, is a problem; what only slows or hides something is a warning. */
function stateOf(finding: Finding): DoctorState {
  switch (finding.kind) {
    case "node":
      return finding.isSupported ? "ok" : "problem";
    case "settings-file":
      return finding.state === "wrong" ? "problem" : "ok";
    case "variable":
      return "problem";
    case "terminal":
      return finding.isUtf8 === false || NO_CHINESE.has(finding.name) ? "warning" : "ok";
    case "fonts":
      return finding.families?.length === 0 ? "warning" : "ok";
    case "cache":
      return finding.use === "used" || finding.use === "not-yet" || finding.use === "off" ? "ok" : "warning";
    case "workspace":
      return finding.folder !== null ? "ok" : finding.by === "found" ? "warning" : "problem";
    case "input":
      return finding.errors > 0 ? "problem" : finding.warnings > 0 ? "warning" : "ok";
    case "versions":
      return finding.versions.length === 0 ? "problem" : "ok";
    case "seals":
      return finding.edited.length > 0 ? "problem" : "ok";
    case "leftovers":
      return finding.files.length > 0 ? "warning" : "ok";
    case "lock":
      return finding.holder === "here" ? "ok" : "warning";
    default:
      return "ok";
  }
}

/** Terminals without Chinese characters: the console of Linux, and those that can only print lines. */
const NO_CHINESE: ReadonlySet<string> = new Set(["linux", "dumb"]);
