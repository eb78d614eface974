import { resolve } from "node:path";
import { askedLinkDocument, dataLinkDocument } from "../documents/link.ts";
import { decodeText } from "../files/decode.ts";
import { MOST_YAML_BYTES, readBytes } from "../files/read.ts";
import { linkText } from "../views/text/link.ts";
import { answer } from "./answer.ts";
import type { Answer, Call } from "./command.ts";
import { issueRefusal, openRun } from "./open-run.ts";
import { checkedTerm } from "./term.ts";

/** `qundai link [TERM…]`: how terms link; without terms, what in the data does not. */
export async function command(call: Call): Promise<Answer> {
  const terms = [...call.operands, ...termsOfFile(call)].map((term) => checkedTerm(term, call.words)).filter((term) => term !== "");
  const { telling, notes } = await openRun(call);
  const isAsked = call.operands.length > 0 || call.option("file") !== undefined;
  const document = isAsked ? askedLinkDocument(telling, terms) : dataLinkDocument(telling);
  const which = isAsked ? "asked" : call.isOn("all") ? "all" : "weak";
  return answer(call, document, (each) => linkText(each, call.page, which), notes);
}

function termsOfFile(call: Call): string[] {
  const file = call.option("file");
  if (file === undefined) return [];
  const read = readBytes(resolve(call.cwd, file), MOST_YAML_BYTES, file);
  if (read.kind === "refused") throw issueRefusal([read.issue], call, null);
  const decoded = decodeText(read.bytes, file);
  if (decoded.kind === "refused") throw issueRefusal([decoded.issue], call, null);
  return decoded.text.split(/\r?\n/);
}
