import { areClashFree } from "../../knowledge/relate/clash-free.ts";
import { findClashes } from "../../knowledge/relate/clashes.ts";
import type { Clash } from "../../model/clash.ts";
import { byCodePoint, type ConceptId, type DeclarationId } from "../../model/ids.ts";
import type { ImportLeftOut } from "../../model/importing.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { conceptsOf, type Declaration, type Ruleset } from "../../model/rules.ts";
import type { Locate, Origin } from "../../model/span.ts";
import type { Taxonomy } from "../../model/taxonomy.ts";
import { ConceptFinder } from "./find-concept.ts";
import type { Mapping } from "./read-mappings.ts";

export interface MadeDeclarations {
  readonly declarations: readonly Declaration[];
  readonly undecided: readonly { readonly a: ConceptId; readonly b: ConceptId; readonly line: number; readonly why: string | null }[];
  readonly leftOut: ReadonlyMap<ImportLeftOut, number>;
  readonly issues: readonly Issue[];
}

/**
 * Declarations of a draft from mappings. A name that no concept has is a warning with the nearest; a label of several concepts, and every
 * clash that the new declarations would bring, is an error with the lines that clash. What the version says already is left out.
 */
export function declarationsOf(
  mappings: readonly Mapping[],
  file: string,
  { ruleset, taxonomy, locate }: { readonly ruleset: Ruleset; readonly taxonomy: Taxonomy; readonly locate: Locate },
): MadeDeclarations {
  const finder = new ConceptFinder(taxonomy);
  const issues: Issue[] = [];
  const leftOut = new Map<ImportLeftOut, number>();
  const made = new Map<string, Declaration>();
  const undecided: MadeDeclarations["undecided"][number][] = [];
  const skip = (why: ImportLeftOut): void => void leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
  const known = new Set(ruleset.declarations.flatMap(keysOf));
  const above = new Set(taxonomy.concepts.flatMap(({ id, broader }) => broader.map((wider) => `subordinate ${wider} ${id}`)));
  for (const mapping of mappings) {
    const span = { file, line: mapping.line, column: 1 };
    const ids = [mapping.a, mapping.b].map((side) => {
      const found = finder.find(side);
      if (found.kind === "found") return found.id;
      if (found.kind === "several") issues.push(issue("ambiguous-label", span, { label: found.name, concepts: found.ids }));
      else issues.push(issue("unknown-reference", span, { what: "concept", found: found.name, hint: found.hint, allowed: [] }, "warning"));
      return null;
    });
    const [a, b] = ids;
    if (!a || !b) {
      skip("not-found");
      continue;
    }
    const declaration = a === b ? null : declarationOf(mapping, a, b, file);
    const key = declaration === null ? "" : (keysOf(declaration)[0] ?? "");
    // Two names of one concept: the taxonomy says so already.
    if (a === b && mapping.relation === "identical") skip("repeated");
    else if (a === b) issues.push(issue("relation-self", span, { concept: a }));
    else if (declaration === null) undecided.push({ a, b, line: mapping.line, why: mapping.why });
    else if (known.has(key) || above.has(key) || made.has(key)) skip("repeated");
    else made.set(key, declaration);
  }
  const declarations = withFreeIds([...made.values()], ruleset);
  return { declarations, undecided, leftOut, issues: [...issues, ...clashIssues(declarations, { ruleset, taxonomy, locate }, file)] };
}

function declarationOf({ relation, supply, why, line }: Mapping, a: ConceptId, b: ConceptId, file: string): Declaration | null {
  const origin: Origin = { file, path: [line, 1] };
  const id = `m-${[a, b].sort(byCodePoint).join("-")}` as DeclarationId;
  const base = { id, scope: "branch", why, source: `${file}:${line}`, origin } as const;
  switch (relation) {
    case "identical":
      return { ...base, kind: "identical", concepts: [a, b] };
    case "a-narrower":
      return { ...base, kind: "subordinate", wider: b, narrower: a };
    case "b-narrower":
      return { ...base, kind: "subordinate", wider: a, narrower: b };
    case "a-upstream":
      return { ...base, kind: "similar", upstream: a, downstream: b, as: supply, kinds: null };
    case "b-upstream":
      return { ...base, kind: "similar", upstream: b, downstream: a, as: supply, kinds: null };
    case "related":
      return null;
  }
}

/** What a declaration says of each pair of its concepts. */
function keysOf(declaration: Declaration): readonly string[] {
  const concepts = conceptsOf(declaration);
  if (declaration.kind !== "identical") return [`${declaration.kind} ${concepts.join(" ")}`];
  const sorted = [...concepts].sort(byCodePoint);
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => `identical ${one} ${other}`));
}

function withFreeIds(declarations: readonly Declaration[], { declarations: there }: Ruleset): readonly Declaration[] {
  const taken = new Set<string>(there.map(({ id }) => id));
  return declarations.map((declaration) => {
    let id: string = declaration.id;
    for (let number = 2; taken.has(id); number += 1) id = `${declaration.id}-${number}`;
    taken.add(id);
    return { ...declaration, id: id as DeclarationId };
  });
}

function clashIssues(
  made: readonly Declaration[],
  { ruleset, taxonomy, locate }: { readonly ruleset: Ruleset; readonly taxonomy: Taxonomy; readonly locate: Locate },
  file: string,
): readonly Issue[] {
  const all = [...ruleset.declarations, ...made];
  if (made.length === 0 || areClashFree(taxonomy.concepts, all)) return [];
  const before = new Set(findClashes(taxonomy.concepts, ruleset.declarations).map(keyOf));
  const at: Locate = (origin) => (origin.file === file ? { file, line: Number(origin.path[0]), column: 1 } : locate(origin));
  return findClashes(taxonomy.concepts, all).flatMap((clash) => {
    if (before.has(keyOf(clash))) return [];
    const { a, b, first, second, origin, because } = clash;
    if (second === "self") return [issue("relation-self", at(origin), { concept: a })];
    return [issue("relation-clash", at(origin), { a, b, first, second, lines: because.map((line) => at(line.origin)) })];
  });
}

function keyOf({ declaration, a, b, first, second }: Clash): string {
  return [declaration, a, b, first, second].join(" ");
}
