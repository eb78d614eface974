import { CHARACTERS_BY_INITIALS } from "./pinyin-table.ts";

/** Maximum number of readings of a name; more would be noise. */
const MOST_READINGS = 8;

let initialsOf: ReadonlyMap<string, string> | null = null;

function table(): ReadonlyMap<string, string> {
  initialsOf ??= new Map(
    Object.entries(CHARACTERS_BY_INITIALS).flatMap(([initials, characters]) =>
      [...characters].map((character) => [character, initials] as const),
    ),
  );
  return initialsOf;
}

/** The pinyin initials of a name, one text per reading: 重庆 gives `zq` and `cq`. Other letters and digits are kept. */
export function pinyinInitials(text: string): readonly string[] {
  let readings = [""];
  for (const character of text.toLowerCase()) {
    const initials = table().get(character) ?? (/[a-z0-9]/.test(character) ? character : "");
    if (initials === "") continue;
    const longer = [...initials].flatMap((initial) => readings.map((reading) => reading + initial));
    readings = longer.slice(0, MOST_READINGS);
  }
  return readings;
}
