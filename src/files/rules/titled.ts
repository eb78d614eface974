import type { TextChange } from "../../model/rule-files.ts";
import { readRuleFile } from "../rule-files/replace-file.ts";
import { nodeAt, scalarText, setScalar, spliced, yamlTree } from "../yaml/yaml-edit.ts";
import { yamlValue } from "../yaml/yaml-meaning.ts";

/** A title as far as it is given. */
export type NewTitle = Readonly<Partial<Record<"zh" | "en", string>>>;

/** The change by which a version's header gets another title; null if its layout does not let it be edited. Unchanged text is no change. */
export function titlePlan(root: string, file: string, title: NewTitle): TextChange | null {
  const before = readRuleFile(root, file);
  if (before === null) return null;
  const after = (["zh", "en"] as const).reduce<string | null>((text, language) => {
    const value = title[language];
    return text === null || value === undefined ? text : withTitle(text, language, value);
  }, before);
  return after === null ? null : { file, before, after };
}

function withTitle(text: string, language: "zh" | "en", value: string): string | null {
  const [path, tree] = [["title", language], yamlTree(text)];
  const edit = setScalar(text, path, value);
  const after = edit === null ? withBoth(text, language, value) : spliced(text, edit);
  return after !== null && tree !== null && nodeAt(yamlTree(after), path)?.toJSON() === value ? after : null;
}

/** One text that serves for both languages becomes a title in two. */
function withBoth(text: string, language: "zh" | "en", value: string): string | null {
  const node = nodeAt(yamlTree(text), ["title"]);
  const said = (yamlValue(text) as { readonly title?: unknown } | null)?.title;
  if (node === null || (typeof said !== "string" && typeof said !== "number")) return null;
  const [from, to] = node.range;
  if (text.slice(from, to).includes("\n")) return null;
  const both = { zh: String(said), en: String(said), [language]: value };
  const title = `{zh: ${scalarText(both.zh, "", false)}, en: ${scalarText(both.en, "", false)}}`;
  return spliced(text, { from, to, text: title });
}
