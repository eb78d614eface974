export type ColumnNames = Readonly<Record<string, readonly string[]>>;

/**
 * The names under which columns are recognised, in English and Chinese; the first is the one that our own tables use.
 * Compared without case, width, spaces, `_` and `-`, so `GB Code` is `gb_code`.
 */
export const CLUSTER_COLUMNS = {
  id: ["unit_id", "id", "单元编号", "集群单元编号", "编号"],
  cluster: ["cluster_id", "集群编号"],
  kind: ["kind", "type", "cluster_type", "类型", "集群类型", "类别", "集群类别"],
  name: ["name", "name_zh", "cluster", "cluster_name", "名称", "集群名称", "集群", "产业集群", "产业集群名称"],
  industry: ["industry", "industry_zh", "产业", "产业名称", "行业", "主导产业"],
  city: ["city", "city_zh", "place", "城市", "地市", "地级市", "所在城市", "所在地", "地点"],
  code: ["gb_code", "place_code", "city_code", "行政区划代码", "城市代码", "地市代码", "区划代码"],
  province: ["province", "province_zh", "省份", "省", "省级"],
  district: ["district", "district_zh", "county", "区县", "县区", "园区", "所在区县"],
  sector: ["sector", "sector_zh", "领域", "产业领域", "大类"],
  sharedBy: ["shared_by", "共有城市数", "城市数", "涉及城市数"],
  confidence: ["confidence", "可信度", "置信度"],
  source: ["source", "sources", "来源", "数据来源", "出处"],
} as const;

export const BELT_COLUMNS = {
  id: ["belt_id", "id", "产业带编号", "编号"],
  name: ["name", "name_zh", "belt_name", "产业带", "产业带名称", "名称"],
  city: CLUSTER_COLUMNS.city,
  code: CLUSTER_COLUMNS.code,
  province: CLUSTER_COLUMNS.province,
  district: CLUSTER_COLUMNS.district,
  category: ["category", "category_1688", "1688类目", "类目", "品类", "主营类目"],
  years: ["years", "year", "年份", "年度", "收录年份", "上线年份"],
  confidence: CLUSTER_COLUMNS.confidence,
  source: CLUSTER_COLUMNS.source,
} as const;

export const PLACE_COLUMNS = {
  code: CLUSTER_COLUMNS.code,
  name: ["name", "name_zh", "city", "名称", "城市", "全称"],
  shortName: ["short_name", "short", "short_zh", "简称"],
  nameEn: ["name_en", "english", "english_name", "英文名", "英文名称"],
  province: CLUSTER_COLUMNS.province,
  level: ["level", "级别", "行政级别"],
  lon: ["lon", "longitude", "经度"],
  lat: ["lat", "latitude", "纬度"],
  regions: ["regions", "region", "区域", "地区", "城市群"],
  economicRegion: ["economic_region", "econ_region", "经济区域", "四大区域"],
} as const;

const PLACE_OTHERS = {
  city: [
    ...["city_name", "prefecture", "location", "城市名称", "城市名", "所属城市", "所在地市", "所属地市", "所在市", "所属市", "地级市名称"],
    ...[
      "市州",
      "地市州",
      "地州市",
      "州市",
      "市",
      "市域",
      "设区市",
      "地市名称",
      "所在地级市",
      "所属地级市",
      "依托城市",
      "承载城市",
      "集聚地",
      "产地",
    ],
    ...["所在地区", "所属地区", "行政区划名称", "行政区划", "行政区", "地区", "地域", "区域"],
  ],
  code: [
    ...["adcode", "ad_code", "gbcode", "gb2260", "行政区代码", "行政代码", "行政区划编码", "行政区划码", "区划编码", "区划码"],
    ...["地区代码", "地区编码", "地区码", "区域代码", "城市编码", "国标码", "国标代码"],
  ],
  province: [
    ...[
      "province_name",
      "prov",
      "省市",
      "省区",
      "省区市",
      "省、自治区、直辖市",
      "所在省份",
      "所属省份",
      "所在省",
      "所属省",
      "省份名称",
      "省名",
    ],
    ...["所属省市", "所在省市", "推荐省份", "推荐单位"],
  ],
  district: [
    ...["county_name", "district_name", "县市区", "县域", "县", "区", "县级市", "区县名称", "所属区县", "所在县", "所在县区", "所在县市区"],
    ...["所属县区", "所在园区", "所属园区", "开发区", "承载园区"],
  ],
} as const;

const SOURCE_OTHERS = ["资料来源", "信息来源", "文件来源", "文号", "链接", "网址", "url", "link"];

/** Less usual names, looked for in their order where a table has no column of a usual name: what ministries, statistics and platforms write. */
export const CLUSTER_OTHERS: ColumnNames = {
  ...PLACE_OTHERS,
  kind: ["种类", "级别类型"],
  name: [
    ...["先进制造业集群", "先进制造业集群名称", "战略性新兴产业集群", "战略性新兴产业集群名称", "创新型产业集群", "创新型产业集群名称"],
    ...["特色产业集群", "特色产业集群名称", "中小企业特色产业集群", "中小企业特色产业集群名称", "集群全称", "项目名称", "title"],
  ],
  industry: ["industry_name", "产业方向", "主攻方向", "主要产业", "特色产业", "行业名称", "所属产业", "所属行业", "产业类别"],
  sector: ["所属领域", "所在领域", "产业大类", "重点领域"],
  source: SOURCE_OTHERS,
};

export const BELT_OTHERS: ColumnNames = {
  ...PLACE_OTHERS,
  name: ["belt", "title", "产业带名", "源头产业带", "线上产业带", "电商产业带", "特色产业带"],
  category: ["category_name", "一级类目", "所属类目", "类目名称", "行业类目", "经营类目"],
  years: [
    ...[
      "年",
      "上线时间",
      "收录时间",
      "收录年度",
      "入选年份",
      "入选时间",
      "认定年份",
      "认定时间",
      "公布年份",
      "发布年份",
      "统计年份",
      "统计年度",
    ],
    "date",
  ],
  source: SOURCE_OTHERS,
};
