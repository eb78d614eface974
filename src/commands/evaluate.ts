import { resolve } from "node:path";
import type { EvaluateDocument } from "../documents/evaluate.ts";
import { evaluateDocument } from "../documents/evaluate.ts";
import { type LabelledFile, readLabelledPairs } from "../files/labelled/labelled-pairs.ts";
import { readGazetteerTables } from "../files/places/gazetteer-tables.ts";
import { PlaceIndex } from "../files/places/place-index.ts";
import type { LabelledPair } from "../model/labelled.ts";
import type { MatchInput } from "../model/matcher.ts";
import { evaluate } from "../questions/evaluate/evaluate.ts";
import { sideBySide } from "../questions/evaluate/side-by-side.ts";
import { evaluateSvg } from "../views/pictures/evaluate-svg.ts";
import { evaluateText } from "../views/text/evaluate.ts";
import { evaluatingWords } from "../words/evaluating.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { clashNotes, issueRefusal, type Loaded, load, sound } from "./line/open-run.ts";
import { FILE, FORCE } from "./line/options.ts";
import { Refusal } from "./line/refusal.ts";
import { workspaceFolder } from "./line/workspace-folder.ts";
import { writeOut } from "./line/write-out.ts";

export const spec: CommandSpec = {
  name: "evaluate",
  group: "author",
  operands: { zh: "", en: "" },
  least: 0,
  most: 0,
  says: { zh: "以人工标注衡量一个版本：精确率、召回率及不符的原因", en: "measure a version against pairs that people labelled" },
  about: {
    zh: "标注文件每行一对：两个名称（或单元、产业带、概念的标识），以及应得的关系，或是否匹配；可另写地点、类型、权重、标注人。没有地点时只看产业关系，有地点时由规则判定。已写入声明、例外或范例的配对另列，不作依据。两个 --rules 并列比较两个版本。",
    en: "Each row of the file is a pair: two names (or ids of units, belts or concepts) and the expected relation, or whether they match; a place, a kind, a weight and an annotator may be added. Without a place only the industries are related; with one the rules judge. Pairs that a declaration, an exception or a case names are counted apart and are no evidence. Two --rules compare two versions side by side.",
  },
  options: [
    {
      name: "against",
      value: FILE,
      says: {
        zh: "标注文件：CSV、xlsx、Splink 的标注表、SSSOM（包括 export --to sssom --reviewed）",
        en: "the labelled pairs: CSV, xlsx, Splink labels or SSSOM (such as export --to sssom --reviewed)",
      },
    },
    {
      name: "svg",
      value: FILE,
      says: {
        zh: "把精确率、召回率及其区间和混淆矩阵画成一张图",
        en: "draw precision and recall with their intervals and the confusion matrix",
      },
    },
    FORCE,
  ],
  examples: [
    { words: "evaluate --against labelled.csv", says: { zh: "默认版本", en: "the default version" } },
    {
      words: "evaluate --against labelled.csv --rules 2022.0 --rules 2022.1",
      says: { zh: "两个版本并列", en: "two versions side by side" },
    },
  ],
  prints: ["evaluate"],
};

/** `qundai evaluate --against FILE`: how well a version, or two, agree with pairs that people labelled. */
export async function run(call: Call): Promise<Answer> {
  const words = evaluatingWords[call.language];
  const file = call.option("against");
  if (file === undefined) throw new Refusal([words.noFile]);
  const versions = call.options("rules");
  const [first, second, ...more] = versions;
  if (more.length > 0) throw new Refusal([words.tooManyVersions(versions)]);
  const own: Call = first === undefined ? call : { ...call, option: (name) => (name === "rules" ? first : call.option(name)) };
  const loaded = await load(own);
  const { input, locate } = sound(loaded, own, `${call.page.command} check${own.flags}`);
  const labelled = await labelledPairs(call, file, input);
  const evaluation = evaluate(input, labelled.pairs);
  const telling = { input, locate, wording: call.page.wording };
  const versus = second === undefined ? null : await otherVersion(second, loaded, call, input, labelled.pairs);
  const document = evaluateDocument(
    telling,
    evaluation,
    {
      file,
      rows: labelled.rows,
      leftOut: labelled.leftOut,
      weighted: labelled.pairs.some(({ weight }) => weight !== labelled.pairs[0]?.weight),
    },
    versus === null ? null : { ...versus, comparison: sideBySide(evaluation, versus.evaluation) },
  );
  await writePicture(document, call);
  const check = `${call.page.command} check${own.flags}`;
  return answer(call, document, (each) => evaluateText(each, call.page), clashNotes(input, locate, call, check));
}

async function labelledPairs(call: Call, file: string, input: MatchInput): Promise<LabelledFile> {
  const root = workspaceFolder(call);
  const places = new PlaceIndex(input.data.places, () => readGazetteerTables(root));
  const labelled = await readLabelledPairs(resolve(call.cwd, file), file, input, places);
  const errors = labelled.issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw issueRefusal(errors, call, null);
  if (labelled.pairs.length === 0) throw new Refusal([evaluatingWords[call.language].nothingLabelled(file)]);
  return labelled;
}

/** The same pairs under another version, with the same data. */
async function otherVersion(version: string, loaded: Loaded, call: Call, { data }: MatchInput, pairs: readonly LabelledPair[]) {
  const other = sound(await loaded.other(version), call, `${call.page.command} check --rules ${version}`);
  const input = { ...other.input, data };
  return { telling: { input, locate: other.locate, wording: call.page.wording }, evaluation: evaluate(input, pairs) };
}

async function writePicture(document: EvaluateDocument, call: Call): Promise<void> {
  const svg = call.option("svg");
  if (svg !== undefined) await writeOut(svg, [evaluateSvg(document, call.language)], call);
}
