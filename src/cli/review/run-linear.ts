import type { ReviewDesk } from "../../model/review.ts";
import type { Call } from "../command.ts";

export async function runLinear(_desk: ReviewDesk, _call: Call): Promise<boolean> {
  return false;
}
