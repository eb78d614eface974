import { mapping, may, need } from "./mapping.ts";
import { flag, text } from "./shape.ts";

const bilingual = mapping({ zh: need(text("one-line"), "中文"), en: need(text("one-line"), "英文") });

/** The note beside a table of flows: `flows.yaml`. */
export const flowNoteFile = mapping({
  counts: need(bilingual, "表中所计数的对象，如绿色专利转让次数"),
  measure: may(text("id"), "对象的标识；论断按此标识找到所适用的表"),
  coversAllPlaces: may(flag(), "是否包含所有城市之间的流动；只有包含时才能计算优势比"),
  made: may(flag(), "是否为模拟数据；若是，所有输出均予注明"),
  source: may(text(), "来源"),
  notice: may(bilingual, "必须随结果注明的话，如许可协议"),
});
