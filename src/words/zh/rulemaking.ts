import type { RulemakingWords } from "../topics/rulemaking.ts";

export const rulemakingZh: RulemakingWords = {
  scopes: { pair: "本对", unit: "本单元", city: "本市", concepts: "两概念", everywhere: "处处" },
  exception: (verdict) => `例外：判为${verdict}`,
  declaration: {
    identical: (names) => `${names.join("、")} 相同`,
    subordinate: (narrower, wider) => `${narrower} 隶属 ${wider}`,
    similar: (upstream, downstream) => `${upstream} 供应 ${downstream}`,
  },
  declare: (what, withNarrower) => `声明：${what}${withNarrower ? "，连同下位" : ""}`,
  redeclare: (id, what) => `改声明 ${id}：${what}`,
  withdraw: (id, what) => `去掉声明 ${id}（${what}）`,
  label: (text, concept) => `别称：「${text}」即 ${concept}`,
  include: (text, concept) => `产品词：「${text}」是 ${concept} 的一种`,
  unlabel: (text, concept) => `去掉 ${concept} 的标签「${text}」`,
  broader: (concept, wider) => `上位：${concept} 属于 ${wider}（分类）`,
  unbroader: (concept, wider) => `去掉上位：${concept} 不属于 ${wider}（分类）`,
  noOffer: {
    undecided: "先裁决（1-4），再写成规则。",
    unsure: "裁决为不定，没有可写的；先定一种关系。",
    agrees: "机器已如此判定，没有要改的规则。",
    "no-concept": "分类里没有相近的概念；请先在 taxonomy 里添一个概念。",
    "no-other-concept": "分类里没有别的相近概念；请先在 taxonomy 里添一个概念，再来写别称。",
    "nothing-fits": "这项裁决没有对应的写法；请看决定条件那一行，手工改规则。",
  },
  problem: (problem, name) => {
    switch (problem.kind) {
      case "already":
        return `不能写：已有 ${problem.id}`;
      case "label-taken":
        return `不能写：标签「${problem.text}」已属于 ${name(problem.concept)}，一个标签只属于一个概念`;
      case "ring":
        return `不能写：${name(problem.wider)} 已在 ${name(problem.concept)} 之下，会成环`;
      case "clash":
        return `不能写：与已有的行相抵触，${name(problem.clash.a)} 与 ${name(problem.clash.b)} 不能又是这种关系又是那种（check 会报错）`;
      case "unwritable-text":
        return `不能写：名称里有看不见或换行的字符：${problem.text}`;
      case "no-effect":
        return "不能写：不改变任何判定";
      case "by-hand":
        return `不能写：${problem.place} 的写法（如夹有注释）程序改不了，请手工改`;
    }
  },
  failure: (failure) => {
    switch (failure.kind) {
      case "changed":
        return `${failure.file} 已被别人改动；请再看一遍新的改动`;
      case "read-only":
        return `${failure.file} 是只读的`;
      case "not-utf8":
        return `${failure.file} 不是 UTF-8，不能只改几个字节`;
      case "not-as-written":
        return `${failure.file} 里找不到原来写的那几行（被改过），请手工改`;
      case "system":
        return `${failure.file}：${SYSTEM[failure.code] ?? failure.code}`;
      case "gone":
        return `草稿 rules/${failure.version} 不在了`;
      case "no-draft":
        return `版本 ${failure.version} 已不是草稿，不能再改`;
      case "shared":
        return `产业分类 ${failure.taxonomy} 有已发布的版本在用（${failure.readers.join("、")}），不能改`;
      case "unknown-offer":
        return "没有这种写法了，请重新选";
    }
  },
  goesTo: (version) => `写入草稿 ${version}`,
  goesToDraft: (version, reviewed) => `${reviewed} 不是草稿，写入从它延伸的草稿 ${version}；以下是在 ${version} 里的效果`,
  needsDraft: (version) => `版本 ${version} 不是草稿，不能改；怎样建草稿，见最后几行`,
  makeFirst: (command) => `先建草稿：${command}`,
  drafts: (versions) => `已有草稿 ${versions.join("、")}，可在其中评审：`,
  make: "新建草稿，裁决照旧有效：",
  goOn: "再接着评审：",
  sharedTaxonomy: (taxonomy, readers) => `不能写：产业分类 ${taxonomy} 有已发布的版本在用（${readers.join("、")}）。让草稿用自己的分类：`,
  alsoRead: (taxonomy, drafts) => `产业分类 ${taxonomy} 还有草稿 ${drafts.join("、")} 在用，也会变`,
  stale: "撤销了以前写的规则；以下效果按打开时的规则算，重开评审后才准",
  reviewersDisagree: "评审意见不一，宜先裁定",
  matched: (before, after, counts) => `匹配率 ${before} -> ${after} (${counts})`,
  similar: (before, after, counts) => `相近率 ${before} -> ${after} (${counts})`,
  changes: (units, pairs) => `改变 ${units} 个单元、${pairs} 对`,
  thisCase: (relation, isDecided) => `本项将判为：${relation}${isDecided ? "（与裁决相同）" : "（与裁决不同）"}`,
  relations: { identical: "相同", subordinate: "隶属", similar: "相近", none: "无", unknown: "未知" },
  settles: (count) => `随之了结的争议 ${count} 项：`,
  touches: (count) => `触及而未了结的争议 ${count} 项：`,
  contradicts: (count) => `与已有裁决相反 ${count} 项：`,
  contradiction: (id, names, reviewer, decided, would) => `${id} ${names}  ${reviewer}：${decided}，将判：${would}`,
  unseen: (count) => `另触及 ${count} 项别人已裁决、你未裁决的`,
  fails: (count) => `不再成立的范例 ${count} 个：`,
  more: (count) => `另有 ${count} 项`,
  textOf: (file, isNew) => `改动 ${file}${isNew ? "（新文件）" : ""}：`,
  ask: (file) => `写入 ${file}？ y 写入  Esc 取消`,
  cannot: "这一种不能写，原因见上；1-9 选别的",
};

const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: "没有权限写",
  EPERM: "没有权限写",
  EROFS: "磁盘是只读的",
  ENOSPC: "磁盘满了",
  EDQUOT: "磁盘配额用完了",
  ENOENT: "文件夹不在了",
  EEXIST: "旁边留有同名的临时文件（.tmp），请先删去",
  EIO: "磁盘读写出错",
};
