const FIRST = 1990;
const LAST = 2100;

const YEAR = "(\\d{4})(?:\\.0+)?\\s*(?:年度?)?";
const SPAN = new RegExp(`^${YEAR}(?:(?:--?|[–—―~〜至到])+${YEAR})?$`, "u");
const SHORT_SPAN = /^(\d{4})[-–—~〜至](\d{2})年?$/u;
const DAY = /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月](\d{1,2})日?|月)?(?:[T\s]\d{1,2}:.*)?$/u;

/** A day as the number by which spreadsheets store it, without its format: 44348 is 1 June 2021. */
const SERIAL = /^\d{5}(?:\.0+)?$/u;
/** Days from the day 0 of spreadsheets to that of Unix. */
const DAYS_BEFORE_1970 = 25_569;
const MS_PER_DAY = 86_400_000;

function yearOfSerial(days: number): number | null {
  const year = new Date((days - DAYS_BEFORE_1970) * MS_PER_DAY).getUTCFullYear();
  return year >= FIRST && year <= LAST ? year : null;
}

/**
 * The years that a cell names, ascending and each once, as people, statistics and spreadsheets write them: single ones, lists and spans
 * (2018-2021, 2018、2020年, 2018至2020, 2021-06-01, 2021.0); null where it cannot be read. An empty cell names none: [].
 */
export function parseYears(text: string): readonly number[] | null {
  const years = new Set<number>();
  const clean = text
    .normalize("NFKC")
    .replace(/^(?:自|从|截至|截止)|^'|[((][^()]*[))]$/gu, "")
    .trim()
    .replace(/^(\d),(\d{3})$/u, "$1$2");
  const serial = SERIAL.test(clean) ? yearOfSerial(Number(clean)) : null;
  if (serial !== null) return [serial];
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
