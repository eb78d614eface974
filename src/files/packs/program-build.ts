declare const QUNDAI_BUILD: unknown;

/**
 * The hash of the program's own sources, which `scripts/bundle.mjs` writes into the bundle; null in code that is not bundled, whose
 * sources may have changed since it was last built. What one build computed is never used by another.
 */
export const PROGRAM_BUILD: string | null =
  typeof QUNDAI_BUILD === "string" ? `${QUNDAI_BUILD} ${process.versions["unicode"] ?? ""}` : null;
