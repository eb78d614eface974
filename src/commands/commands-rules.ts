import type { CommandSpec } from "./command.ts";

/** Commands about versions of the rules and the files that hold them. */
export function rulesCommands(): readonly CommandSpec[] {
  return [
    {
      name: "rules",
      operands: { zh: "[list|show|new|diff|release] [版本…]", en: "[list|show|new|diff|release] [VERSION…]" },
      least: 0,
      most: 3,
      says: { zh: "规则的版本：列出、查看、新建、比较、发布", en: "versions of the rules: list, show, new, diff, release" },
      about: {
        zh: "list 列出版本；show 版本 列出全部条目和出处；new 版本 --from 旧版本 新建；diff 版本 版本 按意思逐项比较，排版和次序不算；release 版本 检查通过后记下内容的哈希，此后不能再改。",
        en: "list: the versions; show VERSION: every entry with its line; new VERSION --from OLD: a new one; diff FROM TO: by meaning, field by field; release VERSION: when the checks pass, the hash of its content is recorded, and it cannot be edited any more.",
      },
      options: [
        {
          name: "from",
          value: { zh: "版本", en: "VERSION" },
          says: { zh: "new：从哪个版本开始（默认：默认版本）", en: "new: the version to start from (default: the default one)" },
        },
        {
          name: "taxonomy",
          value: { zh: "版本", en: "VERSION" },
          says: {
            zh: "new：同时复制一份产业分类，名为此版本，归新规则版本用：已发布的分类不能改",
            en: "new: also copy the taxonomy, under this name, for the new version: a released one stays as it is",
          },
        },
        { name: "copy", says: { zh: "new：复制全部文件，而不是扩展", en: "new: copy all files instead of extending" } },
      ],
      examples: [
        { words: "rules list", says: { zh: "有哪些版本", en: "which versions there are" } },
        { words: "rules diff 2022.1 2022.3", says: { zh: "两个版本的不同", en: "how two versions differ" } },
        { words: "rules new 2022.4 --from 2022.1", says: { zh: "从 2022.1 开始写新版本", en: "begin a version from 2022.1" } },
        { words: "rules show 2022.3", says: { zh: "全部条目和出处", en: "every entry with its line" } },
      ],
      load: () => import("./rules.ts"),
    },
    {
      name: "format",
      operands: { zh: "[文件…]", en: "[FILE…]" },
      least: 0,
      most: Number.POSITIVE_INFINITY,
      says: { zh: "统一 YAML 文件的排版，注释保留", en: "give YAML files their canonical layout; comments stay" },
      about: {
        zh: "键按规定次序，每级缩进两格；意思和注释不变，排好的再排不变。不写文件时，整理工作区的全部 YAML。",
        en: "Keys in order, two spaces a level; meaning and comments stay, and once is enough. Without files: every YAML file of the workspace.",
      },
      options: [
        {
          name: "check",
          says: {
            zh: "只看哪些文件的排版不合规范，不改动；有则退出码为 1",
            en: "change nothing, name the files that would be; exit code 1 where there are any",
          },
        },
      ],
      examples: [
        { words: "format", says: { zh: "全部文件", en: "every file" } },
        { words: "format --check", says: { zh: "只看不改", en: "only look" } },
      ],
      load: () => import("./format.ts"),
    },
  ];
}
