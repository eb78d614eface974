import { cacheState } from "../../files/cache.ts";
import { chineseFonts, consoleCodePage } from "../../files/setup/fonts.ts";
import { nodeVersion } from "../../files/setup/node-version.ts";
import type { Finding } from "../../model/setup.ts";
import type { Call } from "../line/command.ts";
import { environmentProblems, settingOf } from "../line/settings.ts";

/** What does not depend on a workspace. */
export function programFindings(call: Call): readonly Finding[] {
  const { env, settings } = call;
  const { spoken, user } = settings;
  const isWrong = user.issues.some(({ severity }) => severity === "error");
  return [
    { kind: "node", ...nodeVersion() },
    { kind: "language", ...spoken },
    { kind: "settings-file", file: user.file, state: isWrong ? "wrong" : user.isThere ? "read" : "none", issues: user.issues },
    ...environmentProblems(env, call.words).map((problem) => ({ kind: "variable", problem }) as const),
    terminal(call),
    { kind: "fonts", families: chineseFonts() },
    { kind: "cache", ...cacheState(env) },
  ];
}

/** What is set for many commands, besides the language. The version of the rules is the workspace's business. */
export function settingFindings({ env, settings, option }: Call): readonly Finding[] {
  const reviewer = settingOf("reviewer", env, settings.user);
  const given = option("color");
  const color = given === undefined ? settingOf("color", env, settings.user) : { value: given, by: "option" as const, name: "--color" };
  const byOthers = ["FORCE_COLOR", "NO_COLOR"].find((name) => (env[name] ?? "") !== "");
  return [
    ...(reviewer === null ? [] : [{ kind: "setting", setting: "reviewer", ...reviewer } as const]),
    byOthers !== undefined && (color === null || color.by === "user-file" || color.value === "auto")
      ? { kind: "setting", setting: "color", value: settings.hasColour ? "always" : "never", by: "environment", name: byOthers }
      : { kind: "setting", setting: "color", ...(color ?? { value: "auto", by: "default", name: "" }) },
  ];
}

function terminal({ env, host }: Call): Finding {
  const page = consoleCodePage();
  const locale = [env["LC_ALL"], env["LC_CTYPE"], env["LANG"]].find((value) => value !== undefined && value !== "");
  const charset = page ?? charsetOf(locale);
  return {
    kind: "terminal",
    isTerminal: host.stdout.isTTY === true,
    name: env["TERM"] ?? "",
    charset,
    isUtf8: charset === null ? null : page === null ? /^utf-?8$/i.test(charset) : page === "65001",
  };
}

/** The part of a locale that names its characters: `UTF-8` in `zh_CN.UTF-8`. The locale `C` has none but ASCII. */
function charsetOf(locale: string | undefined): string | null {
  const named = /\.([^@]+)/.exec(locale ?? "")?.[1];
  return named ?? (locale === "C" || locale === "POSIX" ? "ASCII" : null);
}
