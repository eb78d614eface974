import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

// Makes the pictures of the report for the README: the real page in a real browser. `npm run pictures`; CHROMIUM names another browser.
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BROWSER = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

const folder = mkdtempSync(join(tmpdir(), "qundai-pictures-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const browser = await chromium.launch({ executablePath: BROWSER, args: ["--no-sandbox"] });
for (const language of ["zh", "en"]) {
  const file = join(folder, `${language}.html`);
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, "dist/commands/main.js"), "report", "--out", file, "--lang", language, "--workspace", ROOT],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  await page.goto(pathToFileURL(file).href);
  await page
    .locator("#map svg")
    .first()
    .screenshot({ path: join(ROOT, `docs/images/report-map.${language}.png`) });
  await page.close();
}
await browser.close();
