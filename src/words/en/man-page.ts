import type { ManWords } from "../topics/man-page.ts";

export const manEn: ManWords = {
  title: "Qundai manual",
  name: "NAME",
  synopsis: "SYNOPSIS",
  commandAndOptions: "COMMAND [OPERANDS] [OPTIONS]",
  description: "DESCRIPTION",
  commands: "COMMANDS",
  options: "OPTIONS OF EVERY COMMAND",
  examples: "Examples:",
  environment: "ENVIRONMENT",
  files: "FILES",
  exit: "EXIT STATUS",
  variables: {
    QUNDAI_LANG:
      "The language, zh or en. --lang comes first; without either, the user's file and then LC_ALL, LC_MESSAGES and LANG decide.",
    QUNDAI_RULES: "The default version of the rules, instead of the one that the workspace's data/dataset.yaml names.",
    QUNDAI_REVIEWER: "The reviewer, as with --reviewer.",
    QUNDAI_WORKSPACE: "The workspace, as with --workspace.",
    QUNDAI_COLOR: "auto, always or never, as with --color.",
    "FORCE_COLOR, NO_COLOR": "Colours are always or never used, unless --color or QUNDAI_COLOR says always or never.",
    QUNDAI_CACHE: "off: nothing is kept between runs.",
    QUNDAI_DEBUG: "1: a fault of the program is shown in full.",
  },
  paths: {
    "$XDG_CONFIG_HOME/qundai/config.yaml":
      "The user's own settings, by default below ~/.config; on Windows below %APPDATA%. Keys: language, rules, reviewer, color. They count where neither an option nor the environment nor the workspace says otherwise.",
    "$XDG_CACHE_HOME/qundai": "What is kept between runs, by default below ~/.cache. It may be deleted at any time.",
    "rules/ taxonomy/ data/ reviews/": "A workspace: versions of the rules, classifications, tables, and the decisions of reviewers.",
  },
  codes: {
    "0": "Done.",
    "1": "Done, but something that the command checks is wrong.",
    "2": "The command could not be carried out; the reason is on stderr.",
  },
};
