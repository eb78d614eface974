import { Box, createElement, memo, Text, useSyncExternalStore } from "./ink.ts";
import type { Line, SpanStyle } from "./line.ts";
import type { ReviewStore } from "./store.ts";

interface TextProps {
  readonly bold?: boolean;
  readonly dimColor?: boolean;
  readonly inverse?: boolean;
  readonly color?: string;
}

const STYLES: Readonly<Record<SpanStyle, TextProps>> = {
  plain: {},
  bold: { bold: true },
  dim: { dimColor: true },
  good: { color: "green" },
  bad: { color: "red" },
  unsure: { color: "yellow" },
  head: { inverse: true },
  selected: { inverse: true },
};

const NO_COLOUR: Readonly<Record<SpanStyle, TextProps>> = { ...STYLES, good: {}, bad: { bold: true }, unsure: { bold: true } };

interface RowProps {
  readonly line: Line;
  readonly hasColour: boolean;
  readonly isSelected?: boolean;
  readonly role?: "listitem";
}

/** One row; redrawn only if its line changed. */
const Row = memo(
  ({ line, hasColour, isSelected, role }: RowProps) => {
    const styles = hasColour ? STYLES : NO_COLOUR;
    const spans = line.map((each, at) => createElement(Text, { key: at, ...styles[each.style] }, each.text));
    const text = createElement(Text, { wrap: "truncate-end" }, ...(spans.length === 0 ? [" "] : spans));
    return role === undefined ? text : createElement(Box, { "aria-role": role, "aria-state": { selected: isSelected === true } }, text);
  },
  (before, after) => before.line === after.line && before.hasColour === after.hasColour && before.isSelected === after.isSelected,
);

/** The whole screen: header, list beside or above the evidence, message, footer. It only displays; the store decides and saves. */
export function Screen({ store, hasColour }: { readonly store: ReviewStore; readonly hasColour: boolean }) {
  const view = useSyncExternalStore(store.subscribe, store.getView, store.getView);
  const { layout } = view;
  if (layout === null) return createElement(Text, {}, view.small);
  const row = (line: Line, key: string | number) => createElement(Row, { key, line, hasColour });
  const list = createElement(
    Box,
    { key: "list", flexDirection: "column", width: layout.listColumns, height: layout.listRows, "aria-role": "list" },
    ...view.list.map((line, at) =>
      createElement(Row, { key: at, line, hasColour, role: "listitem", isSelected: line[0]?.style === "selected" }),
    ),
  );
  const detail = createElement(
    Box,
    { key: "detail", flexDirection: "column", width: layout.detailColumns, height: layout.detailRows },
    ...view.detail.map((line, at) => row(line, at)),
  );
  const gap = layout.isWide
    ? createElement(
        Box,
        { key: "gap", flexDirection: "column", width: 3 },
        ...view.detail.map((_, at) => createElement(Text, { key: at, dimColor: true }, " | ")),
      )
    : createElement(Text, { key: "gap", dimColor: true }, "-".repeat(layout.columns));
  return createElement(
    Box,
    { flexDirection: "column", width: layout.columns, height: layout.rows },
    row(view.header, "header"),
    createElement(Box, { key: "body", flexDirection: layout.isWide ? "row" : "column" }, list, gap, detail),
    row(view.message, "message"),
    row(view.footer, "footer"),
  );
}
