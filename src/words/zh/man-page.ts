import type { ManWords } from "../topics/man-page.ts";

export const manZh: ManWords = {
  title: "群带手册",
  name: "名称",
  synopsis: "概要",
  commandAndOptions: "命令 [参数] [选项]",
  description: "说明",
  commands: "命令",
  options: "通用选项",
  examples: "示例：",
  environment: "环境变量",
  files: "文件",
  exit: "退出码",
  variables: {
    QUNDAI_LANG: "界面语言：zh 或 en。--lang 优先；两者都没有时，依次看个人设置和 LC_ALL、LC_MESSAGES、LANG。",
    QUNDAI_RULES: "默认的规则版本，代替工作区 data/dataset.yaml 所指定的版本。",
    QUNDAI_REVIEWER: "评审人，同 --reviewer。",
    QUNDAI_WORKSPACE: "工作区，同 --workspace。",
    QUNDAI_COLOR: "auto、always 或 never，同 --color。",
    "FORCE_COLOR, NO_COLOR": "总是或从不使用颜色；--color 或 QUNDAI_COLOR 为 always 或 never 时以后者为准。",
    QUNDAI_CACHE: "设为 off 时，两次运行之间不保留任何内容。",
    QUNDAI_DEBUG: "设为 1 时，程序出错会显示详情。",
  },
  paths: {
    "$XDG_CONFIG_HOME/qundai/config.yaml":
      "个人设置，默认在 ~/.config 下；Windows 上在 %APPDATA% 下。可用的键：language、rules、reviewer、color。选项、环境变量、工作区都没有指定时生效。",
    "$XDG_CACHE_HOME/qundai": "两次运行之间保留的内容，默认在 ~/.cache 下，可随时删除。",
    "rules/ taxonomy/ data/ reviews/": "工作区：规则的各个版本、产业分类、数据表、评审人的裁决。",
  },
  codes: {
    "0": "完成。",
    "1": "完成，但命令所检查的内容有错误。",
    "2": "未能执行，原因见标准错误输出。",
  },
};
