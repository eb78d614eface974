export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export function otherLanguage(language: Language): Language {
  return language === "zh" ? "en" : "zh";
}

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;
