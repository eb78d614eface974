/** Line ends, control characters, and invisible ones: not allowed in a name in a rule or label. */
const UNWRITABLE = /[\p{C}\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point}/u;

/** Whether a text has line ends, control characters or invisible ones, which have no place in an entry. */
export function isUnwritable(text: string): boolean {
  return UNWRITABLE.test(text);
}
