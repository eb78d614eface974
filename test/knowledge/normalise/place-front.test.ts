import { expect, it } from "vitest";
import { type FrontPlaces, placeFront } from "../../../src/knowledge/normalise/place-front.ts";

const CITIES = [
  "南通市",
  "南通",
  "泰州市",
  "泰州",
  "扬州市",
  "扬州",
  "苏州市",
  "苏州",
  "白城市",
  "白城",
  "酒泉市",
  "酒泉",
  "太原",
  "阳泉",
  "榆林",
  "鄂尔多斯",
  "宁波",
  "金昌",
  "白银",
  "兰州",
  "武威",
];
const cities = new Map<string, string[]>();
for (const city of CITIES) cities.set(city.charAt(0), [...(cities.get(city.charAt(0)) ?? []), city]);
const initials = new Set(CITIES.map((city) => city.charAt(0)));
const around = (city: string, ...counties: string[]): FrontPlaces => ({
  own: [`${city}市`, city, ...counties],
  cities,
  initials,
  ownInitials: [city.charAt(0)],
});

it.each([
  ["昆山医药", around("苏州", "昆山市", "昆山"), "昆山"],
  ["苏州昆山市医药", around("苏州", "昆山市", "昆山"), "苏州昆山市"],
  ["南通市、泰州市、扬州市海工装备和高技术船舶集群", around("南通"), "南通市、泰州市、扬州市"],
  ["泰州市、南通市海工装备", around("扬州"), ""],
  ["榆鄂宁现代煤化工集群", around("榆林"), "榆鄂宁"],
  ["金白兰武有色金属集群", around("金昌"), "金白兰武"],
  ["金白兰武有色金属集群", around("苏州"), ""],
  ["白酒酿造", around("酒泉"), ""],
  ["太阳能", around("太原"), ""],
  ["昆山", around("苏州", "昆山"), ""],
  ["电子元器件", around("苏州", "昆山"), ""],
])("the front of %s", (name, places, front) => {
  expect(placeFront(name, places)).toBe(front);
});
