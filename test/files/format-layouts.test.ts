import { describe, expect, test } from "vitest";
import { formatText } from "../../src/files/yaml/format.ts";
import type { KeyOrder } from "../../src/files/yaml/key-order.ts";
import { NO_CACHE, yamlFile } from "../../src/files/yaml/yaml-file.ts";
import { LayoutAuthor, sorted } from "../support/yaml-layouts.ts";

/** QUNDAI_LAYOUTS=2500 for the full run. */
const COUNT = Number(process.env["QUNDAI_LAYOUTS"] ?? 200);
const orderAt: KeyOrder = () => ["id", "when", "then", "why", "source"];

describe("format", () => {
  test(`${COUNT} layouts: the meaning and every comment stay, and once is enough`, { timeout: 60_000 + COUNT * 400 }, async () => {
    let laidOut = 0;
    for (let seed = 0; seed < COUNT; seed++) {
      const author = new LayoutAuthor(seed);
      const written = author.text();
      const text = seed % 7 === 0 ? written.replaceAll("\n", "\r\n") : written;
      const before = await yamlFile("f.yaml", text, NO_CACHE);
      if (before.issues.length > 0) throw new Error(`seed ${seed}: ${JSON.stringify(before.issues)}\n${text}`);
      const once = await formatText("f.yaml", text, orderAt);
      if (once.kind === "broken") throw new Error(`seed ${seed} broken:\n${text}`);
      if (once.kind !== "laid-out") continue;
      laidOut += 1;
      const after = await yamlFile("f.yaml", once.text, NO_CACHE);
      expect(sorted(after.value), `seed ${seed}`).toEqual(sorted(before.value));
      for (const comment of author.comments)
        expect(
          once.text.split("\n").some((line) => line.trimEnd().endsWith(comment)),
          `seed ${seed}`,
        ).toBe(true);
      expect(await formatText("f.yaml", once.text, orderAt), `seed ${seed}\n${text}`).toEqual(once);
    }
    expect(laidOut).toBe(COUNT);
  });

  test.each([
    ["literal", "rules:\n- why: |\n    one\n      two\n  id: r\n"],
    ["folded", "rules:\n- why: >-\n    one\n\n    two\n  id: r\n"],
    ["plain", "rules:\n- why: one\n   two\n  id: r\n"],
    ["quoted", 'rules:\n-   why: "one\n     two"\n    id: r\n'],
    ["kept blank lines", "rules:\n- why: |+\n    one\n\n\n  id: r\n"],
    ["an indent that is said", "rules:\n- why: |2\n      one\n    two\n  id: r\n"],
  ])("a text of several lines at the first key of an item, %s, moves once and no more", async (_, text) => {
    const once = await formatText("f.yaml", text, () => []);
    const laidOut = once.kind === "laid-out" ? once.text : text;
    expect((await yamlFile("f.yaml", laidOut, NO_CACHE)).value).toEqual((await yamlFile("f.yaml", text, NO_CACHE)).value);
    expect(await formatText("f.yaml", laidOut, () => [])).toEqual(once.kind === "laid-out" ? once : { kind: "left" });
  });
});
