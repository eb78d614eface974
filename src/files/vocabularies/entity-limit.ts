/** How many characters entities may add to a document. */
const MOST_ADDED = 16 * 1024 * 1024;

/** Counts what the entities that a document declares would add to it. Answers false once that is too much. */
export function entityLimit(): (line: string) => boolean {
  let longest = 0;
  let added = 0;
  return (line) => {
    for (const [, value = ""] of line.matchAll(/<!ENTITY\s+\S+\s+["']([^"']*)["']/gu)) longest = Math.max(longest, value.length);
    if (longest > 0) added += (line.split("&").length - 1) * longest;
    return added <= MOST_ADDED;
  };
}
