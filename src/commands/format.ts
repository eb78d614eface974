import { join, relative, resolve } from "node:path";
import type { FormatDocument, MendedCharacter } from "../documents/format.ts";
import { FACT_CATALOGUE } from "../facts/catalogue.ts";
import { replaceFile } from "../files/atomic.ts";
import { sealedIn } from "../files/rules/sealed-in.ts";
import { fileSchemas } from "../files/shapes/schemas.ts";
import { type Formatted, formatText as laidOut, rewordText } from "../files/yaml/format.ts";
import { mendedText } from "../files/yaml/full-width.ts";
import { keyOrder } from "../files/yaml/key-order.ts";
import { laidOutText, schemaOf, workspaceYaml } from "../files/yaml/workspace-yaml.ts";
import { addAll } from "../model/add-all.ts";
import { LANGUAGES, type Language } from "../model/text.ts";
import { operatorsFor } from "../rules/operators.ts";
import { formatText } from "../views/text/rules.ts";
import { rulesWords } from "../words/rules.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { Refusal } from "./line/refusal.ts";
import { workspaceFolder } from "./line/workspace-folder.ts";

const WORDS: readonly string[] = [...LANGUAGES, "keep"];

export const spec: CommandSpec = {
  name: "format",
  group: "author",
  operands: { zh: "[文件…]", en: "[FILE…]" },
  least: 0,
  most: Number.POSITIVE_INFINITY,
  says: { zh: "统一 YAML 文件的排版，注释保留", en: "format YAML files in the canonical layout, keeping comments" },
  about: {
    zh: "键按规定的次序排列，每级缩进两格；内容和注释不变，重复运行结果不变。不写文件时，整理工作区的全部 YAML 文件。键和取值可用英文，也可用中文（then 即“结论”，similar 即“相近”）；--words 只把它们统一成一种，--fix 只改正全角字符，都不动其余字节，也不动已发布的版本。",
    en: "Puts keys in order and indents with two spaces per level. Meaning and comments do not change, and formatting twice changes nothing more. If no file is named, every YAML file of the workspace is formatted. Keys and values may be English or Chinese (then: similar is 结论: 相近); --words only writes all of them in one language, and --fix only mends full-width characters: both leave all other bytes, and released versions, as they are.",
  },
  options: [
    {
      name: "check",
      says: {
        zh: "只列出须改动的文件，不作改动；有则退出码为 1",
        en: "change nothing, only list the files that would change; exit code 1 if there are any",
      },
    },
    {
      name: "words",
      value: { zh: "语言", en: "LANGUAGE" },
      choices: WORDS,
      says: {
        zh: "只把键和取值写成中文（zh）或英文（en）；默认原样不变",
        en: "only write keys and values in Chinese (zh) or English (en); by default they stay as they are",
      },
    },
    {
      name: "fix",
      says: {
        zh: "只改正用错的全角字符（，：｛｝［］“”、空格等），列出每一处；文字中的不动，其余字节不变",
        en: "only mend full-width characters that stand in the place of YAML's own, and list them; texts and all other bytes stay",
      },
    },
  ],
  examples: [
    { words: "format", says: { zh: "整理全部文件", en: "every file" } },
    { words: "format --check", says: { zh: "只检查，不改动", en: "only check" } },
    { words: "format --fix", says: { zh: "改正全角符号", en: "mend full-width characters" } },
    { words: "format --words zh", says: { zh: "键和取值写成中文", en: "keys and values in Chinese" } },
  ],
  prints: ["format"],
};

/**
 * `qundai format`: canonical layout for the YAML files of the workspace, or for the named files; with `--fix` and `--words` it changes
 * only characters or words. A file that cannot be changed safely is left as it is.
 */
export async function run(call: Call): Promise<Answer> {
  const root = workspaceFolder(call);
  const files = call.operands.length === 0 ? workspaceYaml(root) : call.operands.map((name) => fileIn(root, name, call));
  const language = LANGUAGES.find((each) => each === call.option("words")) ?? null;
  const [onlyChecked, isFixing] = [call.isOn("check"), call.isOn("fix")];
  const isSealed = language === null && !isFixing ? () => false : await sealedIn(root);
  const format = formatWith(language, isFixing);
  const found = { changed: [] as string[], broken: [] as string[], left: [] as string[], sealed: [] as string[] };
  const mended: MendedCharacter[] = [];
  for (const file of files) {
    const text = laidOutText(root, file);
    const { result, characters } = text === null ? UNREADABLE : await format(file, text);
    if (result.kind !== "laid-out") found[result.kind].push(file);
    else if (result.text !== text && isSealed(file)) found.sealed.push(file);
    else if (result.text !== text) {
      found.changed.push(file);
      addAll(mended, characters);
      if (!onlyChecked) await replaceFile(join(root, file), file, result.text);
    }
  }
  const document: FormatDocument = { schema: "qundai/format/1", ...found, mended, files: files.length };
  const failed = found.broken.length > 0 || (onlyChecked && found.changed.length > 0);
  return { ...answer(call, document, (each) => formatText(each, { onlyChecked, isFixing }, call.page)), failed };
}

interface Result {
  readonly result: Formatted;
  readonly characters: readonly MendedCharacter[];
}

const UNREADABLE: Result = { result: { kind: "broken" }, characters: [] };

/** What a file becomes: mended, in the words of one language, or both; without either it is laid out. */
function formatWith(language: Language | null, isFixing: boolean): (file: string, text: string) => Promise<Result> {
  const schemas = fileSchemas(FACT_CATALOGUE, operatorsFor);
  return async (file, text) => {
    const schema = schemas[schemaOf(file)] ?? {};
    if (language === null && !isFixing) return { result: await laidOut(file, text, keyOrder(schema)), characters: [] };
    const { text: mended, characters } = isFixing ? mendedText(text) : { text, characters: [] };
    const result: Formatted = language === null ? { kind: "laid-out", text: mended } : await rewordText(file, mended, { language, schema });
    return { result, characters: characters.map((each) => ({ file, ...each })) };
  };
}

function fileIn(root: string, name: string, call: Call): string {
  const file = relative(root, resolve(call.cwd, name)).replaceAll("\\", "/");
  if (!workspaceYaml(root).includes(file)) throw new Refusal([rulesWords[call.language].noFile(name)]);
  return file;
}
