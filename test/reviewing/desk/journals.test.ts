import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { DisputesDocument } from "../../../src/documents/disputes.ts";
import { asked } from "../../support/program.ts";
import { disputedWorkspace } from "../../support/review.ts";

test("cases that reviewers see differently are named as such; a damaged journal counts up to the damage, and is named", async () => {
  const cwd = disputedWorkspace();
  const disputes = async (): Promise<DisputesDocument> => JSON.parse((await asked(["disputes", "--json"], { cwd })).stdout);
  const [first] = (await disputes()).disputes;
  const id = first?.id ?? "";
  for (const [reviewer, verdict] of [
    ["甲", "similar"],
    ["乙", "none"],
  ] as const)
    expect((await asked(["decide", id, verdict, "--reviewer", reviewer], { cwd })).code).toBe(0);
  expect((await disputes()).disputes.find((each) => each.id === id)?.reasons).toContain("reviewers-disagree");

  appendFileSync(join(cwd, "reviews/乙.jsonl"), '{"seq":2}\n');
  for (const words of [["disputes"], ["match", "--reviewed"], ["review", "--report"], ["export", "--to", "sssom", "--reviewed"]]) {
    const { stderr, code } = await asked(words, { cwd });
    expect(stderr, words.join(" ")).toContain("reviews/乙.jsonl: the hash of line 2 does not match the line before it");
    expect(code).toBe(0);
  }
});
