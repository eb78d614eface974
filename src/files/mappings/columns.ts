/** The heads of tables of mappings between concepts: two columns, or three with the relation; SSSOM's slots. */
export const MAPPING_COLUMNS = {
  a: ["a", "from", "left", "subject", "subject_label", "甲", "左", "概念一", "概念1", "用语一", "源", "term 1"],
  b: ["b", "to", "right", "object", "object_label", "乙", "右", "概念二", "概念2", "用语二", "目标", "term 2"],
  idA: ["subject_id"],
  idB: ["object_id"],
  relation: ["relation", "关系", "predicate", "mapping", "对应关系", "expected"],
  predicate: ["predicate_id"],
  modifier: ["predicate_modifier"],
  justification: ["mapping_justification"],
  confidence: ["confidence", "置信度", "可信度"],
  author: ["author_label", "reviewer_label", "author_id", "reviewer_id", "author", "作者", "评审人"],
  comment: ["comment", "why", "note", "理由", "说明", "备注"],
  as: ["as", "供应方式"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
