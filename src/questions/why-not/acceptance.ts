import { findClashes } from "../../knowledge/relate/clashes.ts";
import type { Clash } from "../../model/clash.ts";
import type { Edit } from "../../model/edit.ts";
import type { ConceptId } from "../../model/ids.ts";
import { labelKey } from "../../model/label-key.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { applyEdits } from "../compare/apply.ts";

/** Whether the checks would accept an input after some edits: edits that they refuse are not proposed. */
export class Acceptance {
  readonly #input: MatchInput;
  readonly #broader: ReadonlyMap<ConceptId, readonly ConceptId[]>;
  #owners: ReadonlyMap<string, ConceptId> | null = null;
  #clashes: ReadonlySet<string> | null = null;

  constructor(input: MatchInput) {
    this.#input = input;
    this.#broader = new Map(input.taxonomy.concepts.map(({ id, broader }) => [id, broader]));
  }

  takes(edits: readonly Edit[]): boolean {
    if (!edits.every((edit) => this.#fits(edit))) return false;
    if (!edits.some(({ change }) => change.kind === "declaration" || change.kind === "broader")) return true;
    const before = (this.#clashes ??= clashesIn(this.#input));
    return [...clashesIn(applyEdits(this.#input, edits))].every((clash) => before.has(clash));
  }

  /** Errors that are visible without judging: a label of another concept, a rule that others override, a cycle. */
  #fits({ change }: Edit): boolean {
    switch (change.kind) {
      case "label":
        return change.to === null || (this.#labels.get(labelKey(change.to)) ?? change.id) === change.id;
      case "broader":
        return change.to === null || !this.#isUnder(change.to, change.id);
      case "rule":
        return change.to !== null || !this.#input.ruleset.rules.some(({ overrides }) => overrides.includes(change.id));
      default:
        return true;
    }
  }

  get #labels(): ReadonlyMap<string, ConceptId> {
    return (this.#owners ??= new Map(
      this.#input.taxonomy.concepts.flatMap(({ id, prefLabel, altLabel, hiddenLabel }) =>
        [prefLabel.zh, prefLabel.en, ...altLabel.zh, ...altLabel.en, ...hiddenLabel].map((label) => [labelKey(label), id] as const),
      ),
    ));
  }

  #isUnder(start: ConceptId, top: ConceptId): boolean {
    const seen = new Set([start]);
    for (const id of seen) for (const wider of this.#broader.get(id) ?? []) seen.add(wider);
    return seen.has(top);
  }
}

function clashesIn({ taxonomy, ruleset }: MatchInput): ReadonlySet<string> {
  return new Set(findClashes(taxonomy.concepts, ruleset.declarations).map(keyOf));
}

function keyOf({ declaration, a, b, second }: Clash): string {
  return `${declaration} ${a} ${b} ${second}`;
}
