import { describe, expect, test } from "vitest";
import { wrongConfidence } from "../../src/files/data/confidence.ts";
import { undeclaredKind } from "../../src/files/data/kinds.ts";
import { byPerson, otherNamesOf } from "../../src/reviewing/journals/same-person.ts";
import { folderOf } from "../support/folder.ts";
import { asked } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

const SPAN = { file: "data/clusters.csv", line: 2, column: 1 };
const KINDS = [
  { id: "sei", label: { zh: "战略性新兴产业集群", en: "Strategic emerging" } },
  { id: "amc", label: { zh: "先进制造业集群", en: "Advanced manufacturing" } },
];

describe("values that are none", () => {
  test("a confidence", () => {
    expect(wrongConfidence("certain", () => SPAN)).toMatchObject({ code: "wrong-value", params: { found: "certain" } });
    expect([wrongConfidence("", () => SPAN), wrongConfidence("Verified", () => SPAN)]).toEqual([null, null]);
  });

  test.each(["战略新兴", "se1i", "sei "])("an undeclared kind: %s", (kind) => {
    expect(undeclaredKind(kind, KINDS, SPAN)).toMatchObject({ severity: "warning", params: { found: kind, hint: "sei" } });
    expect(undeclaredKind("sei", KINDS, SPAN)).toBeNull();
  });

  test("a day that the calendar does not have", async () => {
    const exceptions = "exceptions:\n  - {id: x-1, unit: AMC-1, verdict: none, why: 会议, by: 王工, until: 2099-02-31}\n";
    const { stdout } = await asked(["check"], { cwd: folderOf({ ...SMALL_WORKSPACE, "rules/2022.1/x.yaml": exceptions }) });
    expect(stdout).toContain("[wrong-form]");
  });
});

test("names that differ in case, width or spaces are one person, whose last vote counts", () => {
  expect(otherNamesOf("wang", ["wang", "Wang", "ｗａｎｇ", "w ang", "Wong"])).toEqual(["Wang", "ｗａｎｇ", "w ang"]);
  expect(byPerson([])).toEqual([]);
});
