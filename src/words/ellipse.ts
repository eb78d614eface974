import { ellipseEn } from "./en/ellipse.ts";
import type { InLanguages } from "./in-languages.ts";
import type { EllipseWords } from "./topics/ellipse.ts";
import { ellipseZh } from "./zh/ellipse.ts";

export const ellipseWords: InLanguages<EllipseWords> = { zh: ellipseZh, en: ellipseEn };
