import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shown, shownDocument, shownJson } from "../../src/views/shown.ts";
import { hostileText, TERMINAL_HARM } from "../support/hostile.ts";

describe("shown", () => {
  test.each([
    ["北京市海淀区人工智能产业集群", "北京市海淀区人工智能产业集群"],
    ["Lithium-ion (Li⁺) — 5 €, 100 %", "Lithium-ion (Li⁺) — 5 €, 100 %"],
    ["全角　空格", "全角　空格"],
    ["a\u001b[31mred", "a<ESC>[31mred"],
    ["bell\u0007 back\b tab\t", "bell<BEL> back<BS> tab<TAB>"],
    ["two\r\nlines", "two<CR><LF>lines"],
    ["gpj.\u202eexe", "gpj.<U+202E>exe"],
    ["c1 \u009b2J", "c1 <U+009B>2J"],
    ["zero\u200bwidth\u200djoiner\ufeff", "zero<U+200B>width<U+200D>joiner<U+FEFF>"],
    ["para\u2028graph\u2029", "para<U+2028>graph<U+2029>"],
    ["lone \ud800", "lone <U+D800>"],
    ["delete\u007f", "delete<DEL>"],
    ["hangul filler \u3164", "hangul filler <U+3164>"],
    ["é as two: e\u0301", "é as two: e\u0301"],
    ["\u0301leads", "<U+0301>leads"],
  ])("%j is shown as %j", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test("no harmful character remains in any text", () => {
    fc.assert(
      fc.property(hostileText, (text) => !TERMINAL_HARM.test(shown(text))),
      { numRuns: 3000 },
    );
  });

  test("a second pass changes nothing", () => {
    fc.assert(
      fc.property(hostileText, (text) => shown(shown(text)) === shown(text)),
      { numRuns: 1000 },
    );
  });

  test("documents are shown through and through, keys included", () => {
    expect(shownDocument({ "a\u001b": ["\u202eb", { c: null, d: 1, e: true }] })).toEqual({
      "a<ESC>": ["<U+202E>b", { c: null, d: 1, e: true }],
    });
  });
});

describe("shownJson", () => {
  test("says the same as the document, and harms no terminal", () => {
    const value = fc.dictionary(hostileText, fc.array(hostileText));
    fc.assert(
      fc.property(value, (document) => {
        const text = shownJson(document);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(document)));
        expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
      }),
      { numRuns: 500 },
    );
  });
});
