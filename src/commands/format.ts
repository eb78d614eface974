import { join, relative, resolve } from "node:path";
import type { FormatDocument } from "../documents/rules-shape.ts";
import { FACT_CATALOGUE } from "../facts/catalogue.ts";
import { decodeText } from "../files/decode.ts";
import { listFolder, MOST_YAML_BYTES, readBytes } from "../files/read.ts";
import { yamlNames } from "../files/rules/versions.ts";
import { fileSchemas } from "../files/shapes/schemas.ts";
import { formatText as laidOut } from "../files/yaml/format.ts";
import { keyOrder } from "../files/yaml/key-order.ts";
import { operatorsFor } from "../rules/operators.ts";
import { formatText } from "../views/text/rules.ts";
import { rulesWords } from "../words/rules.ts";
import { answer } from "./answer.ts";
import type { Answer, Call } from "./command.ts";
import { Refusal } from "./refusal.ts";
import { replaceFile } from "./replace-file.ts";
import { workspaceFolder } from "./workspace-folder.ts";

/** `qundai format`: canonical layout for the YAML files of the workspace, or those that are named. What it cannot lay out safely it leaves alone. */
export async function command(call: Call): Promise<Answer> {
  const root = workspaceFolder(call);
  const files = call.operands.length === 0 ? filesOf(root) : call.operands.map((name) => fileIn(root, name, call));
  const schemas = fileSchemas(FACT_CATALOGUE, operatorsFor);
  const onlyChecked = call.isOn("check");
  const found = { changed: [] as string[], broken: [] as string[], left: [] as string[] };
  for (const file of files) {
    const text = textOf(root, file);
    const result = text === null ? ({ kind: "broken" } as const) : await laidOut(file, text, keyOrder(schemas[schemaOf(file)] ?? {}));
    if (result.kind !== "laid-out") found[result.kind].push(file);
    else if (result.text !== text) {
      found.changed.push(file);
      if (!onlyChecked) await replaceFile(join(root, file), file, result.text, call);
    }
  }
  const document: FormatDocument = { schema: "qundai/format/1", ...found, files: files.length };
  const failed = found.broken.length > 0 || (onlyChecked && found.changed.length > 0);
  return { ...answer(call, document, (each) => formatText(each, onlyChecked, call.page)), failed };
}

function filesOf(root: string): readonly string[] {
  const names = (folder: string): readonly string[] => {
    const listed = listFolder(join(root, folder), folder);
    return listed.kind === "read" ? listed.names : [];
  };
  const inVersions = ["rules", "taxonomy"].flatMap((what) =>
    names(what).flatMap((version) => yamlNames(names(`${what}/${version}`)).map((name) => `${what}/${version}/${name}`)),
  );
  return ["data/dataset.yaml", ...inVersions].sort();
}

function fileIn(root: string, name: string, call: Call): string {
  const file = relative(root, resolve(call.cwd, name)).replaceAll("\\", "/");
  if (!filesOf(root).includes(file)) throw new Refusal([rulesWords[call.language].noFile(name)]);
  return file;
}

function schemaOf(file: string): string {
  if (file.startsWith("taxonomy/")) return "taxonomy.schema.json";
  if (file.startsWith("data/")) return "dataset.schema.json";
  return file.endsWith("/ruleset.yaml") ? "ruleset.schema.json" : "rules.schema.json";
}

function textOf(root: string, file: string): string | null {
  const read = readBytes(join(root, file), MOST_YAML_BYTES, file);
  const decoded = read.kind === "read" ? decodeText(read.bytes, file) : read;
  return decoded.kind === "refused" || decoded.encoding === "gb18030" ? null : decoded.text;
}
