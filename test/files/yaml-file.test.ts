import { expect, test, vi } from "vitest";
import { NO_CACHE, type ParseCache, yamlFile } from "../../src/files/yaml/yaml-file.ts";

const parseYaml = vi.hoisted(() => vi.fn());
vi.mock("../../src/files/yaml/yaml.ts", async (original) => {
  const real = await original<typeof import("../../src/files/yaml/yaml.ts")>();
  return { ...real, parseYaml: parseYaml.mockImplementation(real.parseYaml) };
});

const TEXT = "version: 2022.10\nrules:\n  - id: same-industry\n";

function memory(): ParseCache & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return { entries, get: (key) => entries.get(key), set: (key, text) => void entries.set(key, text) };
}

test("a text that the cache knows is not parsed again, whatever the file is called", async () => {
  const cache = memory();
  const first = await yamlFile("a.yaml", TEXT, cache);
  parseYaml.mockClear();
  const second = await yamlFile("b.yaml", `\ufeff${TEXT}`, cache);
  expect(parseYaml).not.toHaveBeenCalled();
  expect(second.value).toEqual(first.value);
  expect(second.asWritten(["version"])).toBe("2022.10");
  expect(second.spanOf(["rules", 0, "id"])).toEqual({ file: "b.yaml", line: 3, column: 9 });
});

test("another text is another entry", async () => {
  const cache = memory();
  await yamlFile("a.yaml", TEXT, cache);
  expect((await yamlFile("a.yaml", `${TEXT}date: 2026-01-31\n`, cache)).value).toHaveProperty("date");
  expect(cache.entries.size).toBe(2);
});

test("a file with a mistake is not kept", async () => {
  const cache = memory();
  const file = await yamlFile("a.yaml", "a: 1\na: 2\n", cache);
  expect(file.issues).toHaveLength(1);
  expect(cache.entries.size).toBe(0);
});

test.each([
  ["cut off", (entry: string) => entry.slice(0, -5)],
  ["changed", (entry: string) => entry.replace("same-industry", "same-industrx")],
  ["empty", () => ""],
  ["something else", () => "null"],
])("an entry that is %s is ignored", async (_, damage) => {
  const cache = memory();
  await yamlFile("a.yaml", TEXT, cache);
  for (const [key, entry] of cache.entries) cache.entries.set(key, damage(entry));
  const file = await yamlFile("a.yaml", TEXT, cache);
  expect(file).toMatchObject({ isRead: true, value: { rules: [{ id: "same-industry" }] } });
  expect(file.spanOf(["rules", 0, "id"]).line).toBe(3);
});

test("without a cache every text is parsed", async () => {
  parseYaml.mockClear();
  await yamlFile("a.yaml", TEXT, NO_CACHE);
  await yamlFile("a.yaml", TEXT, NO_CACHE);
  expect(parseYaml).toHaveBeenCalledTimes(2);
});
