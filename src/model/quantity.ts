/** Numbers with bounds; the published schemas of the documents contain the same bounds. */

/**
 * A whole number, 0 or more.
 * @asType integer
 * @minimum 0
 */
export type Count = number;

/**
 * Counted from 1, as lines, columns and years are.
 * @asType integer
 * @minimum 1
 */
export type Ordinal = number;

/**
 * A part of a whole, 0..1.
 * @minimum 0
 * @maximum 1
 */
export type Proportion = number;
