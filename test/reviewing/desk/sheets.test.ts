import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/files/tables/read-table.ts";
import { parseXlsx } from "../../../src/files/tables/xlsx.ts";
import type { Language } from "../../../src/model/text.ts";
import { csvText } from "../../../src/views/exports/csv.ts";
import { sheetOf, xlsxOf } from "../../files/tables.ts";
import { openedDesk } from "../../support/desk.ts";
import { asked } from "../../support/program.ts";
import { disputedWorkspace, shippedCopy } from "../../support/review.ts";

const FORMATS = ["csv", "xlsx"] as const;
type Format = (typeof FORMATS)[number];
type Row = Readonly<Record<string, string>>;

async function exported(workspace: string, format: Format, language: Language = "en", ...more: string[]): Promise<Row[]> {
  const ran = await asked(["review", "--export", `sheet.${format}`, "--force", "--lang", language, ...more], { cwd: workspace });
  expect(ran.code, ran.stderr).toBe(0);
  const { table, issues } = await readTable(join(workspace, `sheet.${format}`));
  expect(issues).toEqual([]);
  return (table?.rows ?? []).map(({ cells }) => Object.fromEntries(cells.map((cell, at) => [table?.head.cells[at] ?? "", cell])));
}

/** The sheet as a spreadsheet would save it, with cells that a person filled in. */
function saved(workspace: string, format: Format, rows: readonly Row[], heads: readonly string[] = Object.keys(rows[0] ?? {})): void {
  const cells = [heads, ...rows.map((row) => heads.map((head) => row[head] ?? ""))];
  const path = join(workspace, `sheet.${format}`);
  if (format === "csv") writeFileSync(path, csvText(cells));
  else writeFileSync(path, xlsxOf(sheetOf(cells.map((row) => [...row]))));
}

const imported = (workspace: string, format: Format, language: Language = "en") =>
  asked(["review", "--import", `sheet.${format}`, "--reviewer", "专家", "--lang", language], { cwd: workspace });

