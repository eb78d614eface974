import { reportHtml } from "../report/html/report-html.ts";
import { BOOTSTRAP_SAMPLES } from "../spatial/document.ts";
import type { Answer, Call } from "./command.ts";
import { openResult } from "./open-result.ts";
import { Refusal } from "./refusal.ts";
import { exportWordsIn } from "./words-export.ts";
import { writeFileFrom } from "./write-file.ts";

/** `qundai report --out FILE`: the result as one page. */
export async function command(call: Call): Promise<Answer> {
  const out = call.option("out");
  if (out === undefined) throw new Refusal([call.words.valueMissing("--out")]);
  const { result, notes } = await openResult(call, BOOTSTRAP_SAMPLES);
  const size = await writeFileFrom(out, [reportHtml(result, call.language)], call);
  return { text: "", notes: [...notes, exportWordsIn(call.language).written(out, size)] };
}
