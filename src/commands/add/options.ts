import type { AdditionKind } from "../../model/addition.ts";
import { CHAIN_KINDS, SUPPLIES } from "../../model/rules.ts";
import type { OptionSpec } from "../line/command.ts";

/** An option of `add`, with the kinds of entries for which it has a meaning; no list: for all. */
export interface AddOption extends OptionSpec {
  readonly of?: readonly AdditionKind[];
}

const TEXT = { zh: "文字", en: "TEXT" };
const NAME = { zh: "名称", en: "NAME" };

export const ADD_OPTIONS: readonly AddOption[] = [
  {
    name: "product",
    of: ["alias"],
    says: {
      zh: "alias：该词是这个概念的一种（写入 includes），而不是它的另一种说法",
      en: "alias: the word is a kind of the concept (written under includes) instead of another name of it",
    },
  },
  {
    name: "lang-of",
    of: ["alias"],
    value: { zh: "zh|en", en: "zh|en" },
    choices: ["zh", "en"],
    says: {
      zh: "alias：该词是哪种语言（默认：有汉字即中文）",
      en: "alias: the language of the word (default: Chinese if it has a Chinese character)",
    },
  },
  { name: "zh", of: ["concept"], value: NAME, says: { zh: "concept：中文首选名称", en: "concept: its preferred label in Chinese" } },
  { name: "en", of: ["concept"], value: NAME, says: { zh: "concept：英文首选名称", en: "concept: its preferred label in English" } },
  {
    name: "under",
    of: ["concept"],
    value: { zh: "概念", en: "CONCEPT" },
    says: { zh: "concept：上位概念", en: "concept: the concept under which it belongs" },
  },
  {
    name: "words",
    of: ["concept"],
    value: { zh: "词，词", en: "W1,W2" },
    says: { zh: "concept：别称，用逗号隔开", en: "concept: other names of it, separated by commas" },
  },
  {
    name: "code",
    of: ["concept"],
    value: { zh: "分类：代码", en: "SCHEME:CODE" },
    isRepeated: true,
    says: {
      zh: "concept：在某一分类中的代码，如 gbt4754:3911；可写多次",
      en: "concept: its code in a classification, such as gbt4754:3911; may be given several times",
    },
  },
  {
    name: "as",
    of: ["declaration"],
    value: { zh: "方式", en: "HOW" },
    choices: SUPPLIES,
    says: {
      zh: "declaration upstream：以什么供应：material 原料（默认）、component 零部件、equipment 设备、use 使用",
      en: "declaration upstream: what is supplied: material (default), component, equipment or use",
    },
  },
  {
    name: "kinds",
    of: ["declaration"],
    value: { zh: "范围", en: "WHICH" },
    choices: CHAIN_KINDS,
    says: {
      zh: "declaration upstream：双方的品种是否也有这条上下游关系：all 都有、none 都没有（默认由规则定）",
      en: "declaration upstream: whether kinds of the two share the chain: all or none (default: the rules decide)",
    },
  },
  {
    name: "scope",
    of: ["declaration"],
    value: { zh: "范围", en: "SCOPE" },
    choices: ["branch", "pair"],
    says: {
      zh: "declaration：branch 连同各自的下位（默认）；pair 仅这两个概念",
      en: "declaration: branch, with all that is under the two (default), or pair, these two concepts only",
    },
  },
  {
    name: "unit",
    of: ["exception", "case"],
    value: { zh: "单元", en: "UNIT" },
    says: { zh: "exception、case：单元的编号或名称", en: "exception, case: the unit, by id or name" },
  },
  {
    name: "belt",
    of: ["exception", "case"],
    value: { zh: "产业带", en: "BELT" },
    says: {
      zh: "exception、case：产业带的编号或名称；例外不写它，即整个单元",
      en: "exception, case: the belt, by id or name; an exception without it is about the whole unit",
    },
  },
  {
    name: "verdict",
    of: ["exception"],
    value: { zh: "关系", en: "VERDICT" },
    says: { zh: "exception：identical、subordinate、similar 或 none", en: "exception: identical, subordinate, similar or none" },
  },
  {
    name: "by",
    of: ["exception"],
    value: { zh: "姓名", en: "NAME" },
    says: { zh: "exception：由谁决定", en: "exception: who decided it" },
  },
  {
    name: "until",
    of: ["exception"],
    value: { zh: "日期", en: "DATE" },
    says: { zh: "exception：有效期的最后一天，如 2026-12-31", en: "exception: the last day on which it applies, such as 2026-12-31" },
  },
  {
    name: "place",
    of: ["case"],
    value: { zh: "两地关系", en: "PLACE" },
    says: { zh: "case：两地关系，默认 same-city", en: "case: how the two places are related (default: same-city)" },
  },
  {
    name: "because",
    of: ["case"],
    value: { zh: "规则", en: "RULE" },
    says: { zh: "case：应由哪条规则得出", en: "case: the rule that must decide it" },
  },
  {
    name: "id",
    of: ["declaration", "exception", "case"],
    value: { zh: "标识", en: "ID" },
    says: { zh: "条目的标识（默认由内容得出）", en: "the id of the entry (default: made from what it says)" },
  },
  {
    name: "why",
    of: ["concept", "declaration", "exception"],
    value: TEXT,
    says: { zh: "理由，一句话；例外必须写", en: "the reason, one sentence; an exception needs it" },
  },
  {
    name: "source",
    of: ["concept", "declaration"],
    value: TEXT,
    says: { zh: "来源（默认 expert，即专家判断）", en: "where it comes from (default: expert, a person's judgement)" },
  },
  {
    name: "draft",
    value: { zh: "版本", en: "VERSION" },
    says: {
      zh: "写入新的草稿，扩展 --rules 所指的版本或默认版本",
      en: "write into a new draft, which extends the version that --rules names, or the default version",
    },
  },
  { name: "yes", says: { zh: "直接写入，不再询问", en: "write without asking" } },
  { name: "anyway", says: { zh: "即使有范例因此失败也写入", en: "write even if known cases fail with it" } },
];
