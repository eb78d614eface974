import type { Dispute } from "../../model/dispute.ts";
import type { LabelField } from "../../model/edit.ts";
import type { Because } from "../../model/explanation.ts";
import type { BeltId, ConceptId, UnitId } from "../../model/ids.ts";
import type { Sense } from "../../model/link.ts";
import { type ChainRole, strength, type VerdictRelation } from "../../model/relation.ts";
import type { Decided, NoOffer, Offer, Saying } from "../../model/rulemaking.ts";
import type { Declaration, Ruleset } from "../../model/rules.ts";
import { type Concept, isProductWord, type Taxonomy } from "../../model/taxonomy.ts";
import { declarationOf, exceptionOf, isAbout, type Upstream } from "./statements.ts";

/** The maximum, since keys 1 to 9 choose. */
const MOST_OFFERS = 9;
const MOST_CANDIDATES = 3;
const MOST_STEPS = 3;

/** A case with the basis of its answer, as far as proposals use it. */
export interface Basis {
  readonly dispute: Dispute;
  readonly decided: Decided;
  readonly ruleset: Pick<Ruleset, "declarations">;
  readonly taxonomy: Pick<Taxonomy, "concepts">;
  /** How the two sides link; for a term, the first is its own link, the second the concept with which it is compared. */
  readonly cluster: Sense | null;
  readonly belt: Sense | null;
  readonly role: ChainRole | null;
  /** Lines behind the machine's answer; for a contradiction, the lines that cause it. */
  readonly because: readonly Because[];
  /** The nearest concepts to a term. */
  readonly nearest: (text: string) => readonly ConceptId[];
}

/** The ways to turn a decision into a rule, narrowest first; or why there is none. Pure. */
export function offersFor(basis: Basis): readonly Offer[] | NoOffer {
  const { subject } = basis.dispute;
  switch (subject.kind) {
    case "pair":
      return pairOffers(basis, subject.unit, subject.belt);
    case "unit":
      return unitOffers(basis, subject.unit);
    case "units":
      return unitsOffers(basis);
    case "term":
      return termOffers(basis, subject.text, subject.concept);
    case "declaration":
      return clashOffers(basis, subject.declaration, subject.a, subject.b);
  }
}

function pairOffers(basis: Basis, unit: UnitId, belt: BeltId): readonly Offer[] | NoOffer {
  const { decided, dispute, cluster, belt: other } = basis;
  if (agrees(decided, dispute.machine)) return "agrees";
  const place = dispute.place;
  const [a, b] = [cluster?.concept ?? null, other?.concept ?? null];
  return chosen([
    offer("pair", { kind: "exception", exception: exceptionOf(decided, { kind: "pair", unit, belt }) }),
    ...(a === null || b === null || place === null
      ? []
      : [offer("city", { kind: "exception", exception: exceptionOf(decided, { kind: "concepts", cluster: a, belt: b, place }) })]),
    ...correctedSteps(basis, a, b),
    ...(a === null || b === null || a === b ? [] : stated(basis, a, b)),
    ...joinedTerms(basis),
  ]);
}

function unitOffers(basis: Basis, unit: UnitId): readonly Offer[] | NoOffer {
  const { decided, dispute, cluster } = basis;
  if (agrees({ ...decided, side: null }, dispute.machine)) return "agrees";
  const isWeaker = strength(decided.verdict) < strength(dispute.machine.relation as VerdictRelation);
  return chosen([
    offer("unit", { kind: "exception", exception: exceptionOf(decided, { kind: "unit", unit }) }),
    ...(isWeaker ? withdrawnSteps(basis) : []),
    ...(cluster !== null && cluster.concept === null ? aliases(basis, cluster.text, basis.nearest(cluster.text)) : []),
  ]);
}

/** The relation of two clusters follows from their industries alone. */
function unitsOffers(basis: Basis): readonly Offer[] | NoOffer {
  const { decided, dispute, cluster, belt: other } = basis;
  if (agrees(decided, dispute.machine)) return "agrees";
  const [a, b] = [cluster?.concept ?? null, other?.concept ?? null];
  if (a === null || b === null || a === b) return "nothing-fits";
  return chosen([...correctedSteps(basis, a, b), ...stated(basis, a, b)]);
}

