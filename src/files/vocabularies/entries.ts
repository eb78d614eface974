import { type Issue, issue, LONGEST_TEXT } from "../../model/issue.ts";
import { nearest } from "../../model/nearest.ts";
import type { ForeignConcept } from "../../model/vocabulary.ts";
import { ConceptIds, slug } from "./concept-ids.ts";
import { entryLabels } from "./labels.ts";
import type { TaxonomyEntry } from "./taxonomy-entry.ts";
import { tellApart } from "./tell-apart.ts";

/** A notation scheme that the entries use. */
export interface UsedScheme {
  readonly id: string;
  readonly title: string;
  readonly forms: readonly string[];
  readonly source: string;
}

export interface Entries {
  readonly entries: readonly TaxonomyEntry[];
  /** Those without an entry of their own, by the id of the entry that includes them. */
  readonly words: ReadonlyMap<string, readonly TaxonomyEntry[]>;
  readonly schemes: readonly UsedScheme[];
  readonly issues: readonly Issue[];
  /** The id of every concept by its key in the files. */
  readonly ids: ReadonlyMap<string, string>;
}

/** One file of an import: its concepts, and what its codes and its untagged labels are. */
export interface ForeignFile {
  readonly file: string;
  readonly concepts: readonly ForeignConcept[];
  readonly scheme: string;
  readonly language: string;
}

/** Schemes that the program knows: they need no declaration, and a name that begins so means them. */
const KNOWN_SCHEMES = ["gbt4754", "sei2018", "gbt4754Close", "category1688"];

/** Makes entries of the concepts of all files: ids, labels by language, notations by scheme, `broader` by id. */
export function entriesOf(files: readonly ForeignFile[]): Entries {
  const issues: Issue[] = [];
  const ids = new ConceptIds();
  const idOf = new Map<string, string>();
  const drafts = files.flatMap(({ concepts, scheme, language }) =>
    concepts.map((concept) => {
      const labels = entryLabels(concept, language, issues);
      const english = labels.pref.get("en") ?? null;
      const id = idOf.get(concept.key) ?? ids.of(concept, scheme, english);
      if (labels.pref.size === 0) labels.pref.set(language, [...concept.notation.values()].flat()[0] ?? id);
      idOf.set(concept.key, id);
      return { concept, scheme, labels, id };
    }),
  );
  const keys = [...idOf.keys()];
  const hint = (key: string): string | null => (keys.length > 5000 ? null : nearest(key, keys));
  const all = drafts.map(({ concept, scheme, labels, id }): TaxonomyEntry => {
    const span = { file: concept.file, line: concept.line, column: 1 };
    const broader = concept.broader.flatMap((key) => {
      const wider = idOf.get(key);
      if (wider === undefined)
        issues.push(issue("unknown-reference", span, { what: "concept", found: key, hint: hint(key), allowed: [] }, "warning"));
      return wider ?? [];
    });
    return {
      ...labels,
      id,
      broader: [...new Set(broader)],
      notation: new Map([...concept.notation].map(([name, codes]) => [schemeId(name === "" ? scheme : name), codes])),
      gathers: concept.gathers,
      why: concept.note === null ? null : oneText(concept.note),
      source: `${concept.source === null ? "" : `${oneText(concept.source)}; `}${concept.file}:${concept.line}`,
      file: concept.file,
      line: concept.line,
    };
  });
  const byId = new Map(all.map((entry) => [entry.id, entry]));
  const isWord = ({ id }: TaxonomyEntry): boolean => id.includes("#") && byId.has(id.slice(0, id.indexOf("#")));
  const words = new Map<string, TaxonomyEntry[]>();
  for (const word of all.filter(isWord)) {
    const id = word.id.slice(0, word.id.indexOf("#"));
    words.set(id, [...(words.get(id) ?? []), word]);
  }
  const entries = all.filter((entry) => !isWord(entry));
  tellApart(entries, [...words.values()].flat(), issues);
  return { entries, words, schemes: schemesOf(entries, files), issues, ids: idOf };
}

/** The key of a scheme in `notation`. */
export function schemeId(name: string): string {
  const known = KNOWN_SCHEMES.find((scheme) => scheme === name) ?? KNOWN_SCHEMES.find((scheme) => slug(name).startsWith(scheme));
  const made = slug(name);
  return known ?? (/^[a-z]/u.test(made) ? made : `s-${made || "codes"}`);
}

const MOST_FORMS = 12;

function schemesOf(entries: readonly TaxonomyEntry[], files: readonly ForeignFile[]): readonly UsedScheme[] {
  const codes = new Map<string, Set<string>>();
  for (const { notation } of entries) {
    for (const [scheme, list] of notation) {
      const forms = codes.get(scheme) ?? new Set();
      codes.set(scheme, forms);
      if (forms.size <= MOST_FORMS) for (const code of list) forms.add(code.replace(/\d/gu, "9").replace(/[A-Z]/gu, "A"));
    }
  }
  return [...codes]
    .filter(([scheme]) => !KNOWN_SCHEMES.includes(scheme))
    .map(([id, forms]) => {
      const from = files.filter(({ scheme }) => schemeId(scheme) === id).map(({ file }) => file);
      const source = (from.length > 0 ? from : files.map(({ file }) => file)).join(", ");
      return { id, title: id, forms: forms.size > MOST_FORMS ? [] : [...forms].sort(), source };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function oneText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .slice(0, LONGEST_TEXT - 200);
}
