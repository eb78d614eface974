import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareDocument } from "../src/documents/compare.ts";
import { FACT_CATALOGUE } from "../src/facts/catalogue.ts";
import { KeptParses } from "../src/files/kept-parses.ts";
import { loadWorkspace } from "../src/files/workspace.ts";
import { NO_CACHE } from "../src/files/yaml/yaml-file.ts";
import { withRates } from "../src/questions/compare/compared-rates.ts";
import { WatchSession } from "../src/questions/watch.ts";
import { wordingIn } from "../src/words/words.ts";

/** Milliseconds after a save: medians, and the best of all saves. Parsing is the YAML package's; computing is the rest, with reading. */
export interface WatchFigure {
  readonly file: string;
  readonly lines: number;
  readonly parsing: number;
  readonly computing: number;
  readonly best: number;
}

const SAVES = 25;
/** Saves before the measured ones, in which the compiler warms up. */
const WARM_UP = 10;
const FILES = ["taxonomy/2022.1/machinery.yaml", "rules/2022.1/chains-information.yaml", "data/belts.csv"] as const;

/** Each save changes one entry of one file of about five hundred lines: a label, a declaration, or one belt of the data. */
const EDITS: Readonly<Record<(typeof FILES)[number], (text: string, save: number) => string>> = {
  "taxonomy/2022.1/machinery.yaml": (text, save) => text.replace(/altLabel: \{zh: \[/u, `altLabel: {zh: [试制${save}号机, `),
  "rules/2022.1/chains-information.yaml": (text, save) =>
    `${text}  - {id: bench-${save}, similar: {upstream: 集成电路, downstream: 机床}, why: bench, source: bench}\n`,
  "data/belts.csv": (text, save) => (save % 2 === 0 ? text : text.trimEnd().split("\n").slice(0, -1).join("\n")),
};

/** Saves files of a copy of the shipped workspace, and answers each save as `watch` does. */
export async function watchFigures(): Promise<readonly WatchFigure[]> {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), "qundai-bench-"));
  try {
    for (const name of ["rules", "taxonomy", "data"]) cpSync(join(root, name), join(folder, name), { recursive: true });
    // Released versions may not be edited, and these saves edit one.
    rmSync(join(folder, "rules/released.yaml"), { force: true });
    const figures: WatchFigure[] = [];
    for (const file of FILES) figures.push(await savesOf(folder, file));
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function savesOf(folder: string, file: (typeof FILES)[number]): Promise<WatchFigure> {
  const parses = new KeptParses(NO_CACHE);
  const session = new WatchSession(async () => {
    const loaded = await loadWorkspace(folder, {}, FACT_CATALOGUE, parses);
    return { ...loaded, input: loaded.input && { ...loaded.input, today: null } };
  });
  const look = async () => {
    const started = performance.now();
    const found = await session.look();
    if (found.kind === "broken") throw new Error(`a save of ${file} broke the workspace: ${JSON.stringify(found.issues[0])}`);
    const { comparison } = found;
    const sides = withRates(comparison, { ...found.from, at: null }, { ...found.to, at: null }, "kind");
    compareDocument(comparison, ...sides, wordingIn("en"));
    const [whole, parsing] = [performance.now() - started, parses.takeParsing()];
    return { parsing, computing: whole - parsing };
  };
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  await look();
  const times: { readonly parsing: number; readonly computing: number }[] = [];
  for (let save = 0; save < WARM_UP + SAVES; save++) {
    writeFileSync(path, EDITS[file](text, save + 1));
    const time = await look();
    if (save >= WARM_UP) times.push(time);
  }
  writeFileSync(path, text);
  const sorted = (of: "parsing" | "computing"): number[] => times.map((time) => time[of]).sort((a, b) => a - b);
  const [parsing, computing] = [sorted("parsing"), sorted("computing")];
  const middle = (list: number[]): number => list[list.length >> 1] ?? 0;
  return { file, lines: text.split("\n").length - 1, parsing: middle(parsing), computing: middle(computing), best: computing[0] ?? 0 };
}
