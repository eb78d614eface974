import type { Replay } from "../journals/replay.ts";

/** The share of a reviewer's own cases that is repeated. */
export const REPEAT_SHARE = 0.15;
/** Number of answers to other cases before a case is repeated. */
export const REPEAT_AFTER = 15;

/**
 * Whether a case of the share is due now: answered on today's evidence (`stamp`), enough other answers ago, and not repeated before.
 * `unsure` does not count as answered.
 */
export function isRepeatDue(replay: Replay, id: string, stamp: string): boolean {
  const vote = replay.vote(id);
  if (vote === null || vote.stamp !== stamp || vote.verdict === "unsure") return false;
  return replay.answersSince(id) >= REPEAT_AFTER && !replay.hasRepeated(id, stamp);
}

/**
 * Cases in working order: repeated ones are distributed over the cases that are still ahead, each at a position of its own (`chance`,
 * 0..1), so that they do not come in a row.
 */
export function withRepeatsAhead(
  ids: readonly string[],
  due: ReadonlySet<string>,
  resumeAt: string | null,
  chance: (id: string) => number,
): readonly string[] {
  const moved = [...due].filter((id) => id !== resumeAt).sort((a, b) => chance(a) - chance(b));
  const order = ids.filter((id) => !moved.includes(id));
  const from = resumeAt === null ? 0 : order.indexOf(resumeAt) + 1;
  const room = order.length - from;
  return [...moved].reverse().reduce((list, id) => list.toSpliced(from + Math.floor(chance(id) * (room + 1)), 0, id), order);
}
