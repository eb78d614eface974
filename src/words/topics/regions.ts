/** What the regions of the shipped places are called, by the name that the tables write; a region without an entry keeps that name. */
export type RegionWords = Readonly<Record<string, string>>;
