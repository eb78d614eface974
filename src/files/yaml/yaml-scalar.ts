const EMPTY = /^(?:|~|null|Null|NULL)$/;
const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;
const NUMBER = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/**
 * What an unquoted text means by YAML 1.2: nothing, a flag, a number, or itself. Octal, hexadecimal, infinite and
 * not-a-number forms stay text: no file of ours has a use for them.
 */
export function plainValue(text: string): null | boolean | number | string {
  if (EMPTY.test(text)) return null;
  if (TRUE.test(text)) return true;
  if (FALSE.test(text)) return false;
  if (!NUMBER.test(text)) return text;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

/**
 * A double quote or a closing bracket that has lost its other half, or in an item of a list a full-width comma, which separates
 * nothing; null where there is none.
 */
export function strayMark(text: string, isItem: boolean): string | null {
  if (text.split('"').length % 2 === 0) return '"';
  for (const [open, close] of ["[]", "{}"] as const) {
    if (text.split(close as string).length > text.split(open as string).length) return close as string;
  }
  return isItem && text.includes("，") ? "，" : null;
}
