import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asked } from "../support/program.ts";

const folder = mkdtempSync(join(tmpdir(), "qundai-results-"));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("reproduce and ellipse", () => {
  for (const language of ["zh", "en"]) {
    it(`prints text no wider than 80 columns (${language})`, async () => {
      for (const command of ["reproduce", "ellipse"]) {
        const { code, stdout } = await asked([command, "--lang", language]);
        expect(code).toBe(0);
        const wide = stdout
          .split("\n")
          .filter((line) => [...line].reduce((sum, letter) => sum + (/[\u2e80-\uffe6]/u.test(letter) ? 2 : 1), 0) > 80);
        expect(wide).toEqual([]);
      }
    });
  }

  it("reproduce --json has its documented shape", async () => {
    const { stdout } = await asked(["reproduce", "--json"]);
    const document = JSON.parse(stdout);
    expect(document.claims).toHaveLength(51);
    expect(Object.keys(document.settled)).toEqual(expect.arrayContaining(["units", "agree", "missed", "extra"]));
    expect(document.settled.agree + document.settled.missed.length + document.settled.extra.length).toBe(document.settled.units);
  });

  it("ellipse takes a formula, weights and a share, and says what cannot be", async () => {
    const area = async (...words: string[]) =>
      JSON.parse((await asked(["ellipse", "--json", "--samples", "0", ...words])).stdout).ellipses[0].areaKm2;
    expect(await area("--formula", "yuill")).toBeCloseTo((await area()) / 2, 0);
    expect(await area("--share", "0.6321205588285577".slice(0, 8))).toBeCloseTo(await area(), -3);
    for (const words of [
      ["--share", "1.5"],
      ["--share", "0.5", "--formula", "yuill"],
      ["--samples", "-1"],
      ["--formula", "yuil"],
    ])
      expect((await asked(["ellipse", ...words])).code).toBe(2);
  });

  it("ellipse --geojson closes its rings", async () => {
    const { features } = JSON.parse((await asked(["ellipse", "--geojson", "--samples", "0"])).stdout);
    expect(features).toHaveLength(4);
    for (const { geometry } of features) expect(geometry.coordinates[0][0]).toEqual(geometry.coordinates[0].at(-1));
  });

  it("the same seed gives the same intervals, another one others", async () => {
    const intervals = async (seed: string) =>
      JSON.parse((await asked(["ellipse", "--json", "--samples", "40", "--seed", seed])).stdout).ellipses[0].intervals;
    expect(await intervals("3")).toEqual(await intervals("3"));
    expect((await intervals("4")).areaKm2).not.toEqual((await intervals("3")).areaKm2);
  });
});

