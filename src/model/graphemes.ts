/** Created lazily: creating it takes 40 ms, and ASCII text does not need it. */
let segmenter: Intl.Segmenter | null = null;
const ASCII = /^[ -~]*$/;

/** Splits a text into the characters that a reader sees, so that none is cut in half. */
export function graphemesOf(text: string): readonly string[] {
  if (ASCII.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter("zh", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
