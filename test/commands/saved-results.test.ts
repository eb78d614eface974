import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ResultDocument } from "../../src/documents/result.ts";
import { sealOf } from "../../src/views/exports/formats/json.ts";
import { asked } from "../support/program.ts";

const folder = mkdtempSync(join(tmpdir(), "qundai-saved-"));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CHANGED = ["2022.1", "2022.3"] as const;

beforeAll(async () => {
  for (const version of [...CHANGED, "2022.0"])
    expect((await asked(["export", "--to", "json", "--rules", version, "--out", at(`${version}.json`)])).code).toBe(0);
  const rows = readFileSync("data/clusters.csv", "utf8").split("\n");
  writeFileSync(at("some.csv"), rows.slice(0, 40).join("\n"));
  expect((await asked(["export", "--to", "json", "--clusters", at("some.csv"), "--out", at("some.json")])).code).toBe(0);
});

const compared = async (...words: readonly string[]) => JSON.parse((await asked(["compare", ...words, "--json"])).stdout);

interface Mutable {
  program: string;
  dataset: { made: boolean; hash: string; belts: { complete: boolean } };
  ruleset: { hash: string; version: string };
  units: { id: string; name: string; outcome: string }[];
  belts: unknown[];
}

/** The same result with other content and a new, valid seal: a file that another program may have written. */
function forged(name: string, change: (result: Mutable) => void): string {
  const { seal: _, ...result } = JSON.parse(readFileSync(at("2022.1.json"), "utf8"));
  change(result);
  writeFileSync(at(name), JSON.stringify({ ...result, seal: sealOf(result as ResultDocument) }));
  return at(name);
}

