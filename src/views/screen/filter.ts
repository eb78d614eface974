import type { ReviewDesk } from "../../reviewing/desk/review-desk.ts";

/** Filter words for the status of a case, such as `:open`. */
export const STATUS_FILTERS = ["open", "done", "marked", "stale", "disputed"] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

export function isStatusFilter(text: string): text is StatusFilter {
  return (STATUS_FILTERS as readonly string[]).includes(text);
}

/** The cases that pass a filter: each word must occur in names, initials, rule, reasons or verdict; `:open` and the like choose by status. */
export function filtered(desk: ReviewDesk, filter: string): readonly string[] {
  const words = filter
    .normalize("NFKC")
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return desk.ids;
  const statuses = words.filter((word) => word.startsWith(":")).map((word) => word.slice(1));
  const texts = words.filter((word) => !word.startsWith(":"));
  return desk.ids.filter((id) => {
    const text = texts.length === 0 ? "" : desk.searchText(id);
    return texts.every((word) => text.includes(word)) && statuses.every((status) => hasStatus(desk, id, status));
  });
}

function hasStatus(desk: ReviewDesk, id: string, status: string): boolean {
  if (status === "marked") return desk.isMarked(id);
  if (status === "disputed") return desk.isDisputed(id);
  const { kind } = desk.standing(id);
  switch (status) {
    case "open":
      return isOpen(desk, id);
    case "done":
      return !isOpen(desk, id);
    default:
      return kind === status;
  }
}

function isOpen(desk: ReviewDesk, id: string): boolean {
  return ["open", "stale", "to-rule"].includes(desk.standing(id).kind);
}

/**
 * The first case after `from` that still needs an answer; if there is none, the first case that was skipped or has come back; if there
 * is none either, the next case.
 */
export function nextOpen(desk: ReviewDesk, visible: readonly string[], from: number): number {
  for (let at = from + 1; at < visible.length; at++) {
    if (isOpen(desk, visible[at] as string)) return at;
  }
  const passed = visible.findIndex((id, at) => at < from && isOpen(desk, id));
  if (passed >= 0) return passed;
  return Math.min(from + 1, visible.length - 1);
}
