import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openTerminal, type ScreenCell, type Terminal } from "../../test/support/terminal.ts";

// Makes the pictures of the reviewer's guide: the real program in a pseudo-terminal, its screen drawn as SVG, and as PNG if rsvg-convert
// is installed. `npm run pictures`.
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const PROGRAM = process.argv[2] ?? join(ROOT, "dist/commands/main.js");
const OUT = join(ROOT, "docs/images");
const [CELL, LINE, SIZE] = [9, 20, 15];
const INK = "#d8dee9";
const PAPER = "#1f2430";
const COLOURS: Readonly<Record<number, string>> = { 1: "#e06c75", 2: "#98c379", 3: "#e5c07b" };

function svg(terminal: Terminal): string {
  const rows = terminal.cells();
  const columns = rows[0]?.length ?? 0;
  const [width, height] = [columns * CELL + 24, rows.length * LINE + 24];
  const body = rows.flatMap((row, y) => row.flatMap((cell, x) => drawn(cell, x, y)));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Noto Sans Mono CJK SC, Noto Sans Mono, WenQuanYi Zen Hei Mono, monospace" font-size="${SIZE}">
<rect width="100%" height="100%" rx="6" fill="${PAPER}"/>
${body.join("\n")}
</svg>
`;
}

function drawn({ text, width, isBold, isDim, isInverse, colour }: ScreenCell, x: number, y: number): readonly string[] {
  const [left, top] = [12 + x * CELL, 12 + y * LINE];
  const fill = isInverse ? PAPER : (COLOURS[colour] ?? INK);
  const back =
    isInverse && width > 0 ? [`<rect x="${left}" y="${top}" width="${CELL * width + 0.5}" height="${LINE}" fill="${INK}"/>`] : [];
  if (text.trim() === "" || width === 0) return back;
  const shown = text.replace(/[&<>]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character] ?? character);
  const style = `${isBold ? ' font-weight="bold"' : ""}${isDim ? ' opacity="0.65"' : ""}`;
  return [
    ...back,
    `<text x="${left}" y="${top + SIZE}" fill="${fill}"${style} textLength="${CELL * width - 0.5}" lengthAdjust="spacingAndGlyphs">${shown}</text>`,
  ];
}

const folder = mkdtempSync(join(tmpdir(), "qundai-pictures-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const name of ["rules", "taxonomy", "data"]) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
mkdirSync(OUT, { recursive: true });

interface Shot {
  readonly name: string;
  readonly size: readonly [number, number];
  readonly keys: readonly string[];
  readonly args?: readonly string[];
}

// The rule panel writes rules into a draft version.
const DRAFT = "2022.4";
spawnSync(process.execPath, [PROGRAM, "rules", "new", DRAFT, "--from", "2022.1", "--workspace", folder]);

const SHOTS: readonly Shot[] = [
  { name: "review", size: [120, 36], keys: ["3", "3", "3", "j"] },
  { name: "review-small", size: [80, 24], keys: ["j", "j", "j"] },
  { name: "review-filter", size: [120, 24], keys: ["/", "hf"] },
  { name: "review-rule", size: [120, 30], keys: ["4", "k", "r", "3", "w"], args: ["--rules", DRAFT] },
  { name: "review-help", size: [120, 40], keys: ["?"] },
];

for (const language of ["zh", "en"] as const) {
  for (const { name, size, keys, args = [] } of SHOTS) {
    rmSync(join(folder, "reviews"), { recursive: true, force: true });
    const [columns, rows] = size;
    const env = { PATH: process.env["PATH"] ?? "", HOME: folder, LANG: language === "zh" ? "zh_CN.UTF-8" : "en_US.UTF-8" };
    const reviewer = language === "zh" ? "王芳" : "Wang";
    const terminal = openTerminal(process.execPath, [PROGRAM, "review", "--workspace", folder, "--reviewer", reviewer, ...args], {
      columns,
      rows,
      cwd: folder,
      env,
    });
    await terminal.until((shown) => /1 (相同|identical)/.test(shown.lines().at(-1) ?? ""));
    for (const key of keys) {
      const before = terminal.bytes;
      terminal.write(key);
      await terminal.until((shown) => shown.bytes > before);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    const file = join(OUT, `${name}.${language}`);
    writeFileSync(`${file}.svg`, svg(terminal));
    const { status } = spawnSync("rsvg-convert", ["-o", `${file}.png`, `${file}.svg`]);
    if (status === 0) rmSync(`${file}.svg`);
    terminal.write("\u0003");
    await terminal.exited;
    terminal.close();
  }
}