describe("compare --from", () => {
  for (const [from, to] of [CHANGED, ["2022.1", "2022.0"]] as const) {
    it(`says of two saved results what compare says of the versions, save for causes (${from}, ${to})`, async () => {
      const [saved, judged] = [await compared("--from", at(`${from}.json`), "--to", at(`${to}.json`)), await compared(from, to)];
      const plain = (document: typeof saved) => ({
        rates: document.rates,
        matrix: document.matrix,
        changed: document.changed.map(({ unit, from: before, to: after }: Record<string, string>) => [unit, before, after]),
        pairs: document.pairs
          .map((pair: Record<string, unknown>) => JSON.stringify([pair["unit"], pair["belt"], pair["from"] ?? NONE, pair["to"] ?? NONE]))
          .sort(),
      });
      expect(plain(saved)).toEqual({ ...plain(judged), pairs: plain(judged).pairs });
      expect(saved.changed.length).toBeGreaterThan(5);
      expect([saved.basis, saved.changes, saved.unexplained]).toEqual(["results", [], saved.changed.length]);
      expect(judged.basis).toBeUndefined();
    });
  }
  const NONE = { relation: "none", rule: null, exception: null };

  it("lists the entries that differ, with their places, and claims no cause", async () => {
    const { differences, cautions, changed } = await compared("--from", at("2022.1.json"), "--to", at("2022.3.json"));
    expect(differences).toEqual([
      expect.objectContaining({
        kind: "added",
        entry: "rule",
        entryId: "region-neighbour",
        at: { file: "rules/2022.3/region.yaml", line: 3, column: 5 },
      }),
    ]);
    expect(cautions).toEqual([]);
    expect(changed.every((unit: { causedBy: unknown[]; verified: boolean }) => unit.causedBy.length === 0 && !unit.verified)).toBe(true);
    const { stdout } = await asked(["compare", "--from", at("2022.1.json"), "--to", at("2022.3.json")]);
    expect(stdout).toContain("not which edit caused it");
    expect(stdout).toContain("compare 2022.1 2022.3");
  });

  it("a result does not differ from itself, nor from a new run of the workspace", async () => {
    for (const words of [["--to", at("2022.1.json")], []]) {
      const { changed, pairs, differences, cautions } = await compared("--from", at("2022.1.json"), ...words);
      expect([changed, pairs, differences, cautions]).toEqual([[], [], [], []]);
    }
    expect((await asked(["compare", "--from", at("2022.1.json"), "--lang", "zh"])).stdout).toContain("没有差异");
  });

  it("a saved result is compared with a version that is judged now", async () => {
    const [now, saved] = [
      await compared("--from", at("2022.1.json"), "2022.0"),
      await compared("--from", at("2022.1.json"), "--to", at("2022.0.json")),
    ];
    expect(now.changed).toEqual(saved.changed);
    expect(now.to.version).toBe("2022.0");
  });

  it("says what makes two results hard to compare", async () => {
    const cautions = async (file: string): Promise<string> =>
      (await compared("--from", at("2022.1.json"), "--to", file)).cautions.join(" ");
    expect(await cautions(at("some.json"))).toMatch(/^The units differ: 108 only in the first, 0 only in the second, 39 in both/);
    expect(await cautions(forged("complete.json", (result) => Object.assign(result.dataset.belts, { complete: true })))).toMatch(
      /belt list of complete\.json is complete and that of 2022\.1\.json is not/,
    );
    expect(await cautions(forged("made.json", (result) => Object.assign(result.dataset, { made: true })))).toMatch(/made-up data/);
    expect(await cautions(forged("program.json", (result) => Object.assign(result, { program: "9.9.9" })))).toMatch(/9\.9\.9/);
    expect(await cautions(forged("rules.json", (result) => Object.assign(result.ruleset, { hash: "else" })))).toMatch(
      /conditions of rules/,
    );
    expect(await cautions(forged("rows.json", (result) => Object.assign(result.dataset, { hash: "else" })))).toMatch(
      /contents of the tables differ/,
    );
    expect(await cautions(forged("belts.json", (result) => result.belts.splice(0, 2)))).toMatch(/The belts differ: 2 only in the first/);
  });

  it("refuses what does not go together, with one message", async () => {
    const [a, b] = [at("2022.1.json"), at("2022.3.json")];
    const none = forged("none.json", (result) => {
      for (const unit of result.units) unit.id = `other-${unit.id}`;
    });
    for (const words of [
      ["--to", a],
      ["--from", a, "--to", b, "2022.0"],
      ["--from", a, "--to", b, "--rules", "2022.0"],
      ["--from", a, "--to", b, "--belts", "data/belts.csv"],
      ["--from", a, "--git", "HEAD"],
      ["--from", a, "--workspace-b", "."],
      ["--from", a, "--verify"],
      ["--from", a, "2022.0", "2022.1"],
      ["--from", a, "--to", none],
      ["--from", at("nothing.json")],
      ["--from", "package.json"],
    ]) {
      const { code, stdout, stderr } = await asked(["compare", ...words]);
      expect([words, code, stdout, stderr.includes("The program itself failed")]).toEqual([words, 2, "", false]);
      expect(stderr.split("\n").filter((line) => line !== "" && !line.startsWith("  ")).length).toBe(1);
    }
  });

  it("draws and writes tables, in which two results of one version keep their names", async () => {
    expect(
      (await asked(["compare", "--from", at("2022.1.json"), "--to", at("some.json"), "--svg", at("c.svg"), "--csv", at("tables")])).code,
    ).toBe(0);
    expect(readFileSync(at("c.svg"), "utf8")).toContain("some.json");
    const rates = readFileSync(at("tables/rates.csv"), "utf8");
    expect(rates).toContain("2022.1 (some.json)");
    expect(rates).toContain("2022.1 (2022.1.json)");
  });

  it("keeps to 80 columns, and shows what a hostile file holds harmless", async () => {
    const file = forged("hostile.json", (result) => {
      for (const unit of result.units) Object.assign(unit, { name: `\u001b[31m\u202e${unit.name}`, outcome: "none" });
      Object.assign(result.ruleset, { version: "\u001b]0;x\u0007" });
    });
    for (const language of ["zh", "en"]) {
      const { code, stdout } = await asked(["compare", "--from", file, "--to", at("2022.3.json"), "--lang", language]);
      expect([code, /[\u001b\u0007\u202e]/.test(stdout)]).toEqual([0, false]);
      const wide = stdout
        .split("\n")
        .filter((line) => [...line].reduce((sum, letter) => sum + (/[\u2e80-\uffe6]/u.test(letter) ? 2 : 1), 0) > 80);
      expect(wide).toEqual([]);
    }
  });
});

