import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CheckDocument } from "../../../src/documents/check.ts";
import type { DisputesDocument } from "../../../src/documents/disputes.ts";
import type { MatchDocument } from "../../../src/documents/match.ts";
import type { Relation } from "../../../src/model/relation.ts";
import type { ReviewDesk, RulePreview } from "../../../src/reviewing/desk/review-desk.ts";
import { openedDesk } from "../../support/desk.ts";
import { asked, ROOT } from "../../support/program.ts";
import { disputedWorkspace, shippedCopy } from "../../support/review.ts";

const DRAFT = "2022.8";

/** The shipped workspace with a draft that has its own taxonomy, laid out by `format`; made once, and copied for each test. */
let drafted = "";
beforeAll(async () => {
  drafted = mkdtempSync(join(tmpdir(), "qundai-drafted-"));
  for (const name of ["rules", "taxonomy", "data"]) cpSync(join(ROOT, name), join(drafted, name), { recursive: true });
  expect((await asked(["rules", "new", DRAFT, "--from", "2022.1", "--taxonomy", DRAFT], { cwd: drafted })).code).toBe(0);
  expect((await asked(["format", "--check"], { cwd: drafted })).code).toBe(0);
});
afterAll(() => rmSync(drafted, { recursive: true, force: true }));

function draftedCopy(): string {
  const root = shippedCopy();
  for (const name of ["rules", "taxonomy"]) cpSync(join(drafted, name), join(root, name), { recursive: true });
  return root;
}

function filesIn(root: string): Readonly<Record<string, string>> {
  const names = ["rules", "taxonomy"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  );
  return Object.fromEntries(
    names.filter((name) => statSync(join(root, name)).isFile()).map((name) => [name, readFileSync(join(root, name), "utf8")]),
  );
}

async function document<Document>(words: readonly string[], cwd: string): Promise<Document> {
  const { stdout, stderr } = await asked([...words, "--json"], { cwd });
  expect(stdout, stderr).not.toBe("");
  return JSON.parse(stdout) as Document;
}

function decide(desk: ReviewDesk, named: string, verdict: Relation, side: "belt-wider" | "belt-narrower" | null): string {
  const id = desk.ids.find((each) => desk.entry(each, "zh").names.join(" / ").startsWith(named));
  if (id === undefined) throw new Error(`no case ${named}`);
  desk.act(desk.voteAction(id, verdict, side));
  return id;
}

const after = ({ lines }: RulePreview): number =>
  Number(/-> (\d+) \/ /.exec(lines.find(({ text }) => text.startsWith("match rate"))?.text ?? "")?.[1]);
const settled = ({ lines }: RulePreview): readonly string[] =>
  lines.flatMap(({ text }) => (text.startsWith("settles") ? (text.match(/\bd[0-9a-z]{8}\b/g) ?? []) : []));

describe("on the shipped disputes, every kind of offer", () => {
  test.each<readonly [string, string, Relation, "belt-wider" | "belt-narrower" | null, string, string]>([
    ["an exception for a pair", "青岛市轨道交通装备集群 / 库存交通工具", "none", null, "pair", "rules/2022.8/reviewed-exceptions.yaml"],
    ["an exception for a city", "青岛市轨道交通装备集群 / 库存交通工具", "none", null, "city", "rules/2022.8/reviewed-exceptions.yaml"],
    [
      "a declaration about two concepts",
      "常州市新型碳材料集群 / 光学加工机械",
      "subordinate",
      "belt-narrower",
      "concepts",
      "rules/2022.8/reviewed-declarations.yaml",
    ],
    [
      "a declaration for what stands under them too",
      "苏州高新区医疗器械创新型产业集群 / 生物化工",
      "subordinate",
      "belt-narrower",
      "branch",
      "rules/2022.8/reviewed-declarations.yaml",
    ],
    [
      "a declaration taken out",
      "合肥市智能语音集群 / 安全防护",
      "none",
      null,
      "withdraw c-智能语音-公共安全信息技术",
      "rules/2022.8/reviewed-remove.yaml",
    ],
    [
      "a declaration changed",
      "无锡市物联网集群 / 电子元器件",
      "similar",
      null,
      "change s-物联网-电子元器件",
      "rules/2022.8/reviewed-declarations.yaml",
    ],
    [
      "a broader edge",
      "深圳市人工智能产业集群 / 显示器件",
      "subordinate",
      "belt-narrower",
      "broader display-device artificial-intelligence",
      "taxonomy/2022.8/electronic-components.yaml",
    ],
    [
      "a broader edge taken away",
      "青岛市轨道交通装备集群 / 库存交通工具",
      "none",
      null,
      "unbroader rail-transit-equipment",
      "taxonomy/2022.8/transport.yaml",
    ],
    ["an alias", "电工电气辅材 / ", "identical", null, "label electrical-equipment altLabel.zh", "taxonomy/2022.8/top.yaml"],
    [
      "a product's word",
      "电工电气辅材 / ",
      "subordinate",
      "belt-narrower",
      "label electrical-accessory altLabel.zh",
      "taxonomy/2022.8/electrical.yaml",
    ],
    [
      "a label of a concept nearby",
      "通信声讯系统 / ",
      "none",
      null,
      "label communication-equipment altLabel.zh",
      "taxonomy/2022.8/electronics.yaml",
    ],
  ])("%s: sound, as foretold, and taken back byte by byte, also in another session", async (_, named, verdict, side, wanted, file) => {
    const root = draftedCopy();
    const before = filesIn(root);
    const matchedBy = async (version: string) => (await document<MatchDocument>(["match", "--rules", version], root)).rates[0]?.matched;
    const released = await matchedBy("2022.1");
    const first = await openedDesk(root, "王", "en", ["--rules", DRAFT]);
    const id = decide(first.desk, named, verdict, side);
    const key = first.desk.ruleOffers(id, "en").offers.find((offer) => offer.key.startsWith(wanted))?.key ?? wanted;
    const foretold = first.desk.rulePreview(id, key, "en");
    expect(foretold.canWrite, foretold.lines.map(({ text }) => text).join("\n")).toBe(true);
    expect(first.desk.writeRule(id, key, "en")).toBe(file);
    first.journal.close();

    const written = filesIn(root);
    expect(written[file]).toContain(id);
    expect(Object.keys(written).filter((name) => written[name] !== before[name])).toEqual([file]);
    const checked = await document<CheckDocument>(["check", "--rules", DRAFT], root);
    expect(checked.issues.filter(({ severity, code }) => severity === "error" && code !== "case-failed")).toEqual([]);
    expect(checked.cases.failed > 0).toBe(foretold.lines.some(({ text }) => text.includes("would fail")));
    expect((await asked(["format", "--check", file], { cwd: root })).code).toBe(0);
    expect(await matchedBy(DRAFT)).toBe(after(foretold));
    const { disputes } = await document<DisputesDocument>(["disputes", "--rules", DRAFT], root);
    expect(disputes.map((dispute) => dispute.id).filter((each) => settled(foretold).includes(each))).toEqual([]);
    expect(await matchedBy("2022.1")).toBe(released);

    const { desk, journal } = await openedDesk(root, "王", "en", ["--rules", DRAFT]);
    desk.act({ kind: "undo" });
    expect(filesIn(root)).toEqual(before);
    desk.act({ kind: "redo" });
    expect(filesIn(root)).toEqual(written);
    desk.act({ kind: "undo" });
    expect(filesIn(root)).toEqual(before);
    journal.close();
  });
});

