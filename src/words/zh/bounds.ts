import { grouped } from "../number.ts";
import type { BoundsWords } from "../topics/bounds.ts";

export const boundsZh: BoundsWords = {
  provisional: (units) =>
    `有 ${grouped(units)} 个单元按补充年份的产业带计入；名单补全后，若该市有研究年份的产业带，则不再计入，因此含这些单元的比率不是下限。`,
};
