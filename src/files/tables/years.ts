const FIRST = 1990;
const LAST = 2100;

/**
 * The years that a cell names, ascending and each once: single ones, lists and spans (2018-2021, 2018、2020年, 2018至2020,
 * 2021-06-01); null where it cannot be read. An empty cell names none: [].
 */
export function parseYears(text: string): readonly number[] | null {
  const years = new Set<number>();
  for (const part of text.normalize("NFKC").split(/[\s,;、/|和及]+/u)) {
    if (part === "") continue;
    const span = /^(\d{4})年?(?:[-–—~〜至到](\d{4})年?)?$/u.exec(part);
    const day = /^(\d{4})-\d{1,2}(?:-\d{1,2})?$/.exec(part);
    const from = Number((span ?? day)?.[1]);
    const to = Number(span?.[2] ?? from);
    if (!(from >= FIRST && from <= to && to <= LAST)) return null;
    for (let year = from; year <= to; year += 1) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}
