import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf } from "../support/folder.ts";
import { TERMINAL_HARM } from "../support/hostile.ts";
import { asked, ROOT } from "../support/program.ts";
import { readScenario, type Scenario, withOutcome } from "../support/scenario.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

const FOLDER = join(ROOT, "test/commands/scenarios");

function workspace(files: Scenario["files"]): string {
  const all = Object.entries({ ...SMALL_WORKSPACE, ...files }).filter((entry): entry is [string, string] => entry[1] !== null);
  return folderOf(Object.fromEntries(all));
}

describe("scenarios print exactly what their files say", () => {
  test.each(readdirSync(FOLDER))("%s", async (name) => {
    const text = readFileSync(join(FOLDER, name), "utf8");
    const { words, env, files } = readScenario(text);
    const ran = await asked(words, { cwd: workspace(files), env });
    expect(`${ran.stdout}${ran.stderr}`).not.toMatch(/\n +at |undefined/);
    await expect(withOutcome(text, ran)).toMatchFileSnapshot(join(FOLDER, name));
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

  test("also if the output is empty", async () => {
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
