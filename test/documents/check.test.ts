import { describe, expect, it } from "vitest";
import { issueEntries } from "../../src/documents/issues.ts";
import { issue } from "../../src/model/issue.ts";
import { wordingIn } from "../../src/words/words.ts";

const found = (file: string, line: number, column: number, key: string) =>
  issue("unknown-key", { file, line, column }, { key, allowed: ["when"], hint: "when" });

describe("issues in words", () => {
  it("come by file, line, column and message, each once", () => {
    const issues = [
      found("rules/b.yaml", 1, 1, "wehn"),
      found("rules/a.yaml", 9, 1, "wehn"),
      found("rules/a.yaml", 2, 7, "wehn"),
      found("rules/a.yaml", 2, 3, "whne"),
      found("rules/a.yaml", 2, 3, "wehn"),
      found("rules/b.yaml", 1, 1, "wehn"),
    ];
    const entries = issueEntries(wordingIn("en"), issues);
    expect(entries.map(({ file, line, column, message }) => `${file}:${line}:${column} ${/wehn|whne/.exec(message)?.[0]}`)).toEqual([
      "rules/a.yaml:2:3 wehn",
      "rules/a.yaml:2:3 whne",
      "rules/a.yaml:2:7 wehn",
      "rules/a.yaml:9:1 wehn",
      "rules/b.yaml:1:1 wehn",
    ]);
  });
});
