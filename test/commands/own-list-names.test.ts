import { describe, expect, test } from "vitest";
import { folderOf } from "../support/folder.ts";
import { asked, ROOT } from "../support/program.ts";

interface Matched {
  readonly units: readonly { readonly name: string; readonly belts: readonly { readonly name: string; readonly relation: string }[] }[];
}
interface Linked {
  readonly senses: readonly { readonly how: string }[];
}

const CLUSTERS = `名称,城市
榆鄂宁现代煤化工集群,榆林市
金白兰武有色金属集群,金昌市
南通市、泰州市、扬州市海工装备和高技术船舶集群,南通市、泰州市、扬州市
昆山医药产业集群,苏州市
晋江鞋产业集群,泉州市
清河羊绒产业集群,邢台市
`;
const BELTS = `产业带,城市
煤化工,榆林
有色金属,金昌
海工装备,泰州
高技术船舶,扬州
昆山医药,苏州
晋江鞋,泉州
清河羊绒,邢台
`;

describe.each(["2022.0", "2022.1"])("names that begin with places, under %s", (rules) => {
  const inFolder = () => ({ cwd: folderOf({ "clusters.csv": CLUSTERS, "belts.csv": BELTS }) });
  const tables = ["--workspace", ROOT, "--rules", rules, "--clusters", "clusters.csv", "--belts", "belts.csv"];

  test("the places are no part of the industry", async () => {
    const { stdout } = await asked(["match", ...tables, "--json", "--lang", "en"], inFolder());
    const pairs = (JSON.parse(stdout) as Matched).units.flatMap(({ name, belts }) =>
      belts.map((belt) => `${name.slice(0, 4)} ${belt.name} ${belt.relation}`),
    );
    expect([...new Set(pairs)].sort()).toEqual(
      [
        "南通市、 海工装备 identical",
        "南通市、 高技术船舶 identical",
        "昆山医药 昆山医药 identical",
        "晋江鞋产 晋江鞋 identical",
        "榆鄂宁现 煤化工 identical",
        "清河羊绒 清河羊绒 identical",
        "金白兰武 有色金属 identical",
      ].sort(),
    );
  });

  test("no link is a part because of a place", async () => {
    const { stdout } = await asked(["export", ...tables, "--to", "json", "--lang", "en"], inFolder());
    const { units, belts } = JSON.parse(stdout) as { units: readonly Linked[]; belts: readonly Linked[] };
    expect([...units, ...belts].flatMap(({ senses }) => senses.map(({ how }) => how)).filter((how) => how === "part")).toEqual([]);
  });
});
