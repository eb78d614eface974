import { createInterface } from "node:readline";
import type { ReviewDesk } from "../../reviewing/desk/review-desk.ts";
import { LinearReview } from "../../views/screen/linear.ts";
import type { Call } from "../line/command.ts";
import { print } from "../line/streams.ts";

/** Runs the review line by line, in a terminal, a pipe or a file of answers. Always resolves to false, since no signal ends it. */
export async function runLinear(desk: ReviewDesk, call: Call): Promise<boolean> {
  const review = new LinearReview(desk, call.language);
  await print(call.host.stdout, review.opening());
  const lines = createInterface({ input: process.stdin, terminal: false });
  for await (const line of lines) {
    const { text, ends } = review.answer(line);
    await print(call.host.stdout, `\n${text}`);
    if (ends) break;
  }
  lines.close();
  return false;
}
