import { grouped } from "../number.ts";
import type { ReproduceWords } from "../topics/reproduce.ts";
import { punctuationZh } from "./punctuation.ts";

const HOW = {
  "park-words": "论文按名称或管理关系计入园区；数据中没有管理关系，此处按名称中含「高新区」「园区」等字样统计",
  "lead-city": "跨城市的集群，论文此处仅计入牵头城市",
  "one-dimension":
    "68% 是一维正态分布一倍标准差范围内的占比；椭圆是二维的，此处给出该公式下正态分布的椭圆内占比，以及按权重实测的椭圆内占比",
  "named-cities": "论文只写明边界附近的城市，未给坐标；此处列出椭圆边界和该城市的经纬度，相差 0.35° 以内视为相符",
  outcomes: "单元数可以统计；各类结果须有完整的产业带名录才能统计，此处仅为依据公开产业带所能判定的",
  "more-relations": "按现行规则，同城集群之间另有论文未列出的关系；各市数目见上表",
} as const;

/** 分项的名称：结果、类型。 */
const PARTS: Readonly<Record<string, string>> = {
  matched: "匹配",
  similar: "相近",
  none: "无匹配",
  "no-belt": "本市无产业带",
  "no-belt-city": "本市无产业带",
  unknown: "未知",
  sei: "战略性新兴",
  amc: "先进制造业",
  iic: "创新型",
  belts: "产业带",
};
const BORDERS: Readonly<Record<string, string>> = { north: "北界", south: "南界", west: "西界", east: "东界" };

