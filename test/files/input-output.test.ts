import { expect, it } from "vitest";
import { inputOutputOf } from "../../src/files/data/input-output.ts";
import { publishedRatesOf } from "../../src/files/data/study.ts";
import { briefly, tableFrom } from "./tables.ts";

const SECTORS =
  "code;name_zh;name_en;gbt_codes;general\n090;电子元器件;Electronic parts, general;397|398;no\n044;肥料;Fertilizers;262;no\n100;电力;Power;44;yes\n";

it("reads sectors and flows, sorted by code", async () => {
  const flows = await tableFrom("upstream,downstream,coefficient\n100,044,0.061\n044,090,0.00009\n", "flows.csv");
  const { inputOutput, issues } = inputOutputOf(await tableFrom(SECTORS), flows);
  expect(issues).toEqual([]);
  expect(inputOutput.general).toEqual(["100"]);
  expect(inputOutput.sectors.map(({ code, gbtCodes }) => [code, ...gbtCodes])).toEqual([
    ["044", "262"],
    ["090", "397", "398"],
    ["100", "44"],
  ]);
  expect(inputOutput.flows).toEqual([
    { upstream: "044", downstream: "090", coefficient: 0.00009, origin: { file: "flows.csv", path: [3, 1] } },
    { upstream: "100", downstream: "044", coefficient: 0.061, origin: { file: "flows.csv", path: [2, 1] } },
  ]);
});

it("tells of flows that cannot be", async () => {
  const flows = await tableFrom("upstream,downstream,coefficient\n100,045,0.1\n100,044,1.5\n100,044,\n100,044,0x1\n");
  const { inputOutput, issues } = inputOutputOf(await tableFrom(SECTORS), flows);
  expect(inputOutput.flows).toEqual([]);
  expect(briefly(issues)).toEqual(["unknown-reference 2:1", "cell-not-number 3:9", "cell-not-number 4:9", "cell-not-number 5:9"]);
  expect(issues[0]?.params).toMatchObject({ found: "045", hint: "044" });
});

it("reads the published rates, all kinds first", async () => {
  const { rows, issues } = publishedRatesOf(
    await tableFrom("kind,units,matched,similar,match_pct\nsei,66,33,25,50.0\namc,32,18,许多,56.3\ntotal,159,71,63,44.7\n"),
  );
  expect(rows).toEqual([
    { kind: "all", units: 159, matched: 71, similar: 63 },
    { kind: "sei", units: 66, matched: 33, similar: 25 },
  ]);
  expect(briefly(issues)).toEqual(["cell-not-number 3:11"]);
});
