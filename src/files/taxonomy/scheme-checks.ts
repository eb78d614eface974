import { type Issue, issue } from "../../model/issue.ts";
import { nearest } from "../../model/nearest.ts";
import type { Locate } from "../../model/span.ts";
import type { Concept, NotationScheme } from "../../model/taxonomy.ts";

/** Schemes of which the program knows the lists, or that only it reads. */
const KNOWN = ["sei2018", "gbt4754", "gbt4754Close", "category1688"];

/** Notations of schemes that nobody declares, codes that do not have the form that their scheme declares, and schemes declared twice. */
export function schemeIssues(concepts: readonly Concept[], schemes: readonly NotationScheme[], locate: Locate): readonly Issue[] {
  const declared = new Map(schemes.map((scheme) => [scheme.id, scheme]));
  const allowed = [...KNOWN, ...declared.keys()];
  const twice = schemes.flatMap((scheme) => {
    const first = declared.get(scheme.id) as NotationScheme;
    const params = { what: "notation", id: scheme.id, first: locate(first.origin) };
    return first === scheme ? [] : [issue("duplicate-id", locate(scheme.origin), params)];
  });
  const forms = new Map(schemes.map((scheme) => [scheme.id, formsOf(scheme.forms)]));
  return [
    ...twice,
    ...concepts.flatMap(({ notation, origin }) =>
      Object.entries(notation).flatMap(([key, codes]): readonly Issue[] => {
        const at = (index: number) =>
          locate({ file: origin.file, path: [...origin.path, "notation", key, ...(codes.length > 1 ? [index] : [])] });
        if (KNOWN.includes(key)) return [];
        const scheme = declared.get(key);
        if (scheme === undefined) return [issue("unknown-key", at(0), { key, allowed, hint: nearest(key, allowed) })];
        return codes.flatMap((found, index) =>
          forms.get(key)?.(found) === false ? [issue("wrong-value", at(index), { found, allowed: scheme.forms, hint: null })] : [],
        );
      }),
    ),
  ];
}

/** Whether a code has one of the forms: 9 stands for a digit, A for a capital letter. */
function formsOf(forms: readonly string[]): (code: string) => boolean {
  if (forms.length === 0) return () => true;
  const patterns = forms.map((form) => [...form].map(characterOf));
  return (code) => {
    const characters = [...code];
    return patterns.some((pattern) => pattern.length === characters.length && pattern.every((fits, at) => fits(characters[at] as string)));
  };
}

function characterOf(form: string): (character: string) => boolean {
  if (form === "9") return (character) => /^\d$/.test(character);
  return form === "A" ? (character) => /^[A-Z]$/.test(character) : (character) => character === form;
}
