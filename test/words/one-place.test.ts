import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const SRC = new URL("../../src/", import.meta.url);
const CJK = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/u;

/** Folders and files that may hold Chinese text, and why. */
const CHINESE: Readonly<Record<string, string>> = {
  "words/": "sentences",
  "facts/": "a fact has its words beside it",
  "commands/add/": "marks of a Chinese keyboard, names of declarations, and options with what they say",
  "commands/line/ask.ts": "a yes as it is typed",
  "commands/import/": "marks of a Chinese keyboard, and the head of the files that it writes, in both languages",
  "commands/line/collections.ts": "an option that several commands share, with what it says",
  "commands/line/head-map.ts": "marks of a Chinese keyboard",
  "commands/line/term-table.ts": "heads that are recognised in tables of terms",
  "commands/line/options.ts": "options that several commands share, with what they say",
  "files/": "column heads, marks and kinds that are recognised in files, templates of files, and what a schema says of a key",
  "knowledge/": "words and marks that names are made of",
  "world/names.ts": "ends of names of provinces",
  "model/key-slip.ts": "a mark that is recognised in a text",
  "questions/region-places.ts": "ends of names of provinces, taken off",
  "questions/grouped-rates.ts": "names of regions as tables write them",
  "reviewing/desk/case-detail.ts": "joins Chinese labels",
  "reviewing/desk/pinyin": "readings of characters",
  "reviewing/disputes/find-pairs.ts": "a mark that is recognised in printed names",
  "reviewing/rulemaking/basis.ts": "the reason that a written rule gives, in the language of the rules",
  "reviewing/sheets/columns.ts": "a column head that is recognised in sheets of earlier versions",
  "studies/zhao2022/": "names and marks that the study prints",
  "views/exports/formats/format.ts": "what an option does that several formats take",
  "views/pictures/flow-map-svg.ts": "the end that names of cities share, taken off",
  "views/width.ts": "signs that begin no line",
  "views/screen/key-reader.ts": "keys of a Chinese keyboard",
  "views/screen/linear.ts": "keys of a Chinese keyboard",
  "views/screen/deeds.ts": "a mark at the end of a sentence, taken off",
  "views/screen/list-view.ts": "the end that names of clusters share, taken off",
  "views/screen/session.ts": "a character that is measured to warm up",
};

/** Files that may branch on the language, and why. */
const LANGUAGE: Readonly<Record<string, string>> = {
  "model/text.ts": "the other of two languages",
  "commands/line/language.ts": "reads the language that was asked for",
  "files/generated/": "validators, written when building",
  "files/yaml/yaml-words.ts": "writes the words of a file in the language that was asked for",
  "files/vocabularies/": "labels by language, of which a concept has the two of the program and others",
};

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

function textOf(file: string): string {
  return readFileSync(new URL(file, SRC), "utf8");
}

function nodesOf(file: string): readonly ts.Node[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return nodes;
}

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) ||
  ts.isRegularExpressionLiteral(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddle(node) ||
  ts.isTemplateTail(node);
const isLanguage = (node: ts.Node): boolean => ts.isStringLiteral(node) && (node.text === "zh" || node.text === "en");

function asksLanguage(node: ts.Node): boolean {
  if (ts.isCaseClause(node)) return isLanguage(node.expression);
  if (!ts.isBinaryExpression(node)) return false;
  const equality = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken];
  return equality.includes(node.operatorToken.kind) && (isLanguage(node.left) || isLanguage(node.right));
}

const allowed = (file: string, list: Readonly<Record<string, string>>): boolean =>
  Object.keys(list).some((start) => file.startsWith(start));
/** Commands and export formats keep their sentences beside their options: such a file exports its `spec`. */
const hasSpec = (file: string): boolean =>
  /^(commands|views\/exports\/formats)\/[^/]+$/.test(file) && /^export const spec\b/m.test(textOf(file));
const withChinese = files.filter((file) => nodesOf(file).some((node) => isText(node) && CJK.test(node.getText())));
const asking = files.filter((file) => nodesOf(file).some(asksLanguage));

describe("sentences are only in src/words", () => {
  test("no other file holds Chinese text", () => {
    expect(withChinese.filter((file) => !allowed(file, CHINESE) && !hasSpec(file))).toEqual([]);
  });

  test("no other file asks which language it is", () => {
    expect(asking.filter((file) => !allowed(file, LANGUAGE))).toEqual([]);
  });

  test("every file that may is one that does", () => {
    expect(Object.keys(CHINESE).filter((start) => !withChinese.some((file) => file.startsWith(start)))).toEqual([]);
    expect(Object.keys(LANGUAGE).filter((start) => !asking.some((file) => file.startsWith(start)))).toEqual([]);
  });

  test("each topic has its words in both languages, and there are no other files", () => {
    const topics = readdirSync(new URL("words/topics/", SRC)).sort();
    for (const language of ["zh", "en"]) {
      const own = readdirSync(new URL(`words/${language}/`, SRC)).filter((file) => file !== "wording.ts");
      expect(own.sort()).toEqual(topics);
    }
  });
});
