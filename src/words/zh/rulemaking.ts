import type { RulemakingWords } from "../topics/rulemaking.ts";

export const rulemakingZh: RulemakingWords = {
  scopes: { pair: "仅此配对", unit: "本单元", city: "本市", concepts: "仅这两个概念", everywhere: "全部" },
  exception: (verdict) => `例外：判定为${verdict}`,
  declaration: {
    identical: (names) => `${names.join("、")} 相同`,
    subordinate: (narrower, wider) => `${narrower} 隶属于 ${wider}`,
    similar: (upstream, downstream) => `${upstream} 供应 ${downstream}`,
  },
  declare: (what, withNarrower) => `声明：${what}${withNarrower ? "，连同下位" : ""}`,
  redeclare: (id, what) => `修改声明 ${id}：${what}`,
  withdraw: (id, what) => `移除声明 ${id}（${what}）`,
  label: (text, concept) => `别称：「${text}」即 ${concept}`,
  include: (text, concept) => `产品词：「${text}」是 ${concept} 的一种`,
  unlabel: (text, concept) => `移除 ${concept} 的名称「${text}」`,
  broader: (concept, wider) => `上位：${concept} 隶属于 ${wider}（产业分类）`,
  unbroader: (concept, wider) => `移除上位：${concept} 不隶属于 ${wider}（产业分类）`,
  noOffer: {
    undecided: "请先裁决（1-4），再写成规则。",
    unsure: "裁决为不确定，无可写的规则；请先裁决为一种关系。",
    agrees: "机器判定与裁决相同，无须修改规则。",
    "no-concept": "产业分类中没有接近的概念；请先在 taxonomy 中添加概念。",
    "no-other-concept": "产业分类中没有其他接近的概念；请先在 taxonomy 中添加概念，再写别称。",
    "nothing-fits": "此项裁决没有对应的写法；请查看决定条件所在的行，手工修改规则。",
  },
  problem: (problem, name) => {
    switch (problem.kind) {
      case "already":
        return `无法写入：已有 ${problem.id}`;
      case "label-taken":
        return `无法写入：名称「${problem.text}」已属于 ${name(problem.concept)}，一个名称只能属于一个概念`;
      case "ring":
        return `无法写入：${name(problem.wider)} 已是 ${name(problem.concept)} 的下位，会成环`;
      case "clash":
        return `无法写入：与已有的行相抵触，${name(problem.clash.a)} 与 ${name(problem.clash.b)} 不能同时有两种关系（check 会报错）`;
      case "unwritable-text":
        return `无法写入：名称含有不可见字符或换行：${problem.text}`;
      case "no-effect":
        return "无法写入：不改变任何判定";
      case "by-hand":
        return `无法写入：程序无法修改 ${problem.place} 的写法（如夹有注释），请手工修改`;
    }
  },
  failure: (failure) => {
    switch (failure.kind) {
      case "changed":
        return `${failure.file} 已被他人修改；请核对新的改动`;
      case "read-only":
        return `${failure.file} 为只读文件`;
      case "not-utf8":
        return `${failure.file} 不是 UTF-8 编码，无法只修改部分字节`;
      case "not-as-written":
        return `${failure.file} 中找不到原先写入的行（已有修改），请手工修改`;
      case "system":
        return `${failure.file}：${SYSTEM[failure.code] ?? failure.code}`;
      case "gone":
        return `草稿 rules/${failure.version} 已不存在`;
      case "no-draft":
        return `版本 ${failure.version} 已不是草稿，不能修改`;
      case "shared":
        return `产业分类 ${failure.taxonomy} 有已发布的版本在用（${failure.readers.join("、")}），不能修改`;
      case "unknown-offer":
        return "此写法已不存在，请重新选择";
    }
  },
  goesTo: (version) => `写入草稿 ${version}`,
  goesToDraft: (version, reviewed) => `${reviewed} 不是草稿，写入扩展它的草稿 ${version}；以下为在 ${version} 中的效果`,
  needsDraft: (version) => `版本 ${version} 不是草稿，不能修改；新建草稿的方法见最后几行`,
  makeFirst: (command) => `请先新建草稿：${command}`,
  drafts: (versions) => `已有草稿 ${versions.join("、")}，可在其中评审：`,
  make: "新建草稿（原有裁决仍然有效）：",
  goOn: "然后继续评审：",
  sharedTaxonomy: (taxonomy, readers) =>
    `无法写入：产业分类 ${taxonomy} 有已发布的版本在用（${readers.join("、")}）。请为草稿另建产业分类：`,
  alsoRead: (taxonomy, drafts) => `产业分类 ${taxonomy} 另有草稿 ${drafts.join("、")} 在用，也会随之改变`,
  stale: "已撤销先前写入的规则；以下效果按打开时的规则计算，重新打开评审后更新",
  reviewersDisagree: "评审人的裁决不一，宜先仲裁",
  matched: (before, after, counts) => `匹配率 ${before} -> ${after}（${counts}）`,
  similar: (before, after, counts) => `相近率 ${before} -> ${after}（${counts}）`,
  changes: (units, pairs) => `改变 ${units} 个单元、${pairs} 个配对`,
  thisCase: (relation, isDecided) => `本项将判定为：${relation}${isDecided ? "（与裁决相同）" : "（与裁决不同）"}`,
  relations: { identical: "相同", subordinate: "隶属", similar: "相近", none: "无关系", unknown: "未知" },
  settles: (count) => `同时解决的争议 ${count} 项：`,
  touches: (count) => `有影响但未解决的争议 ${count} 项：`,
  contradicts: (count) => `与已有裁决相反 ${count} 项：`,
  contradiction: (id, names, reviewer, decided, would) => `${id} ${names}  ${reviewer}：${decided}，将判定为：${would}`,
  unseen: (count) => `另影响 ${count} 项他人已裁决、本人未裁决的争议`,
  fails: (count) => `不再通过的范例 ${count} 个：`,
  more: (count) => `另有 ${count} 项`,
  textOf: (file, isNew) => `改动 ${file}${isNew ? "（新文件）" : ""}：`,
  ask: (file) => `写入 ${file}？ y 写入  Esc 取消`,
  cannot: "此写法无法写入，原因见上；1-9 选择其他写法",
};

const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: "无写入权限",
  EPERM: "无写入权限",
  EROFS: "磁盘为只读",
  ENOSPC: "磁盘已满",
  EDQUOT: "磁盘配额已用完",
  ENOENT: "文件夹已不存在",
  EEXIST: "同一文件夹中留有同名的临时文件（.tmp），请先移除",
  EIO: "磁盘读写出错",
};
