import type { TextChange } from "./rule-files.ts";

/** Unchanged lines around a change. */
const CONTEXT = 3;

/** The change of a file as `diff -u` prints it, in one hunk; empty if nothing changes. */
export function unifiedDiff({ file, before, after }: TextChange): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  let same = 0;
  while (same < old.length && same < now.length && old[same] === now[same]) same += 1;
  let end = 0;
  while (end < old.length - same && end < now.length - same && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  if (same === old.length && same === now.length) return "";
  const above = old.slice(Math.max(0, same - CONTEXT), same);
  const below = old.slice(old.length - end, old.length - end + CONTEXT);
  const [removed, added] = [old.slice(same, old.length - end), now.slice(same, now.length - end)];
  const first = same - above.length;
  const range = (count: number): string => (count === 0 ? `${first},0` : count === 1 ? `${first + 1}` : `${first + 1},${count}`);
  const kept = above.length + below.length;
  return [
    `--- ${before === null ? "/dev/null" : file}`,
    `+++ ${after === null ? "/dev/null" : file}`,
    `@@ -${range(kept + removed.length)} +${range(kept + added.length)} @@`,
    ...above.map((line) => ` ${line}`),
    ...removed.map((line) => `-${line}`),
    ...added.map((line) => `+${line}`),
    ...below.map((line) => ` ${line}`),
    "",
  ].join("\n");
}

const NO_END = "\\ No newline at end of file";

/** A last line without a line break is another line than one with it, as for `diff`. */
function linesOf(text: string | null): readonly string[] {
  if (text === null || text === "") return [];
  const lines = text.split("\n");
  const last = lines.at(-1);
  return last === "" ? lines.slice(0, -1) : [...lines.slice(0, -1), `${last}\n${NO_END}`];
}
