import type { Because } from "../model/explanation.ts";
import type { ConceptId } from "../model/ids.ts";
import type { Ordinal } from "../model/quantity.ts";
import type { Wording } from "../words/wording.ts";
import { conceptNames } from "./names.ts";
import type { Telling } from "./telling.ts";

/** The JSON documents that commands print with `--json`: DESIGN names them, `schemas/` publishes their shapes. */

export interface TextLine {
  readonly text: string;
  readonly file: string;
  readonly line: Ordinal;
  readonly column: Ordinal;
}

/** A place in a file of the workspace. */
export interface FileSpan {
  readonly file: string;
  readonly line: Ordinal;
  readonly column: Ordinal;
}

/** The steps of a justification as sentences, each with the line of the file behind it. */
export function textLines(telling: Pick<Telling, "input" | "wording" | "locate">, because: readonly Because[]): TextLine[] {
  const name = conceptNames(telling);
  return because.map((step) => ({ text: sentence(telling.wording, sectorsNamed(step, telling), name), ...telling.locate(step.origin) }));
}

/** Names the sectors of a flow by code and name; returns any other step unchanged. */
function sectorsNamed(step: Because, { input, wording }: Pick<Telling, "input" | "wording">): Because {
  if (step.kind !== "flow") return step;
  const named = (code: string): string => {
    const name = input.data.inputOutput?.sectors.find((sector) => sector.code === code)?.name;
    return name === undefined ? code : `${code} ${name[wording.language] || name.zh}`;
  };
  return { ...step, upstream: named(step.upstream), downstream: named(step.downstream) };
}

function sentence(wording: Wording, step: Because, name: (concept: ConceptId) => string): string {
  const words = wording.because[step.kind] as (step: Because, name: (concept: ConceptId) => string) => string;
  return words(step, name);
}
