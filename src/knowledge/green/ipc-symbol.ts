/** A symbol of the International Patent Classification: B61, A01H, H01L31/04. */
export interface IpcSymbol {
  /** B61: section and class. */
  readonly classCode: string;
  /** A01H; null for a class. */
  readonly subclass: string | null;
  /** H01L31/04, as it is usually written; null for a class or subclass. A group without its number is the main group. */
  readonly group: string | null;
}

/** H01L 31/042, H01L31/042(2014.01)I, H01L0031042000: without spaces and what follows the symbol. */
const PLAIN = /^([A-H]\d{2})(?:([A-Z])(?:0*(\d{1,4})(?:[/-](\d{2,6}))?)?)?(?:\(\d{4}\.\d{2}\)[A-Z]*)?$/;
/** The form of fixed width: four digits for the main group, six for the subgroup. */
const PADDED = /^([A-H]\d{2})([A-Z])(\d{4})(\d{6})$/;

/** Reads a symbol in the forms that databases write; null for anything else. */
export function ipcSymbol(text: string): IpcSymbol | null {
  const bare = text.normalize("NFKC").toUpperCase().replace(/\s+/gu, "");
  const [, classCode, letter, main, sub] = PADDED.exec(bare) ?? PLAIN.exec(bare) ?? [];
  if (classCode === undefined) return null;
  if (letter === undefined) return { classCode, subclass: null, group: null };
  const subclass = `${classCode}${letter}`;
  if (main === undefined) return { classCode, subclass, group: null };
  return { classCode, subclass, group: `${subclass}${Number(main)}/${subgroup(sub ?? "00")}` };
}

/** 042000 is 042, 000000 is 00: digits after the second are a fraction, whose last zeros say nothing. */
function subgroup(digits: string): string {
  return digits.slice(0, 2) + digits.slice(2).replace(/0+$/u, "");
}
