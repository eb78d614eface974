import { resolve } from "node:path";
import { disputeEntries } from "../../explain/disputes-document.ts";
import { wordingIn } from "../../explain/words.ts";
import { readTable } from "../../load/read-table.ts";
import { DECISION_VERDICTS, type DecisionSide, type DecisionVerdict } from "../../model/decision.ts";
import { LANGUAGES } from "../../model/text.ts";
import { csvText } from "../../report/csv.ts";
import type { Answer, Call } from "../command.ts";
import { openDisputes } from "../open-disputes.ts";
import { issueRefusal } from "../open-run.ts";
import { Refusal } from "../refusal.ts";
import { writeFileFrom } from "../write-file.ts";
import { openReview } from "./open-desk.ts";

const HEAD = ["id", "unit", "belt_or_concept", "city", "machine", "rule", "reasons", "stamp", "verdict", "side", "note"] as const;

/** `review --export FILE`: the queue as a sheet to be filled in by people who only use spreadsheets. */
export async function exportSheet(call: Call, file: string): Promise<Answer> {
  const { telling, disputes, notes } = await openDisputes(call, new Map());
  const entry = disputeEntries(telling);
  const rows = disputes.map((dispute) => {
    const { id, names, place, machine, why, stamp } = entry(dispute);
    return [
      id,
      names[0],
      names[1],
      place?.name ?? "",
      telling.wording.relations[machine.relation],
      machine.rule ?? "",
      why.join("; "),
      stamp,
      "",
      "",
      "",
    ];
  });
  await writeFileFrom(file, [csvText([HEAD, ...rows])], call);
  const zh = call.language === "zh";
  const told = zh
    ? `已写出 ${rows.length} 项到 ${file}；在 verdict 列填 ${DECISION_VERDICTS.join("、")} 或其中文，再用 review --import 读回。`
    : `Wrote ${rows.length} cases to ${file}. Fill the column verdict with ${DECISION_VERDICTS.join(", ")}, then review --import it.`;
  return { text: `${told}\n`, notes };
}

interface FilledRow {
  readonly line: number;
  readonly id: string;
  readonly verdict: DecisionVerdict;
  readonly side: DecisionSide | null;
  readonly note: string;
}

/** `review --import FILE`: every row is checked first; only where all are right is anything saved. */
export async function importSheet(call: Call, file: string): Promise<Answer> {
  const { table, issues } = await readTable(resolve(call.cwd, file), file);
  if (table === null || issues.length > 0) throw issueRefusal(issues, call, null);
  const zh = call.language === "zh";
  const head = table.head.cells;
  const column = (name: string): number => head.findIndex((each) => each.trim().toLowerCase() === name);
  const missing = ["id", "stamp", "verdict"].filter((name) => column(name) < 0);
  if (missing.length > 0)
    throw new Refusal([
      zh
        ? `${file}:1 缺少列：${missing.join("、")}；表里有：${head.join("、")}`
        : `${file}:1 lacks the columns ${missing.join(", ")}; it has ${head.join(", ")}`,
    ]);
  const { desk, journal, notes } = await openReview(call);
  try {
    if (desk.readOnly !== null) throw new Refusal([desk.readOnly[call.language]]);
    const problems: string[] = [];
    const filled: FilledRow[] = [];
    for (const { line, cells } of table.rows) {
      const cell = (name: string): string => (column(name) < 0 ? "" : (cells[column(name)] ?? "").trim()).replace(/^'(?=[=+\-@])/, "");
      const said = cell("verdict");
      if (said === "") continue;
      const id = cell("id");
      const wrong = (zhText: string, enText: string): void => void problems.push(`${file}:${line} ${zh ? zhText : enText}`);
      const verdict = verdictOf(said);
      if (!desk.ids.includes(id)) wrong(`没有这项争议：${id}`, `there is no dispute ${id}`);
      else if (verdict === null) wrong(`裁决不能写 ${said}`, `the verdict cannot be ${said}`);
      else if (desk.entry(id, call.language).stamp !== cell("stamp"))
        wrong(`${id} 的依据在导出之后变了，请重新导出`, `what ${id} rests on has changed since the export; export it again`);
      else {
        const side = sideOf(cell("side")) ?? desk.entry(id, call.language).machine.direction;
        if (verdict === "subordinate" && side === null && desk.entry(id, call.language).what === "pair")
          wrong("隶属须写明 side：belt-wider 或 belt-narrower", "subordinate needs a side: belt-wider or belt-narrower");
        else filled.push({ line, id, verdict, side: verdict === "subordinate" ? side : null, note: cell("note") });
      }
    }
    if (problems.length > 0) throw new Refusal([...problems.slice(0, 20), zh ? "没有读入任何一行。" : "Nothing was imported."]);
    for (const row of filled) {
      const vote = desk.vote(row.id);
      if (vote?.verdict === row.verdict && vote.side === row.side) continue;
      desk.act(desk.voteAction(row.id, row.verdict, row.side));
      if (row.note !== "") desk.act({ kind: "note", case: row.id, text: row.note, reason: null });
    }
    return { text: zh ? `已读入 ${filled.length} 项裁决。\n` : `Imported ${filled.length} decisions.\n`, notes };
  } finally {
    journal.close();
  }
}

function verdictOf(said: string): DecisionVerdict | null {
  const text = said.normalize("NFKC").toLowerCase();
  return (
    DECISION_VERDICTS.find(
      (verdict) =>
        verdict === text ||
        (verdict !== "unsure" && LANGUAGES.some((language) => wordingIn(language).relations[verdict] === text)) ||
        (verdict === "unsure" && text === "不定"),
    ) ?? null
  );
}

function sideOf(text: string): DecisionSide | null {
  return text === "belt-wider" || text === "belt-narrower" ? text : null;
}
