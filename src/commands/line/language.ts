import type { Language } from "../../model/text.ts";

/** The language of a locale such as `zh_CN.UTF-8`; English if the locale is missing or names another language. */
function languageOfLocale(locale: string | undefined): Language {
  return /^zh/i.test(locale ?? "") ? "zh" : "en";
}

/**
 * The language of the output: `--lang` if given, otherwise that of the environment, by the usual precedence of its variables.
 * Looks at raw arguments, so that a mistake among them is reported in the right language too.
 */
export function spokenLanguage(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  for (const [at, word] of argv.entries()) {
    if (word === "--") break;
    const value = word === "--lang" ? argv[at + 1] : word.startsWith("--lang=") ? word.slice("--lang=".length) : undefined;
    if (value === "zh" || value === "en") return value;
  }
  return languageOfLocale([env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((value) => value !== undefined && value !== ""));
}
