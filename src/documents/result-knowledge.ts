import type { Declaration } from "../model/rules.ts";
import type { Locate } from "../model/span.ts";
import type { Bilingual, Language } from "../model/text.ts";
import type { FileSpan } from "./text-lines.ts";

/** A concept of the taxonomy, product words included, as a result contains it. */
export interface ResultConcept {
  readonly id: string;
  readonly prefLabel: Bilingual;
  readonly altLabel: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly hiddenLabel: readonly string[];
  readonly broader: readonly string[];
  readonly notation: Readonly<Record<string, readonly string[]>>;
  /** The concept whose `includes` lists this one as a product word. */
  readonly wordOf: string | null;
  /** Whether its supply links are those of its members. A result of an earlier program lacks it. */
  readonly gathers?: boolean;
  readonly why: string | null;
  readonly source: string;
  /** Labels in further languages, by language tag. */
  readonly languages?: Readonly<Record<string, { readonly pref: string | null; readonly alt: readonly string[] }>>;
  /** Languages whose preferred label is that of another language, since the entry has none. */
  readonly lacks?: readonly Language[];
}

/** A declaration of the rules. */
export type ResultDeclaration = { readonly id: string; readonly why: string | null; readonly source: string; readonly at: FileSpan } & (
  | { readonly kind: "identical"; readonly concepts: readonly string[] }
  | { readonly kind: "subordinate"; readonly wider: string; readonly narrower: string }
  | { readonly kind: "similar"; readonly upstream: string; readonly downstream: string }
);

/** A declaration with its place in a file. */
export function resultDeclaration(declaration: Declaration, locate: Locate): ResultDeclaration {
  const { id, why, source, origin } = declaration;
  const base = { id, why, source, at: locate(origin) };
  switch (declaration.kind) {
    case "identical":
      return { ...base, kind: "identical", concepts: declaration.concepts };
    case "subordinate":
      return { ...base, kind: "subordinate", wider: declaration.wider, narrower: declaration.narrower };
    case "similar":
      return { ...base, kind: "similar", upstream: declaration.upstream, downstream: declaration.downstream };
  }
}
