import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { EXPORT_FORMATS, EXPORT_NAMES } from "../../../src/views/exports/formats/index.ts";
import { folderOf } from "../../support/folder.ts";
import { asked } from "../../support/program.ts";
import { SMALL_WORKSPACE } from "../../support/small-workspace.ts";

/** The parts of a zipped file, one after another: a golden file that people can read. */
function textOf(bytes: Uint8Array, isBinary: boolean): string {
  if (!isBinary) return strFromU8(bytes);
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  return parts.map(([name, part]) => `${name}\n${strFromU8(part)}\n`).join("\n");
}

// Reviewed as a diff, regenerated with `npx vitest run test/views/exports/golden.test.ts -u`.
it.each(EXPORT_NAMES)("%s is written as it was", async (name) => {
  const folder = folderOf(SMALL_WORKSPACE);
  mkdirSync(join(folder, "out"));
  const { spec } = EXPORT_FORMATS[name];
  const file = join(folder, `out/result${spec.extension}`);
  const { code, stderr } = await asked(["export", "--to", name, "--out", file], { cwd: folder });
  expect(code, stderr).toBe(0);
  const isBinary = "isBinary" in spec && spec.isBinary === true;
  await expect(textOf(readFileSync(file), isBinary)).toMatchFileSnapshot(`golden/result${spec.extension}.txt`);
});
