import { NO_SETTINGS, type UserSettings } from "../../files/user-settings.ts";
import type { Language } from "../../model/text.ts";
import type { Host } from "./host.ts";
import { settingOf } from "./settings.ts";

/** A language, and who chose it: the option, the variable or place that says so, or "" if nothing does. */
export interface ChosenLanguage {
  readonly language: Language;
  readonly by: "option" | "environment" | "user-file" | "locale" | "default";
  readonly name: string;
}

/** The variables of the locale, by the usual precedence. */
const LOCALES = ["LC_ALL", "LC_MESSAGES", "LANG"];

/**
 * The language of the output: `--lang` if given, otherwise that of the settings, otherwise that of the locale, such as `zh_CN.UTF-8`;
 * English if the locale is missing or names another language. Looks at raw arguments, so that a mistake among them is reported in the
 * right language too.
 */
export function chosenLanguage(argv: readonly string[], env: Host["env"], user: UserSettings = NO_SETTINGS): ChosenLanguage {
  for (const [at, word] of argv.entries()) {
    if (word === "--") break;
    const value = word === "--lang" ? argv[at + 1] : word.startsWith("--lang=") ? word.slice("--lang=".length) : undefined;
    if (value === "zh" || value === "en") return { language: value, by: "option", name: "--lang" };
  }
  const set = settingOf("language", env, user);
  if (set !== null) return { language: set.value as Language, by: set.by, name: set.name };
  const variable = LOCALES.find((name) => env[name] !== undefined && env[name] !== "");
  if (variable === undefined) return { language: "en", by: "default", name: "" };
  return { language: /^zh/i.test(env[variable] ?? "") ? "zh" : "en", by: "locale", name: `${variable}=${env[variable]}` };
}
