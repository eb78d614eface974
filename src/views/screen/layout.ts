/** The positions of everything on the screen, computed from columns and rows. */
export interface Layout {
  readonly columns: number;
  readonly rows: number;
  /** List and evidence side by side, or one above the other. */
  readonly isWide: boolean;
  readonly listColumns: number;
  readonly listRows: number;
  readonly detailColumns: number;
  readonly detailRows: number;
}

export const LEAST_COLUMNS = 40;
export const LEAST_ROWS = 10;
const WIDE_FROM = 100;
const LIST_SHARE = 0.42;
const LIST_LEAST = 44;
const LIST_MOST = 80;
const STACKED_SHARE = 0.3;
const STACKED_LEAST = 3;
/** Header, message, footer. */
const FRAME_ROWS = 3;
/** The gap between list and evidence: one column with a space on both sides, or one row. */
const GAP_COLUMNS = 3;

/** The layout of a window; null if the window is too small. */
export function layoutOf(columns: number, rows: number): Layout | null {
  if (columns < LEAST_COLUMNS || rows < LEAST_ROWS) return null;
  const body = rows - FRAME_ROWS;
  if (columns >= WIDE_FROM) {
    const listColumns = Math.min(LIST_MOST, Math.max(LIST_LEAST, Math.floor(columns * LIST_SHARE)));
    return {
      columns,
      rows,
      isWide: true,
      listColumns,
      listRows: body,
      detailColumns: columns - listColumns - GAP_COLUMNS,
      detailRows: body,
    };
  }
  const listRows = Math.max(STACKED_LEAST, Math.floor(body * STACKED_SHARE));
  return { columns, rows, isWide: false, listColumns: columns, listRows, detailColumns: columns, detailRows: body - listRows - 1 };
}

/**
 * The first visible row of a list. It moves by half a window at a time, so that most keys redraw two rows instead of all, and there are
 * rows above and below the cursor unless the list ends there.
 */
export function topOf(cursor: number, count: number, rows: number): number {
  if (count <= rows) return 0;
  const half = Math.max(1, Math.floor(rows / 2));
  const top = Math.floor(cursor / half) * half - Math.floor((rows - half) / 2);
  return Math.max(0, Math.min(count - rows, top));
}