/** A term identical to the concept becomes its label, a narrower one a product word; any other term may belong to another concept. */
function termOffers(basis: Basis, text: string, concept: ConceptId | null): readonly Offer[] | NoOffer {
  const { decided, cluster } = basis;
  const term = cluster?.text ?? text;
  const others = [...new Set([...(cluster?.concept ? [cluster.concept] : []), ...basis.nearest(term)])].filter((id) => id !== concept);
  const own = concept === null ? [] : [concept];
  switch (decided.verdict) {
    case "identical":
      return concept === null ? "no-concept" : chosen([...aliases(basis, term, own), ...aliases(basis, term, others)]);
    case "subordinate":
      if (concept === null) return "no-concept";
      return decided.side === "belt-narrower"
        ? elsewhere(basis, term, others)
        : chosen(own.map((id) => offer("everywhere", { kind: "include", concept: id, text: term })));
    case "similar":
    case "none":
      return elsewhere(basis, term, others);
  }
}

function elsewhere(basis: Basis, term: string, others: readonly ConceptId[]): readonly Offer[] | NoOffer {
  const offers = chosen([...wrongLabel(basis, basis.cluster), ...aliases(basis, term, others)]);
  return offers === "nothing-fits" ? "no-other-concept" : offers;
}

/** For contradictory lines: this line is removed, or changed to the decision; if the decision confirms it, the others are removed. */
function clashOffers(basis: Basis, id: string, a: ConceptId, b: ConceptId): readonly Offer[] | NoOffer {
  const { decided, ruleset } = basis;
  const own = ruleset.declarations.find((declaration) => declaration.id === id);
  if (own === undefined) return "nothing-fits";
  if (decided.verdict === own.kind) return chosen(withdrawnSteps(basis));
  const said = isAbout(own, a, b)
    ? declarationOf(decided, { cluster: a, belt: b, upstream: upstreamOf(basis), scope: own.scope }, own)
    : null;
  return chosen([
    offer("everywhere", { kind: "withdraw", declaration: own }),
    ...(said === null ? [] : [offer("everywhere", { kind: "redeclare", from: own, declaration: said })]),
  ]);
}

/** The lines behind the machine's answer: each is removed or, if it relates exactly these concepts, changed to the decision. */
function correctedSteps(basis: Basis, a: ConceptId | null, b: ConceptId | null): readonly Offer[] {
  const { decided, ruleset } = basis;
  const own = ruleset.declarations.filter((declaration) => a !== null && b !== null && a !== b && isAbout(declaration, a, b));
  const changed = own.flatMap((from): readonly Offer[] => {
    if (a === null || b === null) return [];
    const said = declarationOf(decided, { cluster: a, belt: b, upstream: upstreamOf(basis), scope: from.scope }, from);
    const scope = from.scope === "pair" ? "concepts" : "everywhere";
    return said === null ? [] : [offer(scope, { kind: "redeclare", from, declaration: said })];
  });
  return [...changed, ...withdrawnSteps(basis)];
}

/** The line that decides first, then other declarations, then steps of the taxonomy. */
function withdrawnSteps({ dispute, because, ruleset }: Basis): readonly Offer[] {
  const byId = new Map<string, Declaration>(ruleset.declarations.map((declaration) => [declaration.id, declaration]));
  const seen = new Set<string>();
  const decider = dispute.decider.kind === "declaration" ? dispute.decider.id : null;
  const rank = (step: Because): number => (step.kind !== "declared" ? 2 : step.declaration === decider ? 0 : 1);
  return because
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((step): readonly Offer[] => {
      if (step.kind === "broader") return [offer("everywhere", { kind: "unbroader", concept: step.narrower, wider: step.wider })];
      const declaration = step.kind === "declared" ? byId.get(step.declaration) : undefined;
      return declaration === undefined ? [] : [offer("everywhere", { kind: "withdraw", declaration })];
    })
    .filter(({ key }) => !seen.has(key) && seen.add(key))
    .slice(0, MOST_STEPS);
}

/** New lines about the two concepts, if none exists yet. */
function stated(basis: Basis, a: ConceptId, b: ConceptId): readonly Offer[] {
  const { decided, ruleset, role } = basis;
  if (decided.verdict === "none" || ruleset.declarations.some((declaration) => isAbout(declaration, a, b))) return [];
  const directions: readonly Upstream[] = decided.verdict === "similar" && role === null ? ["belt", "cluster"] : [upstreamOf(basis)];
  const declared = (scope: Declaration["scope"]): readonly Offer[] =>
    directions.flatMap((upstream) => {
      const declaration = declarationOf(decided, { cluster: a, belt: b, upstream, scope });
      return declaration === null ? [] : [offer(scope === "pair" ? "concepts" : "everywhere", { kind: "declare", declaration })];
    });
  const [concept, wider] = decided.side === "belt-wider" ? [a, b] : [b, a];
  const broader: readonly Offer[] =
    decided.verdict === "subordinate" && !isProductWord(concept) ? [offer("everywhere", { kind: "broader", concept, wider })] : [];
  return [...declared("pair"), ...declared("branch"), ...broader];
}

