import type { AddDocument } from "../documents/add.ts";
import { addText } from "../views/text/add.ts";
import { addingWords } from "../words/adding.ts";
import { thereDocument, triedDocument } from "./add/documented.ts";
import { type Draft, findDraft } from "./add/draft.ts";
import { FORMS, kindOf } from "./add/forms.ts";
import { ADD_OPTIONS } from "./add/options.ts";
import { type Trial, tried, writeTried } from "./add/trial.ts";
import { typedAdd } from "./add/typed.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { Refusal } from "./line/refusal.ts";
import { print } from "./line/streams.ts";
import { asRefusals } from "./rules/rule-problems.ts";

export const spec: CommandSpec = {
  name: "add",
  group: "author",
  operands: { zh: "alias|concept|declaration|exception|case …", en: "alias|concept|declaration|exception|case …" },
  least: 1,
  most: 4,
  says: { zh: "写入一条：先试用，给出改动，再写入草稿", en: "add one entry: tried out, shown as a diff, written into a draft" },
  about: {
    zh: "先在副本上试用：哪些单元的结果改变、比率如何变化、哪些范例会失败、check 会报什么错（有错即不写入），并给出文件的改动。在终端上询问后写入；在脚本中用 --yes 写入，不写 --yes 则只显示。写入 --rules 所指的草稿、默认版本（如为草稿）或唯一的草稿；产业分类已发布时，先为草稿复制一份。概念可写标识、名称或用语。",
    en: "The entry is tried out on a copy first: which units change their outcome, how the rates move, which known cases fail, and what check would report (an error refuses the entry); then the change of the file is shown. On a terminal the command asks before it writes; a script writes with --yes, and without it nothing is written. The entry goes into the draft that --rules names, into the default version if it is a draft, or into the only draft; if its taxonomy is released, the draft first gets a copy of its own. Concepts may be given by id, label or term.",
  },
  lists: [
    {
      heading: { zh: "写入", en: "Entries" },
      entries: [
        {
          name: "alias",
          mark: { zh: "概念 词", en: "CONCEPT WORD" },
          says: {
            zh: "另一种说法（altLabel）：该词就是这个概念；加 --product 则是它的一种（includes），与概念为隶属关系",
            en: "another name (altLabel): the word means the concept itself; with --product, a kind of it (includes), which is subordinate to it",
          },
        },
        {
          name: "concept",
          mark: { zh: "标识 --zh 名称 --under 概念", en: "ID --zh NAME --under CONCEPT" },
          says: { zh: "产业分类中没有的产业", en: "an industry that the taxonomy does not have" },
        },
        {
          name: "declaration",
          mark: "identical A B",
          says: { zh: "A 与 B 相同", en: "A and B are the same industry" },
        },
        {
          name: "declaration",
          mark: "subordinate A B",
          says: { zh: "A 隶属于 B", en: "A belongs under B" },
        },
        {
          name: "declaration",
          mark: "upstream A B",
          says: { zh: "A 供应 B；downstream A B 相反", en: "A supplies B; downstream A B is the reverse" },
        },
        {
          name: "exception",
          mark: { zh: "--unit 单元 --verdict 关系 --why 理由", en: "--unit U --verdict V --why TEXT" },
          says: {
            zh: "人工设定的判定：针对整个单元；加 --belt 则针对单元与一条产业带",
            en: "a verdict by a person, for the whole unit; with --belt, for the unit and that belt",
          },
        },
        {
          name: "case",
          mark: { zh: "A B 关系", en: "A B EXPECTED" },
          says: {
            zh: "范例：两个用语应得的关系；或 case 关系 --unit 单元 --belt 产业带",
            en: "a known case: how two terms must be related; or case EXPECTED --unit U --belt B",
          },
        },
      ],
    },
  ],
  options: ADD_OPTIONS,
  examples: [
    { words: "add alias 电池 锂电宝 --rules 2022.3", says: { zh: "另一种说法", en: "another name" } },
    {
      words: "add concept embodied-intelligence --zh 具身智能 --en 'Embodied intelligence' --under 机器人 --rules 2022.3",
      says: { zh: "新概念", en: "a new concept" },
    },
    {
      words: "add declaration upstream 正极材料 新能源汽车 --rules 2022.3 --yes",
      says: { zh: "上下游，直接写入", en: "a chain, written at once" },
    },
  ],
  prints: ["add"],
};

/** `qundai add …`: one entry for a draft. */
export async function run(call: Call): Promise<Answer> {
  const kind = kindOf(call);
  const draft = await findDraft(call);
  const asked = FORMS[kind].asking(draft.input, call);
  if (asked.there !== null) return answer(call, thereDocument(kind, draft, asked), (each) => addText(each, null, call.page));
  const trial = await asRefusals(call, () => tried(draft, asked.addition, call));
  const document = triedDocument(kind, draft, asked, trial, call);
  const breaks = document.cases.failing.length > 0 && !call.isOn("anyway");
  if (call.isOn("yes") && !breaks) return written(draft, trial, document, call);
  const next = breaks ? typedAdd(call, { yes: true, anyway: true }) : typedAdd(call, { yes: true });
  if (breaks && call.isOn("yes")) throw new Refusal(addText(document, next, call.errorPage).trimEnd().split("\n"), true, document);
  if (breaks || call.host.ask === undefined || call.json) return answer(call, document, (each) => addText(each, next, call.page));
  await print(call.host.stdout, addText(document, null, call.page));
  const isWanted = await call.host.ask(addingWords[call.language].ask(trial.changes[0]?.file ?? ""));
  return isWanted ? written(draft, trial, document, call, true) : { text: `${addingWords[call.language].notWritten}\n` };
}

async function written(draft: Draft, trial: Trial, document: AddDocument, call: Call, isShown = false): Promise<Answer> {
  await asRefusals(call, () => writeTried(draft, trial));
  const done: AddDocument = { ...document, state: "written" };
  return answer(call, done, (each) => addText(each, null, call.page, isShown));
}
