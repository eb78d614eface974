import type { AddingWords } from "../topics/adding.ts";

export const addingZh: AddingWords = {
  says: {
    alias: (word, concept) => `「${word}」是「${concept}」的别称`,
    product: (word, concept) => `「${word}」是「${concept}」的一种`,
    concept: (name, id, under) => `新概念「${name}」（${id}），上位为「${under}」`,
    exception: (unit, belt, verdict) =>
      belt === null ? `例外：「${unit}」整体判定为${verdict}` : `例外：「${unit}」与产业带「${belt}」判定为${verdict}`,
    case: (cluster, belt, expected) => `范例：「${cluster}」与「${belt}」应为${expected}`,
  },
  into: (version) => `写入草稿 ${version}`,
  link: (word, from, to) =>
    from === to ? `「${word}」链接到${to ?? "（无）"}，不变` : `「${word}」原链接到${from ?? "（无）"}，将链接到${to ?? "（无）"}`,
  changes: (units, pairs) =>
    units === 0
      ? pairs === 0
        ? "数据中没有单元和配对因此改变。"
        : `没有单元的结果因此改变；${pairs} 个配对的判定或所依规则改变。`
      : `改变 ${units} 个单元、${pairs} 个配对：`,
  through: (belt, from, to) => `产业带「${belt}」：${from} -> ${to}`,
  more: (count) => `另有 ${count} 项`,
  cases: (passed, failing) => (failing === 0 ? `范例：${passed} 个全部通过。` : `范例：${failing} 个将会失败，${passed} 个通过。`),
  failing: (id, expected, got) => `${id}：应为${expected}，将得到${got}`,
  alsoIn: (drafts) => `该文件另有草稿 ${drafts.join("、")} 在用，也会随之改变。`,
  newIssues: "check 将增加的消息",
  made: "为此新建：",
  isThere: (version) => `版本 ${version} 已有此条，无须写入。`,
  written: "已写入：",
  notWritten: "未写入。",
  next: "下一步，检查草稿，并查看能否发布：",
  shownOnly: (version, breaksCases) =>
    breaksCases ? "未写入，因为有范例将会失败。请先修改范例或此条；仍要写入：" : `尚未写入。写入 ${version}：`,
  ask: (file) => `写入 ${file}？[y/N]`,
  offerDraft: (version, base) => `没有草稿。是否新建扩展 ${base} 的草稿 ${version}？[y/N]`,
  unknownKind: (found, allowed) => `无法写入 ${found}；可写：${allowed.join("、")}。`,
  wanted: (usage) => `用法：${usage}`,
  otherKind: (option, kinds) => `${option} 只用于 ${kinds.map((kind) => `add ${kind}`).join("、")}。`,
  needs: (kind, option) => `add ${kind} 缺少 ${option}。`,
  notDraft: (version) => `版本 ${version} 不是草稿，不能修改。请写入扩展它的新草稿：`,
  noDraft: (version) => `没有可写入的草稿。新建扩展 ${version} 的草稿并写入：`,
  severalDrafts: (drafts) => `有多个草稿：${drafts.join("、")}。请指明写入哪一个：`,
  orNewDraft: "或写入新的草稿：",
  draftIsThere: (version) => `草稿 ${version} 已存在。写入它：`,
  refusedByCheck: "未写入：加上此条，草稿会有以上错误。",
  byHand: (kind) => `草稿的文件都无法只添加这一条（${kind}）而不改动其他文字（例如列表中夹有注释），请手工写入。`,
  headerByHand: (file, taxonomy) => `${file} 的写法无法自动修改；请在其中手工写入 taxonomy: ${taxonomy}。`,
  conceptUnknown: (text) => `没有名为「${text}」的概念；作为用语，也无法整体链接到一个概念。`,
  conceptAmbiguous: (text) => `「${text}」是多个概念的名称，请写标识：`,
  nearest: "最接近的：",
  isProductWord: (text, concept, id) => `「${text}」是「${concept}」的产品词，不是单立的概念；请写 ${id}，或先将它立为概念。`,
  conceptThere: (id, name) => `已有概念 ${id}（${name}），请换一个标识。`,
  badConceptId: (found) => `${found} 不能用作概念的标识；可用小写英文字母和数字，以连字符相连，如 solid-state-battery。`,
  badId: (found) => `${found} 不能用作标识；不能含有空格、引号、冒号、逗号、括号等 YAML 符号。`,
  idTaken: (id) => `标识 ${id} 已被使用；写入会取代原有条目。`,
  badCode: (found) => `--code 写作“分类：代码”，如 gbt4754:3911（写的是 ${found}）。`,
  badDeclaration: (found, allowed) => `${found} 不是声明的种类；可写：${allowed.join("、")}。`,
  onlyChain: (option) => `${option} 只用于 add declaration upstream 和 downstream。`,
  oneConcept: (a, b, concept) => (a === b ? `声明须写两个概念（两次都是 ${concept}）。` : `${a} 与 ${b} 已是同一个概念：${concept}。`),
  exceptionThere: (id, verdict) => `例外 ${id} 已对此设定 ${verdict}，请手工修改或移除。`,
  caseForms: (command) => `用法：${command} 用语 用语 应得关系，或 ${command} 应得关系 --unit 单元 --belt 产业带`,
  caseThere: (id, expected) => `范例 ${id} 在此应得 ${expected}，请手工修改。`,
  badExpected: (found, allowed) => `${found} 不是关系；可写：${allowed.join("、")}。`,
  emptyText: (what) => `${what} 不能为空。`,
  unwritable: (what, text) => `${what} 须为一行，且不含不可见字符（写的是 ${text}）。`,
  mend: {
    alias: (word, concept) => `如果「${word}」就是「${concept}」：`,
    product: (word, concept) => `如果「${word}」是「${concept}」的一种：`,
    concept: (word) => `如果「${word}」自成一个产业，请添加概念：`,
  },
};
