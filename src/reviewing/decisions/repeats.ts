import type { Replay } from "../journals/replay.ts";

/** Of a reviewer's own cases, the share that comes back. */
export const REPEAT_SHARE = 0.15;
/** Answers to other cases before one does. */
export const REPEAT_AFTER = 15;

/**
 * Whether a case of the share comes back now: answered on today's evidence (`stamp`), enough other answers ago, and not come back
 * before. What was `unsure` has not been answered.
 */
export function isRepeatDue(replay: Replay, id: string, stamp: string): boolean {
  const vote = replay.vote(id);
  if (vote === null || vote.stamp !== stamp || vote.verdict === "unsure") return false;
  return replay.answersSince(id) >= REPEAT_AFTER && !replay.hasRepeated(id, stamp);
}

/**
 * Cases in the order to work in: those that come back stand among what is still ahead of where the reviewer goes on, each at a place
 * of its own (`chance`, 0..1), so that they are met on the way and not in a row.
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