export const reproduceZh: ReproduceWords = {
  punctuation: punctuationZh,
  title: "论文数字的复核",
  statuses: { equal: "一致", different: "不同", "not-computable": "无法计算" },
  summary: (equal, different, notComputable) =>
    `论文公布的 ${equal + different + notComputable} 个数字：${[
      [equal, "一致"],
      [different, "不同"],
      [notComputable, "无法计算"],
    ]
      .filter(([count]) => count !== 0)
      .map(([count, what]) => `${count} 个${what}`)
      .join("，")}。`,
  heads: { claim: "数字", where: "位置", published: "论文", ours: "本程序", status: "结果" },
  table: (text) => text.replace("table", "表"),
  atLeast: (value) => `至少 ${value}`,
  part: (key, value) => {
    const [first = "", border] = key.split(" ");
    const name = PARTS[first] ?? first;
    if (border !== undefined) return `${name}${BORDERS[border] ?? border} ${value}°${border === "north" || border === "south" ? "N" : "E"}`;
    return `${name} ${value}`;
  },
  sum: (sum) =>
    sum
      .replaceAll(" %", "%")
      .replace(/(?<=\p{Script=Han}): /gu, "：")
      .replace(/^(\w+): /u, (_, kind: string) => `${PARTS[kind] ?? kind}：`),
  contradictions: "论文自相矛盾之处",
  objections: "理论与论文不符之处",
  settled: "表 3 至表 5 可以判明的单元",
  settledSummary: (units, agree, missed, extra) =>
    `${units} 个单元：${[
      [agree, "一致"],
      [missed, "漏判"],
      [extra, "误判（论文未列）"],
    ]
      .filter(([count]) => count !== 0)
      .map(([count, what]) => `${count} 个${what}`)
      .join("，")}。`,
  settledNote: "与其他类型集群同城的单元，列入表 3、表 4 或表 5 的即为论文判定为匹配的单元，未列入的即为不匹配。",
  allBeltsFound: (listed, found) => `表中所列 ${listed} 条产业带，按规则匹配的有 ${found} 条。`,
  outOfSample: ({ declarations, units, agree, missed, extra, listed, belts, of, relations }) => {
    const counts = [
      [agree, "一致"],
      [missed, "漏判"],
      [extra, "误判（论文未列）"],
    ] as const;
    const told = counts.filter(([count]) => count !== 0).map(([count, what]) => `${count} 个${what}`);
    return `以上为样本内结果：规则集中有 ${declarations} 条声明依据这些表写成。移除这些声明后，${units} 个单元中 ${told.join("，")}；${listed} 条产业带中匹配的有 ${belts} 条；表 2 的 ${of} 对关系中有 ${relations} 对与论文相同。`;
  },
  without: (value) => `样本外：${value}`,
  withoutNote: "样本外：移除依据论文各表写成的声明之后的数字。",
  missed: "漏判（论文列为匹配）",
  extra: "误判（论文未列）",
  unplaced: "数据中找不到的行",
  through: (belts) => `所依据的产业带：${belts.join("、")}`,
  relations: (same, of) => `表 2 列有 ${of} 对关系，其中 ${same} 对与论文相同。`,
  bounds: "公开的产业带可以证明的范围",
  boundsNote: (known, expected) =>
    `匹配率取决于${expected === null ? "全部" : ` ${grouped(expected)} 条`}产业带，公开的只有 ${grouped(known)} 条。由表 3 至表 5 和第 3 节的数目可知：论文判定为匹配的单元，至少为已列出的，至多为全部减去已判明不匹配的。`,
  boundHeads: { kind: "类型", published: "论文表 1", proved: "可证范围", ours: "按公开产业带", without: "样本外" },
  all: "全部",
  reasons: {
    "rows-missing": ({ missing }) => `缺 ${grouped(missing)} 个创新型产业集群（公开来源中未找到）`,
    "belts-unpublished": ({ known, expected }) =>
      `论文所用的产业带未公开（${expected === null ? "" : `共 ${grouped(expected)} 条，`}已知 ${grouped(known)} 条）`,
    "study-disagrees": ({ contradiction }) => `论文自相矛盾（${contradiction}）`,
    objection: ({ objection }) => `理论与论文不符（${objection}）`,
    "extra-units": ({ units }) => `按规则匹配、而论文各表没有列出的单元：${units.join("、")}`,
    "other-data": () => "所判定的数据与论文的不同",
    "counted-otherwise": ({ how }) => HOW[how],
    "table-missing": ({ table }) => `工作区中没有表 ${table}`,
    "no-check": () => "尚无复核方法",
  },
  claims: {
    "clusters.named": "三部门公布的集群（国家发展改革委、工业和信息化部、科技部）",
    "clusters.named.sei": "其中战略性新兴产业集群",
    "clusters.named.amc": "其中先进制造业集群",
    "clusters.named.iic": "其中创新型产业集群",
    "clusters.multi-city.amc": "跨城市的先进制造业集群",
    "clusters.multi-city.amc.cities": "上述集群所跨的城市（单元）",
    "clusters.units": "拆分后的集群单元",
    "clusters.units.amc": "其中先进制造业集群单元",
    "clusters.cities": "有集群的城市",
    "clusters.iic.in-park": "按名称或管理关系属于高新区或园区的创新型产业集群",
    "ellipse.weight": "N 个城市共有的集群，各市权重为 1/N",
    "belts.total": "2021 年一级产业带",
    "belts.places": "有产业带的地点",
    "belts.cities": "有产业带的城市",
    "cities.both.2021": "2021 年既有集群又有产业带的城市",
    "cities.both.2021.of-belts": "同上，占全部有产业带城市的比重",
    "cities.clusters-without-belts.2021": "有集群而 2021 年无产业带的城市",
    "cities.clusters-without-belts.2021-but-earlier": "其中 2018—2020 年有产业带的城市",
    "cities.both.2018-2021": "2018—2021 年既有集群又有产业带的城市",
    "cities.both.2018-2021.of-belts": "同上，占全部有产业带城市的比重",
    "cities.three-kinds": "三类集群俱全的城市",
    "cities.three-kinds.clusters": "上述城市的集群",
    "cities.three-kinds.per-city": "上述城市各自的集群数",
    "cities.two-kinds": "有两类集群的城市",
    "cities.two-kinds.clusters": "上述城市的集群",
    "cities.two-kinds.per-city": "上述城市各自的集群数",
    "accompanied.sei": "与其他类型集群同城的战略性新兴产业集群",
    "accompanied.amc": "与其他类型集群同城的先进制造业集群单元",
    "accompanied.iic": "与其他类型集群同城的创新型产业集群",
    "relations.identical": "同城集群产业相同",
    "relations.subordinate": "同城集群产业有隶属关系",
    "relations.similar.pairs": "同城集群产业相近",
    "table3.multi-belt": "表 3 中匹配两条以上产业带的集群",
    "table4.multi-belt": "表 4 中匹配两条以上产业带的单元",
    "table5.multi-belt": "表 5 中匹配两条以上产业带的集群",
    "ellipse.share": "椭圆内占比",
    "ellipse.sei-iic.extent": "战略性新兴、创新型集群椭圆的边界",
    "ellipse.amc.extent": "先进制造业集群椭圆的边界",
    "ellipse.belts.extent": "产业带椭圆的边界",
    "rate.match.total": "群带匹配的单元：全部",
    "rate.match.sei": "群带匹配的单元：战略性新兴",
    "rate.match.iic": "群带匹配的单元：创新型",
    "rate.match.amc": "群带匹配的单元：先进制造业",
    "rate.similar.total": "群带相近的单元：全部",
    "rate.similar.sei": "群带相近的单元：战略性新兴",
    "rate.similar.iic": "群带相近的单元：创新型",
    "rate.similar.amc": "群带相近的单元：先进制造业",
    "rate.either.total": "群带匹配或相近的单元：全部",
    "rate.either.sei": "群带匹配或相近的单元：战略性新兴",
    "rate.either.iic": "群带匹配或相近的单元：创新型",
    "rate.either.amc": "群带匹配或相近的单元：先进制造业",
  },
  contradictionTitles: {
    "amc-17-or-18": "先进制造业匹配 17 个还是 18 个",
    "three-kinds-share": "36 个集群所占的比重",
    "amc-25-or-32": "先进制造业按 25 个还是 32 个计算",
    "identical-means-two-things": "「相同」有两种含义",
    "twins-with-different-belts": "产业相同的两个集群，匹配的产业带不同",
    "city-base-167": "以 167 为基数",
    "ellipse-68": "椭圆内的 68%",
  },
  contradictionSays: {
    "amc-17-or-18":
      "表 1 中先进制造业匹配 18 个、相近 14 个（二者之和为 100%）；第 3.3 节为匹配 17 个、相近 14 个、无匹配 1 个；表 4 列出 17 个。",
    "three-kinds-share":
      "论文写明 36 个集群占 23.0%：36/152 为 23.7%，36/159 为 22.6%，35/152 才是 23.0%。相应的 64 个写作 42.1%，基数是 152。",
    "amc-25-or-32":
      "8 市与 24 市中的先进制造业集群为 11 + 14 = 25 个，即共有的集群只在牵头城市计一次；第 3.3 节将同样这些城市的集群计为 32 个单元，而城市名单又包括仅共有一个集群的佛山、惠州、德阳。",
    "identical-means-two-things": "摘要称 44.7% 的集群与产业带「相同」；按方法一节，产业相同或一方隶属于另一方均计为匹配。",
    "twins-with-different-belts":
      "表 2 称为产业相同的两个集群，在表 3 至表 5 中匹配的产业带不同（上海集成电路：电子继电器、智能卡；广州智能装备：电源模块和压缩设备、IP 设备）。",
    "city-base-167": "43.1% 的基数是 167 = 158 + 9 个城市，未计 163 个产业带地点中的 4 个自治州和 1 个盟。",
    "ellipse-68": "一倍标准差椭圆的椭圆内占比，二维正态分布下为 39.3%（按 √2 公式为 63.2%），而非 68%。",
  },
  noStudy: "本工作区没有论文的数字（data/zhao2022）。",
};
