import { type Issue, issue } from "../../model/issue.ts";
import { labelKey } from "../../model/label-key.ts";
import type { Locate } from "../../model/span.ts";
import type { Concept } from "../../model/taxonomy.ts";
import { type CodeLists, readCodeLists } from "./code-lists.ts";
import { at, labelsOf } from "./concept-checks.ts";

/**
 * What the classifications contradict, as warnings: a label that GB/T 4754-2017 gives to a class which is neither the concept's, nor
 * in it, nor around it; and codes of `gbt4754Close` that the list does not have. Nothing in a workspace without lists.
 */
export function listIssues(root: string, concepts: readonly Concept[], locate: Locate): readonly Issue[] {
  const lists = readCodeLists(root);
  return lists === null
    ? []
    : concepts.flatMap((concept) => [...unlistedCodes(concept, lists, locate), ...foreignLabels(concept, lists, locate)]);
}

function unlistedCodes(concept: Concept, lists: CodeLists, locate: Locate): readonly Issue[] {
  const scheme = "gbt4754Close";
  return (concept.notation[scheme] ?? []).flatMap((code, index) =>
    lists.nameOf(code) === null ? [issue("code-unlisted", locate(at(concept, "notation", scheme, index)), { code }, "warning")] : [],
  );
}

function foreignLabels(concept: Concept, lists: CodeLists, locate: Locate): readonly Issue[] {
  const own = [...(concept.notation["gbt4754"] ?? []), ...(concept.notation["gbt4754Close"] ?? [])];
  if (own.length === 0) return [];
  return labelsOf(concept).flatMap(({ text, path }) => {
    const codes = lists.codesNamed(labelKey(text));
    const isOurs =
      codes.length === 0 || codes.some((code) => own.some((mine) => isAround(code, mine, lists) || isAround(mine, code, lists)));
    const [code = ""] = codes;
    return isOurs ? [] : [issue("label-elsewhere", locate(at(concept, ...path)), { label: text, concept: concept.id, code }, "warning")];
  });
}

/** Whether a code is another one or stands above it. */
function isAround(wider: string, code: string, { aboveGbt }: CodeLists): boolean {
  for (let at: string | undefined = code; at !== undefined; at = aboveGbt(at)?.code) if (at === wider) return true;
  return false;
}
