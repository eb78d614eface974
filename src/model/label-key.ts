/** The form in which labels are compared: NFKC, lower case, without white space, dots between names, or hyphens. Two labels with one key are one label. */
export function labelKey(text: string): string {
  if (isKey(text)) return text;
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s·‧・\-_]+/gu, "");
}

/** Most labels already have this form: unified Chinese characters, lower-case letters and digits do not change. */
function isKey(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const stands = (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
    if (!stands) return false;
  }
  return true;
}
