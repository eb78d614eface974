import { disputesDocument } from "../explain/disputes-document.ts";
import { disputesText } from "../report/disputes.ts";
import { answer } from "./answer.ts";
import type { Answer, Call } from "./command.ts";
import { openDisputes } from "./open-disputes.ts";

/** `qundai disputes`: what someone should look at, and why. */
export async function command(call: Call): Promise<Answer> {
  const { telling, disputes, notes } = await openDisputes(call, new Map());
  const document = disputesDocument(telling, disputes);
  return answer(call, document, (each) => disputesText(each, call.page, call.flags, call.isOn("all")), notes);
}
