import { reviewReportEn } from "./en/review-report.ts";
import type { InLanguages } from "./in-languages.ts";
import type { ReviewReportWords } from "./topics/review-report.ts";
import { reviewReportZh } from "./zh/review-report.ts";

export const reviewReportWords: InLanguages<ReviewReportWords> = { zh: reviewReportZh, en: reviewReportEn };
