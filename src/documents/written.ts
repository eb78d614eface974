import type { Count } from "../model/quantity.ts";

/** What a command says that wrote a file: `export --out`, `report --out`. */
export interface WrittenDocument {
  readonly schema: "qundai/written/1";
  readonly file: string;
  readonly bytes: Count;
}
