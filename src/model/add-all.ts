/** Appends items to a list. `push(...items)` fails if there are more items than a call may have arguments, about 120,000. */
export function addAll<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