/** Labels for a term that links in part, not at all or, if the reviewer says so, wrongly. */
function joinedTerms(basis: Basis): readonly Offer[] {
  const { decided, cluster, belt } = basis;
  const sides = [
    [belt, cluster],
    [cluster, belt],
  ] as const;
  return sides.flatMap(([own, other]): readonly Offer[] => {
    if (own === null) return [];
    const isLoose = own.how === "none" || own.how === "part";
    const meant = isLoose && decided.verdict === "identical" && other?.concept ? [other.concept] : [];
    const near = own.concept === null || decided.reason === "wrong-link" ? basis.nearest(own.text) : [];
    const wrong = decided.reason === "wrong-link" ? wrongLabel(basis, own) : [];
    return [
      ...wrong,
      ...aliases(
        basis,
        own.text,
        [...new Set([...meant, ...near])].filter((id) => id !== own.concept || isLoose),
      ),
    ];
  });
}

/** Removes the label by which a term linked to the wrong concept; a preferred label is the concept's name and stays. */
function wrongLabel({ taxonomy }: Basis, sense: Sense | null): readonly Offer[] {
  if (sense?.concept == null || sense.label === null) return [];
  const concept = taxonomy.concepts.find(({ id }) => id === sense.concept);
  const field = concept === undefined ? null : fieldOf(concept, sense.label);
  return field === null ? [] : [offer("everywhere", { kind: "unlabel", concept: sense.concept, field, text: sense.label })];
}

function fieldOf({ altLabel, hiddenLabel }: Concept, label: string): LabelField | null {
  if (altLabel.zh.includes(label)) return "altLabel.zh";
  if (altLabel.en.includes(label)) return "altLabel.en";
  return hiddenLabel.includes(label) ? "hiddenLabel" : null;
}

function aliases({ taxonomy }: Basis, text: string, concepts: readonly ConceptId[]): readonly Offer[] {
  const field = /\p{Script=Han}/u.test(text) ? "altLabel.zh" : "altLabel.en";
  return concepts
    .filter((id) => taxonomy.concepts.some((concept) => concept.id === id && concept.wordOf === null))
    .slice(0, MOST_CANDIDATES)
    .map((concept) => offer("everywhere", { kind: "label", concept, field, text }));
}

function upstreamOf({ role }: Basis): Upstream {
  return role === "belt-downstream" ? "cluster" : "belt";
}

/** Whether the machine already gives the decided answer; then there is nothing to write. */
function agrees({ verdict, side }: Pick<Decided, "verdict" | "side">, machine: Dispute["machine"]): boolean {
  if (verdict !== machine.relation) return false;
  return verdict !== "subordinate" || side === null || machine.direction === null || side === machine.direction;
}

function chosen(offers: readonly Offer[]): readonly Offer[] | NoOffer {
  const distinct = [...new Map(offers.map((each) => [each.key, each])).values()].slice(0, MOST_OFFERS);
  return distinct.length === 0 ? "nothing-fits" : distinct;
}

function offer(scope: Offer["scope"], saying: Saying): Offer {
  return { key: keyOf(scope, saying), scope, saying };
}

function keyOf(scope: Offer["scope"], saying: Saying): string {
  switch (saying.kind) {
    case "exception":
      return scope;
    case "declare": {
      const { declaration } = saying;
      const way = declaration.kind === "similar" ? ` ${declaration.upstream}` : "";
      return `${declaration.scope === "pair" ? "concepts" : "branch"}${way}`;
    }
    case "redeclare":
      return `change ${saying.from.id}`;
    case "withdraw":
      return `withdraw ${saying.declaration.id}`;
    case "label":
    case "unlabel":
      return `${saying.kind} ${saying.concept} ${saying.field}`;
    case "include":
      return `${saying.kind} ${saying.concept}`;
    case "broader":
    case "unbroader":
      return `${saying.kind} ${saying.concept} ${saying.wider}`;
  }
}
