import { sensitivityDocument } from "../documents/sensitivity.ts";
import { weigh } from "../questions/sensitivity/sensitivity.ts";
import { sensitivityCsv, sensitivityText } from "../views/text/sensitivity.ts";
import { answer } from "./answer.ts";
import type { Answer, Call } from "./command.ts";
import { issueRefusal, load } from "./open-run.ts";
import { writeFileFrom } from "./write-file.ts";

/** `qundai sensitivity`: what each rule, declaration and exception contributes. */
export async function command(call: Call): Promise<Answer> {
  const { input, issues, locate } = await load(call);
  const check = `${call.page.command} check${call.flags}`;
  const errors = issues.filter(({ severity }) => severity === "error");
  if (input === null || errors.length > 0) throw issueRefusal(errors, call, check);
  const document = sensitivityDocument(weigh(input), input, locate);
  const csv = call.option("csv");
  if (csv !== undefined) await writeFileFrom(csv, [sensitivityCsv(document)], call);
  const notes = issues.length === 0 ? [] : [call.words.warnings(issues.length, check)];
  return answer(call, document, (each) => sensitivityText(each, call.page), notes);
}
