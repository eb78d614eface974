const FIRST = 1990;
const LAST = 2100;

const YEAR = "(\\d{4})(?:\\.0+)?\\s*(?:年度?)?";
const SPAN = new RegExp(`^${YEAR}(?:(?:--?|[–—―~〜至到])+${YEAR})?$`, "u");
const SHORT_SPAN = /^(\d{4})[-–—~〜至](\d{2})年?$/u;
const DAY = /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月](\d{1,2})日?|月)?(?:[T\s]\d{1,2}:.*)?$/u;

/**
 * The years that a cell names, ascending and each once, as people, statistics and spreadsheets write them: single ones, lists and spans
 * (2018-2021, 2018、2020年, 2018至2020, 2021-06-01, 2021.0); null where it cannot be read. An empty cell names none: [].
 */
export function parseYears(text: string): readonly number[] | null {
  const years = new Set<number>();
  const clean = text
    .normalize("NFKC")
    .replace(/^(?:自|从|截至|截止)|^'|[((][^()]*[))]$/gu, "")
    .trim();
  const parts = DAY.test(clean)
    ? [clean]
    : clean
        .replace(/\s*(--?|[–—―~〜至到])\s*/gu, "$1")
        .replace(/\s+年/gu, "年")
        .split(/[\s,;、/|和及与&+]+/u);
  for (const part of parts) {
    if (part === "") continue;
    const span = SPAN.exec(part);
    const short = SHORT_SPAN.exec(part);
    const day = DAY.exec(part);
    const isMonth = day !== null && Number(day[2]) >= 1 && Number(day[2]) <= 12;
    const from = Number((span ?? (isMonth ? day : null) ?? short)?.[1]);
    const to =
      span?.[2] !== undefined
        ? Number(span[2])
        : short !== null && !isMonth && span === null
          ? Number(`${short[1]?.slice(0, 2)}${short[2]}`)
          : from;
    if (!(from >= FIRST && from <= to && to <= LAST)) return null;
    for (let year = from; year <= to; year += 1) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}