describe("export and report", () => {
  beforeAll(async () => {
    expect((await asked(["export", "--to", "json", "--out", at("result.json")])).code).toBe(0);
  });

  it("a result read again gives the same files as judging again", async () => {
    for (const format of ["sssom", "skos", "jskos", "geojson", "csv"]) {
      const [judged, read] = [
        await asked(["export", "--to", format]),
        await asked(["export", "--to", format, "--from", at("result.json")]),
      ];
      expect([format, read.code, read.stdout === judged.stdout, judged.stdout.length > 1000]).toEqual([format, 0, true, true]);
    }
    await asked(["report", "--out", at("a.html")]);
    await asked(["report", "--out", at("b.html"), "--from", at("result.json")]);
    expect(readFileSync(at("b.html"), "utf8")).toBe(readFileSync(at("a.html"), "utf8"));
    expect(statSync(at("a.html")).size).toBeLessThan(700_000);
  });

  it("a result that was edited, cut off or is none is refused", async () => {
    const text = readFileSync(at("result.json"), "utf8");
    const cases = {
      "edited.json": text.replace('"matched"', '"similar"'),
      "cut.json": text.slice(0, 5000),
      "other.json": '{"schema":"qundai/match/1"}',
      "old.json": text.replace("qundai/result/", "qundai/result/0"),
      "binary.json": "\u0000\u0001",
    };
    for (const [name, content] of Object.entries(cases)) {
      writeFileSync(at(name), content);
      const { code, stdout, stderr } = await asked(["export", "--to", "csv", "--from", at(name)]);
      expect([name, code, stdout]).toEqual([name, 2, ""]);
      expect(stderr).not.toMatch(/\n\s+at |The program itself failed/);
    }
    expect((await asked(["export", "--to", "csv", "--from", at("nothing.json")])).code).toBe(2);
  });

  it("takes no flows: a saved result has its own, or none", async () => {
    const words = ["report", "--from", at("result.json"), "--flows", "examples/air-2014/flows.csv", "--region", "长三角"];
    const { code, stderr } = await asked([...words, "--out", at("flows.html")]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("--flows")]);
  });

  it("overwrites nothing without --force", async () => {
    writeFileSync(at("mine.html"), "mine");
    expect((await asked(["report", "--out", at("mine.html")])).code).toBe(2);
    expect(readFileSync(at("mine.html"), "utf8")).toBe("mine");
    expect((await asked(["report", "--out", at("mine.html"), "--force"])).code).toBe(0);
    expect(existsSync(at(`mine.html.${process.pid}.tmp`))).toBe(false);
  });

  it("--json prints one document, whatever is written", async () => {
    expect(JSON.parse((await asked(["report", "--json", "--force", "--out", at("j.html")])).stdout)).toMatchObject({
      schema: "qundai/written/1",
      file: at("j.html"),
    });
    expect((await asked(["export", "--to", "csv", "--json"])).code).toBe(2);
    expect(JSON.parse((await asked(["export", "--to", "json", "--json"])).stdout).schema).toBe("qundai/result/1");
  });

  it("says what is missing or does not go together", async () => {
    for (const words of [
      ["export"],
      ["export", "--to", "xlsx"],
      ["export", "--to", "pdf"],
      ["export", "--to", "sssom", "--bom"],
      ["export", "--to", "csv", "--all-pairs"],
      ["export", "--to", "skos", "--base", "javascript:x"],
      ["report"],
      ["report", "--out", at("no/such/folder.html")],
      ["export", "--to", "csv", "--from", at("result.json"), "--belts", "data/belts.csv"],
    ]) {
      const { code, stdout, stderr } = await asked(words);
      expect([words, code, stdout]).toEqual([words, 2, ""]);
      expect(stderr).not.toContain("The program itself failed");
    }
  });

  it("report draws a base map of the user's, with its approval number", async () => {
    writeFileSync(
      at("map.geojson"),
      JSON.stringify({
        type: "FeatureCollection",
        features: [
          {
            type: "Feature",
            properties: {},
            geometry: {
              type: "Polygon",
              coordinates: [
                [
                  [100, 20],
                  [120, 20],
                  [120, 40],
                  [100, 20],
                ],
              ],
            },
          },
        ],
      }),
    );
    expect(
      (await asked(["report", "--out", at("map.html"), "--base-map", at("map.geojson"), "--map-approval", "GS(2024)0650号<b>"])).code,
    ).toBe(0);
    const page = readFileSync(at("map.html"), "utf8");
    expect(page).toContain("GS(2024)0650号&lt;b&gt;");
    expect(page).not.toContain("未表示国界与行政区域界线");
    for (const [name, text] of [
      ["no.geojson", "{}"],
      ["bad.geojson", '{"type":"LineString","coordinates":[[1,"x"]]}'],
      ["far.geojson", '{"type":"LineString","coordinates":[[500000,3000000],[1,1]]}'],
    ] as const) {
      writeFileSync(at(name), text);
      expect([name, (await asked(["report", "--out", at("never.html"), "--base-map", at(name)])).code]).toEqual([name, 2]);
    }
    expect((await asked(["report", "--out", at("never.html"), "--map-approval", "x"])).code).toBe(2);
    expect(existsSync(at("never.html"))).toBe(false);
  });

  it("report --compare has its section on the change between versions", async () => {
    expect((await asked(["report", "--out", at("compared.html"), "--compare", "2022.1"])).code).toBe(0);
    expect(readFileSync(at("compared.html"), "utf8")).toContain('id="compare"');
  });
});
