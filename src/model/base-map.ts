/** Outlines that a user supplies instead of the built-in sketch of land, with the approval number (审图号) that the user gives for them. */
export interface BaseMap {
  readonly lines: readonly { readonly isClosed: boolean; readonly points: readonly (readonly [lon: number, lat: number])[] }[];
  /** null if none was given. */
  readonly approval: string | null;
}
