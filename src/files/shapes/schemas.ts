import { FLOW_FACTS } from "../../facts/flow-figures.ts";
import type { FactDomain, FactSpec } from "../../model/fact.ts";
import type { OperatorId } from "../../model/rules.ts";
import { releasedFile } from "../rules/released.ts";
import { flowClaimsFile } from "./claims-shape.ts";
import { collectionsFile } from "./collections-shape.ts";
import { conditionSchema } from "./condition-schema.ts";
import { datasetFile } from "./dataset-shape.ts";
import { flowNoteFile } from "./flows-shape.ts";
import { placesFile } from "./places-shape.ts";
import { rulesetFile, rulesFile } from "./rules-shape.ts";
import { settingsFile } from "./settings-shape.ts";
import { conceptSchema, type JsonSchema } from "./shape.ts";
import { taxonomyFile } from "./taxonomy-shape.ts";

/**
 * The JSON Schemas of the files that people write, by file name in `schemas/`; made from the same shapes by which they are read.
 * `concepts` are ids that editors offer; others are as good.
 */
export function fileSchemas(
  catalogue: readonly FactSpec[],
  operatorsFor: (domain: FactDomain) => readonly OperatorId[],
  concepts: readonly string[] = [],
): Readonly<Record<string, JsonSchema>> {
  const $defs = { condition: conditionSchema(catalogue, operatorsFor), concept: conceptSchema(concepts) };
  return {
    "taxonomy.schema.json": document("产业分类 taxonomy/VERSION/*.yaml", {
      ...taxonomyFile.schema,
      $defs: { concept: conceptSchema(concepts) },
    }),
    "rules.schema.json": document("规则、声明、例外、范例 rules/VERSION/*.yaml", { ...rulesFile(catalogue).schema, $defs }),
    "ruleset.schema.json": document("规则版本 rules/VERSION/ruleset.yaml", { ...rulesetFile(catalogue).schema, $defs }),
    "places.schema.json": document("地点组 taxonomy/VERSION/places.yaml", placesFile.schema),
    "collections.schema.json": document("产业集合 taxonomy/VERSION/collections.yaml", {
      ...collectionsFile.schema,
      $defs: { concept: conceptSchema(concepts, "concept-id") },
    }),
    "dataset.schema.json": document("数据集 data/dataset.yaml", datasetFile.schema),
    "config.schema.json": document("个人设置 qundai/config.yaml", settingsFile.schema),
    "flows.schema.json": document("流动表的说明 flows.yaml", flowNoteFile.schema),
    "claims.schema.json": document("关于城市间流动的论断 claims.yaml", {
      ...flowClaimsFile(FLOW_FACTS).schema,
      $defs: { condition: conditionSchema(FLOW_FACTS, operatorsFor) },
    }),
    "released.schema.json": document("已发布的版本 rules/released.yaml", releasedFile.schema),
  };
}

/** The bytes of a schema file. */
export function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function document(title: string, schema: JsonSchema): JsonSchema {
  return { $schema: "http://json-schema.org/draft-07/schema#", title, ...schema };
}
