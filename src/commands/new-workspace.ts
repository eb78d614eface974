/** `data/dataset.yaml` of a new workspace: what the author fills in, with a word on each line. */
export function newDataset(): string {
  return `# yaml-language-server: $schema=../schemas/dataset.schema.json
# 数据集的说明：请按自己的数据修改。 / Describes your data: change it to fit.
title:
  zh: 我的集群与产业带
  en: My clusters and belts
source: 请写明数据出处 / say where the data comes from
# 研究年份：产业带以这一年的名单为准 / the year whose list of belts counts
studyYear: 2021
# 研究年份没有产业带的城市，可用这些年份的名单补充 / years that stand in for a city without any
fallbackYears: [2018, 2020]
# 默认用哪版规则；命令里写 --rules 可以换 / the version of the rules; --rules chooses another
ruleset: "2022.1"
kinds:
  - {id: sei, label: {zh: 战略性新兴产业集群, en: Strategic emerging}}
  - {id: amc, label: {zh: 先进制造业集群, en: Advanced manufacturing}}
  - {id: iic, label: {zh: 创新型产业集群, en: Innovative}}
tables:
  clusters:
    complete: true
    source: 请写明出处 / say where it comes from
  belts:
    # 名单不完整时写 false：比率只是下限 / false where belts are missing: rates are then lower bounds
    complete: false
    source: 请写明出处 / say where it comes from
  places:
    complete: true
    source: GB/T 2260; GeoNames (CC BY 4.0)
`;
}

/** Editor settings of a new workspace: the schemas complete and check what is typed (with the YAML extension of Red Hat). */
export function newSettings(): string {
  const schemas = {
    "./schemas/taxonomy.schema.json": "taxonomy/*/*.yaml",
    "./schemas/ruleset.schema.json": "rules/*/ruleset.yaml",
    "./schemas/rules.schema.json": ["rules/*/*.yaml", "!rules/*/ruleset.yaml"],
    "./schemas/dataset.schema.json": "data/dataset.yaml",
  };
  return `${JSON.stringify({ "yaml.schemas": schemas, "files.encoding": "utf8" }, null, 2)}\n`;
}
