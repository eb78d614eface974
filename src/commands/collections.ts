import { collectionsDocument } from "../documents/collections.ts";
import { collectionListText, collectionsText } from "../views/text/collections.ts";
import { answer } from "./line/answer.ts";
import { collectionNamed, REGION, regionAsked } from "./line/collections.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { openRun } from "./line/open-run.ts";
import { OWN_TABLES } from "./line/options.ts";

export const spec: CommandSpec = {
  name: "collections",
  group: "regions",
  operands: { zh: "[产业集合]", en: "[ID]" },
  least: 0,
  most: 1,
  says: {
    zh: "跨分类的产业集合（未来产业、十大产业）各有哪些集群",
    en: "which clusters serve industries that cut across the taxonomy",
  },
  about: {
    zh: "不写产业集合时，列出产业分类中的全部集合。写明时，逐个成员列出其集群、结果、所经的概念与依据的行，没有集群的成员，以及不属于任何成员的集群；有权重时另给加权的比率和所占权重。集合写在 taxonomy/版本/collections.yaml。",
    en: "Without an id, lists the collections of the taxonomy. With one, lists the clusters of each member with their outcomes, the concepts that they came through and the lines behind them, the members without clusters, and the clusters in no member; with weights, also the weighted rate and the share of weight that it covers. Collections are written in taxonomy/VERSION/collections.yaml.",
  },
  options: [REGION, ...OWN_TABLES],
  examples: [
    { words: "collections", says: { zh: "有哪些产业集合", en: "which collections there are" } },
    {
      words: "collections future-14fyp --region 长三角",
      says: { zh: "哪些未来产业在长三角没有集群", en: "which industries of the future have no cluster in the delta" },
    },
  ],
  prints: ["collections"],
};

/** `qundai collections`: which clusters serve which members of a collection. */
export async function run(call: Call): Promise<Answer> {
  const { telling, notes } = await openRun(call);
  const [id] = call.operands;
  const all = telling.input.taxonomy.collections ?? [];
  const region = regionAsked(telling.input, call);
  const collections = id === undefined ? all : [collectionNamed(id, telling.input, call)];
  const document = collectionsDocument(telling, collections, region);
  return answer(
    call,
    document,
    (each) => (id === undefined ? collectionListText(all, call.page) : collectionsText(each, call.page)),
    notes,
  );
}
