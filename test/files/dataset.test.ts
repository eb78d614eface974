import { describe, expect, it } from "vitest";
import { datasetOf } from "../../src/files/data/dataset.ts";
import { NO_CACHE, yamlFile } from "../../src/files/yaml/yaml-file.ts";
import { briefly } from "./tables.ts";

const read = async (text: string) => datasetOf(await yamlFile("data/dataset.yaml", text, NO_CACHE));

const WHOLE = `title: {zh: 浙江产业带, en: Belts of Zhejiang}
source: 省商务厅 2023
studyYear: 2022
fallbackYears: [2019, 2021]
ruleset: 2022.10
made: true
kinds:
  - {id: sei, label: {zh: 战略性新兴产业集群, en: Strategic emerging industry clusters}}
tables:
  clusters: {complete: true}
  belts: {complete: false, expected: 300, missing: {zh: 缺舟山, en: without Zhoushan}, source: 1688}
`;

describe("datasetOf", () => {
  it("reads every key", async () => {
    expect(await read(WHOLE)).toEqual({
      issues: [],
      dataset: {
        title: { zh: "浙江产业带", en: "Belts of Zhejiang" },
        source: "省商务厅 2023",
        studyYear: 2022,
        fallbackYears: [2019, 2021],
        ruleset: "2022.10",
        made: true,
        kinds: [{ id: "sei", label: { zh: "战略性新兴产业集群", en: "Strategic emerging industry clusters" } }],
        clusters: { complete: true, expected: null, missing: null, source: "" },
        belts: { complete: false, expected: 300, missing: { zh: "缺舟山", en: "without Zhoushan" }, source: "1688" },
        places: { complete: true, expected: null, missing: null, source: "" },
        hash: "",
      },
    });
  });

  it("gets by with what is needed", async () => {
    const { dataset, issues } = await read(
      WHOLE.split("\n")
        .filter((line) => !/^(fall|ruleset|made|kinds| {2}- )/.test(line))
        .join("\n"),
    );
    expect(issues).toEqual([]);
    expect(dataset).toMatchObject({ fallbackYears: null, ruleset: null, made: false, kinds: [] });
  });

  it.each([
    ["no study year", WHOLE.replace("studyYear: 2022\n", ""), ["missing-key 1:1"], false],
    ["a year in words", WHOLE.replace("studyYear: 2022", "studyYear: 去年"), ["wrong-type 3:12"], false],
    ["a misspelt key", WHOLE.replace("complete: true", "compelte: true"), ["unknown-key 10:14"], true],
    ["years the wrong way round", WHOLE.replace("[2019, 2021]", "[2021, 2019]"), ["wrong-value 4:16"], true],
    [
      "a kind that is there twice",
      WHOLE.replace("kinds:\n", "kinds:\n  - {id: sei, label: {zh: 一, en: one}}\n"),
      ["duplicate-id 9:5"],
      true,
    ],
    ["a list", "- 一\n", ["wrong-type 1:1"], false],
    ["nothing", "", ["wrong-type 1:1"], false],
  ])("tells of %s", async (_, text, expected, isRead) => {
    const { dataset, issues } = await read(text);
    expect([briefly(issues), dataset !== null]).toEqual([expected, isRead]);
  });
});
