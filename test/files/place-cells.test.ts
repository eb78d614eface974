import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { placesOf } from "../../src/files/data/places.ts";
import { readGazetteerTables } from "../../src/files/places/gazetteer-tables.ts";
import { type PlaceAnswer, PlaceIndex } from "../../src/files/places/place-index.ts";
import { ROOT } from "../support/program.ts";
import { tableFrom } from "./tables.ts";

let index: PlaceIndex;
beforeAll(async () => {
  const { rows } = placesOf(await tableFrom(readFileSync(`${ROOT}data/places.csv`, "utf8"), "data/places.csv"));
  index = new PlaceIndex(rows, () => readGazetteerTables(ROOT));
});

/** An answer in short: short names of cities, with the district if the cell names one. */
function brief(answer: PlaceAnswer): string {
  const one = ({ place, district }: { place: { shortName: string }; district: string }): string =>
    district === "" ? place.shortName : `${place.shortName} ${district}`;
  switch (answer.kind) {
    case "found":
      return one(answer);
    case "several":
      return answer.found.map(one).join(" + ");
    case "ambiguous":
      return answer.places.map(({ shortName }) => shortName).join(" | ");
    case "province":
    case "outside":
      return `${answer.kind} ${answer.name}`;
    case "unknown":
      return `unknown ${answer.hint ?? ""}`.trim();
  }
}

