import { byCodePoint } from "../src/model/ids.ts";
import type { MatchInput } from "../src/model/matcher.ts";
import { seededRandom as seeded } from "../src/model/random.ts";
import type { Declaration, Exception, Rule, Ruleset } from "../src/model/rules.ts";
import type { Concept } from "../src/model/taxonomy.ts";

const made = { why: null, source: "made", origin: { file: "made", path: [0] } } as const;

/** Number of `broader` lines to add or remove; with them there are fifty edits. */
const LINES = 9;

/** Another version of a made workspace, fifty edits away: rules, counts-as, declarations, exceptions, labels, `broader` lines, a concept. */
export function madeVersion(input: MatchInput, seed = 50): MatchInput {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const { rules, declarations } = input.ruleset;
  const concepts = input.taxonomy.concepts;
  const id = (): string => pick(concepts).id;

  const farther = rules.map((rule) => (rule.id === "chain-neighbour" ? { ...rule, when: anyHop(rule) } : rule));
  const veto = {
    ...made,
    id: "no-food",
    title: null,
    when: inBranch(id()),
    then: "none",
    overrides: ["chain-neighbour", "same-branch"],
  } as unknown as Rule;
  const removed = new Set<string>();
  while (removed.size < 12) removed.add(pick(declarations).id);
  const added = Array.from({ length: 18 }, (_, at): Declaration => {
    const base = { ...made, id: `new-${at}`, scope: "branch" };
    const kind =
      at % 3 === 0
        ? { kind: "subordinate", wider: id(), narrower: id() }
        : { kind: "similar", upstream: id(), downstream: id(), as: "material" };
    return { ...base, ...kind } as unknown as Declaration;
  });
  const units = input.data.units;
  const exceptions = [0, 1, 2].map(
    (at) =>
      ({
        ...made,
        id: `x-${at}`,
        about: { kind: "unit", unit: pick(units).id },
        verdict: "similar",
        why: "made",
        by: "made",
        until: null,
      }) as unknown as Exception,
  );
  const ruleset: Ruleset = {
    ...input.ruleset,
    version: "made-b",
    rules: sorted([...farther, veto]),
    declarations: sorted([...declarations.filter((declaration) => !removed.has(declaration.id)), ...added]),
    exceptions: sorted(exceptions),
    countsAs: { ...input.ruleset.countsAs, subordinate: "similar" },
  };

  const lined = new Set<string>();
  const changed = new Map<string, Concept>(concepts.map((concept) => [concept.id, concept]));
  for (let at = 0; at < 6; at++) {
    const concept = pick(concepts);
    const word = pick(concepts).prefLabel.zh;
    changed.set(concept.id, { ...concept, altLabel: { ...concept.altLabel, zh: [...concept.altLabel.zh, `${word}${at}品`] } });
  }
  for (let at = 0, made = 0; made < LINES; at++) {
    const concept = changed.get(pick(concepts).id) as Concept;
    const wider = pick(concepts).id;
    const takesAway = concept.broader.length > 0 && at % 2 === 0;
    // Adding a line that exists already, or that was just removed, would not be an edit.
    if (!takesAway && (concept.broader.includes(wider) || concept.id === wider || lined.has(concept.id))) continue;
    if (takesAway && lined.has(concept.id)) continue;
    lined.add(concept.id);
    changed.set(concept.id, { ...concept, broader: takesAway ? concept.broader.slice(1) : [...concept.broader, wider] });
    made++;
  }
  return { ...input, ruleset, taxonomy: { ...input.taxonomy, version: "made-b", concepts: sorted([...changed.values()]) } };
}

/** The same rule without its limit on hops. */
function anyHop(rule: Rule): Rule["when"] {
  const when = rule.when;
  return when.kind === "group" ? { ...when, parts: when.parts.filter((part) => part.kind !== "test" || part.fact !== "chain.hops") } : when;
}

function inBranch(concept: string): Rule["when"] {
  return { kind: "test", fact: "belt.concept", operator: "in", value: [concept], origin: made.origin };
}

function sorted<Entry extends { readonly id: string }>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => byCodePoint(a.id, b.id));
}
