import { clashesOf } from "../documents/clashes.ts";
import { collectionEntries } from "../documents/collections.ts";
import type { MatchDocument } from "../documents/match.ts";
import { matchDocument } from "../documents/match.ts";
import type { Telling } from "../documents/telling.ts";
import { GROUPINGS, type Grouping } from "../model/match.ts";
import { groupedRates } from "../questions/grouped-rates.ts";
import { pairsCsv, unitsCsv } from "../views/exports/match-csv.ts";
import { shownJson } from "../views/shown.ts";
import { matchText } from "../views/text/match.ts";
import { answer } from "./line/answer.ts";
import { collectionNamed, REGION, regionAsked } from "./line/collections.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { openRun } from "./line/open-run.ts";
import { OWN_TABLES } from "./line/options.ts";
import { Refusal } from "./line/refusal.ts";
import { writeOutFolder } from "./line/write-out.ts";

const COLLECTION = "collection:";

export const spec: CommandSpec = {
  name: "match",
  group: "analyst",
  operands: { zh: "", en: "" },
  least: 0,
  most: 0,
  says: { zh: "逐对判定集群与产业带，给出匹配率", en: "judge every cluster-belt pair and print the rates" },
  about: {
    zh: "每个单元与每条产业带都判定一次。单元的结果取最强的一条产业带：匹配、相近、无匹配、本市无产业带或未知。产业带名单不全时，比率前的 >= 表示下限。",
    en: "Judges every unit against every belt. The outcome of a unit is the strongest that any of its belts gives: matched, similar, none, no belt or unknown. If the belt list is incomplete, >= before a rate means at least.",
  },
  options: [
    {
      name: "by",
      value: { zh: "分组", en: "GROUP" },
      choices: GROUPINGS,
      alsoFrom: COLLECTION,
      says: {
        zh: "分组：kind 类型、region 区域、province 省份、city 城市、sector 产业领域；collection:集合 按产业集合的成员",
        en: "group rates by kind (default), region, province, city or sector; collection:ID for the members of a collection",
      },
    },
    REGION,
    {
      name: "reviewed",
      says: {
        zh: "另列评审之后的比率（计入两人一致或已仲裁的裁决）",
        en: "also print the rates as reviewed, using decisions that two reviewers agree on or that were ruled",
      },
    },
    ...OWN_TABLES,
    {
      name: "out",
      value: { zh: "文件夹", en: "DIR" },
      says: {
        zh: "把完整结果写入文件夹：match.json、units.csv、pairs.csv",
        en: "write the full result to this folder: match.json, units.csv, pairs.csv",
      },
    },
  ],
  examples: [
    { words: "match", says: { zh: "各类集群的匹配率", en: "the rates of each kind of cluster" } },
    { words: "match --by region", says: { zh: "各区域的匹配率", en: "the rates of each region" } },
    {
      words: "match --by collection:delta-ten --region 长三角",
      says: { zh: "长三角十大产业的匹配率，按营业收入加权", en: "the ten industries of the Yangtze delta, weighted by revenue" },
    },
    { words: "match --belts data/belts.csv", says: { zh: "换用另一份产业带名单", en: "with another list of belts" } },
  ],
  prints: ["match"],
};

/** `qundai match`: judges every pair and prints the rates. */
export async function run(call: Call): Promise<Answer> {
  const by = groupingOf(call.option("by"));
  const { telling, notes } = await openRun(call, call.option("out"));
  const collection = collectionOf(telling, call);
  const judged = { ...matchDocument(telling, groupedRates(telling.input, telling.matcher, by)), ...collection };
  const document = { ...withoutForeignFigures(judged, call), ...clashesOf(telling.input, telling.locate) };
  const written = await writeResult(document, call);
  const asked = { by: collection === null ? by : ("collection" as const), flags: call.flags, ownBelts: call.option("belts") !== undefined };
  const told = [...notes, ...written];
  if (!call.isOn("reviewed")) return answer(call, document, (each) => matchText(each, call.page, asked), told);
  const [{ openReviewedRun }, { reviewedRates }, { reviewedText }, { journalNotes }] = await Promise.all([
    import("./review/open-reviewed-run.ts"),
    import("../reviewing/decisions/reviewed-run.ts"),
    import("../views/text/reviewed-rates.ts"),
    import("./review/journals.ts"),
  ]);
  const reviewed = reviewedRates(await openReviewedRun(call), by);
  return answer(
    call,
    { ...document, reviewed },
    (each) => matchText(each, call.page, asked) + reviewedText(each, reviewed, by, call.page),
    [...told, ...journalNotes(call)],
  );
}

/** What `--by collection:ID` adds: the members of the collection, over the units of `--region`. */
function collectionOf(telling: Telling, call: Call): Pick<MatchDocument, "collection"> | null {
  const by = call.option("by") ?? "";
  if (!by.startsWith(COLLECTION)) {
    if (call.option("region") !== undefined) throw new Refusal([call.words.optionNeeds("--region", `--by ${COLLECTION}ID`)]);
    return null;
  }
  const collection = collectionNamed(by.slice(COLLECTION.length), telling.input, call);
  const region = regionAsked(telling.input, call);
  const [entry] = collectionEntries(telling, [collection], region);
  if (entry === undefined) throw new Error("a collection without an entry");
  return { collection: { ...entry, region: region?.name ?? null } };
}

function groupingOf(by: string | undefined): Grouping {
  return GROUPINGS.find((grouping) => grouping === by) ?? "kind";
}

/** The study's figures describe the study's clusters: a comparison with the user's own clusters would be meaningless. */
function withoutForeignFigures(document: MatchDocument, call: Call): MatchDocument {
  return call.option("clusters") === undefined ? document : { ...document, published: [] };
}

async function writeResult(document: MatchDocument, call: Call): Promise<string[]> {
  const folder = call.option("out");
  if (folder === undefined) return [];
  const files = {
    "match.json": shownJson(document),
    "units.csv": unitsCsv(document, call.language),
    "pairs.csv": pairsCsv(document, call.language),
  };
  await writeOutFolder(folder, files, call);
  return [call.page.wording.report.match.written(folder, Object.keys(files))];
}
