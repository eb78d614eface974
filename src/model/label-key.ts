/** The form in which labels are compared: NFKC, lower case, without white space, dots between names, or hyphens. Two labels with one key are one label. */
export function labelKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s·‧・\-_]+/gu, "");
}
