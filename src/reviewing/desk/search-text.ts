import type { DisputeEntry } from "../../documents/disputes.ts";
import { wordingIn } from "../../words/words.ts";
import { pinyinInitials } from "./pinyin.ts";

/** The words by which a case is found while the machine's answer is hidden from the reviewer. */
export function blindSearchText({ id, unit, belt, names, place }: DisputeEntry): string {
  return folded([id, unit ?? "", belt ?? "", ...names, place?.name ?? "", place?.nameEn ?? "", ...names.flatMap(pinyinInitials)]);
}

/** Names, ids, rule, reasons and verdict in both languages, and the pinyin initials of the names. */
export function searchText(zh: DisputeEntry, en: DisputeEntry): string {
  const words = [zh, en].flatMap((entry) => [
    ...entry.names,
    entry.place?.name ?? "",
    entry.place?.nameEn ?? "",
    entry.group,
    ...entry.reasons,
    ...entry.why,
    entry.machine.relation,
    entry.machine.rule ?? "",
    wordingIn(entry === zh ? "zh" : "en").relations[entry.machine.relation],
  ]);
  return folded([zh.id, zh.unit ?? "", zh.belt ?? "", ...words, ...zh.names.flatMap(pinyinInitials)]);
}

function folded(words: readonly string[]): string {
  return words.join("\n").normalize("NFKC").toLowerCase();
}
