import type { Bilingual, Language } from "../model/text.ts";

/** The words of a topic in every language. A topic has a file of its own here, so that a command loads only those that it uses. */
export type InLanguages<Topic> = Readonly<Record<Language, Topic>>;

/** The same sentence in both languages, for what holds both. */
export function inBoth<Topic>(words: InLanguages<Topic>, say: (words: Topic, language: Language) => string): Bilingual {
  return { zh: say(words.zh, "zh"), en: say(words.en, "en") };
}
