import { describe, expect, it } from "vitest";
import { entryOf } from "../../src/model/taxonomy.ts";
import { openedShipped } from "../support/opened.ts";

/**
 * Clusters that are in no table of the workspace: the national advanced manufacturing clusters as the Ministry of Industry and
 * Information Technology named them in 2022, and local ones in the style of its list of clusters of small firms.
 */
const NAMES: readonly (readonly [name: string, ...concepts: string[]])[] = [
  ["南京市软件和信息服务集群", "it-service"],
  ["武汉市光电子信息集群", "optoelectronic-device"],
  ["南京市新型电力（智能电网）装备集群", "smart-grid-equipment"],
  ["湖南省株洲市轨道交通装备集群", "rail-transit-equipment"],
  ["长沙市工程机械集群", "construction-machinery"],
  ["青岛市智能家电集群", "smart-home-appliance"],
  ["西安市航空集群", "aviation-equipment"],
  ["株洲市中小航空发动机集群", "aero-engine"],
  ["成德高端能源装备集群", "energy-equipment"],
  ["沈阳市机器人及智能制造集群", "robot", "smart-manufacturing-equipment"],
  ["武汉市汽车集群", "automobile"],
  ["泰连锡生物医药及高端医疗装备集群", "biomedicine", "medical-equipment"],
  ["京津冀生命健康集群", "pharmaceutical-health"],
  ["宁德市动力电池集群", "power-battery"],
  ["苏州市纳米新材料集群", "nanomaterial"],
  ["宁波市绿色石化集群", "petrochemical"],
  ["呼和浩特市乳制品集群", "dairy"],
  ["佛山市泛家居集群", "home-furnishing"],
  ["杭州市现代纺织与服装集群", "textile-industry", "apparel-industry"],
  ["苏锡通高端纺织集群", "textile-industry"],
  ["成渝地区电子信息先进制造集群", "electronics"],
  ["杭州市数字安防集群", "digital-security"],
  ["邯郸市永年区紧固件产业集群", "fastener"],
  ["邢台市清河县羊绒产业集群", "cashmere"],
  ["衡水市安平县丝网产业集群", "wire-mesh"],
  ["包头市稀土永磁材料产业集群", "rare-earth-magnet"],
  ["通化市人参产业集群", "tcm-material"],
  ["大庆市石油石化装备产业集群", "petroleum-equipment"],
  ["上海市青浦区北斗导航产业集群", "satellite-application-equipment"],
  ["扬州市杭集牙刷产业集群", "oral-care"],
  ["台州市黄岩区模塑产业集群", "mold"],
  ["绍兴市新昌县轴承产业集群", "bearing"],
  ["宁国市橡塑密封件产业集群", "seal"],
  ["亳州市中药材产业集群", "tcm-material"],
  ["上饶市光学产业集群", "optical-instrument"],
  ["许昌市发制品产业集群", "wig"],
  ["仙桃市非织造布产业集群", "nonwoven"],
  ["浏阳市烟花爆竹产业集群", "firework"],
  ["中山市古镇灯饰产业集群", "luminaire"],
  ["阳江市刀剪产业集群", "cutlery"],
  ["潮州市婚纱礼服产业集群", "formal-wedding-dress"],
  ["荣昌区电子电路产业集群", "printed-circuit-board"],
  ["宜宾市白酒产业集群", "baijiu"],
  ["宝鸡市钛及钛合金产业集群", "titanium"],
  ["富平县奶山羊产业集群", "sheep-goat-farming"],
  ["海西州盐湖化工产业集群", "salt-lake-chemical"],
];

describe("names outside the tables", () => {
  it.each(NAMES)("%s", async (name, ...concepts) => {
    const { matcher } = await openedShipped("zh");
    expect(matcher.link(name).senses.map(({ concept }) => concept && entryOf(concept))).toEqual(concepts);
  });

  it("begin with a place only if they begin with its full name", async () => {
    const { matcher } = await openedShipped("zh");
    const first = (text: string) => matcher.link(text).senses[0];
    expect(first("深圳市集成电路")).toMatchObject({ concept: "integrated-circuit", how: "exact" });
    expect(first("中山装")).toMatchObject({ concept: "menswear#中山装" });
    expect(first("深圳")).toMatchObject({ concept: null });
  });
});
