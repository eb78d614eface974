import { describe, expect, test } from "vitest";
import { folderOf } from "../support/folder.ts";
import { TERMINAL_HARM } from "../support/hostile.ts";
import { asked } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

interface Scenario {
  readonly what: string;
  readonly words: readonly string[];
  readonly code: number;
  /** Beginnings, endings or parts of what is printed; an empty list means that nothing is. */
  readonly stdout?: readonly string[];
  readonly stderr?: readonly string[];
  /** Files put in place of, or beside, those of the small workspace; a null file is left out. */
  readonly files?: Readonly<Record<string, string | null>>;
  readonly env?: Readonly<Record<string, string>>;
}

const NOTHING: readonly string[] = [];
const ZH = { LANG: "zh_CN.UTF-8" };

const SCENARIOS: readonly Scenario[] = [
  // asking
  { what: "no command: help", words: [], code: 0, stdout: ["Usage", "match ", "explain UNIT [BELT]"], stderr: NOTHING },
  { what: "help in Chinese", words: ["--help"], code: 0, env: ZH, stdout: ["用法", "逐对判定集群与产业带"] },
  { what: "--lang goes before LANG", words: ["--help", "--lang", "en"], code: 0, env: ZH, stdout: ["Usage"] },
  { what: "LC_ALL goes before LANG", words: ["--help"], code: 0, env: { LC_ALL: "zh_CN.UTF-8" }, stdout: ["用法"] },
  { what: "help of a command, two ways", words: ["help", "match"], code: 0, stdout: ["--by GROUP", "Examples"] },
  { what: "the version", words: ["--version"], code: 0, stdout: ["0."], stderr: NOTHING },
  // answering
  {
    what: "match",
    words: ["match"],
    code: 0,
    stdout: [
      "All                                5/6        2",
      "Judged 5 units × 5 belts = 25 pairs, every one of them",
      "qundai explain AMC-1 310000-芯片",
    ],
    stderr: NOTHING,
  },
  { what: "match by region", words: ["match", "--by", "region"], code: 0, stdout: ["Yangtze River Delta", ">= 50.0 %"] },
  {
    what: "explain by id",
    words: ["explain", "SEI-1", "310000-芯片"],
    code: 0,
    stdout: ["Subordinate: ", "By rule same-branch", "rules/2022.1/method.yaml:7:5"],
  },
  {
    what: "explain by name, the belt of the unit's own city first",
    words: ["explain", "上海市集成电路集群", "芯片"],
    code: 0,
    stdout: ["Identical: "],
  },
  { what: "explain by words", words: ["explain", "苏州 电池"], code: 0, env: ZH, stdout: ["相近：苏州市产业带「正极材料」"] },
  {
    what: "explain a unit in a city without a belt",
    words: ["explain", "SEI-2"],
    code: 0,
    stdout: ["Unknown: the list is incomplete and has no belt in Kunming"],
  },
  {
    what: "relate",
    words: ["relate", "芯片", "电子元器件"],
    code: 0,
    stdout: ["subordinate (the second is wider", "taxonomy/2022.1/all.yaml:8:14"],
  },
  {
    what: "relate with a term that links to nothing",
    words: ["relate", "芯片", "外星科技"],
    code: 0,
    stdout: ["unknown", "links to no concept"],
  },
  { what: "link of the data", words: ["link"], code: 0, stdout: ["8 names: 2 not linked, 0 linked in part.", "丝绸"] },
  {
    what: "link of terms in a file",
    words: ["link", "--file", "terms.txt"],
    files: { "terms.txt": "芯片\r\n\r\n动力电池\r\n" },
    code: 0,
    stdout: ["芯片", "动力电池"],
  },
  {
    what: "explain a name of several readings",
    words: ["explain", "AMC-1"],
    files: { "data/belts.csv": "name,city,years\n芯片和电池,上海,2021\n" },
    code: 0,
    stdout: ["Identical: ", "Of several readings the strongest counts: the cluster as 集成电路, the belt as"],
  },
  {
    what: "explain a pair on which rules disagree",
    words: ["explain", "AMC-1", "芯片"],
    files: { "rules/2022.1/more.yaml": "rules:\n  - {id: veto, when: {place: same-city, belt.concept: integrated-circuit}, then: none}\n" },
    code: 0,
    env: ZH,
    stdout: ["相同：", "注意：规则 veto 也成立，而判定不同"],
  },
  {
    what: "explain a pair that an exception settles",
    words: ["explain", "AMC-1", "芯片"],
    files: {
      "rules/2022.1/more.yaml":
        "exceptions:\n  - {id: e-1, unit: AMC-1, belt: 310000-芯片, verdict: none, why: 该产业带只做贸易, by: 王工}\n",
    },
    code: 0,
    env: ZH,
    stdout: ["无关系：", "由例外 e-1 决定（王工：该产业带只做贸易）；规则原判定为「相同」。"],
  },
  { what: "overlaps", words: ["overlaps"], code: 0, stdout: ["1 relation in 1 city"] },
  {
    what: "facts need no workspace",
    words: ["facts", "--lang", "zh"],
    files: { "data/dataset.yaml": null, "data/places.csv": null },
    code: 0,
    stdout: ["规则里可以用的事实"],
  },
  { what: "check, all well", words: ["check"], code: 0, stdout: ["Cases: 1 passed, 0 failed.", "Nothing is wrong."], stderr: NOTHING },
  {
    what: "a belt table of one's own",
    words: ["match", "--belts", "own.csv"],
    files: { "own.csv": "name,city\n集成电路,苏州\n" },
    code: 0,
    stdout: ["Belts: your own list of 1, taken as incomplete"],
  },
  {
    what: "a complete one",
    words: ["match", "--belts", "own.csv", "--complete"],
    files: { "own.csv": "名称,城市\n集成电路,苏州\n" },
    code: 0,
    env: ZH,
    stdout: ["20.0 %"],
  },
  // something is wrong that was to be checked
  {
    what: "check, a case fails",
    words: ["check"],
    files: { "rules/2022.1/cases.yaml": "cases:\n  - {id: case-2, cluster: 集成电路, belt: 电池, place: same-city, expect: similar}\n" },
    code: 1,
    stdout: ["rules/2022.1/cases.yaml:2:5: error: the case case-2 failed: similar expected", "[case-failed]", "1 error, 0 warnings."],
    stderr: NOTHING,
  },
  {
    what: "check, broken YAML, in Chinese",
    words: ["check"],
    files: { "rules/2022.1/more.yaml": "rules:\n  - id: [\n" },
    code: 1,
    env: ZH,
    stdout: ["rules/2022.1/more.yaml:", "YAML 语法有误"],
  },
  // could not be done
  { what: "an unknown command", words: ["mtach"], code: 2, stdout: NOTHING, stderr: ["There is no command mtach.", "Did you mean match?"] },
  {
    what: "an unknown option",
    words: ["match", "--blets", "x"],
    code: 2,
    stdout: NOTHING,
    stderr: ["There is no option --blets.", "Did you mean --belts?"],
  },
  {
    what: "an option of another command",
    words: ["facts", "--by", "city"],
    code: 2,
    stdout: NOTHING,
    stderr: ["--by cannot be used here, only with: match"],
  },
  { what: "an option without its value", words: ["match", "--out"], code: 2, stdout: NOTHING, stderr: ["--out needs a value."] },
  {
    what: "an option that swallows the next one",
    words: ["match", "--belts", "--json"],
    code: 2,
    stdout: NOTHING,
    stderr: ["--belts needs a value."],
  },
  {
    what: "a value that is not allowed",
    words: ["match", "--by", "regoin"],
    code: 2,
    env: ZH,
    stdout: NOTHING,
    stderr: ["选项 --by 的值无效：「regoin」", "是否应为 region？"],
  },
  {
    what: "an option twice, with two values",
    words: ["compare", "--from", "a.json", "--from", "b.json"],
    code: 2,
    stdout: NOTHING,
    stderr: ["--from stands once; found twice: a.json and b.json."],
  },
  { what: "a switch with a value", words: ["match", "--json=yes"], code: 2, stdout: NOTHING, stderr: ["--json takes no value."] },
  {
    what: "--complete without --belts",
    words: ["match", "--complete"],
    code: 2,
    stdout: NOTHING,
    stderr: ["--complete goes together with --belts."],
  },
  { what: "too few operands", words: ["relate", "芯片"], code: 2, stdout: NOTHING, stderr: ["Usage: relate TERM TERM"] },
  { what: "too many", words: ["explain", "a", "b", "c"], code: 2, stdout: NOTHING, stderr: ["c is one too many."] },
  { what: "an empty one", words: ["explain", " "], code: 2, stdout: NOTHING, stderr: ["empty"] },
  {
    what: "an unknown unit",
    words: ["explain", "AMC-11"],
    code: 2,
    stdout: NOTHING,
    stderr: ["There is no cluster unit AMC-11.", "Did you mean AMC-1?"],
  },
  {
    what: "an unknown belt",
    words: ["explain", "AMC-1", "正极材枓"],
    code: 2,
    env: ZH,
    stdout: NOTHING,
    stderr: ["找不到产业带：正极材枓", "是否应为 正极材料？"],
  },
  {
    what: "an ambiguous unit",
    words: ["explain", "上海"],
    code: 2,
    stdout: NOTHING,
    stderr: ["上海 can mean 2 cluster units", "AMC-1  上海市集成电路集群", "SEI-1"],
  },
  {
    what: "an unknown version",
    words: ["match", "--rules", "2022.2"],
    code: 2,
    env: ZH,
    stdout: NOTHING,
    stderr: ["找不到规则版本：2022.2", "是否应为 2022.1？"],
  },
  {
    what: "a workspace that is not there",
    words: ["match", "--workspace", "nowhere"],
    code: 2,
    stdout: NOTHING,
    stderr: ["There is no folder nowhere"],
  },
  {
    what: "a belt table that is not there",
    words: ["match", "--belts", "nowhere.csv"],
    code: 2,
    stdout: NOTHING,
    stderr: ["nowhere.csv:1:1: error: there is no nowhere.csv"],
  },
  {
    what: "a column that is not there",
    words: ["match", "--belts", "own.csv"],
    files: { "own.csv": "产业,备注\n芯片,x\n" },
    code: 2,
    env: ZH,
    stdout: NOTHING,
    stderr: ["own.csv:1:", "表里有：产业、备注", "输入有"],
  },
  {
    what: "a city that is not there",
    words: ["match", "--belts", "own.csv"],
    files: { "own.csv": "name,city\n芯片,上每市\n" },
    code: 2,
    stdout: NOTHING,
    stderr: ["own.csv:2:", "no city is called 上每市"],
  },
  {
    what: "a misspelt fact",
    words: ["explain", "AMC-1"],
    files: { "rules/2022.1/more.yaml": "rules:\n  - {id: r, when: {plaec: same-city}, then: none}\n" },
    code: 2,
    stdout: NOTHING,
    stderr: ["rules/2022.1/more.yaml:2:", "did you mean place?"],
  },
  {
    what: "a list of terms that is not there",
    words: ["link", "--file", "nowhere.txt"],
    code: 2,
    stdout: NOTHING,
    stderr: ["there is no nowhere.txt"],
  },
  { what: "a term without end", words: ["relate", "芯".repeat(5000), "片"], code: 2, stdout: NOTHING, stderr: ["at most 200 characters"] },
  {
    what: "a table that is binary",
    words: ["match", "--belts", "own.csv"],
    files: { "own.csv": "\u0000\u0001\u0002" },
    code: 2,
    stdout: NOTHING,
    stderr: ["own.csv:1:1: error: the file is not readable text"],
  },
];