describe("the cell of a city", () => {
  it.each([
    ["义乌市", "金华 义乌市"],
    ["昆山", "苏州 昆山市"],
    ["浙江省金华市永康市", "金华 永康市"],
    ["江苏省苏州市吴江区", "苏州 吴江区"],
    ["杭州市（余杭区）", "杭州 余杭区"],
    ["余杭区（杭州市）", "杭州 余杭区"],
    ["江苏昆山", "苏州 昆山市"],
    ["昆山市，苏州市，江苏省", "苏州 昆山市"],
    ["江苏省-苏州市-昆山市", "苏州 昆山市"],
    ["江苏省 苏州市", "苏州"],
    ["江 苏 苏 州", "苏州"],
    ["苏州市昆山", "苏州 昆山市"],
    ["义乌县", "金华 义乌市"],
    ["鼓楼区", "南京 | 徐州 | 福州 | 开封"],
    ["南京鼓楼区", "南京 鼓楼区"],
    ["鼓楼区、玄武区", "南京 鼓楼区玄武区"],
    ["苏州工业园区", "苏州 苏州工业园区"],
    ["苏州高新区", "苏州 高新区"],
    ["浦东新区", "上海 浦东新区"],
    ["浦东", "上海 浦东新区"],
    ["上海市浦东新区", "上海 浦东新区"],
    ["上海市市辖区浦东新区", "上海 浦东新区"],
    ["深圳市南山区", "深圳 南山区"],
    ["广东省深圳市龙岗区坂田街道", "深圳 龙岗区坂田街道"],
    ["成都市、德阳市", "成都 + 德阳"],
    ["广州市,佛山市,惠州市", "广州 + 佛山 + 惠州"],
    ["佛山市 / 东莞市", "佛山 + 东莞"],
    ["四川省成都市、德阳市", "成都 + 德阳"],
    ["成都德阳绵阳", "成都 + 德阳 + 绵阳"],
    ["371200", "济南 莱芜市"],
    ["371202", "济南 莱城区"],
    ["莱芜", "济南 莱芜区"],
    ["莱芜市", "济南 莱芜市"],
    ["652100", "吐鲁番"],
    ["542400", "那曲"],
    ["那曲地区", "那曲"],
    ["襄樊市", "襄阳"],
    ["思茅市", "普洱 思茅市"],
    ["巢湖市", "合肥 巢湖市"],
    ["塘沽区", "天津 塘沽区"],
    ["闸北区", "上海 闸北区"],
    ["简阳市", "成都 简阳市"],
    ["512081", "成都 简阳市"],
    ["公主岭", "长春 公主岭市"],
    ["东莞虎门", "东莞 虎门镇"],
    ["虎门街道", "东莞 虎门镇"],
    ["佛山乐从", "佛山 乐从镇"],
    ["绍兴柯桥", "绍兴 柯桥区"],
    ["南海大沥", "佛山 南海区大沥镇"],
    ["乐清柳市镇", "温州 乐清市柳市镇"],
    ["盛泽", "苏州 盛泽镇"],
    ["叠石桥", "南通 叠石桥"],
    ["大唐", "绍兴 大唐街道"],
    ["长安", "石家庄 | 西安"],
    ["长安镇", "东莞 | 嘉兴"],
    ["东莞长安", "东莞 长安镇"],
    ["桥头镇", "温州 | 东莞"],
    ["永嘉桥头", "温州 永嘉县桥头镇"],
    ["水头镇", "温州 | 泉州"],
    ["顺德龙江", "佛山 顺德区龙江镇"],
    ["133100", "雄安"],
    ["雄安新区", "雄安"],
    ["河北雄安新区", "雄安"],
    ["三沙", "三沙"],
    ["香港", "outside 香港"],
    ["香港特别行政区", "outside 香港特别行政区"],
    ["台湾省台北市", "outside 台湾省"],
    ["臺灣", "outside 台湾"],
    ["澳门", "outside 澳门"],
    ["810000", "outside 810000"],
    ["温岭", "台州 温岭市"],
    ["永康", "金华 永康市"],
    ["丹阳市", "镇江 丹阳市"],
    ["440300.0", "深圳"],
    ["4.403E+05", "深圳"],
    ["440300000000", "深圳"],
    ["440305", "深圳 南山区"],
    ["440305001", "深圳 南山区"],
    ["156440300", "深圳"],
    ["'440300", "深圳"],
    ["深圳市(440300)", "深圳"],
    ["44", "province 广东省"],
    ["440000", "province 广东省"],
    ["广东省", "province 广东省"],
    ["海南", "province 海南省"],
    ["青海海南", "海南"],
    ["吉林", "吉林"],
    ["吉林长春", "长春"],
    ["朝阳", "朝阳"],
    ["北京朝阳", "北京 朝阳区"],
    ["東莞", "东莞"],
    ["廣東省廣州市番禺區", "广州 番禺区"],
    ["Shenzhen, Guangdong", "深圳"],
    ["Kunshan", "苏州 昆山市"],
    ["Kunshan City, Suzhou, Jiangsu Province, China", "苏州 昆山市"],
    ["Suzhou Jiangsu", "苏州"],
    ["Xi'an", "西安"],
    ["Xi An", "西安"],
    ["Pudong, Shanghai", "上海 浦东新区"],
    ["Wulumuqi", "乌鲁木齐"],
    ["Hong Kong", "outside 香港"],
    ["延边州", "延边"],
    ["延边朝鲜族自治州延吉市", "延边 延吉市"],
    ["海南省直辖县级行政区划琼海市", "琼海"],
    ["横琴粤澳深度合作区", "珠海 横琴粤澳深度合作区"],
    ["东湖高新区", "武汉 东湖高新区"],
    ["安徽深圳", "unknown"],
    ["内蒙包头", "包头"],
    ["内蒙", "province 内蒙古自治区"],
    ["新疆兵团", "province 新疆维吾尔自治区"],
    ["兵团第八师石河子市", "石河子"],
    ["新疆生产建设兵团第一师阿拉尔市", "阿拉尔"],
    ["湖北省直辖县级行政单位仙桃市", "仙桃"],
    ["西安高新", "西安 高新"],
    ["苏州等", "苏州"],
    ["广州、佛山、东莞等5市", "广州 + 佛山 + 东莞"],
    ["原上海市南汇区", "上海 南汇区"],
    ["原阳", "新乡 原阳县"],
    ["伊宁", "伊犁 伊宁"],
    ["长白山", "白山 | 延边"],
    ["杨凌", "咸阳 杨凌"],
    ["'440300'", "深圳"],
    ["440 300", "深圳"],
    ["Pudong New Area", "上海 浦东新区"],
    ["Binhai New Area, Tianjin", "天津 滨海新区"],
    ["Suzhou Industrial Park, Jiangsu", "苏州"],
    ["City of Shenzhen", "深圳"],
    ["Tsingtao", "青岛"],
    ["Kowloon", "outside 九龙半岛"],
    // 株洲市 has the other character: only a province settles which of the two is misspelt.
    ["苏洲市", "unknown"],
    ["江苏省苏洲市", "unknown 苏州市"],
    ["江苏苏洲", "unknown 苏州市"],
    ["江苏省 苏洲市", "unknown 苏州市"],
    ["浙江省义无市", "unknown 义乌市"],
    ["广东省深训市", "unknown"],
    ["石家装市", "unknown 石家庄市"],
    ["Shenzen", "unknown"],
    ["Guangzhuo", "unknown 广州市"],
    ["中山士", "unknown"],
    ["伦敦", "unknown"],
    ["许村", "unknown"],
    ["中国", "unknown"],
    ["", "unknown"],
  ])("%s", (text, expected) => {
    expect(brief(index.resolve(text))).toBe(expected);
  });

  it("leads every county with its province to its city, and without it every county of one name", () => {
    const { counties } = readGazetteerTables(ROOT);
    const provinces = new Map(provinceByPlace());
    const count = new Map<string, Set<string>>();
    for (const { name, parent } of counties) count.set(name, (count.get(name) ?? new Set()).add(parent));
    const twice = new Set<string>();
    const wrong = counties.filter(({ name, parent }) => {
      const province = provinces.get(parent) ?? "";
      const area = index.area(province);
      const chained = index.resolve(`${province}${name}`);
      const inColumn = index.resolve(name, area);
      const alone = index.resolve(name);
      const isUnique = count.get(name)?.size === 1;
      const among = (answer: PlaceAnswer): boolean =>
        answer.kind === "found"
          ? answer.place.code === parent
          : answer.kind === "ambiguous" && answer.places.some(({ code }) => code === parent);
      const namesakes = counties.filter((other) => other.name === name && provinces.get(other.parent) === province);
      const isSettled = new Set(namesakes.map((other) => other.parent)).size === 1;
      if (!isSettled) twice.add(`${province} ${name}`);
      if (!among(chained) || !among(inColumn) || !among(alone)) return true;
      const isFound = chained.kind === "found" && inColumn.kind === "found";
      return isSettled !== isFound || (isUnique && alone.kind !== "found");
    });
    expect(counties.length).toBe(2942);
    expect(wrong.map(({ name }) => name)).toEqual([]);
    // A province has these twice, each in another city: they, and no others, are answered with candidates.
    expect([...twice].sort()).toEqual(TWICE);
  });
});

const TWICE = [
  "四川省 市中区",
  "山东省 市中区",
  "山西省 城区",
  "江苏省 鼓楼区",
  "河北省 新华区",
  "河北省 桥西区",
  "辽宁省 铁西区",
  "黑龙江省 向阳区",
];

function provinceByPlace(): readonly (readonly [string, string])[] {
  return readFileSync(`${ROOT}data/places.csv`, "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))
    .map(([code = "", , , , province = ""]) => [code, province] as const);
}
