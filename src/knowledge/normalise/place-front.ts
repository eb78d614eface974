/** Names of places for the beginning of a name: those of the row's own places, those of all cities, and the first characters of the latter. */
export interface FrontPlaces {
  readonly own: readonly string[];
  /** By their first characters. */
  readonly cities: ReadonlyMap<string, readonly string[]>;
  readonly initials: ReadonlySet<string>;
  /** The first characters of the row's own cities. */
  readonly ownInitials: readonly string[];
}

/** Marks between the cities of a list, and what may follow its last one. */
const BETWEEN = /^(?:[、,，/·—–-]|和|与|及)/u;
/** Three cities by their first characters are a group (榆鄂宁); two could be the beginning of a word (太阳能). */
const LEAST_RUN = 3;

/**
 * The words for the row's own places, or for several cities of which they are some, at the beginning of a name (南通市、泰州市、扬州市;
 * 榆鄂宁; 昆山): to be taken off as a whole. "" if there are none.
 */
export function placeFront(name: string, places: FrontPlaces): string {
  const listed = listAtFront(name, places);
  return listed === "" ? runAtFront(name, places) : listed;
}

function listAtFront(name: string, { own, cities }: FrontPlaces): string {
  let end = 0;
  let isOwn = false;
  for (let at = 0; at < name.length; ) {
    const rest = name.slice(at);
    const ownWord = longestAt(rest, own);
    const word = ownWord === "" ? longestAt(rest, cities.get(rest.charAt(0)) ?? []) : ownWord;
    if (word === "") break;
    isOwn ||= ownWord !== "";
    at += word.length;
    end = at;
    at += BETWEEN.exec(name.slice(at))?.[0].length ?? 0;
  }
  return isOwn && name.length > end ? name.slice(0, end) : "";
}

function runAtFront(name: string, { initials, ownInitials }: FrontPlaces): string {
  let end = 0;
  while (end < name.length && initials.has(name.charAt(end))) end += 1;
  const run = name.slice(0, end);
  const isRun = end >= LEAST_RUN && new Set(run).size === end && name.length > end + 1;
  return isRun && ownInitials.some((initial) => run.includes(initial)) ? run : "";
}

function longestAt(text: string, words: readonly string[]): string {
  let best = "";
  for (const word of words) if (word.length > best.length && text.startsWith(word)) best = word;
  return best;
}
