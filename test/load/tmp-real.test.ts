import { test } from "vitest";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import { loadWorkspace } from "../../src/load/workspace.ts";
test("real", async () => {
  const root = new URL("../../", import.meta.url).pathname.replace(/\/$/, "");
  let t = performance.now();
  const store = new Map<string, string>();
  const cache = { get: (k: string) => store.get(k), set: (k: string, v: string) => void store.set(k, v) };
  for (let i = 0; i < 3; i++) {
    t = performance.now();
    const loaded = await loadWorkspace(root, {}, FACT_CATALOGUE, cache);
    console.log(performance.now() - t, loaded.issues.length, loaded.versions, loaded.input?.ruleset.hash, loaded.input?.ruleset.declarations.length);
    if (i === 0) console.log(loaded.issues.slice(0, 25).map((x) => JSON.stringify(x)).join("\n"));
    if (i === 0) console.log(JSON.stringify(loaded.input?.ruleset.rules), loaded.locate(loaded.input?.ruleset.rules[0]!.when.origin!));
  }
});