const actions = (workspace: string) =>
  readFileSync(join(workspace, "reviews/专家.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .flatMap((line) => (line === "" ? [] : [JSON.parse(line).action]));

const nothingSaved = (workspace: string): boolean =>
  !existsSync(join(workspace, "reviews/专家.jsonl")) || readFileSync(join(workspace, "reviews/专家.jsonl"), "utf8") === "";

describe.each(FORMATS)("round trip: %s", (format) => {
  test("every row is there, and what is filled in comes back: words of both languages, digits, full width, any order of columns", async () => {
    const workspace = disputedWorkspace();
    const rows = await exported(workspace, format);
    const { desk, journal } = await openedDesk(workspace, "x");
    expect(rows.map((row) => row["id"])).toEqual(desk.ids);
    journal.close();
    const filled: Row[] = [
      { ...rows[0], verdict: "隶属", side: "集群为上位", reason: "范围", note: '=HYPERLINK 和 逗号, "引号"\n第二行' } as Row,
      { ...rows[1], verdict: "３" } as Row,
      { ...rows[2], verdict: "Unsure", reason: "4" } as Row,
      { ...rows[3], note: "只有附注" } as Row,
    ];
    const heads = ["note", "my own column", "stamp", "verdict", "reason", "id", "side"];
    saved(workspace, format, [...filled, {}, ...rows.slice(4)], heads);
    const ran = await imported(workspace, format);
    expect(ran.stderr).toBe("");
    expect(ran.stdout).toContain("Imported 3 decisions: 3 new, 0 changed; 0 unchanged; 3 notes.");
    expect(actions(workspace)).toMatchObject([
      { kind: "vote", case: rows[0]?.["id"], verdict: "subordinate", side: "belt-narrower", blind: false },
      // A line break in a cell becomes a space, as in the editor of the screen; the CSV writer shows it by name.
      { kind: "note", reason: "scope", text: expect.stringMatching(/^=HYPERLINK 和 逗号, "引号"/) },
      { kind: "vote", case: rows[1]?.["id"], verdict: "similar", side: null },
      { kind: "vote", case: rows[2]?.["id"], verdict: "unsure" },
      { kind: "note", case: rows[2]?.["id"], text: "", reason: "missing-declaration" },
      { kind: "note", case: rows[3]?.["id"], text: "只有附注", reason: null },
    ]);
    const again = await imported(workspace, format);
    expect(again.stdout).toContain("Imported 0 decisions: 0 new, 0 changed; 3 unchanged; 0 notes.");
    expect(actions(workspace)).toHaveLength(6);
    saved(workspace, format, [{ ...filled[1], verdict: "4" } as Row]);
    expect((await imported(workspace, format, "zh")).stdout).toContain("已读入 1 项裁决，修改 1 项。");
  });

  test("a Chinese sheet reads the same, its heads too", async () => {
    const workspace = disputedWorkspace();
    const rows = await exported(workspace, format, "zh");
    expect(Object.keys(rows[0] ?? {})).toEqual(
      "编号 城市 集群或用语 产业带或概念 机器判定 规则 列入争议的原因 依据 裁决 哪方为上位 原因 附注 依据校验码（勿改）".split(" "),
    );
    saved(workspace, format, [{ ...rows[0], 裁决: "无关系" } as Row]);
    expect((await imported(workspace, format, "zh")).stdout).toContain("已读入 1 项");
    expect(actions(workspace)).toMatchObject([{ kind: "vote", verdict: "none" }]);
  });

  test("a Chinese sheet of an earlier version reads as it did, heads and words", async () => {
    const workspace = disputedWorkspace();
    const {
      列入争议的原因: why,
      哪方为上位: _side,
      "依据校验码（勿改）": stamp,
      ...row
    } = (await exported(workspace, format, "zh"))[0] as Row;
    saved(workspace, format, [{ ...row, 为什么要看: why, 裁决: "不定", 哪方较宽: "", 依据戳: stamp } as Row]);
    expect((await imported(workspace, format, "zh")).stdout).toContain("已读入 1 项");
    expect(actions(workspace)).toMatchObject([{ kind: "vote", verdict: "unsure" }]);
  });

  test("all mistakes are listed by row, and nothing is imported", async () => {
    const workspace = disputedWorkspace();
    const [a, b, c, d] = (await exported(workspace, format)) as [Row, Row, Row, Row];
    saved(workspace, format, [
      { ...a, verdict: "perhaps" },
      { ...a, id: "d00000000", verdict: "none" },
      { ...b, verdict: "none" },
      { ...b, verdict: "similar" },
      { ...c, stamp: "s0000000000000000", verdict: "none" },
      { ...c, id: c["id"] ?? "", stamp: "1.23E+15", verdict: "2021-06-01" },
      { ...d, verdict: "none", side: "belt wider" },
      { ...d, id: "", verdict: "none" },
      { ...d, verdict: "", side: "belt wider" },
      { ...d, verdict: "none", reason: "because", note: `长${"字".repeat(500)}` },
    ]);
    const ran = await imported(workspace, format);
    expect(ran.code).toBe(2);
    const line = (row: number, says: string) => expect(ran.stderr).toContain(`sheet.${format}:${row} ${says}`);
    line(2, "the verdict cannot be perhaps; allowed: identical, subordinate, similar, none, unsure, or 1-5");
    line(3, "no dispute has the id d00000000");
    line(5, `${b["id"]} was already filled in on row 4`);
    line(6, `the evidence of ${c["id"]} has changed since the export`);
    line(7, `${c["id"]} was already filled in on row 6`);
    line(7, `the stamp of ${c["id"]} is 1.23E+15, which is not what was exported`);
    line(7, "the verdict cannot be 2021-06-01");
    line(8, "the row has a side although the verdict is not subordinate");
    line(9, "the row has a verdict but no id");
    line(10, `${d["id"]} was already filled in on row 8`);
    line(10, "the row has a reason or a side, but neither a verdict nor a note");
    line(11, "the reason cannot be because; allowed: scope, level");
    line(11, "the note has 501 characters; allowed: at most 500");
    expect(ran.stderr).toContain("14 problems; nothing was imported.");
    expect(nothingSaved(workspace)).toBe(true);
  });

  test.each(["zh", "en"] as const)("a side is required if the machine gives none (%s)", async (language) => {
    const workspace = disputedWorkspace();
    const rows = await exported(workspace, format, "en");
    const { desk, journal } = await openedDesk(workspace, "x");
    const none = rows.find(
      (row) => desk.entry(row["id"] ?? "", "en").what === "pair" && desk.entry(row["id"] ?? "", "en").machine.direction === null,
    );
    journal.close();
    saved(workspace, format, [{ ...none, verdict: "subordinate" } as Row]);
    expect((await imported(workspace, format, language)).stderr).toMatch(
      language === "zh" ? /须填：产业带为上位、集群为上位/ : /must be given: belt wider or cluster wider/,
    );
    saved(workspace, format, [{ ...none, verdict: "subordinate", side: "＜" } as Row]);
    expect((await imported(workspace, format, language)).code).toBe(0);
    expect(actions(workspace)).toMatchObject([{ verdict: "subordinate", side: "belt-wider" }]);
  });
});

describe("hostile and broken sheets", () => {
  test.each([
    ["a control character in a note", { note: "a\u001b[2Jb" }, "<ESC>"],
    ["an override of direction", { note: "a\u202eb" }, "<U+202E>"],
    ["an escape for a verdict", { verdict: "\u001b]0;x\u0007" }, "<ESC>]0;x<BEL>"],
    ["an escape for an id", { id: "d\u001b[31m" }, "d<ESC>[31m"],
  ])("%s is shown by name, and stops all", async (_what, change, says) => {
    const workspace = disputedWorkspace();
    const [row] = await exported(workspace, "csv");
    const cells = { ...row, verdict: "none", ...change } as Row;
    const heads = Object.keys(cells);
    const quoted = heads.map((head) => `"${(cells[head] ?? "").replaceAll('"', '""')}"`);
    writeFileSync(join(workspace, "sheet.csv"), `${heads.join(",")}\n${quoted.join(",")}\n`);
    const ran = await imported(workspace, "csv");
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).not.toMatch(/[\u001b\u0007\u202e\u200b]/);
    expect(nothingSaved(workspace)).toBe(true);
  });

  test("missing or duplicate columns, a file without rows, a file of another kind, an unfilled sheet", async () => {
    const workspace = disputedWorkspace();
    const rows = await exported(workspace, "csv");
    const refused = async (text: string | Uint8Array, format: Format = "csv") => {
      writeFileSync(join(workspace, `sheet.${format}`), text);
      const ran = await imported(workspace, format);
      expect([ran.code, nothingSaved(workspace)]).toEqual([2, true]);
      return ran.stderr;
    };
    expect(await refused("id,verdict\nd1,none\n")).toContain("stamp");
    expect(await refused("id,stamp,verdict,裁决\nd1,s,none,none\n")).toContain("verdict");
    expect(await refused("")).toContain("sheet.csv");
    expect(await refused("PK no", "xlsx")).toContain("sheet.xlsx");
    expect(await refused(csvText([Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]))).toContain(
      "neither a verdict nor a note",
    );
    for (const name of ["sheet.ods", "sheet"]) expect((await asked(["review", "--export", name], { cwd: workspace })).code).toBe(2);
  });

  test("numbers and dates that a spreadsheet made of what was typed", async () => {
    const workspace = disputedWorkspace();
    const [first, second] = await exported(workspace, "xlsx");
    const styles = `<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const head = ["id", "stamp", "verdict", "note"].map((each, at) => text(`${"ABCD"[at]}1`, each)).join("");
    const row = (line: number, of: Row | undefined, verdict: string) =>
      `<row r="${line}">${text(`A${line}`, of?.["id"] ?? "")}${text(`B${line}`, of?.["stamp"] ?? "")}${verdict}</row>`;
    const sheet = (verdict: string) =>
      xlsxOf(
        `<sheetData><row r="1">${head}</row>${row(2, first, '<c r="C2"><v>4.0</v></c><c r="D2" s="1"><v>44348</v></c>')}${row(3, second, verdict)}</sheetData>`,
        {
          "xl/styles.xml": styles,
        },
      );
    writeFileSync(join(workspace, "sheet.xlsx"), sheet('<c r="C3" s="1"><v>44348</v></c>'));
    expect((await imported(workspace, "xlsx")).stderr).toContain("sheet.xlsx:3 the verdict cannot be 2021-06-01");
    writeFileSync(join(workspace, "sheet.xlsx"), sheet('<c r="C3"><v>1</v></c>'));
    expect((await imported(workspace, "xlsx")).code).toBe(0);
    expect(actions(workspace)).toMatchObject([
      { kind: "vote", verdict: "none" },
      { kind: "note", text: "2021-06-01" },
      { kind: "vote", verdict: "identical" },
    ]);
  });
});

describe("the workbook", () => {
  test("offers the words of the reader's language, keeps its head in sight, and says in both how to fill it in; the same bytes each time", async () => {
    const workspace = shippedCopy();
    for (const [language, words] of [
      ["zh", "相同,隶属,相近,无关系,不确定"],
      ["en", "identical,subordinate,similar,none,unsure"],
    ] as const) {
      await exported(workspace, "xlsx", language);
      const bytes = readFileSync(join(workspace, "sheet.xlsx"));
      const parts = unzipSync(bytes);
      const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] as Uint8Array);
      expect(sheet).toContain(`<formula1>"${words}"</formula1>`);
      expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(strFromU8(parts["xl/styles.xml"] as Uint8Array)).toContain('wrapText="true"');
      const texts = strFromU8(parts["xl/sharedStrings.xml"] as Uint8Array);
      expect(texts).toContain("怎样填写");
      expect(texts).toContain("How to fill it in");
      await exported(workspace, "xlsx", language);
      expect(readFileSync(join(workspace, "sheet.xlsx")).equals(bytes)).toBe(true);
    }
    const { table } = await parseXlsx(readFileSync(join(workspace, "sheet.xlsx")), "sheet.xlsx");
    expect(table?.rows.length).toBeGreaterThan(30);
    for (const row of table?.rows ?? []) expect(row.cells.join()).not.toMatch(/undefined|\[object|NaN/);
  });

  test("is blind like the screen: it has some of the cases with another's vote, and never tells the machine's answer", async () => {
    const workspace = shippedCopy();
    const { desk, journal } = await openedDesk(workspace, "甲");
    for (const id of desk.ids) desk.act(desk.voteAction(id, "similar", null));
    journal.close();
    const second = await openedDesk(workspace, "专家");
    const blind = new Set(second.desk.ids.filter((id) => second.desk.isBlind(id)));
    expect(blind.size).toBeGreaterThan(0);
    second.journal.close();
    for (const format of FORMATS) {
      const rows = await exported(workspace, format, "en", "--reviewer", "专家");
      expect(new Set(rows.filter((row) => row["machine"] === "blind").map((row) => row["id"]))).toEqual(blind);
      for (const row of rows.filter((each) => blind.has(each["id"] ?? "")))
        expect([row["rule"], row["why disputed"], row["evidence"]]).toEqual(["", "", ""]);
      saved(workspace, format, [{ ...rows.find((row) => blind.has(row["id"] ?? "")), verdict: "none" } as Row]);
    }
    expect((await imported(workspace, "xlsx")).code).toBe(0);
    expect(actions(workspace)).toMatchObject([{ kind: "vote", blind: true }]);
    // A reviewer's own sheet shows the machine's answer after the reviewer has decided, as the screen does.
    const rows = await exported(workspace, "csv", "en", "--reviewer", "专家");
    expect(rows.filter((row) => row["machine"] === "blind").length).toBe(blind.size - 1);
  });
});
