import { AS_THE_STUDY, ellipseDocument } from "../documents/ellipse-document.ts";
import { reproduceDocument } from "../documents/reproduce-document.ts";
import { reproduceText } from "../views/text/reproduce.ts";
import { reproduceWords } from "../words/reproduce.ts";
import { answer } from "./answer.ts";
import type { Answer, Call } from "./command.ts";
import { openRun } from "./open-run.ts";
import { Refusal } from "./refusal.ts";
import { reproduction } from "./reproduction.ts";

/** `qundai reproduce`: each published figure beside ours. */
export async function command(call: Call): Promise<Answer> {
  const { telling, notes } = await openRun(call);
  const { data } = telling.input;
  const found = await reproduction(call, telling, ellipseDocument(data, { ...AS_THE_STUDY, samples: 0 }));
  if (found === null) throw new Refusal([reproduceWords[call.language].noStudy]);
  const document = reproduceDocument(found, telling.input, call.language);
  return answer(
    call,
    document,
    (each) => reproduceText(each, call.page, { belts: data.belts.length, expected: data.dataset.belts.expected }),
    notes,
  );
}
