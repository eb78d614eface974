import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../support/program.ts";

const FOLDERS = [".", "docs", "docs/decisions", "rules", "taxonomy", "data", "data/zhao2022", "test/frozen"];
const PAGES = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder)).flatMap((name) => (name.endsWith(".md") ? [join(folder, name)] : [])),
);
/** Names that look like paths but are not files of the repository: what a user, the program or a build writes, and names of other things. */
const ELSEWHERE = [
  /^reviews\//,
  /^rules\/(2026\.1|2022\.9)\//,
  /^(rules\/VERSION\/)?reviewed-(exceptions|declarations|remove)\.yaml$/,
  /^build\//,
  /^variants\/$/,
  /^data\/(flows|travel-times)\.csv$/,
  /^taxonomy\/wz$/,
  /^schemes\.yaml$/,
  /^dist\//,
  /^(result\/)?rejected\.csv$/,
  /^qundai\/\w+\/\d+$/,
  /^@/,
];
/** An inline code span that is written like a path: with a slash, or with the ending of a file. */
const SPAN = /`([\w@.*-]+(?:\/[\w@.*-]+)+\/?|[\w.-]+\/|[\w-]+\.(?:tsx?|mjs|md|yaml|csv))`/g;

function everythingUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return ["node_modules", ".git", "build", "dist"].includes(entry.name) ? [] : [path, ...everythingUnder(path)];
  });
}
const ALL = everythingUnder(".");
const SOURCES = ALL.filter((path) => path.startsWith("src/")).map((path) => relative("src", path));

/** A pattern of a path: `*`, VERSION, NAME and TOPIC stand for any part of a name. */
function patternOf(path: string): string {
  return path
    .replace(/\b(VERSION|NAME|TOPIC)\b/g, "*")
    .replace(/[.@]/g, "\\$&")
    .replaceAll("*", "[^/]*");
}

/** Whether a file or folder has this path from the root, from `src/` or from the folder of the page; a bare name may be in any folder. */
function exists(page: string, span: string): boolean {
  const path = span.replace(/\/$/, "");
  const starts = ["", `${dirname(page)}/`, "docs/"].map((start) => patternOf(join(start, path)));
  const whole = new RegExp(`^(${starts.join("|")})$`);
  const below = new RegExp(`${path.includes("/") && page !== "docs/ARCHITECTURE.md" ? "^" : "(^|/)"}${patternOf(path)}$`);
  return ALL.some((each) => whole.test(each) || (!path.includes("/") && below.test(each))) || SOURCES.some((each) => below.test(each));
}

test.each(PAGES)("every path that %s names exists", (page) => {
  const text = readFileSync(join(ROOT, page), "utf8").replace(/^```[\s\S]*?^```$/gm, "");
  const spans = [...text.matchAll(SPAN)].map((match) => match[1] ?? "").filter((span) => !ELSEWHERE.some((each) => each.test(span)));
  expect(spans.filter((span) => !exists(page, span))).toEqual([]);
});

test("a folder is named with a slash at its end in the map of the architecture, and is a folder", () => {
  const rows = [...readFileSync(join(ROOT, "docs/ARCHITECTURE.md"), "utf8").matchAll(/^\| `(\S+)` \|/gm)].map((match) => match[1] ?? "");
  expect(rows.filter((path) => path.endsWith("/") !== statSync(join(ROOT, "src", path)).isDirectory())).toEqual([]);
});
