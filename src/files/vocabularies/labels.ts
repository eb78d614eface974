import { controlCharacter } from "../../model/control-character.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { labelKey } from "../../model/label-key.ts";
import { isFurtherLanguage } from "../../model/language-tag.ts";
import { nearest } from "../../model/nearest.ts";
import type { ForeignConcept } from "../../model/vocabulary.ts";

/** The labels of an imported concept, each once, by languages that a taxonomy knows. */
export interface EntryLabels {
  readonly pref: Map<string, string>;
  readonly alt: Map<string, string[]>;
  readonly hidden: string[];
}

const LANGUAGES_SHOWN = ["zh", "en", "de", "fr", "es", "ja"];

/** Sorts the labels of a concept. `language` is that of labels without a tag in a script that does not tell it. */
export function entryLabels(concept: ForeignConcept, language: string, issues: Issue[]): EntryLabels {
  const labels: EntryLabels = { pref: new Map(), alt: new Map(), hidden: [] };
  const seen = new Set<string>();
  const span = { file: concept.file, line: concept.line, column: 1 };
  const clean = (text: string): string => {
    const character = controlCharacter(text.replace(/[\r\n\t]/gu, " "));
    if (character !== null) issues.push(issue("control-character", span, { character }, "warning"));
    return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
  };
  const isNew = (tag: string, label: string): boolean => {
    const key = `${tag} ${labelKey(label)}`;
    if (label === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  const tagOf = (written: string, label: string): string | null => {
    const tag = written === "" ? scriptLanguage(label, language) : knownTag(written);
    if (tag === null) {
      const params = { found: written, allowed: LANGUAGES_SHOWN, hint: nearest(written, LANGUAGES_SHOWN) };
      issues.push(issue("wrong-value", span, params, "warning"));
    }
    return tag;
  };
  const addAlt = (tag: string, label: string): void => {
    if (isNew(tag, label)) labels.alt.set(tag, [...(labels.alt.get(tag) ?? []), label]);
  };
  const hidden: string[] = [...concept.hidden];
  for (const [written, text] of concept.pref) {
    const label = clean(text);
    const tag = tagOf(written, label);
    if (tag === null) hidden.push(label);
    else if (labels.pref.has(tag)) addAlt(tag, label);
    else if (isNew(tag, label)) labels.pref.set(tag, label);
  }
  for (const [written, texts] of concept.alt) {
    for (const text of texts) {
      const label = clean(text);
      const tag = tagOf(written, label);
      if (tag === null) hidden.push(label);
      else addAlt(tag, label);
    }
  }
  promoteAlternative(labels);
  const keys = new Set([...labels.pref.values(), ...[...labels.alt.values()].flat()].map(labelKey));
  for (const text of hidden) {
    const label = clean(text);
    if (label === "" || keys.has(labelKey(label))) continue;
    keys.add(labelKey(label));
    labels.hidden.push(label);
  }
  return labels;
}

/** A concept without a preferred label gets its first alternative one. */
function promoteAlternative({ pref, alt }: EntryLabels): void {
  const [first] = alt;
  if (pref.size > 0 || first === undefined) return;
  const [language, [label, ...others]] = first;
  if (label === undefined) return;
  pref.set(language, label);
  if (others.length === 0) alt.delete(language);
  else alt.set(language, others);
}

/** The tag under which a taxonomy keeps a language: `zh` for simplified Chinese, `en` for English of any country. */
function knownTag(written: string): string | null {
  const tag = written.toLowerCase();
  if (/^zh(?:$|-cn|-sg|-hans)/u.test(tag) || tag === "cmn") return "zh";
  if (/^en(?:$|-)/u.test(tag) || tag === "eng") return "en";
  const [code = "", ...rest] = tag.split("-");
  const cased = [
    code,
    ...rest.map((part) =>
      part.length === 2 ? part.toUpperCase() : part.length === 4 ? part.charAt(0).toUpperCase() + part.slice(1) : part,
    ),
  ].join("-");
  return isFurtherLanguage(cased) ? cased : null;
}

function scriptLanguage(label: string, language: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(label)) return "ja";
  if (/\p{Script=Hangul}/u.test(label)) return "ko";
  return /\p{Script=Han}/u.test(label) ? "zh" : language;
}
