import { reviewEn } from "./en/review.ts";
import type { InLanguages } from "./in-languages.ts";
import type { ReviewWords } from "./topics/review.ts";
import { reviewZh } from "./zh/review.ts";

export const reviewWords: InLanguages<ReviewWords> = { zh: reviewZh, en: reviewEn };
