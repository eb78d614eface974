import { DECISION_REASONS, DECISION_VERDICTS, type DecisionReason, type DecisionSide, type DecisionVerdict } from "../../model/decision.ts";
import { labelKey } from "../../model/label-key.ts";
import { LANGUAGES } from "../../model/text.ts";
import { reviewWords } from "../../words/review.ts";
import { wordingIn } from "../../words/words.ts";
import { FORMER_WORDS } from "./columns.ts";

const SIDES = ["belt-wider", "belt-narrower"] as const;

/** The accepted spellings of a value: its code, its word in either language, its key on the screen, each in any width. */
type Written<Value extends string> = ReadonlyMap<string, Value>;

const VERDICTS: Written<DecisionVerdict> = new Map(
  DECISION_VERDICTS.flatMap((verdict, at) => {
    const relation = verdict === "unsure" ? [] : LANGUAGES.map((language) => wordingIn(language).relations[verdict]);
    const words = LANGUAGES.map((language) => reviewWords[language].verdicts[verdict]);
    return [verdict, String(at + 1), ...relation, ...words, ...(FORMER_WORDS[verdict] ?? [])].map(
      (word) => [labelKey(word), verdict] as const,
    );
  }),
);
const SIDE_WORDS: Written<DecisionSide> = new Map(
  SIDES.flatMap((side) => {
    const words = LANGUAGES.map((language) => reviewWords[language].sideWords[side]);
    return [side, ...words, ...(FORMER_WORDS[side] ?? [])].map((word) => [labelKey(word), side] as const);
  }),
);
/** As on the screen: `<` means that the cluster's side belongs under the other. */
const SIDE_SIGNS: Written<DecisionSide> = new Map([
  ["<", "belt-wider"],
  [">", "belt-narrower"],
]);
const REASONS: Written<DecisionReason> = new Map(
  DECISION_REASONS.flatMap((reason, at) => {
    const words = LANGUAGES.map((language) => reviewWords[language].reasons[reason]);
    return [reason, String(at + 1), ...words].map((word) => [labelKey(word), reason] as const);
  }),
);

/** Spreadsheets may turn 1 into `1.0`, and `<` into its full-width form. */
function plain(cell: string): string {
  return cell
    .normalize("NFKC")
    .trim()
    .replace(/^(\d)\.0+$/, "$1");
}

export function verdictOfCell(cell: string): DecisionVerdict | null {
  return VERDICTS.get(labelKey(plain(cell))) ?? null;
}

export function sideOfCell(cell: string): DecisionSide | null {
  return SIDE_SIGNS.get(plain(cell)) ?? SIDE_WORDS.get(labelKey(plain(cell))) ?? null;
}

export function reasonOfCell(cell: string): DecisionReason | null {
  return REASONS.get(labelKey(plain(cell))) ?? null;
}
