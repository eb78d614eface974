import { labelKey } from "../../model/label-key.ts";
import type { Label } from "../../model/labelled.ts";
import type { Direction, Relation } from "../../model/relation.ts";
import { isAnyMapping, predicateMeaning } from "../sssom/slots.ts";

/** The words by which tables name a relation, in both languages; the first is our own. */
const RELATION_WORDS: Readonly<Record<Relation, readonly string[]>> = {
  identical: ["identical", "相同", "same", "equal", "equivalent", "exact", "同一", "等同", "="],
  subordinate: ["subordinate", "隶属", "隶属于", "包含", "上下位", "under"],
  similar: ["similar", "相近", "上下游", "related", "相关"],
  none: ["none", "无关系", "无关", "无", "unrelated", "不相关", "没有关系"],
};
const DIRECTED: Readonly<Record<Direction, readonly string[]>> = {
  "belt-wider": ["belt-wider", "broader", "上位", "产业带范围更大", "<"],
  "belt-narrower": ["belt-narrower", "narrower", "下位", "产业带范围更小", ">"],
};
const MATCH_WORDS = ["match", "matched", "匹配", "true", "yes", "y", "是", "对"];
const NO_MATCH_WORDS = ["no match", "non-match", "not matched", "unmatched", "不匹配", "无匹配", "false", "no", "n", "否", "非"];
const DOUBTFUL_WORDS = ["doubtful", "unsure", "不确定", "存疑", "unknown", "未知", "maybe", "?", "？"];

/** What a table may say, for the message about a value that means nothing. */
export const LABEL_VALUES: readonly string[] = [
  ...Object.values(RELATION_WORDS).map(([word]) => word as string),
  "broader",
  "narrower",
  "match",
  "no-match",
  "unsure",
  "0..1",
];

const LABELS: ReadonlyMap<string, Label> = new Map<string, Label>([
  ...(Object.keys(RELATION_WORDS) as Relation[]).flatMap((relation) =>
    RELATION_WORDS[relation].flatMap((word): [string, Label][] => [
      [labelKey(word), { kind: "relation", relation, direction: null }],
      [labelKey(`not ${word}`), { kind: "not", relation }],
      [labelKey(`不${word}`), { kind: "not", relation }],
    ]),
  ),
  ...(Object.keys(DIRECTED) as Direction[]).flatMap((direction) =>
    DIRECTED[direction].map((word): [string, Label] => [labelKey(word), { kind: "relation", relation: "subordinate", direction }]),
  ),
  ...MATCH_WORDS.map((word): [string, Label] => [labelKey(word), { kind: "match", isMatch: true }]),
  ...NO_MATCH_WORDS.map((word): [string, Label] => [labelKey(word), { kind: "match", isMatch: false }]),
  ...DOUBTFUL_WORDS.map((word): [string, Label] => [labelKey(word), { kind: "doubtful", claim: null }]),
]);

/** The label that a cell says; null if it says none. A number is a score of a match: more than half is a match, half is undecided. */
export function labelIn(cell: string): Label | null {
  const known = LABELS.get(labelKey(cell));
  if (known !== undefined) return known;
  const meaning = predicateMeaning(cell);
  if (meaning !== null && /:/u.test(cell)) return { kind: "relation", ...meaning };
  const score = /^\d*\.?\d+$/u.test(cell.trim()) ? Number(cell) : Number.NaN;
  if (!(score >= 0 && score <= 1)) return null;
  return score === 0.5 ? { kind: "doubtful", claim: null } : { kind: "match", isMatch: score > 0.5 };
}

/** What a judge says of a claimed relation: right, wrong, or neither; null if it is no such word. */
export function judgedLabel(claim: Label, judged: string): Label | null {
  const key = labelKey(judged);
  if (["right", "correct", "正确", "对", "true", "yes", "是", "1"].includes(key)) return claim;
  if (["doubtful", "unsure", "存疑", "不确定", "maybe", "?"].includes(key))
    return { kind: "doubtful", claim: claim.kind === "relation" ? claim.relation : null };
  if (!["wrong", "incorrect", "错误", "错", "false", "no", "否", "0"].includes(key)) return null;
  if (claim.kind === "relation") return { kind: "not", relation: claim.relation };
  return claim.kind === "match" ? { kind: "match", isMatch: !claim.isMatch } : { kind: "doubtful", claim: null };
}

/** What a mapping says of its pair; null if its predicate is none of our relations. */
export function mappingLabel(predicate: string, modifier: string): Label | null {
  const isNot = modifier.trim().toLowerCase() === "not";
  if (isAnyMapping(predicate)) return isNot ? { kind: "relation", relation: "none", direction: null } : null;
  const meaning = predicateMeaning(predicate);
  if (meaning === null) return null;
  return isNot ? { kind: "not", relation: meaning.relation } : { kind: "relation", ...meaning };
}
