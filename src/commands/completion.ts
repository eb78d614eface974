import { nearest } from "../model/nearest.ts";
import { SHELLS, type Shell, scriptFor } from "./completion/scripts.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { Refusal } from "./line/refusal.ts";

export const spec: CommandSpec = {
  name: "completion",
  group: "setup",
  operands: { zh: SHELLS.join("|"), en: SHELLS.join("|") },
  least: 1,
  most: 1,
  says: { zh: "输出命令行补全的脚本", en: "print a script that completes commands in your shell" },
  about: {
    zh: "补全命令、选项及其可用的值、规则版本、单元、产业带、产业集合和评审人。载入脚本：bash 在 ~/.bashrc 中写 source <(qundai completion bash)；zsh 在 ~/.zshrc 中 compinit 之后写 source <(qundai completion zsh)；fish 把脚本存为 ~/.config/fish/completions/qundai.fish。",
    en: "Completes commands, options and their values, versions of the rules, units, belts, collections and reviewers. To load the script, in bash add source <(qundai completion bash) to ~/.bashrc; in zsh add source <(qundai completion zsh) to ~/.zshrc, after compinit; for fish save it as ~/.config/fish/completions/qundai.fish.",
  },
  options: [],
  examples: [
    { words: "completion bash", says: { zh: "bash 的脚本", en: "the script for bash" } },
    { words: "completion zsh", says: { zh: "zsh 的脚本", en: "the script for zsh" } },
    { words: "completion fish", says: { zh: "fish 的脚本", en: "the script for fish" } },
  ],
  prints: [],
  needsNoSettings: true,
};

/** `qundai completion SHELL`: a script for the user's shell, which asks this program for what can be typed. */
export async function run({ operands, words }: Call): Promise<Answer> {
  const [shell = ""] = operands;
  const isKnown = (name: string): name is Shell => (SHELLS as readonly string[]).includes(name);
  if (isKnown(shell)) return { text: scriptFor(shell) };
  const meant = nearest(shell, SHELLS);
  throw new Refusal([words.valueWrong("completion", shell, SHELLS), ...(meant === null ? [] : [words.didYouMean(meant)])]);
}
