import { expect, it } from "vitest";
import { referenceIssues } from "../../src/files/taxonomy/references.ts";

const span = () => ({ file: "r.yaml", line: 1, column: 1 });
const defined = ["smart-watch", "smart-card", "led-lamp"].map((id) => ({ id, span }));

function hintOf(name: string): unknown {
  const [issue] = referenceIssues({
    what: "concept",
    asked: [{ name, span }],
    defined,
    otherNames: ["smart watches", "智能手表", "LED"],
    used: new Set(),
  });
  return issue?.params;
}

it.each([
  ["a misspelt id", "smart-watche", "smart-watch"],
  ["a misspelt id that is nearer to a label", "smart-watchess", "smart-watch"],
  ["two letters exchanged", "smrat-card", "smart-card"],
  ["a misspelt label", "智能手标", "智能手表"],
  ["a word that is near to labels only", "lde", "LED"],
  ["nothing near", "rubber", null],
])("%s", (_, name, hint) => expect(hintOf(name)).toMatchObject({ found: name, hint }));

it("one name that many entries ask for takes time linear in their number", () => {
  const asked = Array.from({ length: 60_000 }, () => ({ name: "nowhere", span }));
  const started = performance.now();
  expect(referenceIssues({ what: "concept", asked, defined, used: new Set() })).toHaveLength(60_000);
  expect(performance.now() - started).toBeLessThan(5000);
});
