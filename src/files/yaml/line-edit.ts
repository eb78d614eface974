/** Lines of a text in the place of others: what an edit came to, small enough to be kept and to be found again. */
export interface LineEdit {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** Lines before the edit, counted from the top. */
  readonly at: number;
}

/** The lines in which two texts differ, from the first to the last of them. */
export function lineEdit(before: string, after: string): LineEdit {
  const [old, now] = [before.split("\n"), after.split("\n")];
  let at = 0;
  while (at < old.length && at < now.length && old[at] === now[at]) at += 1;
  let same = 0;
  while (same < old.length - at && same < now.length - at && old.at(-1 - same) === now.at(-1 - same)) same += 1;
  return { at, removed: old.slice(at, old.length - same), added: now.slice(at, now.length - same) };
}

/** The text with a comment above its first line that differs from another text, as far in as that line. */
export function withComment(before: string, after: string, comment: string): string {
  const { at } = lineEdit(before, after);
  const lines = after.split("\n");
  const indent = /^ */.exec(lines[at] ?? "")?.[0] ?? "";
  return [...lines.slice(0, at), `${indent}# ${comment}`, ...lines.slice(at)].join("\n");
}

/** The text with one block of lines in the place of another; null where that one is not there, or more than once. */
export function withLines(text: string, from: readonly string[], to: readonly string[]): string | null {
  const lines = text.split("\n");
  const starts = lines.flatMap((_, at) => (from.length > 0 && from.every((line, number) => lines[at + number] === line) ? [at] : []));
  const [at, ...others] = starts;
  if (at === undefined || others.length > 0) return null;
  return [...lines.slice(0, at), ...to, ...lines.slice(at + from.length)].join("\n");
}
