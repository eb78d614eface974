import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { MADE_WORLDS } from "./made-world.ts";
import { VERSIONS, versionAnswers } from "./version-answers.ts";
import { worldAnswers } from "./world-answers.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Far more than a test takes on an idle machine; on a busy one it gets an eighth of the time. */
const PATIENCE = 240_000;
const frozen = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

// A failure means that the engine answers differently than before. README.md beside this file says what to do if that is intended.
// Made worlds are tested first: they reveal a fault within seconds.
describe("made worlds, answered as before", () => {
  const lines = frozen("worlds.jsonl").trimEnd().split("\n");

  it("of every seed", () => {
    expect(lines.map((line) => (JSON.parse(line) as { readonly seed: number }).seed)).toEqual([...Array(MADE_WORLDS).keys()]);
  });

  // Ten at a time, so that a failure names only a few worlds.
  it.each(Array.from({ length: MADE_WORLDS / 10 }, (_, at) => at * 10))(
    "seeds %i and the nine after",
    async (first) => {
      for (let seed = first; seed < first + 10; seed++) {
        expect(await worldAnswers(seed), `seed ${seed}`).toEqual(JSON.parse(lines[seed] ?? ""));
      }
    },
    PATIENCE,
  );
});

describe("the shipped versions, answered as before", () => {
  it.each(VERSIONS)(
    "%s",
    async (version) => {
      const { verdicts, digests } = await versionAnswers(ROOT, version);
      expect(verdicts).toBe(frozen(`versions/${version}.verdicts.txt`));
      expect(differing(frozen(`versions/${version}.digests.txt`), digests)).toEqual([]);
    },
    PATIENCE,
  );
});

/** The lines that one text has and the other lacks, or has less often. */
function differing(before: string, after: string): readonly string[] {
  const [had, has] = [before, after].map((text) => new Set(text.split("\n")));
  const gone = [...(had ?? [])].filter((line) => !has?.has(line)).map((line) => `before: ${line}`);
  return [...gone, ...[...(has ?? [])].filter((line) => !had?.has(line)).map((line) => `now: ${line}`)];
}
