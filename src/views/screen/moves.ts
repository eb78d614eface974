import type { Command } from "./commands.ts";
import { filtered, isStatusFilter } from "./filter.ts";
import { currentCase } from "./state.ts";
import type { StoreCore } from "./store-core.ts";

/** Arrow and page keys: they scroll the list, or the panel that replaces the evidence. */
export function move(core: StoreCore, by: Extract<Command, { kind: "move" }>["by"]): void {
  const { state, view } = core;
  const isList = state.place === "list" || state.place === "filter";
  const page = Math.max(1, isList ? view.listRows : view.panelRows);
  const steps: Readonly<Record<string, number>> = { page, "-page": -page, half: Math.ceil(page / 2), "-half": -Math.ceil(page / 2) };
  const amount = typeof by === "number" ? by : (steps[by] ?? 0);
  if (isList) {
    if (by === "first" || by === "last") core.reduce({ kind: "go", to: by === "first" ? 0 : state.visible.length - 1 });
    else core.reduce({ kind: "move", by: amount });
    return;
  }
  const far = by === "first" ? -Number.MAX_SAFE_INTEGER : by === "last" ? Number.MAX_SAFE_INTEGER : amount;
  core.reduce({ kind: "scroll-panel", by: far, most: view.mostPanel });
}

export function filterBy(core: StoreCore, text: string): void {
  core.reduce({ kind: "filtered", filter: text, visible: filtered(core.desk, text), keep: currentCase(core.state) });
}

/** Closes a question, then a panel; in the list, clears the filter. */
export function goBack(core: StoreCore): void {
  const { place, filter, isWriting } = core.state;
  if (isWriting) core.reduce({ kind: "writing", on: false });
  else if (place !== "list") core.reduce({ kind: "place", place: "list" });
  if (place === "filter" || (place === "list" && filter !== "")) filterBy(core, "");
}

/** Commands after `:` that choose a case or filter cases; false for any other text. */
export function goByWord(core: StoreCore, text: string): boolean {
  if (text === "all" || isStatusFilter(text)) {
    filterBy(core, text === "all" ? "" : `:${text}`);
    return true;
  }
  if (/^\d{1,9}$/.test(text)) {
    core.reduce({ kind: "go", to: Number(text) - 1 });
    return true;
  }
  const at = core.state.visible.findIndex((id) => id.startsWith(text));
  if (text.length <= 2 || at < 0) return false;
  core.reduce({ kind: "go", to: at });
  return true;
}
