import { beforeEach, describe, expect, it } from "vitest";
import { FACT_CATALOGUE } from "../../../src/facts/catalogue.ts";
import { readLabelledPairs } from "../../../src/files/labelled/labelled-pairs.ts";
import { PlaceIndex } from "../../../src/files/places/place-index.ts";
import { loadWorkspace } from "../../../src/files/workspace.ts";
import { NO_CACHE } from "../../../src/files/yaml/yaml-file.ts";
import type { MatchInput } from "../../../src/model/matcher.ts";
import { evaluate } from "../../../src/questions/evaluate/evaluate.ts";
import { sideBySide } from "../../../src/questions/evaluate/side-by-side.ts";
import { folderOf } from "../../support/folder.ts";
import { SMALL_WORKSPACE } from "../../support/small-workspace.ts";

let input: MatchInput;
beforeEach(async () => {
  const loaded = await loadWorkspace(folderOf(SMALL_WORKSPACE), {}, FACT_CATALOGUE, NO_CACHE);
  if (loaded.input === null) throw new Error("the small workspace does not load");
  input = { ...loaded.input, today: null };
});

async function read(name: string, text: string) {
  const folder = folderOf({ [name]: text });
  return readLabelledPairs(`${folder}/${name}`, name, input, new PlaceIndex(input.data.places));
}

async function evaluated(text: string, name = "labelled.csv") {
  const { pairs, issues } = await read(name, text);
  expect(issues).toEqual([]);
  return evaluate(input, pairs);
}

const brief = ({ scored }: Awaited<ReturnType<typeof evaluated>>) =>
  scored.map(({ pair, expected, got, cause, namedBy }) => [
    pair.a.text,
    expected,
    got,
    cause?.kind ?? "",
    namedBy.map(({ id }) => id).join(),
  ]);

describe("labels", () => {
  it("are told by relation, by match and by judgement, in both languages", async () => {
    const found = await evaluated(
      "甲,乙,应得关系\n集成电路,电子元器件,隶属\n集成电路,电池,无关系\n芯片,集成电路,match\n电池,集成电路,不匹配\n电池,正极材料,不相近\n",
    );
    expect(brief(found).map(([, expected, got]) => [expected, got])).toEqual([
      ["subordinate", "subordinate"],
      ["none", "none"],
      ["match", "match"],
      ["no-match", "no-match"],
      ["not-similar", "similar"],
    ]);
  });

  it("give a direction where they say which is wider", async () => {
    const found = await evaluated("a,b,expected\n集成电路,电子元器件,broader\n电子元器件,集成电路,broader\n");
    expect(brief(found).map(([, , got]) => got)).toEqual(["subordinate", "reversed"]);
    expect(found.evidence.scores[0]).toMatchObject({ relation: "subordinate", labelled: 2, right: 1, said: 2 });
  });

  it("say something else: one message with the row, what was found and what is allowed", async () => {
    const { issues } = await read("labelled.csv", "a,b,expected,weight\n集成电路,电池,perhaps,1\n集成电路,电池,none,heavy\n,电池,none,1\n");
    expect(issues.map(({ code, span }) => [code, span.line, span.column])).toEqual([
      ["wrong-value", 2, 9],
      ["cell-not-number", 3, 14],
      ["cell-empty", 4, 1],
    ]);
  });

  it("of several people count once if they agree, and not at all if they do not", async () => {
    const found = await evaluated(
      "a,b,expected,annotator\n集成电路,电池,none,王芳\n集成电路,电池,none,李敏\n芯片,电池,none,王芳\n芯片,电池,similar,李敏\n电池,电池,unsure,王芳\n",
    );
    expect([found.scored.length, found.repeated, found.contested.length, found.doubtful.length]).toEqual([1, 1, 1, 1]);
    expect(found.scored[0]?.annotators).toEqual(["王芳", "李敏"]);
  });
});

describe("misses", () => {
  it("have a cause each", async () => {
    const found = await evaluated(
      [
        "a,b,expected,city",
        "生物医药,电池,none,",
        "高纯度电池,电池,identical,",
        "集成电路,电池,similar,",
        "集成电路,电子元器件,identical,",
        "芯片,集成电路,identical,上海",
      ].join("\n"),
    );
    expect(brief(found).map(([, , got, cause]) => [got, cause])).toEqual([
      ["unknown", "unlinked"],
      ["subordinate", "part"],
      ["none", "no-line"],
      ["subordinate", "line"],
      ["identical", ""],
    ]);
  });

  it("are the rules' if the industries stand as labelled and the places do not", async () => {
    const found = await evaluated("a,b,expected,集群城市,产业带城市\n集成电路,电子元器件,隶属,上海,苏州\nSEI-1,310000-芯片,隶属,,\n");
    expect(brief(found).map(([, , got, cause]) => [got, cause])).toEqual([
      ["none", "rule"],
      ["subordinate", ""],
    ]);
  });
});

