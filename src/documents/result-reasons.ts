import { FACT_CATALOGUE } from "../facts/catalogue.ts";
import type { Because } from "../model/explanation.ts";
import type { FactId, FactSide } from "../model/fact.ts";
import type { PairExplanation } from "../model/match.ts";
import type { Count } from "../model/quantity.ts";
import type { Bilingual } from "../model/text.ts";
import type { Headline } from "../words/topics/verdicts.ts";
import { wordingIn } from "../words/words.ts";
import { knownValue } from "../world/results.ts";
import { factsTested } from "./facts-tested.ts";
import { headlineOf } from "./headline.ts";
import { type Quote, quotesOf } from "./quotes.ts";
import type { Telling } from "./telling.ts";
import { type FileSpan, type TextLine, textLines } from "./text-lines.ts";

/** One line of a justification, in both languages. */
export interface ResultStep extends FileSpan {
  readonly text: Bilingual;
  /** The lines themselves; missing in results of earlier programs. */
  readonly quotes?: readonly Quote[];
}

/** What explains a pair of the result. */
export interface PairReasons {
  readonly headline: Headline;
  /** Levels between the two concepts (0 if they are one), and links of the chain; null if there is none. */
  readonly steps: Count | null;
  readonly hops: Count | null;
  /** Whether the answer is based on a declaration, or on the taxonomy alone. */
  readonly isDeclared: boolean;
  /** The lines behind the facts that the rule set reads. */
  readonly because: readonly ResultStep[];
}

type Lines = Pick<Telling, "input" | "locate" | "sourceLines">;

/** The lines that relate the industries of a pair precede its table rows. */
const ORDER: readonly FactSide[] = ["concepts", "places", "cluster", "belt"];

/** What the explanation of a pair says; a line behind a fact that no rule reads is not a reason. */
export function reasonsOf(explained: PairExplanation, lines: Lines): PairReasons {
  const read = new Set(explained.rules.flatMap(({ conditions }) => factsTested(conditions)));
  const steps = ORDER.flatMap((side) =>
    FACT_CATALOGUE.flatMap((fact) => (fact.side === side && read.has(fact.id) ? (explained.because[fact.id] ?? []) : [])),
  );
  const number = (fact: FactId): number | null => {
    const found = explained.facts[fact];
    return found.kind === "known" && typeof found.value === "number" ? found.value : null;
  };
  return {
    headline: headlineOf(explained.verdict, (fact) => knownValue(explained.facts[fact])),
    steps: number("industry.steps"),
    hops: number("chain.hops"),
    isDeclared: (explained.because["industry"] ?? []).some((step) => step.kind === "declared"),
    because: bilingualLines(distinct(steps), lines),
  };
}

/** A line that is behind several facts is listed once. */
function distinct(steps: readonly Because[]): Because[] {
  return [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()];
}

function bilingualLines(steps: readonly Because[], { input, locate, sourceLines = () => [] }: Lines): ResultStep[] {
  const zh = textLines({ input, locate, wording: wordingIn("zh") }, steps);
  const en = textLines({ input, locate, wording: wordingIn("en") }, steps);
  return steps.map((step, at) => {
    const { text, file, line, column } = zh[at] as TextLine;
    const quotes = quotesOf(step, { file, line, column }, sourceLines);
    return { text: { zh: text, en: en[at]?.text ?? text }, file, line, column, quotes };
  });
}
