import { fileURLToPath } from "node:url";
import { FACT_CATALOGUE } from "../src/facts/catalogue.ts";
import { loadWorkspace } from "../src/files/workspace.ts";
import type { MatchInput } from "../src/model/matcher.ts";

/** The repository's own workspace, read without a cache. Throws if it has errors: a measurement would be meaningless. */
export async function shippedInput(): Promise<Omit<MatchInput, "today">> {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const { input, issues } = await loadWorkspace(root, {}, FACT_CATALOGUE, { get: () => undefined, set: () => undefined });
  const error = issues.find((issue) => issue.severity === "error");
  if (!input || error) throw new Error(`the shipped workspace does not load: ${JSON.stringify(error)}`);
  return input;
}
