import { conceptNames } from "../../documents/names.ts";
import type { ConceptId, DeclarationId } from "../../model/ids.ts";
import { nearest } from "../../model/nearest.ts";
import type { ChainKinds, Declaration, Supply } from "../../model/rules.ts";
import { isAbout } from "../../reviewing/rulemaking/statements.ts";
import { addingWords } from "../../words/adding.ts";
import { rulemakingWords } from "../../words/rulemaking.ts";
import type { Call } from "../line/command.ts";
import { Refusal } from "../line/refusal.ts";
import { type Asking, idFor, lineOf, NOWHERE, nameForId } from "./asked.ts";
import { conceptNamed } from "./concept-named.ts";

/** What a person may call the kinds of declarations. */
const KINDS: Readonly<Record<string, "identical" | "subordinate" | "upstream" | "downstream">> = {
  identical: "identical",
  相同: "identical",
  subordinate: "subordinate",
  隶属: "subordinate",
  隶属于: "subordinate",
  upstream: "upstream",
  上游: "upstream",
  供应: "upstream",
  downstream: "downstream",
  下游: "downstream",
};

/** `add declaration KIND A B`: A is B, belongs under B, or supplies B. */
export const askedDeclaration: Asking = (input, call) => {
  const words = addingWords[call.language];
  const [, said = "", ...names] = call.operands;
  const kind = Object.hasOwn(KINDS, said) ? KINDS[said] : undefined;
  if (kind === undefined) {
    const all = ["identical", "subordinate", "upstream", "downstream"];
    const meant = nearest(said, all);
    throw new Refusal([words.badDeclaration(said, all), ...(meant === null ? [] : [call.words.didYouMean(meant)])]);
  }
  const isChain = kind === "upstream" || kind === "downstream";
  const [odd] = isChain ? [] : ["as", "kinds"].filter((name) => call.option(name) !== undefined);
  if (odd !== undefined) throw new Refusal([words.onlyChain(`--${odd}`)]);
  const [a, b] = names.map((text) => conceptNamed(input, text, call)) as [ConceptId, ConceptId];
  const name = conceptNames({ input, wording: call.page.wording });
  if (a === b) throw new Refusal([words.oneConcept(names[0] ?? "", names[1] ?? "", name(a))]);
  const there = input.ruleset.declarations.find((each) => isAbout(each, a, b) && saysSame(each, kind, a));
  const base = {
    id: (there?.id ?? idFor("d", [nameForId(input, a), nameForId(input, b)], input.ruleset, call)) as DeclarationId,
    scope: (call.option("scope") ?? "branch") as Declaration["scope"],
    why: lineOf(call, "why"),
    source: lineOf(call, "source") ?? "expert",
    origin: NOWHERE,
  };
  const declaration = declarationOf(kind, a, b, base, call);
  const { declaration: told, declare } = rulemakingWords[call.language];
  const what =
    declaration.kind === "identical"
      ? told.identical([name(a), name(b)])
      : declaration.kind === "subordinate"
        ? told.subordinate(name(declaration.narrower), name(declaration.wider))
        : told.similar(name(declaration.upstream), name(declaration.downstream));
  return {
    addition: { kind: "declaration", declaration },
    says: declare(what, declaration.scope === "branch"),
    there: there?.origin ?? null,
    word: null,
  };
};

function declarationOf(
  kind: "identical" | "subordinate" | "upstream" | "downstream",
  a: ConceptId,
  b: ConceptId,
  base: Pick<Declaration, "id" | "scope" | "why" | "source" | "origin">,
  call: Call,
): Declaration {
  switch (kind) {
    case "identical":
      return { ...base, kind, concepts: [a, b] };
    case "subordinate":
      return { ...base, kind, wider: b, narrower: a };
    case "upstream":
    case "downstream": {
      const [upstream, downstream] = kind === "upstream" ? [a, b] : [b, a];
      const [as, kinds] = [(call.option("as") ?? "material") as Supply, (call.option("kinds") ?? null) as ChainKinds | null];
      return { ...base, kind: "similar", upstream, downstream, as, kinds };
    }
  }
}

/** Whether a declaration about two concepts is of this kind, with `a` on the same side. */
function saysSame(declaration: Declaration, kind: string, a: ConceptId): boolean {
  switch (declaration.kind) {
    case "identical":
      return kind === "identical";
    case "subordinate":
      return kind === "subordinate" && declaration.narrower === a;
    case "similar":
      return kind === (declaration.upstream === a ? "upstream" : "downstream");
  }
}
