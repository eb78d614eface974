import { byCodePoint, type ConceptId } from "../../model/ids.ts";
import type { Path } from "../../model/plain-value.ts";
import type { Reader } from "../../model/reader.ts";
import type { Concept, LanguageLabels, NotationScheme } from "../../model/taxonomy.ts";
import { LANGUAGES, type Language } from "../../model/text.ts";
import type { Placed } from "../shapes/shape.ts";
import type { RawConcept, RawScheme } from "../shapes/taxonomy-shape.ts";

/** What is wrong with an entry has been reported; here it gets what it needs for the others to be checked against it. */
export function conceptOf(id: string, { entry, path }: Placed<RawConcept>, file: string): Concept {
  const own = entry.prefLabel?.own ?? {};
  const languages = languagesOf(entry);
  const standIn = own.zh ?? own.en ?? Object.values(languages).find(({ pref }) => pref !== null)?.pref ?? id;
  const lacks = entry.prefLabel === undefined ? [] : LANGUAGES.filter((language: Language) => own[language] === undefined);
  return {
    id: id as ConceptId,
    prefLabel: { zh: own.zh ?? standIn, en: own.en ?? standIn },
    altLabel: { zh: entry.altLabel?.own.zh ?? [], en: entry.altLabel?.own.en ?? [] },
    hiddenLabel: entry.hiddenLabel ?? [],
    broader: (entry.broader ?? []) as readonly string[] as readonly ConceptId[],
    notation: { ...entry.notation?.own, ...entry.notation?.further },
    why: entry.why ?? null,
    source: entry.source ?? "",
    byCode: [],
    wordOf: null,
    gathers: entry.gathers ?? false,
    ...(Object.keys(languages).length === 0 ? {} : { languages }),
    ...(lacks.length === 0 ? {} : { lacks }),
    origin: { file, path },
  };
}

function languagesOf({ prefLabel, altLabel }: RawConcept): Readonly<Record<string, LanguageLabels>> {
  const [pref, alt] = [prefLabel?.further ?? {}, altLabel?.further ?? {}];
  const tags = [...new Set([...Object.keys(pref), ...Object.keys(alt)])].sort(byCodePoint);
  return Object.fromEntries(tags.map((tag) => [tag, { pref: pref[tag] ?? null, alt: alt[tag] ?? [] }]));
}

/** A preferred label in some language is needed; which one is left to the author. */
export function reportLabels({ prefLabel }: RawConcept, path: Path, reader: Reader): void {
  if (prefLabel === undefined || Object.keys({ ...prefLabel.own, ...prefLabel.further }).length > 0) return;
  reader.report("missing-key", [...path, "prefLabel"], { key: "zh | en", found: [] });
}

export function schemeOf({ entry, path }: Placed<RawScheme>, file: string): NotationScheme | null {
  const { id, title, forms = [], source = "" } = entry;
  return id === undefined || title === undefined ? null : { id, title, forms, source, origin: { file, path: [...path] } };
}