describe("what is offered", () => {
  test("an unlinked industry: aliases to the nearest concepts; an answer that the machine gives already: no proposal, with the reason", async () => {
    const { desk, journal } = await openedDesk(disputedWorkspace(), "王", "zh");
    const term = desk.ids.find((id) => desk.entry(id, "zh").reasons.includes("unlinked") && desk.entry(id, "zh").term === "丝绸") ?? "";
    expect(desk.ruleOffers(term, "zh")).toMatchObject({ offers: [], none: [{ text: expect.stringContaining("先裁决") }] });
    desk.act(desk.voteAction(term, "unsure", null));
    expect(desk.ruleOffers(term, "zh").none[0]?.text).toContain("不确定");
    desk.act(desk.voteAction(term, "none", null));
    expect(desk.ruleOffers(term, "zh").none[0]?.text).toContain("没有其他接近的概念");
    const pair = desk.ids.find((id) => desk.entry(id, "zh").belt === "320500-正极材料") ?? "";
    desk.act(desk.voteAction(pair, "similar", null));
    expect(desk.ruleOffers(pair, "zh").none[0]?.text).toContain("机器判定与裁决相同");
    journal.close();
  });

  test("decisions it would contradict, one by one; those of others on undecided cases are only counted", async () => {
    const root = shippedCopy();
    await asked(["rules", "new", DRAFT, "--from", "2022.1"], { cwd: root });
    const other = await openedDesk(root, "李", "en", ["--rules", DRAFT]);
    const [guangzhou, four] = ["广州市智能制造装备产业集群 / IP设备", "广深佛莞智能装备集群 / IP设备"];
    const seen = decide(other.desk, guangzhou, "subordinate", "belt-narrower");
    decide(other.desk, four, "subordinate", "belt-narrower");
    other.journal.close();
    const { desk, journal } = await openedDesk(root, "王", "en", ["--rules", DRAFT]);
    decide(desk, guangzhou, "subordinate", "belt-narrower");
    const id = decide(desk, "深圳市智能制造装备产业集群 / IP设备", "none", null);
    const lines = desk.rulePreview(id, "withdraw s-智能制造装备-网络广电设备", "en").lines.map(({ text }) => text);
    expect(lines).toContain("contradicts 2 decisions:");
    expect(lines.filter((line) => line.startsWith(`- ${seen}`))).toEqual([
      expect.stringMatching(/王: subordinate.*, would be none/),
      expect.stringMatching(/李: subordinate.*, would be none/),
    ]);
    expect(lines).toContain("affects 1 more that others have decided and you have not");
    expect(lines.join("\n")).not.toContain(four);
    journal.close();
  });

  test("worked examples that would fail are named with their place", async () => {
    const root = draftedCopy();
    const { desk, journal } = await openedDesk(root, "王", "en", ["--rules", DRAFT]);
    const id = decide(desk, "通信声讯系统 / ", "none", null);
    const { lines } = desk.rulePreview(id, "label communication-equipment altLabel.zh", "en");
    const at = lines.findIndex(({ text }) => /^\d+ worked examples? would fail:$/.test(text));
    expect(lines[at + 1]?.place).toMatch(/^rules\/2022\.1\/cases\.yaml:\d+$/);
    desk.writeRule(id, "label communication-equipment altLabel.zh", "en");
    const { cases } = await document<CheckDocument>(["check", "--rules", DRAFT], root);
    expect(lines[at]?.text).toMatch(new RegExp(`^${cases.failed} worked`));
    journal.close();
  });
});
