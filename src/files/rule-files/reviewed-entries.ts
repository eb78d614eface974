import type { Path } from "../../model/plain-value.ts";
import type { TextChange, WrittenChange } from "../../model/rule-files.ts";
import { withComment, withLines } from "../yaml/line-edit.ts";
import { nodeAt, spliced, yamlTree } from "../yaml/yaml-edit.ts";
import { addEntry } from "../yaml/yaml-list-edit.ts";
import { type ListChange, meansWith, yamlValue } from "../yaml/yaml-meaning.ts";

const SECTIONS = ["declarations", "exceptions", "remove"] as const;
export type Section = (typeof SECTIONS)[number];

/** The file of reviewers' entries of a section: only their lines are added to it. */
export function reviewedFile(version: string, section: Section): string {
  return `rules/${version}/reviewed-${section}.yaml`;
}

/** The section that a file of reviewers' entries holds; null for any other file. */
function reviewedSection(file: string): Section | null {
  return SECTIONS.find((section) => file.endsWith(`/reviewed-${section}.yaml`)) ?? null;
}

/** A file of reviewers' entries before there is any. */
export function emptyFile(section: Section): string {
  return `# yaml-language-server: $schema=../../schemas/rules.schema.json
# 由评审裁决写成，条目里有争议编号。 / Made of reviewers' decisions; each entry names its case.
${section}:
`;
}

/** The change that takes a written one out of a file again, or puts it back; null if the file is not as it was left. */
export function rewoundText(kind: "undo" | "redo", { file, entry, replaces }: WrittenChange, before: string | null): TextChange | null {
  const section = reviewedSection(file);
  const [added, removed] = [entry.split("\n"), replaces === undefined ? [] : replaces.split("\n")];
  const after = kind === "undo" ? takenBack(before, added, removed) : doneAgain(before, added, removed, section);
  if (after === null) return null;
  // A file that held nothing else goes as it came.
  return { file, before, after: kind === "undo" && section !== null && after === emptyFile(section) ? null : after };
}

function takenBack(text: string | null, added: readonly string[], removed: readonly string[]): string | null {
  return text === null ? null : withLines(text, added, removed);
}

function doneAgain(text: string | null, added: readonly string[], removed: readonly string[], section: Section | null): string | null {
  if (removed.length > 0) return text === null ? null : withLines(text, removed, added);
  if (section === null) return null;
  const from = text ?? emptyFile(section);
  return withLines(from, added, added) === null ? withEntryLines(from, section, added) : null;
}

/** Lines of such an entry put back where they were taken from; null where the section does not let it. */
function withEntryLines(text: string, section: Section, lines: readonly string[]): string | null {
  const entry = /^ *- (.*)$/u.exec(lines.at(-1) ?? "")?.[1];
  const comment = lines.length > 1 ? (/^ *# (.*)$/u.exec(lines[0] ?? "")?.[1] ?? null) : null;
  return entry === undefined ? null : withEntry(text, section, entry, comment);
}

/** The text with an entry behind the last one of a section; null where the section is no list of blocks. */
export function withEntry(text: string, section: Section | "cases" | "concepts", entry: string, comment: string | null): string | null {
  const lines = (indent: string): string =>
    `${comment === null ? "" : `${indent}# ${comment}\n`}${indent}- ${entry.replaceAll("\n", `\n${indent}  `)}`;
  const readBack = (after: string): string | null => checked(text, after, [section], (list) => [...list, yamlValue(entry)]);
  const splice = addEntry(text, [section], entry);
  if (splice !== null) {
    const after = spliced(text, splice);
    return readBack(comment === null ? after : withComment(text, after, comment));
  }
  // Where the section has nothing in it yet, what stands behind its key stays there.
  const key = new RegExp(`^${section}: *(?:#.*)?$`, "mu").exec(text);
  const tree = yamlTree(text);
  const node = nodeAt(tree, [section]);
  if (key !== null && (node === null || node.range[0] === node.range[1])) {
    const end = key.index + key[0].length;
    return readBack(`${text.slice(0, end)}\n${lines("  ")}${text.slice(end) || "\n"}`);
  }
  if (key !== null || node !== null) return null;
  const at = sectionStart(text, section);
  const before = text.slice(0, at);
  return readBack(`${before}${before.endsWith("\n") || before === "" ? "" : "\n"}${section}:\n${lines("  ")}\n${text.slice(at)}`);
}

/** Sections in their canonical order. */
const ORDER: readonly string[] = ["rules", "declarations", "exceptions", "cases", "remove"];

/** Where a section begins that a text does not have yet: before the first of those behind it, and the comments above that one. */
function sectionStart(text: string, section: string): number {
  const behind = ORDER.slice(ORDER.indexOf(section) + 1).flatMap((name) => {
    const found = new RegExp(`(?:^#.*\\n)*^${name}:`, "mu").exec(text);
    return found === null ? [] : [found.index];
  });
  return ORDER.includes(section) && behind.length > 0 && Math.min(...behind) > 0 ? Math.min(...behind) : text.length;
}

/** The text after an edit if it means the same but for what `change` does to the list under a path; otherwise null. */
export function checked(before: string, after: string, path: Path, change: ListChange): string | null {
  return after !== before && yamlTree(after) !== null && meansWith(before, after, path, change) ? after : null;
}
