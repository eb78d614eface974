/** Groups of fewer units than this are marked: a rate of theirs hangs on one or two. */
export const SMALL = 20;

/** Whether a row is of a group with few units; the whole and its kinds, which the study publishes, are not marked. */
export function isSmall({ by, units }: { readonly by: string; readonly units: number }): boolean {
  return by !== "all" && by !== "kind" && units < SMALL;
}
