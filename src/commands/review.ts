import { journalsWords } from "../words/journals.ts";
import type { Answer, Call } from "./command.ts";
import { Refusal } from "./refusal.ts";
import { openReview } from "./review/open-review.ts";

/** `qundai review`: the disputes on a full screen, or one after another with `--linear`. */
export async function command(call: Call): Promise<Answer> {
  if (call.isOn("report")) return (await import("./review/report.ts")).reviewReport(call);
  const [exported, imported] = [call.option("export"), call.option("import")];
  if (exported !== undefined) return (await import("./review/sheet-export.ts")).exportSheet(call, exported);
  if (imported !== undefined) return (await import("./review/sheet-import.ts")).importSheet(call, imported);
  const words = journalsWords[call.language];
  const isLinear = call.isOn("linear") || call.env["TERM"] === "dumb";
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  if (!isLinear && !isTerminal) throw new Refusal([words.noTerminal]);
  const { desk, journal, notes } = await openReview(call, call.isOn("adjudicate"));
  try {
    const failed = isLinear
      ? await (await import("./review/run-linear.ts")).runLinear(desk, call)
      : await (await import("./review/run-screen.ts")).runScreen(desk, call);
    return { text: "", notes: [...notes, words.ended(desk.done, desk.ids.length)], failed };
  } finally {
    journal.close();
  }
}
