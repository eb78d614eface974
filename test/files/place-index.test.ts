import { describe, expect, it } from "vitest";
import { placeIndex } from "./tables.ts";

describe("PlaceIndex", () => {
  it.each([
    ["a code", "320500", "苏州市"],
    ["a short code", "3205", "苏州市"],
    ["a long code", "320500000000", "苏州市"],
    ["a district's code", "320583", "苏州市"],
    ["the code of a district of Beijing", "110108", "北京市"],
    ["the code of a county of its own", "469023", "澄迈县"],
    ["the full name", "深圳市", "深圳市"],
    ["the short name", "深圳", "深圳市"],
    ["full width and spaces", "深圳 市", "深圳市"],
    ["English", "shenzhen", "深圳市"],
    ["English with City", "Shenzhen City", "深圳市"],
    ["English without the apostrophe", "Xian", "西安市"],
    ["English with another apostrophe", "Xi’an", "西安市"],
    ["the first word of a long English name", "Haixi", "海西蒙古族藏族自治州"],
    ["the usual name of a prefecture", "海西州", "海西蒙古族藏族自治州"],
    ["a city named like its own province", "吉林", "吉林市"],
    ["a city behind its province", "广东省深圳市", "深圳市"],
    ["a city behind its province's short name", "江苏苏州", "苏州市"],
    ["a full name that has a province's name in it", "海南藏族自治州", "海南藏族自治州"],
  ])("finds %s: %s", (_, text, name) => {
    const answer = placeIndex().resolve(text);
    expect(answer.kind === "found" && answer.place.name).toBe(name);
  });

  it.each([
    ["a slip that sounds the same", "苏洲市", "苏州市"],
    ["a slip that could be another place", "深训市", null],
    ["a slip in English", "Shenzhem", "深圳市"],
    ["a city behind another province", "安徽深圳", null],
    ["a name that only looks like another", "许村", null],
    ["nothing near", "伦敦", null],
    ["a code that is none", "999999", null],
    ["a code of another length", "32050", null],
    ["a name that objects inherit", "__proto__", null],
  ])("does not find %s: %s", (_, text, hint) => {
    expect(placeIndex().resolve(text)).toEqual({ kind: "unknown", hint });
  });

  it.each(["海南", "Hainan", "江苏省"])("says that %s is a province", (text) => {
    expect(placeIndex().resolve(text).kind).toBe("province");
  });

  it("does not choose between places of one name", () => {
    const answer = placeIndex().resolve("Suzhou");
    expect(answer.kind === "ambiguous" && answer.places.map(({ name }) => name)).toEqual(["苏州市", "宿州市"]);
  });

  it("stops looking for hints in a column that holds no cities", () => {
    const index = placeIndex();
    const hints = Array.from({ length: 250 }, (_, number) => index.resolve(`深训市${"一二三四五六七八九十"[number % 10]}${number}`)).map(
      (answer) => answer.kind === "unknown" && answer.hint,
    );
    expect(hints.slice(200).every((hint) => hint === null)).toBe(true);
  });
});
