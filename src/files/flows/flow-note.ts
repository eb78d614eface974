import { basename, dirname, join } from "node:path";
import type { FlowTableNote } from "../../documents/flows-document.ts";
import type { Issue } from "../../model/issue.ts";
import type { Bilingual } from "../../model/text.ts";
import { fileReader } from "../file-reader.ts";
import { isThere } from "../read.ts";
import { flowNoteFile } from "../shapes/flows-shape.ts";
import { STANDARD_INPUT } from "../tables/read-table.ts";
import { type ParseCache, readYaml } from "../yaml/yaml-file.ts";

const NAME = "flows.yaml";

/** What a table says of itself, and the id of what it counts, by which claims name it. */
export interface ReadFlowNote {
  readonly note: FlowTableNote;
  readonly measure: string | null;
  readonly issues: readonly Issue[];
}

const NO_NOTE: FlowTableNote = { counts: null, source: null, notice: null, coversAllPlaces: false, made: false };

/** Reads the note beside a table, NAME.yaml or `flows.yaml`. A table without a note, and the standard input, say nothing of themselves. */
export async function readFlowNote(path: string, cache: ParseCache): Promise<ReadFlowNote> {
  const folder = dirname(path);
  const own = `${basename(path).replace(/(?:\.(?:csv|tsv|txt|xlsx|gz))+$/i, "")}.yaml`;
  const file = path === STANDARD_INPUT ? undefined : [own, NAME].find((name) => isThere(join(folder, name)));
  if (file === undefined) return { note: NO_NOTE, measure: null, issues: [] };
  const yaml = await readYaml(folder, file, cache);
  const issues: Issue[] = [...yaml.issues];
  const raw = yaml.isRead ? flowNoteFile.read(yaml.value, [], fileReader(yaml, issues)) : undefined;
  const note: FlowTableNote = {
    counts: bilingual(raw?.counts),
    source: raw?.source ?? null,
    notice: bilingual(raw?.notice),
    coversAllPlaces: raw?.coversAllPlaces ?? false,
    made: raw?.made ?? false,
  };
  return { note, measure: raw?.measure ?? null, issues };
}

function bilingual(raw: { readonly zh?: string; readonly en?: string } | undefined): Bilingual | null {
  return raw?.zh === undefined || raw.en === undefined ? null : { zh: raw.zh, en: raw.en };
}
