import type { Dataset } from "../model/data.ts";
import type { Count } from "../model/quantity.ts";
import type {
  ClaimReason,
  ClaimResult,
  ClaimStatus,
  ClaimValue,
  Contradiction,
  RateBound,
  Reproduction,
  SettledUnit,
  Sum,
} from "../model/reproduction.ts";
import type { Claim } from "../model/study.ts";
import type { Bilingual, Language } from "../model/text.ts";
import { flowWords } from "../words/flows.ts";
import { reproduceWords } from "../words/reproduce.ts";
import type { Wording } from "../words/wording.ts";
import { wordingIn } from "../words/words.ts";
import type { OnClashes } from "./clashes.ts";

export interface ClaimEntry {
  readonly id: string;
  readonly label: string;
  /** The section or table of the study. */
  readonly where: string;
  readonly published: ClaimValue;
  readonly ours: ClaimValue | null;
  readonly status: ClaimStatus;
  /** Our value without the declarations that were written from the study's tables; null if it does not differ. A value that differs is in-sample. */
  readonly without?: ClaimValue;
  /** Present if the status is not `equal`. */
  readonly why?: string;
  readonly sums: readonly Sum[];
}

export interface ReproduceDocument extends OnClashes {
  readonly schema: "qundai/reproduce/1";
  readonly ruleset: { readonly version: string; readonly hash: string };
  readonly made: boolean;
  readonly counts: { readonly equal: Count; readonly different: Count; readonly notComputable: Count };
  readonly claims: readonly ClaimEntry[];
  readonly contradictions: readonly (Contradiction & { readonly title: string })[];
  /** Present if theory and the study disagree. */
  readonly objections: readonly (Contradiction & { readonly title: string })[];
  readonly settled: {
    readonly units: Count;
    readonly agree: Count;
    /** Matched according to the study, not matched by our rules. */
    readonly missed: readonly string[];
    /** Matched by our rules, not matched according to the study. */
    readonly extra: readonly string[];
    readonly unplaced: readonly string[];
    readonly each: readonly SettledUnit[];
  };
  /** The tables' figures without the declarations that were written from them; null if there are no such declarations. */
  readonly outOfSample: Reproduction["outOfSample"];
  readonly relations: Reproduction["relations"];
  /** Findings on flows between cities (`data/claims.yaml`): no table that would decide them is public. Absent if the workspace has none. */
  readonly flows?: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly source: string;
    readonly status: "not-computable";
    readonly why: string;
  }[];
  readonly bounds: readonly (RateBound & { readonly label: string })[];
}

export const REPRODUCE_SCHEMA = "qundai/reproduce/1";

/** The inputs of the reproduction. */
export interface ReproducedOn {
  readonly data: { readonly dataset: Pick<Dataset, "made" | "kinds"> };
  readonly ruleset: { readonly version: string; readonly hash: string };
}

/** The reproduction in the words of one language. */
export function reproduceDocument(
  found: Reproduction,
  { data, ruleset }: ReproducedOn,
  language: Language,
  claims: readonly Pick<Claim, "id" | "label" | "missing">[] = [],
): ReproduceDocument {
  const wording = wordingIn(language);
  const words = reproduceWords[wording.language];
  const count = (status: string): number => found.claims.filter((claim) => claim.status === status).length;
  const kindLabel = (kind: string): string =>
    kind === "all" ? words.all : (data.dataset.kinds.find(({ id }) => id === kind)?.label[language] ?? kind);
  const { settled } = found;
  const said = new Map(claims.map((claim) => [claim.id, claim]));
  const told = (each: Contradiction): Contradiction & { readonly title: string } => ({
    ...each,
    says: ownText(words.contradictionSays, each.id) ?? each.says,
    title: ownText(words.contradictionTitles, each.id) ?? each.id,
  });
  return {
    schema: REPRODUCE_SCHEMA,
    ruleset: { version: ruleset.version, hash: ruleset.hash },
    made: data.dataset.made,
    counts: { equal: count("equal"), different: count("different"), notComputable: count("not-computable") },
    claims: found.claims.map((claim) => claimEntry(claim, said.get(claim.id) ?? null, wording)),
    contradictions: found.contradictions.map(told),
    objections: found.objections.map(told),
    settled: {
      units: settled.length,
      agree: settled.filter((unit) => unit.agrees).length,
      missed: settled.filter((unit) => !unit.agrees && unit.published === "matched").map(({ unit }) => unit),
      extra: settled.filter((unit) => !unit.agrees && unit.published !== "matched").map(({ unit }) => unit),
      unplaced: found.unplaced,
      each: settled,
    },
    outOfSample: found.outOfSample,
    relations: found.relations,
    bounds: found.bounds.map((bound) => ({ ...bound, label: kindLabel(bound.kind) })),
  };
}

/** Findings on flows, which cannot be computed without a table. */
export function flowFindings(
  claims: readonly { readonly id: string; readonly title: Bilingual; readonly source: string }[],
  language: Language,
): Pick<ReproduceDocument, "flows"> {
  const why = flowWords[language].noPublicTable;
  const flows = claims.map(({ id, title, source }) => ({ id, title, source, status: "not-computable" as const, why }));
  return flows.length === 0 ? {} : { flows };
}

function claimEntry(claim: ClaimResult, said: Pick<Claim, "label" | "missing"> | null, { language, punctuation }: Wording): ClaimEntry {
  const { id, where, published, ours, status, sums, reasons, without } = claim;
  const words = reproduceWords[language];
  const missing = status === "not-computable" ? (said?.missing?.[language] ?? null) : null;
  const why =
    missing === null ? reasons.map((reason) => (words.reasons[reason.kind] as (reason: ClaimReason) => string)(reason)) : [missing];
  return {
    id,
    label: said?.label?.[language] ?? ownText(words.claims, id) ?? id,
    where,
    published,
    ours,
    status,
    ...(without === null ? {} : { without }),
    ...(why.length === 0 ? {} : { why: why.join(punctuation.semicolon) }),
    sums,
  };
}

function ownText(texts: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}
