import type { Drafts } from "./draft.ts";

/** A JSON value whose parts are looked at one by one. */
type Json = unknown;

/** Takes a JSKOS concept, with the concepts inside it, into the drafts; anything else is left aside. */
export function takeJskos(value: Json, drafts: Drafts, line: number): void {
  for (const item of Array.isArray(value) ? value : [value]) takeItem(item, drafts, line, 0);
}

const DEEPEST = 64;

function takeItem(item: Json, drafts: Drafts, line: number, depth: number): void {
  if (!isObject(item) || depth > DEEPEST) return;
  const key = textOf(item["uri"]) ?? textOf(listOf(item["identifier"])[0]);
  if (key === null) {
    for (const inner of [...listOf(item["concepts"]), ...listOf(item["members"])]) takeItem(inner, drafts, line, depth + 1);
    return;
  }
  const types = listOf(item["type"]).map(String);
  if (types.some((type) => type.endsWith("#ConceptScheme"))) {
    for (const inner of [...listOf(item["topConcepts"]), ...listOf(item["concepts"])]) takeItem(inner, drafts, line, depth + 1);
    return;
  }
  const draft = drafts.get(key, line);
  const labels = isObject(item["prefLabel"]) ? Object.entries(item["prefLabel"]) : [];
  if (labels.length > 0) {
    if (draft.isConcept && depth === 0) drafts.repeated.push({ key, line, first: draft.line });
    draft.isConcept = true;
  }
  for (const [language, label] of labels) if (typeof label === "string") draft.addPref(tagOf(language), label);
  for (const [language, label] of textsBy(item["altLabel"])) draft.addAlt(tagOf(language), label);
  for (const [, label] of textsBy(item["hiddenLabel"])) draft.hidden.push(label);
  for (const code of listOf(item["notation"]).map(String)) takeNotation(code, draft);
  draft.note ??= textsBy(item["scopeNote"])[0]?.[1] ?? textsBy(item["definition"])[0]?.[1] ?? null;
  if (types.some((type) => type.endsWith("GatheringConcept"))) draft.gathers = true;
  for (const wider of listOf(item["broader"])) {
    const above = isObject(wider) ? textOf(wider["uri"]) : null;
    if (above !== null) draft.broader.add(above);
  }
  for (const narrower of listOf(item["narrower"])) {
    const below = isObject(narrower) ? textOf(narrower["uri"]) : null;
    if (below !== null) drafts.get(below, line).broader.add(key);
    takeItem(narrower, drafts, line, depth + 1);
  }
}

/** Our own export writes a scheme before the code, as `gbt4754:3973`. */
function takeNotation(code: string, draft: ReturnType<Drafts["get"]>): void {
  const [, scheme, own] = /^(gbt4754|gbt4754Close|sei2018|category1688|[a-z][a-z0-9-]*\d):(.+)$/su.exec(code) ?? [];
  if (scheme !== undefined && own !== undefined) draft.addNotation(scheme, own);
  else draft.addNotation("", code);
}

/** JSKOS writes `-` for a language that is not told. */
function tagOf(language: string): string {
  return language === "-" || language === "und" ? "" : language.toLowerCase();
}

function textsBy(value: Json): readonly (readonly [language: string, text: string])[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([language, texts]) =>
    listOf(texts).flatMap((text) => (typeof text === "string" ? [[language, text] as const] : [])),
  );
}

function listOf(value: Json): readonly Json[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function textOf(value: Json): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function isObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
