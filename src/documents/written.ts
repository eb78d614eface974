import type { Count } from "../model/quantity.ts";

/** The answer of a command that wrote a file: `export --out`, `report --out`. */
export interface WrittenDocument {
  readonly schema: "qundai/written/1";
  readonly file: string;
  readonly bytes: Count;
}
