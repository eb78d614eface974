import type { RegionWords } from "../topics/regions.ts";

/** The tables write the regions in Chinese already. */
export const regionsZh: RegionWords = {};
