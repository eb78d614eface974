import type { TableWords } from "../topics/tables.ts";

/** English tables keep the machine's words: programs read them. */
export const tablesEn: TableWords = { saysRows: false, sheets: {}, columns: {}, cells: {}, concept: (_, id) => id };
