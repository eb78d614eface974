/** Outlines that a user draws under the map in place of the land sketch, with the approval number (审图号) that the user states for them. */
export interface BaseMap {
  readonly lines: readonly { readonly isClosed: boolean; readonly points: readonly (readonly [lon: number, lat: number])[] }[];
  /** null where none was stated. */
  readonly approval: string | null;
}
