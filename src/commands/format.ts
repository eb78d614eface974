import { join, relative, resolve } from "node:path";
import type { FormatDocument } from "../documents/format.ts";
import { FACT_CATALOGUE } from "../facts/catalogue.ts";
import { replaceFile } from "../files/atomic.ts";
import { fileSchemas } from "../files/shapes/schemas.ts";
import { formatText as laidOut } from "../files/yaml/format.ts";
import { keyOrder } from "../files/yaml/key-order.ts";
import { laidOutText, schemaOf, workspaceYaml } from "../files/yaml/workspace-yaml.ts";
import { operatorsFor } from "../rules/operators.ts";
import { formatText } from "../views/text/rules.ts";
import { rulesWords } from "../words/rules.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { Refusal } from "./line/refusal.ts";
import { workspaceFolder } from "./line/workspace-folder.ts";

export const spec: CommandSpec = {
  name: "format",
  group: "author",
  operands: { zh: "[文件…]", en: "[FILE…]" },
  least: 0,
  most: Number.POSITIVE_INFINITY,
  says: { zh: "统一 YAML 文件的排版，注释保留", en: "format YAML files in the canonical layout, keeping comments" },
  about: {
    zh: "键按规定的次序排列，每级缩进两格；内容和注释不变，重复运行结果不变。不写文件时，整理工作区的全部 YAML 文件。",
    en: "Puts keys in order and indents with two spaces per level. Meaning and comments do not change, and formatting twice changes nothing more. If no file is named, every YAML file of the workspace is formatted.",
  },
  options: [
    {
      name: "check",
      says: {
        zh: "只列出排版不符合规范的文件，不作改动；有则退出码为 1",
        en: "change nothing, only list the files that would change; exit code 1 if there are any",
      },
    },
  ],
  examples: [
    { words: "format", says: { zh: "整理全部文件", en: "every file" } },
    { words: "format --check", says: { zh: "只检查，不改动", en: "only check" } },
  ],
  prints: ["format"],
};

/** `qundai format`: canonical layout for the YAML files of the workspace, or for the named files. A file that cannot be laid out safely is left unchanged. */
export async function run(call: Call): Promise<Answer> {
  const root = workspaceFolder(call);
  const files = call.operands.length === 0 ? workspaceYaml(root) : call.operands.map((name) => fileIn(root, name, call));
  const schemas = fileSchemas(FACT_CATALOGUE, operatorsFor);
  const onlyChecked = call.isOn("check");
  const found = { changed: [] as string[], broken: [] as string[], left: [] as string[] };
  for (const file of files) {
    const text = laidOutText(root, file);
    const result = text === null ? ({ kind: "broken" } as const) : await laidOut(file, text, keyOrder(schemas[schemaOf(file)] ?? {}));
    if (result.kind !== "laid-out") found[result.kind].push(file);
    else if (result.text !== text) {
      found.changed.push(file);
      if (!onlyChecked) await replaceFile(join(root, file), file, result.text);
    }
  }
  const document: FormatDocument = { schema: "qundai/format/1", ...found, files: files.length };
  const failed = found.broken.length > 0 || (onlyChecked && found.changed.length > 0);
  return { ...answer(call, document, (each) => formatText(each, onlyChecked, call.page)), failed };
}

function fileIn(root: string, name: string, call: Call): string {
  const file = relative(root, resolve(call.cwd, name)).replaceAll("\\", "/");
  if (!workspaceYaml(root).includes(file)) throw new Refusal([rulesWords[call.language].noFile(name)]);
  return file;
}
