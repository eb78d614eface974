import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { nodeAt, yamlTree } from "../../load/yaml-edit.ts";

/** Where decisions of reviewers go in a version: a file of their own for each section, to which entries are only added. */
export function reviewedFile(version: string, section: "declarations" | "exceptions"): string {
  return `rules/${version}/reviewed-${section}.yaml`;
}

/** The file as it is, or as it would begin. */
export function readRuleFile(root: string, file: string, section: string): { readonly text: string; readonly isNew: boolean } {
  const path = join(root, file);
  if (existsSync(path)) return { text: readFileSync(path, "utf8"), isNew: false };
  const head =
    "# yaml-language-server: $schema=../../schemas/rules.schema.json\n# 评审裁决写成的条目，标识里有争议编号。 / Entries made of reviewers' decisions; their ids name the case.\n";
  return { text: `${head}${section}:\n`, isNew: true };
}

/** The text with an entry added after the last one; null where the section is not the file's last or holds something else. */
export function withEntry(text: string, section: string, entry: string): string | null {
  const next = `${text.endsWith("\n") || text === "" ? text : `${text}\n`}${entry}\n`;
  const [before, after] = [entriesIn(text, section), entriesIn(next, section)];
  return after === before + 1 ? next : null;
}

/** The text without an entry that was added; null where it is not there as it was written. */
export function withoutEntry(text: string, entry: string): string | null {
  const at = text.lastIndexOf(`\n${entry}\n`);
  return at < 0 ? null : text.slice(0, at + 1) + text.slice(at + 1 + entry.length + 1);
}

function entriesIn(text: string, section: string): number {
  const list = nodeAt(yamlTree(text), [section]) as { readonly items?: readonly unknown[] } | null;
  return list?.items?.length ?? 0;
}

/** Puts a text in the place of a file at once or not at all. Throws `changed` where the file is not what it was when it was looked at. */
export function replaceRuleFile(root: string, file: string, expected: string | null, text: string): void {
  const path = join(root, file);
  const now = existsSync(path) ? readFileSync(path, "utf8") : null;
  if (now !== expected) throw new Error(`${file} changed meanwhile`);
  const temporary = `${path}.${process.pid}.tmp`;
  const handle = openSync(temporary, "wx");
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
    closeSync(handle);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  const folder = openSync(dirname(path), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
