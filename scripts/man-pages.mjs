// Writes man/qundai.1 and man/zh_CN/qundai.1 from the table of commands. Run it after `tsc -p tsconfig.build.json`, before the bundle
// takes the place of the compiled files; the pages are committed, and a test checks that they are up to date.
import { mkdirSync, writeFileSync } from "node:fs";
import { COMMANDS } from "../dist/commands/index.js";
import { manPage } from "../dist/commands/line/man-page.js";
import { GLOBAL_OPTIONS } from "../dist/commands/line/options.js";
import { programVersion } from "../dist/files/package.js";
import { wordingIn } from "../dist/words/words.js";

const specs = COMMANDS.map(({ spec }) => spec);
for (const [language, file] of [
  ["en", "man/qundai.1"],
  ["zh", "man/zh_CN/qundai.1"],
]) {
  const url = new URL(`../${file}`, import.meta.url);
  mkdirSync(new URL(".", url), { recursive: true });
  writeFileSync(url, manPage(specs, GLOBAL_OPTIONS, programVersion(), wordingIn(language).commandLine));
}
