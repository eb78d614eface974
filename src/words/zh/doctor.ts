import type { CacheState, Finding, GitState, SetBy } from "../../model/setup.ts";
import type { DoctorWords } from "../topics/doctor.ts";

export const doctorZh: DoctorWords = {
  title: "本机的设置",
  states: { ok: "正常", warning: "注意", problem: "问题" },
  labels: {
    node: "Node",
    language: "语言",
    setting: "设置",
    "settings-file": "个人设置",
    variable: "环境变量",
    terminal: "终端",
    fonts: "字体",
    cache: "缓存",
    workspace: "工作区",
    input: "工作区文件",
    versions: "规则版本",
    seals: "发布封存",
    git: "git",
    leftovers: "中断残留",
    lock: "锁",
  },
  summary: (problems, warnings) => (problems + warnings === 0 ? "一切正常。" : `${problems} 个问题，${warnings} 处注意。`),
  ruler: "终端若能正确显示汉字的宽度，以下两行等长：",
  ruled: ["|群带群带|", "|12345678|"],
  finding,
  advice,
};

const SET_BY: Readonly<Record<SetBy, string>> = {
  option: "由选项指定：",
  environment: "由环境变量指定：",
  workspace: "由工作区指定：",
  "user-file": "由个人设置指定：",
  locale: "随系统区域设置：",
  default: "默认",
};

const setBy = (by: SetBy, name: string): string => `${SET_BY[by]}${name}`;

const CACHE: Readonly<Record<CacheState["use"], string>> = {
  used: "归当前用户所有，正在使用",
  off: "未使用：QUNDAI_CACHE 设为 off",
  "not-yet": "尚未建立，下次运行时建立",
  "no-folder": "没有缓存文件夹：不知道主目录在哪里",
  "of-others": "未使用：归他人所有，或他人可以写入",
  "not-writable": "未使用：无法写入",
};

const MOST_NAMED = 5;

function named(all: readonly string[]): string {
  return `${all.slice(0, MOST_NAMED).join("、")}${all.length > MOST_NAMED ? ` 等 ${all.length} 项` : ""}`;
}

function finding(found: Finding, mistakes: readonly string[]): string {
  switch (found.kind) {
    case "node":
      return `Node ${found.version}；需要 ${found.needed} 或更新的版本。`;
    case "language":
      return `中文，${setBy(found.by, found.name)}。`;
    case "setting":
      return `${{ rules: "规则版本", reviewer: "评审人", color: "颜色" }[found.setting]}：${found.value}，${setBy(found.by, found.name)}。`;
    case "settings-file":
      if (found.file === null) return "没有存放设置的文件夹：不知道主目录在哪里。";
      if (found.state === "none") return `没有（${found.file} 不存在）。`;
      return found.state === "read" ? `已读取 ${found.file}。` : `${found.file} 中有 ${mistakes.length} 处错误：${mistakes.join("；")}`;
    case "variable":
      return found.problem;
    case "terminal":
      return `${found.isTerminal ? `输出到终端（${found.name === "" ? "类型不明" : found.name}）` : "输出不是终端"}；${
        found.charset === null ? "没有说明所用的字符编码" : `字符编码为 ${found.charset}`
      }。`;
    case "fonts":
      if (found.families === null) return "本系统无法查询字体；Windows 和 macOS 自带中文字体。";
      return found.families.length === 0 ? "没有安装中文字体。" : `中文字体 ${found.families.length} 种：${named(found.families)}。`;
    case "cache":
      return found.folder === null ? `${CACHE[found.use]}。` : `${found.folder} ${CACHE[found.use]}${sizeOf(found)}。`;
    case "workspace":
      if (found.folder !== null)
        return `${found.folder}，${{ option: "由选项 --workspace 指定", environment: "由环境变量 QUNDAI_WORKSPACE 指定", found: "从当前文件夹向上找到" }[found.by]}。`;
      return found.by === "found" ? "当前文件夹及其上级都不是工作区。" : `${found.named} 不是工作区。`;
    case "input":
      return found.errors + found.warnings === 0 ? "全部可以读取。" : `${found.errors} 处错误，${found.warnings} 处警告。`;
    case "versions":
      return found.versions.length === 0
        ? "没有任何规则版本。"
        : `${named(found.versions)}；草稿：${found.drafts.length === 0 ? "无" : named(found.drafts)}。`;
    case "seals":
      return found.edited.length > 0
        ? `发布后被改动：${named(found.edited)}。`
        : found.sealed === 0
          ? "没有已发布的版本。"
          : `已发布 ${found.sealed} 个版本，此后均未改动。`;
    case "git":
      return gitFinding(found);
    case "leftovers":
      return found.files.length === 0 ? "没有中断后残留的文件。" : `残留：${named(found.files)}。`;
    case "lock":
      return `${found.file}：${found.since === "" ? "时间不明" : found.since} 起由进程 ${found.pid} 持有，${
        { here: "该进程仍在运行", elsewhere: `在另一台机器 ${found.host} 上`, dead: "该进程已结束" }[found.holder]
      }。`;
  }
}

function sizeOf({ use, files, bytes }: CacheState): string {
  return use === "used" ? `：${files} 个文件，${(bytes / 1024 / 1024).toFixed(1)} MB` : "";
}

function gitFinding(found: GitState): string {
  if (found.state === "no-git") return "没有安装 git；只有 compare --git 和 watch --since 需要它。";
  if (found.state === "not-git") return "工作区不在 git 仓库中；只有 compare --git 和 watch --since 需要仓库。";
  const at = found.commit === "" ? "尚无提交" : `提交 ${found.commit}`;
  return `${found.branch === "" ? "不在任何分支上" : `分支 ${found.branch}`}，${at}；工作区有 ${found.changed} 个文件未提交。`;
}

function advice(found: Finding, command: string): string | null {
  switch (found.kind) {
    case "node":
      return `请安装 Node ${found.needed} 或更新的版本（https://nodejs.org）。`;
    case "settings-file":
      return "请改正或删除该文件。";
    case "variable":
      return "请修改或取消该变量。";
    case "terminal":
      return found.charset !== null && /^\d+$/.test(found.charset)
        ? "使用前先运行 chcp 65001。"
        : "请改用 UTF-8 的区域设置（如 LANG=zh_CN.UTF-8）和能显示汉字的终端。";
    case "fonts":
      return "在本机查看图片和报告需要中文字体：请安装 Noto Sans CJK SC（软件包 fonts-noto-cjk）。";
    case "cache":
      return "没有缓存只会慢一些。可用 XDG_CACHE_HOME 另选文件夹。";
    case "workspace":
      return found.by === "found" ? `请转到工作区，或用 --workspace 指定，或新建一个：${command} init 文件夹` : "请指定别的文件夹。";
    case "input":
      return `运行 ${command} check 查看。`;
    case "versions":
      return "请恢复文件夹 rules：每个版本一个文件夹，其中有 ruleset.yaml。";
    case "seals":
      return `请恢复这些文件；改动请写入新版本：${command} rules new 版本`;
    case "leftovers":
      return "已没有进程使用，可以删除。";
    case "lock":
      return found.holder === "dead" ? "下次评审会自动接管，无须处理。" : "如果那个进程已经结束，请删除该文件。";
    default:
      return null;
  }
}
