import { spawnSync } from "node:child_process";

const MOST_MS = 3000;

/** Families of fonts with Chinese characters, by fontconfig; null if this system has no fontconfig. */
export function chineseFonts(): readonly string[] | null {
  const { status, stdout } = spawnSync("fc-list", [":lang=zh-cn", "family"], { encoding: "utf8", timeout: MOST_MS });
  if (status !== 0) return null;
  const families = stdout.split("\n").map((line) => line.split(",", 1)[0]?.trim() ?? "");
  return [...new Set(families.filter((family) => family !== ""))].sort();
}

/** The code page of the Windows console, such as `936`; null on other systems. */
export function consoleCodePage(): string | null {
  if (process.platform !== "win32") return null;
  const { status, stdout } = spawnSync("chcp.com", [], { encoding: "latin1", timeout: MOST_MS });
  return status === 0 ? (/\d+/.exec(stdout)?.[0] ?? null) : null;
}
