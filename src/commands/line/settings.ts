import type { UserSettings } from "../../files/user-settings.ts";
import type { CliWords } from "../../words/topics/command-line.ts";
import type { Host } from "./host.ts";

export const COLOUR_CHOICES = ["auto", "always", "never"] as const;
export type ColourChoice = (typeof COLOUR_CHOICES)[number];

/** What can be set once for many commands: an option of each, a variable of the environment, and, but for the workspace, the user's file. */
export type SettingName = "language" | "rules" | "reviewer" | "color" | "workspace";

export const VARIABLES: Readonly<Record<SettingName, string>> = {
  language: "QUNDAI_LANG",
  rules: "QUNDAI_RULES",
  reviewer: "QUNDAI_REVIEWER",
  color: "QUNDAI_COLOR",
  workspace: "QUNDAI_WORKSPACE",
};

const CHOICES: Readonly<Partial<Record<SettingName, readonly string[]>>> = { language: ["zh", "en"], color: COLOUR_CHOICES };

/** A value, and who set it: `name` is the variable, or the place in the user's file. */
export interface Setting {
  readonly value: string;
  readonly by: "environment" | "user-file";
  readonly name: string;
}

/** What the environment or else the user's file says; null if neither does. A value that is not allowed counts as missing. */
export function settingOf(name: SettingName, env: Host["env"], user: UserSettings): Setting | null {
  return settingOfEnvironment(name, env) ?? settingOfUser(name, user);
}

export function settingOfEnvironment(name: SettingName, env: Host["env"]): Setting | null {
  const value = env[VARIABLES[name]] ?? "";
  const isUsable = value !== "" && CHOICES[name]?.includes(value) !== false;
  return isUsable ? { value, by: "environment", name: VARIABLES[name] } : null;
}

export function settingOfUser(name: SettingName, { file, values, lines }: UserSettings): Setting | null {
  const value = name === "workspace" ? undefined : values[name];
  return value === undefined || name === "workspace" ? null : { value, by: "user-file", name: `${file}:${lines[name] ?? 1}` };
}

/** One line per variable of the environment whose value is not allowed. */
export function environmentProblems(env: Host["env"], words: CliWords): readonly string[] {
  return Object.entries(CHOICES).flatMap(([name, allowed]) => {
    const variable = VARIABLES[name as SettingName];
    const value = env[variable] ?? "";
    return value === "" || allowed.includes(value) ? [] : [words.variableWrong(variable, value, allowed)];
  });
}
