import { doctorDocument } from "../documents/doctor.ts";
import { doctorText } from "../views/text/doctor.ts";
import { doctorWords } from "../words/doctor.ts";
import { programFindings, settingFindings } from "./doctor/program.ts";
import { workspaceFindings } from "./doctor/workspace.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";

export const spec: CommandSpec = {
  name: "doctor",
  group: "setup",
  operands: { zh: "", en: "" },
  least: 0,
  most: 0,
  says: { zh: "检查本机的设置，指出问题和处理办法", en: "check what is set up, and how to mend what is wrong" },
  about: {
    zh: "逐项列出：Node 版本、语言及其来由、终端和字体、缓存、个人设置、工作区、规则版本、发布封存、git、中断后的残留和锁。每项为正常、注意或问题；有问题时退出码为 1。不访问网络，不修改文件。",
    en: "Looks at the version of Node, the language and who chose it, terminal and fonts, the cache, your own settings, the workspace with its versions and seals, git, and what killed runs left behind. Each is ok, a warning or a problem; the exit code is 1 if there is a problem. Nothing is changed, and the network is not used.",
  },
  options: [],
  examples: [
    { words: "doctor", says: { zh: "检查本机和当前工作区", en: "this machine and this workspace" } },
    { words: "doctor --json", says: { zh: "供报告问题时附上", en: "to attach to a report of a problem" } },
  ],
  prints: ["doctor"],
  needsNoSettings: true,
};

/** `qundai doctor`: what is set up on this machine, and how. Fails if something is a problem. */
export async function run(call: Call): Promise<Answer> {
  const findings = [...programFindings(call), ...(await workspaceFindings(call)), ...settingFindings(call)];
  const document = doctorDocument(findings, call.page.wording, doctorWords[call.language], call.page.command);
  return { ...answer(call, document, (each) => doctorText(each, call.page)), failed: !document.ok };
}
