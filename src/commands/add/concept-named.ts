import { conceptNames } from "../../documents/names.ts";
import { ConceptNames } from "../../files/taxonomy/concept-names.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { entryOf, isProductWord } from "../../model/taxonomy.ts";
import { shown } from "../../views/shown.ts";
import { addingWords } from "../../words/adding.ts";
import { World } from "../../world/world.ts";
import type { Call } from "../line/command.ts";
import { Refusal } from "../line/refusal.ts";
import { checkedTerm } from "../line/term.ts";

/** The concept that a text names: by its id, by a label that is unique, or as a term that links to one concept as a whole. */
export function conceptNamed(input: MatchInput, text: string, call: Call): ConceptId {
  const words = addingWords[call.language];
  const term = checkedTerm(text, call.words);
  const name = conceptNames({ input, wording: call.page.wording });
  const said = (id: ConceptId): string => `  ${shown(id)}  ${shown(name(id))}`;
  const [found, ...others] = new ConceptNames(input.taxonomy).find(term);
  if (found !== undefined && others.length === 0) return found;
  if (found !== undefined) throw new Refusal([words.conceptAmbiguous(term), ...[found, ...others].map(said)]);
  const { senses, candidates } = new World(input).names.withCandidates(term);
  const linked = new Set(senses.map(({ concept, how }) => (how === "part" ? null : concept)));
  const [only] = linked;
  if (linked.size === 1 && only) return only;
  throw new Refusal([words.conceptUnknown(term), ...(candidates.length === 0 ? [] : [words.nearest, ...candidates.map(said)])]);
}

/** The same for a concept with an entry of its own: a product word has neither labels nor narrower concepts. */
export function entryNamed(input: MatchInput, text: string, call: Call): ConceptId {
  const found = conceptNamed(input, text, call);
  if (!isProductWord(found)) return found;
  const name = conceptNames({ input, wording: call.page.wording });
  throw new Refusal([addingWords[call.language].isProductWord(text, name(entryOf(found)), entryOf(found))]);
}
