import { isFurtherLanguage, LANGUAGE_PATTERN } from "../../model/language-tag.ts";
import { mapping, may, need } from "./mapping.ts";
import { openMapping } from "./open-mapping.ts";
import { conceptName, entries, flag, list, oneOrMore, type ReadBy, section, text, textOr } from "./shape.ts";

const label = text("one-line");

const languages = { allows: isFurtherLanguage, pattern: LANGUAGE_PATTERN };
/** Which schemes there are is known once the whole taxonomy is read. */
const SCHEME = /^[a-z][a-z0-9-]*$/;

const scheme = mapping({
  id: need(text("id"), "分类的标识，用作 notation 的键，如 naics2017"),
  title: need(label, "分类的名称"),
  forms: may(oneOrMore(label), "代码的写法：9 为一位数字，A 为一个大写字母，其余字符照写，如 A、99、999"),
  source: need(text(), "来源"),
});

const productWord = textOr(
  label,
  mapping({
    zh: may(label, "中文产品词"),
    en: may(label, "英文产品词；没有中文产品词时，单独写它"),
    altLabel: may(oneOrMore(label), "同一产品的别称"),
    hiddenLabel: may(oneOrMore(label), "同一产品的旧写法、误写，只用于识别"),
    source: may(text(), "来源；不写时同其概念"),
  }),
);

const concept = mapping({
  id: need(text("concept-id"), "概念的标识：英文小写，用连字符相连，确定后不改"),
  prefLabel: need(
    openMapping(mapping({ zh: may(label, "中文首选名称"), en: may(label, "英文首选名称") }), { ...languages, of: label }),
    "首选名称：本行业通用的规范简称；其他语言写语言代码，如 de",
  ),
  altLabel: may(
    openMapping(mapping({ zh: may(oneOrMore(label), "中文别称：简称、政策用语、港台用语"), en: may(oneOrMore(label), "英文别称与缩写") }), {
      ...languages,
      of: oneOrMore(label),
    }),
    "别称：同一概念的其他说法；其他语言写语言代码",
  ),
  hiddenLabel: may(oneOrMore(label), "识别词：只用于识别、不显示的同义词：旧称、误写"),
  includes: may(list(productWord), "产品词：属于它、不必单立概念的品种、部件、例子；彼此无关系"),
  broader: may(oneOrMore(conceptName()), "上位概念的标识或名称，一个或多个"),
  notation: may(
    openMapping(
      mapping({
        sei2018: may(oneOrMore(label), "战略性新兴产业分类（2018）代码"),
        gbt4754: may(oneOrMore(label), "国民经济行业分类 GB/T 4754-2017 代码"),
        gbt4754Close: may(oneOrMore(label), "只是相近的 GB/T 4754-2017 代码：说明所属的投入产出部门，不说明上下位"),
        category1688: may(oneOrMore(label), "1688 类目，二级写作“一级 > 二级”"),
      }),
      { allows: (key) => SCHEME.test(key), pattern: SCHEME.source, of: oneOrMore(label) },
    ),
    "各分类中的代码；其他分类先在 schemes 中声明",
  ),
  gathers: may(flag(), "true：综合用语或政策用语，它的上下游就是各成员的上下游"),
  why: may(text(), "理由：为什么这样归类，一句话"),
  source: need(text(), "来源"),
});

const words = mapping({
  forms: may(list(label), "换个说法：港台用语、英文行业用词与大陆通用说法，写作“硬碟 = 硬盘”"),
  nameTails: may(list(label), "从名称末尾整体移除的词：产业集群、产业带……"),
  districtTails: may(list(label), "集群名称中产业之前的区县、园区的结尾：高新区……"),
  heads: may(list(label), "限定词：在前，产业不变：新型、高端……"),
  tails: may(list(label), "中性词：在后，产业不变：产业、制造……"),
  machineTails: may(list(label), "机器名称之后的中性词：设备……"),
  machines: may(list(label), "机器名称的末字：机、泵……"),
  connectors: may(list(label), "并列成分之间的词和符号：及、与、、……"),
  generic: may(list(label), "要靠前文才说明产业的词：设备、配件……"),
  activities: may(list(label), "表示活动的词，在并列成分末尾时前面的成分只作修饰：综合利用、研究……"),
  closers: may(list(label), "列举与概括词之间的词：等、及其他……"),
  attributives: may(list(label), "前面的词只作修饰：用、的……"),
  asides: may(list(label), "说明性文字的开头，不说明是什么：用于、包括……"),
  endings: may(list(label), "可以互换的词尾：零件 + 配件；左边可按右边链接：设备 > 加工设备"),
  families: may(list(label), "下位概念在名称里直接并列、不用顿号（手套帽子围巾）的概念，几个一组时写作“鞋 + 服装服饰”"),
  ordinary: may(list(label), "固定词表缺少的行业用词，只定词界、不链接：电器具……"),
  placeGroups: may(list(label), "名称开头的城市群简称：广深佛莞……"),
  source: may(text(), "来源"),
  why: may(text(), "理由：为什么这样写"),
});

export const taxonomyFile = mapping({
  concepts: may(section(entries(concept)), "产业概念"),
  schemes: may(section(entries(scheme)), "本产业分类另用的代码分类"),
  words: may(words, "链接时移除的词"),
  source: may(text(), "本文件的来源"),
  why: may(text(), "理由：本文件为什么这样写"),
});

export type RawConcept = ReadBy<typeof concept>;
export type RawScheme = ReadBy<typeof scheme>;
export type RawProductWord = ReadBy<typeof productWord>;
export type RawWords = ReadBy<typeof words>;
