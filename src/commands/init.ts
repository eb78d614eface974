import { resolve } from "node:path";
import type { InitDocument } from "../documents/init.ts";
import { folderUse, makeWorkspace } from "../files/new-workspace.ts";
import { initText } from "../views/text/init.ts";
import { answer } from "./line/answer.ts";
import { commandElsewhere } from "./line/call.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { Refusal } from "./line/refusal.ts";

export const spec: CommandSpec = {
  name: "init",
  group: "setup",
  operands: { zh: "文件夹", en: "DIR" },
  least: 1,
  most: 1,
  says: { zh: "新建工作区", en: "create a new workspace" },
  about: {
    zh: "复制随程序提供的规则、产业分类和地点表，并新建空的集群表和产业带表。文件夹须为新建或空的文件夹。",
    en: "Copies the shipped rules, taxonomy and places, and creates empty tables of clusters and belts. The folder must be new or empty.",
  },
  options: [],
  examples: [{ words: "init my-clusters", says: { zh: "在 my-clusters 新建工作区", en: "create one in my-clusters" } }],
  prints: ["init"],
};

/** `qundai init DIR`: a new workspace. */
export async function run(call: Call): Promise<Answer> {
  const [named = ""] = call.operands;
  const folder = resolve(call.cwd, named);
  refuseUsed(folder, named, call);
  const files = await makeWorkspace(folder, named);
  const document: InitDocument = { schema: "qundai/init/1", workspace: named, files };
  // The next commands are typed in the new folder, where a path relative to the present folder would be wrong.
  const page = { ...call.page, command: commandElsewhere(call.host) };
  return answer(call, document, (each) => initText(each, page));
}

function refuseUsed(folder: string, named: string, { words }: Call): void {
  const used = folderUse(folder);
  if (used === "used") throw new Refusal([words.folderNotEmpty(named)]);
  if (used !== "free") throw new Refusal([words.cannotWrite(named, used.code)]);
}
