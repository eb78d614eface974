import { resolve } from "node:path";
import { BOOTSTRAP_SAMPLES } from "../documents/ellipse-document.ts";
import { readBaseMap } from "../files/base-map.ts";
import type { BaseMap } from "../model/base-map.ts";
import { reportHtml } from "../views/page/report-html.ts";
import { exportingWords } from "../words/exporting.ts";
import type { Answer, Call } from "./command.ts";
import { openResult } from "./open-result.ts";
import { issueRefusal } from "./open-run.ts";
import { Refusal } from "./refusal.ts";
import { writeFileFrom, writtenAnswer } from "./write-file.ts";

/** `qundai report --out FILE`: the result as one page. */
export async function command(call: Call): Promise<Answer> {
  const out = call.option("out");
  if (out === undefined) throw new Refusal([call.words.valueMissing("--out")]);
  const base = baseMapOf(call);
  const { result, notes } = await openResult(call, BOOTSTRAP_SAMPLES);
  const size = await writeFileFrom(out, [reportHtml(result, call.language, base)], call);
  return writtenAnswer(out, size, notes, call);
}

function baseMapOf(call: Call): BaseMap | null {
  const [file, approval] = [call.option("base-map"), call.option("map-approval")];
  const words = exportingWords[call.language];
  if (file === undefined) {
    if (approval !== undefined) throw new Refusal([words.approvalAlone]);
    return null;
  }
  const read = readBaseMap(resolve(call.cwd, file), file);
  if (read.kind === "read") return { lines: read.lines, approval: approval ?? null };
  if (read.kind === "refused") throw issueRefusal([read.issue], call, null);
  throw new Refusal([words.badMap[read.kind](file)]);
}
