// Prints every sentence of the program with its place, Chinese and English side by side, for an editor to read:
//
//   npm run sentences                # place, key, Chinese, English; a blank line between two
//   npm run sentences -- --json      # the same as JSON, which test/words/chinese.test.ts reads
//   npm run sentences -- disputes    # only those whose place or key contains the word
//
// Sentences are in src/words/{zh,en}, one file per topic, and, in both languages at once, in facts, commands and export formats. Inserted
// numbers and names are shown as the source writes them: `${count}`.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import ts from "typescript";

const root = fileURLToPath(new URL("../", import.meta.url));
const src = join(root, "src");

function parsed(file) {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
}

function placeOf(node, source) {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${relative(root, source.fileName)}:${line + 1}`;
}

/** A string or template as the source writes it, without its quotes. */
function written(node) {
  return node.getText().slice(1, -1);
}

const isText = (node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

/** Every text of a file that contains words, under the keys that lead to it. */
function textsOf(file) {
  const source = parsed(file);
  const found = [];
  const visit = (node, path) => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isPropertyAssignment(node)) {
      const name = ts.isIdentifier(node.name) || ts.isStringLiteralLike(node.name) ? node.name.text : node.name.getText();
      return visit(node.initializer, [...path, name]);
    }
    if (ts.isVariableDeclaration(node) && node.initializer !== undefined) {
      const name = node.name.getText();
      return visit(node.initializer, /(?:Zh|En)$/.test(name) ? path : [...path, name]);
    }
    if (isText(node)) found.push({ key: path.join("."), text: written(node), place: placeOf(node, source) });
    ts.forEachChild(node, (child) => visit(child, path));
  };
  visit(source, []);
  return found;
}

/** The texts of a topic in both languages, paired by key. */
function topic(name) {
  const [zh, en] = ["zh", "en"].map((language) => textsOf(join(src, "words", language, name)));
  const keys = [...new Set([...zh, ...en].map(({ key }) => key))];
  return keys.map((key) => {
    const [own, other] = [zh, en].map((texts) => texts.filter((each) => each.key === key));
    return {
      key: `${name.replace(/\.ts$/, "")}.${key}`,
      place: (own[0] ?? other[0]).place,
      zh: own.map(({ text }) => text),
      en: other.map(({ text }) => text),
    };
  });
}

/** Objects with `zh` and `en` in a file that holds both languages. */
function bilingual(file) {
  const source = parsed(file);
  const found = [];
  const visit = (node) => {
    if (ts.isObjectLiteralExpression(node)) {
      const of = (language) =>
        node.properties.find((each) => ts.isPropertyAssignment(each) && each.name.getText() === language && isText(each.initializer));
      const [zh, en] = [of("zh"), of("en")];
      if (zh !== undefined && en !== undefined) {
        found.push({ key: "", place: placeOf(node, source), zh: [written(zh.initializer)], en: [written(en.initializer)] });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function filesIn(folder) {
  return readdirSync(join(src, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => join(src, folder, name));
}

/** Chinese texts beside what they name: values of facts, and descriptions of keys in schemas. */
function chineseOf(file) {
  return textsOf(file)
    .filter(({ key, text }) => !key.endsWith(".en") && /\p{Script=Han}/u.test(text))
    .map(({ key, text, place }) => ({ key, place, zh: [text], en: [] }));
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean" } } });
const both = ["facts", "commands", "views/exports/formats"].flatMap(filesIn).flatMap(bilingual);
const known = new Set(both.map(({ zh }) => zh[0]));
const sentences = [
  ...readdirSync(join(src, "words", "zh"))
    .sort()
    .filter((name) => name !== "wording.ts")
    .flatMap(topic),
  ...both,
  ...["facts", "files/shapes"]
    .flatMap(filesIn)
    .flatMap(chineseOf)
    .filter(({ zh }) => !known.has(zh[0])),
].filter(({ key, place }) => positionals.every((word) => key.includes(word) || place.includes(word)));

if (values.json) process.stdout.write(`${JSON.stringify(sentences, null, 1)}\n`);
else {
  for (const { key, place, zh, en } of sentences) {
    process.stdout.write(`${place}${key === "" ? "" : `  ${key}`}\n  zh  ${zh.join("\n      ")}\n  en  ${en.join("\n      ")}\n\n`);
  }
}
