import { type Issue, issue } from "../../model/issue.ts";
import { labelKey } from "../../model/label-key.ts";
import type { TaxonomyEntry } from "./taxonomy-entry.ts";

/**
 * Labels that several concepts have, none above the other, would make names ambiguous: the preferred label of a later concept gets its
 * code behind it, another label of it is left out. Each is a warning with both lines.
 */
export function tellApart(entries: readonly TaxonomyEntry[], words: readonly TaxonomyEntry[], issues: Issue[]): void {
  const owners = new Map<string, TaxonomyEntry>();
  const isAbove = ancestry(entries);
  for (const entry of [...entries, ...words]) {
    const isFree = (label: string): boolean => {
      const owner = owners.get(labelKey(label));
      if (owner === undefined) owners.set(labelKey(label), entry);
      if (owner === undefined || owner === entry) return true;
      return !entry.id.includes("#") && (isAbove(owner.id, entry.id) || isAbove(entry.id, owner.id));
    };
    const warn = (label: string): void => {
      const owner = owners.get(labelKey(label)) as TaxonomyEntry;
      const params = { label, concept: entry.id, other: owner.id, first: { file: owner.file, line: owner.line, column: 1 } };
      issues.push(issue("duplicate-label", { file: entry.file, line: entry.line, column: 1 }, params, "warning"));
    };
    const isFreeOrWarn = (label: string): boolean => {
      const free = isFree(label);
      if (!free) warn(label);
      return free;
    };
    for (const [language, label] of entry.pref) {
      if (isFreeOrWarn(label)) continue;
      const mark = [...entry.notation.values()].flat()[0] ?? entry.id;
      const told = language === "zh" ? `${label}（${mark}）` : `${label} (${mark})`;
      entry.pref.set(language, told);
      if (!owners.has(labelKey(told))) owners.set(labelKey(told), entry);
    }
    for (const [language, labels] of entry.alt) {
      const free = labels.filter(isFreeOrWarn);
      if (free.length === 0) entry.alt.delete(language);
      else entry.alt.set(language, free);
    }
    const hidden = entry.hidden.filter(isFreeOrWarn);
    entry.hidden.splice(0, entry.hidden.length, ...hidden);
  }
}

/** Whether one entry stands above another, over any number of steps; a ring of entries ends. */
function ancestry(entries: readonly TaxonomyEntry[]): (wider: string, narrower: string) => boolean {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (wider, narrower) => {
    const seen = new Set([narrower]);
    for (const id of seen) {
      for (const next of byId.get(id)?.broader ?? []) {
        if (next === wider) return true;
        seen.add(next);
      }
    }
    return false;
  };
}
