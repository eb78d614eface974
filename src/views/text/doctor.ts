import type { DoctorCheck, DoctorDocument, DoctorState } from "../../documents/doctor.ts";
import { doctorWords } from "../../words/doctor.ts";
import { shownDocument } from "../shown.ts";
import { type Page, type Style, textOfLines } from "./page.ts";
import { table } from "./table.ts";
import { wrapped } from "./width.ts";

const STYLES: Readonly<Record<DoctorState, Style>> = { ok: "good", warning: "unsure", problem: "bad" };

/** What is set up: one line per check, with what to do below those that are not in order. */
export function doctorText(source: DoctorDocument, page: Page): string {
  const { checks } = shownDocument(source);
  const { wording, width, paint } = page;
  const words = doctorWords[wording.language];
  const rows = checks.flatMap((check) => rowsOf(check, page));
  const count = (state: DoctorState): number => checks.filter((check) => check.state === state).length;
  const [problems, warnings] = [count("problem"), count("warning")];
  return textOfLines([
    paint("bold", words.title),
    ...table([{ head: "" }, { head: "" }, { head: "", wraps: true }], rows, width, paint),
    "",
    ...wrapped(words.ruler, width),
    ...words.ruled.map((line) => `  ${line}`),
    "",
    paint(problems > 0 ? "bad" : warnings > 0 ? "unsure" : "good", words.summary(problems, warnings)),
  ]);
}

function rowsOf({ state, about, finding, advice }: DoctorCheck, { wording }: Page) {
  const { states, labels } = doctorWords[wording.language];
  const first = [{ text: `  ${states[state]}`, style: STYLES[state] }, labels[about], finding] as const;
  return advice === undefined ? [first] : [first, ["", "", { text: advice, style: "dim" as const }] as const];
}
