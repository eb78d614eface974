import { describe, expect, test } from "vitest";
import type { FlowsDocument } from "../../../src/documents/flows.ts";
import { FLOW_FACTS } from "../../../src/facts/flow-figures.ts";
import { folderOf } from "../../support/folder.ts";
import { asked, ROOT } from "../../support/program.ts";

const TABLE = `year,from,to,count
2001,上海,苏州,8
2001,上海,北京,2
2001,北京,上海,1
2002,上海,苏州,8
2002,上海,北京,2
2002,北京,上海,12
`;
const NOTE = "counts: {zh: 转让, en: transfers}\nmeasure: transfers\n";

async function claimsOf(when: string, more = "", region = "[上海, 苏州]"): Promise<FlowsDocument["claims"]> {
  const claims = `claims:\n  - {id: one, title: {zh: 一, en: One}, measure: transfers, region: ${region}, ${more}when: ${when}, source: made}\n`;
  const cwd = folderOf({ "flows.csv": TABLE, "flows.yaml": NOTE, "claims.yaml": claims });
  const ran = await asked(["flows", "--json", "--workspace", ROOT, "--flows", "flows.csv", "--region", "上海,苏州"], { cwd });
  expect(ran.stderr).toBe("");
  return (JSON.parse(ran.stdout) as FlowsDocument).claims;
}

describe("claims about flows", () => {
  test("hold or fail, with each figure and how far off it is", async () => {
    const [holds] = await claimsOf("{flow.sales.least: {atLeast: 0.5}, flow.supply.fall: {atLeast: 0.2}}");
    expect(holds?.result).toBe("holds");
    expect(holds?.figures.map(({ fact, actual }) => [fact, actual])).toEqual([
      ["flow.sales.least", 0.8],
      ["flow.supply.fall", 8 / 9 - 8 / 20],
    ]);
    expect(holds?.by).toBeCloseTo(8 / 9 - 8 / 20 - 0.2, 12);
    const [fails] = await claimsOf("{flow.supply.last: {atLeast: 0.5}}");
    expect([fails?.result, fails?.by?.toFixed(3)]).toEqual(["fails", "-0.100"]);
    const [either] = await claimsOf("{any: [{flow.supply.last: {atLeast: 0.5}}, {not: {flow.sales.change: {moreThan: 0}}}]}");
    expect(either?.result).toBe("holds");
  });

  test("groups and partners", async () => {
    const more = "group: {name: {zh: 沪, en: Shanghai}, places: 上海}, partners: [{name: {zh: 京, en: Beijing}, places: 北京}], ";
    const [one] = await claimsOf(
      "{flow.core.cross: 1, flow.core.share: 0, flow.partners.sold.rank: {atMost: 1}, flow.partners.bought.share: 1}",
      more,
    );
    expect(one?.result).toBe("holds");
  });

  test("what is missing, or is about another region or table, is not computable", async () => {
    expect((await claimsOf("{flow.partners.sold.rank: {atMost: 1}}"))[0]).toMatchObject({
      result: "not-computable",
      why: "figure-missing",
      by: null,
    });
    expect((await claimsOf("{flow.sales.least: 1}", "", "长三角"))[0]).toMatchObject({ result: "not-computable", why: "other-region" });
  });

  test("mistakes have their place", async () => {
    const cwd = folderOf({
      "flows.csv": TABLE,
      "claims.yaml":
        "claims:\n  - {id: a, title: {zh: 一, en: One}, measure: m, region: 长三觉, when: {flow.suply.last: 1}, source: made}\n",
    });
    const ran = await asked(["flows", "--workspace", ROOT, "--flows", "flows.csv", "--region", "上海,苏州"], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain("claims.yaml:2:");
    expect(ran.stderr).toContain("flow.supply.last");
    expect(ran.stderr).toContain("长三角");
  });

  test("the shipped findings are judged on the made table, and reproduce lists them as not computable", async () => {
    const words = ["flows", "--json", "--region", "长三角", "--flows", "examples/green-transfer/flows.csv", "--green", "wipo"];
    const { claims, made } = JSON.parse((await asked(words)).stdout) as FlowsDocument;
    expect(made).toBe(true);
    expect(claims.map(({ result }) => result)).toEqual(["holds", "holds", "holds", "holds"]);
    const { flows } = JSON.parse((await asked(["reproduce", "--json"])).stdout) as {
      readonly flows: readonly { readonly id: string; readonly status: string }[];
    };
    expect(flows.map(({ id, status }) => [id, status])).toEqual(claims.map(({ id }) => [id, "not-computable"]));
  });

  test("every figure has a name of its own", () => {
    expect(new Set(FLOW_FACTS.map(({ id }) => id)).size).toBe(FLOW_FACTS.length);
  });
});
