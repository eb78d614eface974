import type { JournalStore } from "../../model/journal-store.ts";
import type { Bilingual, Language } from "../../model/text.ts";
import { brokenJournals, type OpenJournal } from "./open-journal.ts";

/** Why nothing can be decided in this journal. */
export function readOnlyOf({ readOnly, reviewer }: Pick<OpenJournal, "readOnly" | "reviewer">): Bilingual | null {
  if (readOnly === null) return null;
  const file = `reviews/${reviewer}.jsonl`;
  switch (readOnly.kind) {
    case "broken":
      return {
        zh: `${file} 第 ${readOnly.line} 行与前文的校验不符，只能查看；请用 git 恢复该文件`,
        en: `${file}: line ${readOnly.line} does not fit the chain of hashes; read-only until the file is restored (git has it)`,
      };
    case "locked":
      return {
        zh: `${reviewer} 的评审已在另一窗口打开（进程 ${readOnly.pid}），此处只能查看`,
        en: `${reviewer} is reviewing in another window (process ${readOnly.pid}); read-only here`,
      };
    case "not-permitted":
      return { zh: `无法写入 ${file}（${readOnly.code}），只能查看`, en: `${file} cannot be written (${readOnly.code}); read-only` };
  }
}

/** Of every journal whose chain does not hold: from where on nothing in it was counted. */
export function brokenNotes(journals: JournalStore, language: Language): readonly string[] {
  return brokenJournals(journals).map(({ reviewer, line }) =>
    language === "zh"
      ? `reviews/${reviewer}.jsonl 第 ${line} 行与前文的校验不符，从这一行起的裁决没有计入；请用 git 恢复该文件`
      : `reviews/${reviewer}.jsonl: line ${line} does not fit the chain of hashes; decisions from there on were not counted (git has the file)`,
  );
}

/** What was mended on opening. */
export function greetingOf({ found, reviewer }: Pick<OpenJournal, "found" | "reviewer">): Bilingual | null {
  if (found.kind !== "torn") return null;
  return {
    zh: `reviews/${reviewer}.jsonl 末行只写了一半（${found.bytes} 字节），已截去；它从未显示为已保存`,
    en: `reviews/${reviewer}.jsonl: the last line was half written (${found.bytes} bytes) and has been cut off; it was never shown as saved`,
  };
}