describe("pairs that the version names", () => {
  it("are no evidence: declarations by their concepts, cases by their words", async () => {
    const found = await evaluated("a,b,expected\n正极材料,动力电池,similar\n芯片,集成电路,identical\n集成电路,电池,none\n");
    expect(brief(found).map(([a, , , , named]) => [a, named])).toEqual([
      ["正极材料", "c-正极材料-电池"],
      ["芯片", "case-芯片"],
      ["集成电路", ""],
    ]);
    expect([found.evidence.pairs, found.inSample.pairs]).toEqual([1, 2]);
  });
});

describe("weights", () => {
  it("count in shares, and narrow no interval", async () => {
    const plain = await evaluated("a,b,expected\n集成电路,电池,none\n集成电路,电子元器件,none\n");
    const heavy = await evaluated("a,b,expected,weight\n集成电路,电池,none,9\n集成电路,电子元器件,none,1\n");
    expect(plain.evidence.accuracy.value).toBe(0.5);
    expect(heavy.evidence.accuracy.value).toBe(0.9);
    expect(heavy.effective).toBeCloseTo(100 / 82, 10);
  });
});

it("Splink's labels name rows by id and give a score", async () => {
  const found = await evaluated(
    "source_dataset_l,unique_id_l,source_dataset_r,unique_id_r,clerical_match_score\nc,AMC-1,b,310000-芯片,0.95\nc,AMC-2,b,320500-丝绸,0.0\nc,AMC-1,b,310000-电池,0.5\n",
  );
  expect(brief(found).map(([, expected, got]) => [expected, got])).toEqual([
    ["match", "match"],
    ["no-match", "unknown"],
  ]);
  expect(found.doubtful).toHaveLength(1);
});

it("of SSSOM only what people say counts", async () => {
  const head =
    "subject_id\tsubject_label\tpredicate_id\tpredicate_modifier\tobject_id\tobject_label\tmapping_justification\treviewer_label";
  const rows = [
    "unit:SEI-3\t苏州市集成电路产业集群\tskos:broadMatch\t\tbelt:310000-电子元器件\t电子元器件\tsemapv:MappingReview\t王芳",
    "unit:AMC-1\t上海市集成电路集群\tskos:exactMatch\t\tbelt:310000-芯片\t芯片\tsemapv:LexicalMatching\t",
    "unit:AMC-1\t上海市集成电路集群\tskos:mappingRelation\tNot\tbelt:310000-电池\t电池\tsemapv:MappingReview\t李敏",
    "unit:AMC-2\t苏州市动力电池集群\tskos:closeMatch\t\tbelt:320500-正极材料\t正极材料\tsemapv:ManualMappingCuration\t",
    "unit:SEI-2\t昆明市生物医药产业集群\tskos:mappingRelation\t\tsssom:NoTermFound\t\tsemapv:MappingReview\t",
  ];
  const text = `#mapping_set_id: "https://example.org/a"\n#curie_map:\n#  unit: "https://example.org/unit/"\n${head}\n${rows.join("\n")}\n`;
  const { pairs, leftOut, issues } = await read("reviewed.sssom.tsv", text);
  expect(issues).toEqual([]);
  expect(leftOut).toEqual([
    { why: "machine", rows: 1 },
    { why: "predicate", rows: 1 },
    { why: "no-term", rows: 1 },
  ]);
  expect(pairs.map(({ a, b, label, origin }) => [a.text, b.text, label.kind, origin.path[0]])).toEqual([
    ["SEI-3", "310000-电子元器件", "relation", 5],
    ["AMC-1", "310000-电池", "relation", 7],
  ]);
});

it("two versions are compared over pairs that neither names", async () => {
  const { pairs } = await read(
    "labelled.csv",
    "a,b,expected\n正极材料,电池,similar\n集成电路,电子元器件,subordinate\n芯片,电子元器件,subordinate\n",
  );
  const without: MatchInput = {
    ...input,
    taxonomy: { ...input.taxonomy, concepts: input.taxonomy.concepts.map((concept) => ({ ...concept, broader: [] })) },
  };
  const compared = sideBySide(evaluate(input, pairs), evaluate(without, pairs));
  expect(compared).toMatchObject({ pairs: 2, onlyFirst: 2, onlySecond: 0, p: 0.5 });
  expect(compared.changed.map(({ from, to }) => [from.got, to.got])).toEqual([
    ["subordinate", "none"],
    ["subordinate", "none"],
  ]);
});
