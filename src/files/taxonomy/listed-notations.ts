import { type Issue, issue } from "../../model/issue.ts";
import { nearest } from "../../model/nearest.ts";
import type { Locate } from "../../model/span.ts";
import type { Concept } from "../../model/taxonomy.ts";
import type { CodeLists } from "./code-lists.ts";

/** Whether a list has a code, and the one that must have been meant; null where that is not certain. */
interface List {
  readonly has: (code: string) => boolean;
  readonly meant: (code: string) => string | null;
}

/** Codes of GB/T 4754-2017, SEI-2018 and 1688 that the lists do not have. Other schemes are the author's own. */
export function listedNotationIssues(concepts: readonly Concept[], lists: CodeLists, locate: Locate): Issue[] {
  const known: Readonly<Record<string, List>> = { gbt4754: gbtList(lists), sei2018: seiList(lists), category1688: categoryList(lists) };
  return concepts.flatMap(({ notation, origin }) =>
    Object.entries(notation).flatMap(([scheme, codes]) => {
      const list = Object.hasOwn(known, scheme) ? known[scheme] : undefined;
      return codes.flatMap((found, index) => {
        if (list === undefined || list.has(found)) return [];
        const path = [...origin.path, "notation", scheme, ...(codes.length > 1 ? [index] : [])];
        return [issue("notation-unknown", locate({ file: origin.file, path }), { scheme, found, hint: list.meant(found) })];
      });
    }),
  );
}

/** People write the section before a class (C3973), or dots between its levels (39.73). */
function gbtList({ hasGbt }: CodeLists): List {
  const meant = (code: string): string | null => {
    const digits = code.normalize("NFKC").replace(/^GB\/?T\s*4754\D*|^[A-T](?=\d)|[.\s-]|0+$(?<=^\d{2}0+)/giu, "");
    const letter = code.trim().toUpperCase();
    return [digits, letter].find((form) => form !== code && hasGbt(form)) ?? null;
  };
  return { has: hasGbt, meant };
}

function seiList({ hasSei }: CodeLists): List {
  const meant = (code: string): string | null => {
    const bare = code
      .normalize("NFKC")
      .replace(/^SEI\D*/iu, "")
      .replace(/[、。\-_]/gu, ".")
      .replace(/\.+$/u, "");
    const dotted = /^\d{2,3}$/.test(bare) ? [...bare].join(".") : bare;
    return dotted !== code && hasSei(dotted) ? dotted : null;
  };
  return { has: hasSei, meant };
}

function categoryList({ categories }: CodeLists): List {
  const partsOf = (code: string): readonly string[] => code.split(/\s*[>;]\s*/u);
  const has = (code: string): boolean => categories === null || partsOf(code).every((name) => categories().has(name));
  const meant = (code: string): string | null => {
    if (categories === null) return null;
    const named = code.split(/\s*(?:[>;/|→＞]|-{1,2}>?)\s*/u);
    const forms = named.map((name) => (categories().has(name) ? name : nearest(name, categories())));
    return forms.every((form) => form !== null) ? forms.join(" > ") : null;
  };
  return { has, meant };
}
