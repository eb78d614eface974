import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isThere, listFolder, readBytes } from "../../src/files/read.ts";

const folder = mkdtempSync(join(tmpdir(), "qundai-read-"));
writeFileSync(join(folder, "belts.csv"), "名称,城市\n电池,深圳\n");
writeFileSync(join(folder, "装备.yaml"), "");
writeFileSync(join(folder, ".hidden"), "");
writeFileSync(join(folder, "~$belts.xlsx"), "");
writeFileSync(join(folder, "belts.csv~"), "");
mkdirSync(join(folder, "rules"));
symlinkSync(join(folder, "rules", "gone.yaml"), join(folder, "broken-link.yaml"));
afterAll(() => rmSync(folder, { recursive: true }));

function problemOf(name: string, most = 1000) {
  const read = readBytes(join(folder, name), most, name);
  return read.kind === "read" ? "read" : { code: read.issue.code, file: read.issue.span.file, ...read.issue.params };
}

describe("readBytes", () => {
  it("reads a file of at most the given size", () => {
    const read = readBytes(join(folder, "belts.csv"), 28);
    expect(read.kind === "read" && new TextDecoder().decode(read.bytes)).toBe("名称,城市\n电池,深圳\n");
  });

  it.each([
    ["a missing file", "clusters.csv", 1000, { code: "file-missing", what: "clusters.csv" }],
    ["a file taken for a folder", "belts.csv/x.csv", 1000, { code: "file-missing", what: "belts.csv/x.csv" }],
    ["a link that leads nowhere", "broken-link.yaml", 1000, { code: "file-missing", what: "broken-link.yaml" }],
    ["a folder", "rules", 1000, { code: "file-not-readable", problem: "is-a-folder" }],
    ["a file that is too large", "belts.csv", 27, { code: "file-too-large", bytes: 28, most: 27 }],
    ["a name with a NUL", "a\0b", 1000, { code: "file-not-readable", problem: "system" }],
    ["a name that is too long", "长".repeat(300), 1000, { code: "file-not-readable", problem: "system" }],
  ])("tells of %s and does not throw", (_, name, most, expected) => {
    expect(problemOf(name, most)).toEqual({ file: name, ...expected });
  });

  it("refuses what may never end", () => {
    const read = readBytes("/dev/zero", 1000);
    expect(read.kind === "refused" && read.issue.params).toEqual({ problem: "is-no-file" });
  });
});

describe("listFolder", () => {
  it("lists names in code-point order, without what is hidden or left behind by editors", () => {
    expect(listFolder(folder)).toEqual({ kind: "read", names: ["belts.csv", "broken-link.yaml", "rules", "装备.yaml"] });
  });

  it("tells of a missing folder and of a file", () => {
    const problems = ["taxonomy", "belts.csv"].map((name) => listFolder(join(folder, name), name));
    expect(problems.map((read) => read.kind === "refused" && [read.issue.code, read.issue.params])).toEqual([
      ["file-missing", { what: "taxonomy" }],
      ["file-not-readable", { problem: "is-no-folder" }],
    ]);
  });
});

it("isThere", () => {
  expect(["belts.csv", "rules", "none", "broken-link.yaml"].map((name) => isThere(join(folder, name)))).toEqual([true, true, false, false]);
});
