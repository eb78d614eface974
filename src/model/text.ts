export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same words in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;
