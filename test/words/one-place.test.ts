import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const SRC = new URL("../../src/", import.meta.url);
const CJK = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/u;

/** Folders and files that may hold Chinese text, and why. */
const CHINESE: Readonly<Record<string, string>> = {
  "words/": "sentences",
  "facts/": "a fact has its words beside it",
  "commands/commands": "a command has what it says beside its options",
  "commands/new-workspace.ts": "a template of files in both languages at once",
  "commands/rules-new.ts": "comments of a file, in both languages at once",
  "commands/rules-release.ts": "comments of a file, in both languages at once",
  "commands/grouped-rates.ts": "names of regions as tables write them",
  "commands/review/rule-text.ts": "comments of a file, in both languages at once",
  "commands/review/rule-basis.ts": "the reason that a written rule gives, in the language of the rules",
  "commands/review/sheet-columns.ts": "a column head that is recognised in sheets of earlier versions",
  "files/": "column heads, marks and kinds that are recognised in files, and what a schema says of a key",
  "knowledge/": "words and marks that names are made of",
  "world/names.ts": "ends of names of provinces",
  "model/key-slip.ts": "a mark that is recognised in a text",
  "reviewing/case-detail.ts": "joins Chinese labels",
  "reviewing/disputes/find-pairs.ts": "a mark that is recognised in printed names",
  "studies/zhao2022/": "names and marks that the study prints",
  "views/exports/csv-lines.ts": "signs that begin a formula",
  "views/exports/formats.ts": "a format has what it says beside it",
  "views/screen/key-reader.ts": "keys of a Chinese keyboard",
  "views/screen/linear.ts": "keys of a Chinese keyboard",
  "views/screen/deeds.ts": "a mark at the end of a sentence, taken off",
  "views/screen/list-view.ts": "the end that names of clusters share, taken off",
  "views/screen/pinyin": "readings of characters",
  "views/screen/session.ts": "a character that is measured to warm up",
};

/** Files that may ask which language it is, and why. */
const LANGUAGE: Readonly<Record<string, string>> = {
  "model/text.ts": "the other of two languages",
  "commands/language.ts": "reads the language that was asked for",
};

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

function nodesOf(file: string): readonly ts.Node[] {
  const source = ts.createSourceFile(file, readFileSync(new URL(file, SRC), "utf8"), ts.ScriptTarget.Latest, true);
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
const withChinese = files.filter((file) => nodesOf(file).some((node) => isText(node) && CJK.test(node.getText())));
const asking = files.filter((file) => nodesOf(file).some(asksLanguage));

describe("sentences stand in words", () => {
  test("no other file holds Chinese text", () => {
    expect(withChinese.filter((file) => !allowed(file, CHINESE))).toEqual([]);
  });

  test("no other file asks which language it is", () => {
    expect(asking.filter((file) => !allowed(file, LANGUAGE))).toEqual([]);
  });

  test("every file that may is one that does", () => {
    expect(Object.keys(CHINESE).filter((start) => !withChinese.some((file) => file.startsWith(start)))).toEqual([]);
    expect(Object.keys(LANGUAGE).filter((start) => !asking.some((file) => file.startsWith(start)))).toEqual([]);
  });

  test("each topic has its words in both languages, and nothing else lies beside them", () => {
    const topics = readdirSync(new URL("words/topics/", SRC)).sort();
    for (const language of ["zh", "en"]) {
      const own = readdirSync(new URL(`words/${language}/`, SRC)).filter((file) => file !== "wording.ts");
      expect(own.sort()).toEqual(topics);
    }
  });
});