function workspace(files: Scenario["files"]): string {
  const all = Object.entries({ ...SMALL_WORKSPACE, ...files }).filter((entry): entry is [string, string] => entry[1] !== null);
  return folderOf(Object.fromEntries(all));
}

describe("scenarios", () => {
  test.each(SCENARIOS)("$what", async ({ words, code, stdout, stderr, files, env }) => {
    const ran = await asked(words, { cwd: workspace(files), ...(env === undefined ? {} : { env }) });
    for (const part of stdout ?? []) expect(ran.stdout).toContain(part);
    for (const part of stderr ?? []) expect(ran.stderr).toContain(part);
    if (stdout === NOTHING) expect(ran.stdout).toBe("");
    if (stderr === NOTHING) expect(ran.stderr).toBe("");
    expect(ran.code, ran.stderr).toBe(code);
    expect(ran.stderr).not.toMatch(/\n +at |undefined/);
  });
});

describe("--json", () => {
  const commands = [
    ["match"],
    ["match", "--by", "city"],
    ["explain", "AMC-1"],
    ["explain", "SEI-2"],
    ["relate", "芯片", "外星科技"],
    ["link"],
    ["link", "芯片"],
    ["overlaps"],
    ["facts"],
    ["check"],
  ];
  test.each(commands.map((words) => [words.join(" "), words]))("%s prints one document, the same twice", async (_name, words) => {
    const cwd = workspace({});
    const ran = await asked([...words, "--json"], { cwd });
    expect(JSON.parse(ran.stdout).schema).toBe(`qundai/${words[0]}/1`);
    expect(ran.code).toBe(0);
    expect((await asked([...words, "--json"], { cwd, env: { QUNDAI_CACHE: "off" } })).stdout).toBe(ran.stdout);
  });

  test("also when there is nothing to say", async () => {
    const cwd = workspace({ "data/clusters.csv": "unit_id,name,kind,city\n", "data/belts.csv": "name,city\n" });
    for (const command of ["match", "link", "overlaps"])
      expect(JSON.parse((await asked([command, "--json"], { cwd })).stdout).schema).toBe(`qundai/${command}/1`);
  });
});

describe("hostile input", () => {
  const name = "上海\u001b]0;title\u0007市\u202e集成电路\u200b集群";
  const files = { "data/clusters.csv": `unit_id,name,kind,city\nX-1,"${name}",sei,上海\nX-2,<script>alert(1)</script>芯片,sei,上海\n` };

  test.each([
    [["match"]],
    [["explain", "X-1"]],
    [["explain", "X"]],
    [["link", "--all"]],
    [["check"]],
    [["overlaps"]],
    [["match", "--json"]],
    [["explain", "\u001b[2J"]],
  ])("%j brings nothing to the terminal that steers it", async (words) => {
    const { stdout, stderr } = await asked(words, { cwd: workspace(files) });
    for (const line of `${stdout}${stderr}`.split("\n")) expect(line).not.toMatch(TERMINAL_HARM);
  });
});
