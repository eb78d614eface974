import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../support/program.ts";

const FOLDERS = [".", "docs", "docs/decisions", "rules", "taxonomy", "data"];
const PAGES = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder)).flatMap((name) => (name.endsWith(".md") ? [join(folder, name)] : [])),
);

test.each(PAGES)("every link of %s within the project leads somewhere", (page) => {
  const text = readFileSync(join(ROOT, page), "utf8");
  const targets = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? "").filter((target) => !target.includes(":"));
  expect(targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
});

test("the index names every page of docs/", () => {
  const index = readFileSync(join(ROOT, "docs/README.md"), "utf8");
  const pages = PAGES.filter((page) => page.startsWith("docs/") && page !== "docs/README.md").map((page) => page.slice("docs/".length));
  expect(pages.filter((page) => !index.includes(`(${page})`))).toEqual([]);
});
