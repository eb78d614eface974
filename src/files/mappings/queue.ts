import { cellText } from "./csv-cell.ts";
import type { MadeDeclarations } from "./declarations.ts";

/** Pairs that wait for a decision, as a table that a person fills in and `import` reads: a, b, relation, as, comment. */
export function queueText(undecided: MadeDeclarations["undecided"]): string {
  const rows = undecided.map(({ a, b, line, why }) =>
    [a, b, "", "", `${why === null ? "" : `${why}; `}row ${line}`].map(cellText).join(","),
  );
  return `${["a,b,relation,as,comment", ...rows].join("\r\n")}\r\n`;
}
