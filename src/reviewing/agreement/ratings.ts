/** One rated case: categories by rater, null for a rater without a rating. */
export type RatedItem = readonly (string | null)[];

/** Items with at least two ratings: only those can agree. */
export function pairable(items: readonly RatedItem[]): readonly RatedItem[] {
  return items.filter((item) => item.filter((rating) => rating !== null).length > 1);
}

export function categoriesOf(items: readonly RatedItem[]): readonly string[] {
  return [...new Set(items.flat().filter((rating): rating is string => rating !== null))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** How often each category was given to one item. */
export function countsOf(item: RatedItem): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const rating of item) if (rating !== null) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  return counts;
}
