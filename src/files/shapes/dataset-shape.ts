import { mapping, may, need } from "./mapping.ts";
import { flag, list, type ReadBy, text, whole } from "./shape.ts";

const bilingual = mapping({ zh: need(text("one-line"), "中文"), en: need(text("one-line"), "英文") });
const year = whole(1990, 2100);

const tableNote = mapping({
  complete: need(flag(), "本表是否完整；不完整时比率只是下限"),
  expected: may(whole(0, 1_000_000_000), "完整时应有的行数"),
  missing: may(bilingual, "所缺的内容"),
  source: may(text(), "来源"),
});

export const datasetFile = mapping({
  title: need(bilingual, "数据集的名称"),
  source: need(text(), "来源"),
  studyYear: need(year, "研究年份：产业带以这一年的名单为准"),
  fallbackYears: may(list(year, 2), "首尾两年：研究年份没有产业带的城市，以这些年份的名单补充"),
  ruleset: may(text("version"), "默认使用的规则版本"),
  made: may(flag(), "是否为模拟数据（测试、演示）；若是，所有输出均予注明"),
  kinds: may(list(mapping({ id: need(text("id"), "类型的标识"), label: need(bilingual, "类型的名称") })), "集群的类型"),
  tables: need(
    mapping({
      clusters: need(tableNote, "集群表"),
      belts: need(tableNote, "产业带表"),
      places: may(tableNote, "地点表"),
    }),
    "各表是否完整",
  ),
});

export type RawDataset = ReadBy<typeof datasetFile>;
export type RawTableNote = ReadBy<typeof tableNote>;
