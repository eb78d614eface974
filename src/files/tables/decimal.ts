/** A number as people write it in tables (12, -3.5, 6.1e-2); null for anything else, such as `0x1`, `1,5` or nothing. */
export function parseDecimal(text: string): number | null {
  if (!/^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d{1,3})?$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
