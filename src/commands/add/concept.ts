import { conceptNames } from "../../documents/names.ts";
import type { ConceptId } from "../../model/ids.ts";
import { addingWords } from "../../words/adding.ts";
import type { Call } from "../line/command.ts";
import { Refusal } from "../line/refusal.ts";
import { checkedTerm } from "../line/term.ts";
import { type Asking, lineOf, neededLine, oneLine } from "./asked.ts";
import { entryNamed } from "./concept-named.ts";

const CONCEPT_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** `add concept ID --zh NAME --under CONCEPT`: an industry that the taxonomy does not have. */
export const askedConcept: Asking = (input, call) => {
  const words = addingWords[call.language];
  const [, id = ""] = call.operands;
  if (!CONCEPT_ID.test(id)) throw new Refusal([words.badConceptId(id)]);
  const [zh, en] = [lineOf(call, "zh"), lineOf(call, "en")];
  if (zh === null && en === null) throw new Refusal([words.needs("concept", "--zh")]);
  const label = checkedTerm(zh ?? en ?? "", call.words);
  const under = entryNamed(input, neededLine(call, "under"), call);
  const name = conceptNames({ input, wording: call.page.wording });
  const there = input.taxonomy.concepts.find((concept) => concept.id === id);
  if (there !== undefined && !(there.broader.includes(under) && (zh === null ? there.prefLabel.en === en : there.prefLabel.zh === zh)))
    throw new Refusal([words.conceptThere(id, name(there.id))]);
  return {
    addition: {
      kind: "concept",
      concept: {
        id: id as ConceptId,
        prefLabel: { zh, en },
        altLabel: wordsOf(call),
        under,
        notation: codesOf(call),
        why: lineOf(call, "why"),
        source: lineOf(call, "source") ?? "expert",
      },
    },
    says: words.says.concept(label, id, name(under)),
    there: there?.origin ?? null,
    word: label,
  };
};

/** `--words W1,W2` by language. */
function wordsOf(call: Call): { readonly zh: readonly string[]; readonly en: readonly string[] } {
  const all = (call.option("words") ?? "").split(/[,，、]/u).filter((word) => word.trim() !== "");
  const words = [...new Set(all.map((word) => checkedTerm(oneLine(word, "--words", call), call.words)))];
  const isChinese = (word: string): boolean => /\p{Script=Han}/u.test(word);
  return { zh: words.filter(isChinese), en: words.filter((word) => !isChinese(word)) };
}

/** `--code SCHEME:CODE`, by scheme. */
function codesOf(call: Call): Readonly<Record<string, readonly string[]>> {
  const codes = new Map<string, readonly string[]>();
  for (const given of call.options("code")) {
    const [, scheme, code] = /^([A-Za-z][A-Za-z0-9-]*)\s*[:：]\s*(\S.*)$/u.exec(oneLine(given, "--code", call)) ?? [];
    if (scheme === undefined || code === undefined) throw new Refusal([addingWords[call.language].badCode(given)]);
    codes.set(scheme, [...(codes.get(scheme) ?? []), code]);
  }
  return Object.fromEntries(codes);
}
