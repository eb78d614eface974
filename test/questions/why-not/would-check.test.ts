import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findClashes } from "../../../src/knowledge/relate/clashes.ts";
import { labelKey } from "../../../src/model/label-key.ts";
import { applyEdits } from "../../../src/questions/compare/apply.ts";
import { WhyNotFinder } from "../../../src/questions/why-not/why-not.ts";
import { folderOf } from "../../support/folder.ts";
import { openedShipped } from "../../support/opened.ts";
import { asked } from "../../support/program.ts";
import { SMALL_WORKSPACE } from "../../support/small-workspace.ts";

it("no proposal for a shipped unit contradicts a line, makes a cycle, or takes another concept's label", {
  timeout: 240_000,
}, async () => {
  const { input } = await openedShipped("zh");
  const finder = new WhyNotFinder(input);
  const known = findClashes(input.taxonomy.concepts, input.ruleset.declarations).length;
  const labels = new Map(
    input.taxonomy.concepts.flatMap(({ id, prefLabel, altLabel }) => [prefLabel.zh, ...altLabel.zh].map((text) => [labelKey(text), id])),
  );
  for (const { id } of input.data.units) {
    for (const { edits } of finder.forUnit(id).gains) {
      const { taxonomy, ruleset } = applyEdits(input, edits);
      expect([id, findClashes(taxonomy.concepts, ruleset.declarations).length]).toEqual([id, known]);
      for (const { change } of edits) {
        if (change.kind === "label") expect(labels.get(labelKey(change.to ?? "")) ?? change.id).toBe(change.id);
        if (change.kind === "belt") expect(change.from).not.toBeNull();
      }
    }
  }
});

it("what is proposed in a small workspace passes check when it is written into a draft", { timeout: 120_000 }, async () => {
  const cwd = folderOf(SMALL_WORKSPACE);
  const units = (JSON.parse((await asked(["match", "--json", "--lang", "en"], { cwd })).stdout) as { units: { unit: string }[] }).units;
  let tried = 0;
  for (const { unit } of units) {
    const { stdout } = await asked(["explain", unit, "--json", "--lang", "en"], { cwd });
    const { whyNot } = JSON.parse(stdout) as { whyNot: { kind: string; edit: string; file?: string }[] };
    for (const { edit } of whyNot.filter(({ kind }) => kind === "gain")) expect(edit).not.toMatch(/belt .* \(/u);
    tried += whyNot.length;
  }
  expect(tried).toBeGreaterThan(0);
});

it("a version that removes a rule keeps the inherited cases that name it: answers are checked, and one note says which", async () => {
  const cwd = folderOf({
    ...SMALL_WORKSPACE,
    "rules/2022.2/ruleset.yaml":
      "version: 2022.2\ntitle: {zh: 少一条, en: One less}\nstatus: draft\ndate: 2026-01-31\nextends: 2022.1\nremove: [same-industry]\n",
  });
  const codes = async (): Promise<readonly string[]> => {
    const { stdout } = await asked(["check", "--rules", "2022.2", "--json", "--lang", "en"], { cwd });
    return (JSON.parse(stdout) as { issues: { code: string }[] }).issues.map(({ code }) => code);
  };
  expect((await asked(["match", "--rules", "2022.2", "--lang", "en"], { cwd })).code).toBe(0);
  const about = async () => (await codes()).filter((code) => code.startsWith("case")).sort();
  expect(await about()).toEqual(["case-failed", "cases-without-rule"]);
  const rule = "rules:\n  - id: same-word\n    when: {place: same-city, industry: identical}\n    then: identical\n";
  writeFileSync(join(cwd, "rules/2022.2/own.yaml"), rule);
  expect(await about()).toEqual(["cases-without-rule"]);
});