describe("report --compare-from", () => {
  it("draws the same flows as judging the other version", async () => {
    await asked(["report", "--out", at("judged.html"), "--compare", "2022.3"]);
    await asked(["report", "--out", at("saved.html"), "--from", at("2022.1.json"), "--compare-from", at("2022.3.json")]);
    expect(readFileSync(at("saved.html"), "utf8")).toBe(readFileSync(at("judged.html"), "utf8"));
  });

  it("refuses other units, and a second comparison", async () => {
    for (const words of [
      ["--compare-from", at("some.json")],
      ["--compare-from", at("2022.3.json"), "--compare", "2022.0"],
    ]) {
      const { code, stderr } = await asked(["report", "--out", at("never.html"), ...words]);
      expect([code, stderr.trim().split("\n").length]).toEqual([2, 1]);
    }
  });
});

describe("a saved result by another hand", () => {
  it("is refused in one line if it is not a result, even with a valid seal", async () => {
    const wrong: Readonly<Record<string, (result: Mutable) => void>> = {
      "pairs.json": (result) => Object.assign(result.units[0] ?? {}, { pairs: null }),
      "unit.json": (result) => result.units.splice(0, 1, 5 as never),
      "ruleset.json": (result) => Object.assign(result, { ruleset: "x" }),
      "outcome.json": (result) => Object.assign(result.units[0] ?? {}, { outcome: "constructor" }),
      "ellipses.json": (result) => Reflect.deleteProperty(result, "ellipses"),
      "place.json": (result) => Object.assign(result.units[0] ?? {}, { at: { file: "../../etc/passwd", line: -1, column: 1 } }),
    };
    for (const [name, change] of Object.entries(wrong)) {
      const file = forged(name, change);
      for (const words of [["export", "--to", "csv"], ["report", "--out", at("never.html")], ["compare"]]) {
        const { code, stdout, stderr } = await asked([...words, "--from", file]);
        expect([name, code, stdout, stderr.trim().split("\n").length]).toEqual([name, 2, "", 1]);
        expect(stderr).toMatch(/is not a result written by export --to json: at \S+ there should be/);
      }
    }
  });

  it("with names of an object's own, and with names that lead nowhere, still gives every file", async () => {
    const file = forged("names.json", (result) => {
      const [first, second, third] = result.units;
      Object.defineProperty(result, "__proto__", { value: { polluted: 1 }, enumerable: true });
      Object.assign(first ?? {}, { kind: "__proto__", place: "toString" });
      Object.assign(second ?? {}, { kind: "constructor", cluster: "__proto__" });
      for (const pair of (third as unknown as { pairs: object[] }).pairs)
        Object.assign(pair, { belt: "hasOwnProperty", rule: "constructor" });
    });
    for (const format of ["csv", "sssom", "skos", "jskos", "geojson", "json"]) {
      const { code } = await asked(["export", "--to", format, "--from", file]);
      expect([format, code]).toEqual([format, 0]);
    }
    expect((await asked(["export", "--to", "xlsx", "--from", file, "--out", at("names.xlsx")])).code).toBe(0);
    expect((await asked(["report", "--from", file, "--out", at("names.html")])).code).toBe(0);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it("that was truncated is reported so, and one nested without end is refused", async () => {
    const text = readFileSync(at("2022.1.json"), "utf8");
    for (const [name, content, says] of [
      ["cut.json", text.slice(0, 100_000), "changed or truncated"],
      ["deep.json", `{"schema":"qundai/result/1","a":${"[".repeat(60_000)}${"]".repeat(60_000)}}`, "changed or truncated"],
      ["endless.json", "[".repeat(200_000), "is not a result"],
      ["empty.json", "", "is not a result"],
    ] as const) {
      writeFileSync(at(name), content);
      const { code, stderr } = await asked(["export", "--to", "csv", "--from", at(name)]);
      expect([name, code, stderr.includes(says), stderr.trim().split("\n").length]).toEqual([name, 2, true, 1]);
    }
  });
});
