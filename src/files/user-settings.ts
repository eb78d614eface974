import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { Issue } from "../model/issue.ts";
import { fileReader } from "./file-reader.ts";
import { isThere } from "./read.ts";
import { settingsFile, type UserKey, type UserValues } from "./shapes/settings-shape.ts";
import { type ParseCache, readYaml } from "./yaml/yaml-file.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The user's own settings, for all workspaces. */
export interface UserSettings {
  /** Where the file is, or would be; null if the user has no folder for settings. */
  readonly file: string | null;
  readonly isThere: boolean;
  readonly values: UserValues;
  /** The line of each key. */
  readonly lines: Readonly<Partial<Record<UserKey, number>>>;
  readonly issues: readonly Issue[];
}

export const NO_SETTINGS: UserSettings = { file: null, isThere: false, values: {}, lines: {}, issues: [] };

/** `$XDG_CONFIG_HOME/qundai/config.yaml`, by default below `~/.config`; on Windows below `%APPDATA%`. */
export function userSettingsFile(env: Environment, platform: NodeJS.Platform = process.platform): string | null {
  const base = platform === "win32" ? env["APPDATA"] : env["XDG_CONFIG_HOME"];
  const home = env["HOME"] ?? homeOfSystem();
  const fallback = platform === "win32" ? join(homeOfSystem(), "AppData", "Roaming") : join(home, ".config");
  const folder = base !== undefined && isAbsolute(base) ? base : fallback;
  return isAbsolute(folder) ? join(folder, "qundai", "config.yaml") : null;
}

/** Some systems do not know the home of a user without an entry. */
function homeOfSystem(): string {
  try {
    return homedir();
  } catch {
    return "";
  }
}

export async function readUserSettings(env: Environment, cache: ParseCache): Promise<UserSettings> {
  const file = userSettingsFile(env);
  if (file === null || !isThereAtAll(file)) return { ...NO_SETTINGS, file };
  const yaml = await readYaml("", file, cache);
  const issues: Issue[] = [...yaml.issues];
  // A file with nothing but comments says nothing.
  const isEmpty = yaml.value === null || !yaml.isRead;
  const values = isEmpty ? {} : (settingsFile.read(yaml.value, [], fileReader(yaml, issues)) ?? {});
  const keys = Object.keys(values) as UserKey[];
  return { file, isThere: true, values, lines: Object.fromEntries(keys.map((key) => [key, yaml.spanOf([key]).line])), issues };
}

/** A folder that must not be looked into has no settings for this user. */
function isThereAtAll(file: string): boolean {
  try {
    return isThere(file);
  } catch {
    return false;
  }
}
