/** Groups with fewer units than this are marked: one or two units decide their rate. */
export const SMALL = 20;

/** Whether a row belongs to a group with few units; the whole and its kinds, which the study publishes, are not marked. */
export function isSmall({ by, units }: { readonly by: string; readonly units: number }): boolean {
  return by !== "all" && by !== "kind" && units < SMALL;
}
