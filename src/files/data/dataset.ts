import type { Dataset, TableNote } from "../../model/data.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { Bilingual } from "../../model/text.ts";
import { fileReader } from "../file-reader.ts";
import { datasetFile, type RawDataset, type RawTableNote } from "../shapes/dataset-shape.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";

/**
 * What `data/dataset.yaml` says of the data; null if it says too little to judge by. Its hash is still empty: `loadData` computes it
 * from everything that it reads.
 */
export function datasetOf(file: YamlFile): { readonly dataset: Dataset | null; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [...file.issues];
  if (!file.isRead) return { dataset: null, issues };
  const raw = datasetFile.read(file.value, [], fileReader(file, issues));
  return { dataset: raw === undefined ? null : complete(raw, file, issues), issues };
}

function complete(raw: RawDataset, file: YamlFile, issues: Issue[]): Dataset | null {
  const title = bilingual(raw.title);
  const { source, studyYear, tables } = raw;
  if (title === null || source === undefined || studyYear === undefined) return null;
  if (tables?.clusters?.complete === undefined || tables.belts?.complete === undefined) return null;
  return {
    title,
    source,
    studyYear,
    fallbackYears: fallbackYears(raw, file, issues),
    ruleset: raw.ruleset ?? null,
    clusters: tableNote(tables.clusters),
    belts: tableNote(tables.belts),
    places: tableNote(tables.places),
    made: raw.made ?? false,
    kinds: kindsOf(raw, file, issues),
    hash: "",
  };
}

function kindsOf(raw: RawDataset, file: YamlFile, issues: Issue[]): Dataset["kinds"] {
  const first = new Map<string, number>();
  return (raw.kinds ?? []).flatMap(({ id, label }, index) => {
    const words = bilingual(label);
    const earlier = id === undefined ? undefined : first.get(id);
    if (id === undefined || words === null) return [];
    if (earlier === undefined) first.set(id, index);
    else issues.push(issue("duplicate-id", file.spanOf(["kinds", index]), { what: "kind", id, first: file.spanOf(["kinds", earlier]) }));
    return earlier === undefined ? [{ id, label: words }] : [];
  });
}

function fallbackYears(raw: RawDataset, file: YamlFile, issues: Issue[]): readonly [number, number] | null {
  const [first, last, ...others] = raw.fallbackYears ?? [];
  if (first === undefined || last === undefined) return null;
  if (first <= last && others.length === 0) return [first, last];
  const span = file.spanOf(["fallbackYears"]);
  issues.push(
    issue("wrong-value", span, {
      found: `[${raw.fallbackYears?.join(", ")}]`,
      allowed: [`[${Math.min(first, last)}, ${Math.max(first, last)}]`],
      hint: null,
    }),
  );
  return null;
}

/** The note on the table of places may be missing; the table then counts as complete. */
function tableNote(raw: RawTableNote | undefined): TableNote {
  return {
    complete: raw?.complete ?? true,
    expected: raw?.expected ?? null,
    missing: bilingual(raw?.missing),
    source: raw?.source ?? "",
  };
}

function bilingual(raw: { readonly zh?: string; readonly en?: string } | undefined): Bilingual | null {
  return raw?.zh === undefined || raw.en === undefined ? null : { zh: raw.zh, en: raw.en };
}
