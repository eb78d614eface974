// Bundles the whole program into few files, by default in place of the compiled dist/commands/main.js; `node scripts/bundle.mjs FOLDER` writes
// elsewhere, two folders below the repository as dist/commands is. Some 150 small modules cost every command a tenth of a second to find and
// read. What only some commands need stays in files of its own. Ink and React are built for production and go in, and so does d3-geo, of
// which the report needs a part; other packages stay outside, where npm keeps them up to date.
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const inside = ["ink", "react", "get-east-asian-width", "d3-geo"];
const { dependencies } = JSON.parse(readFileSync(path("package.json"), "utf8"));
const outside = Object.keys(dependencies).filter((name) => !inside.includes(name));

// All parts stand beside main.js: what the program looks for beside itself is found from each of them.
const folder = process.argv[2] ?? path("dist/commands");
mkdirSync(folder, { recursive: true });
const isPart = (name) => name.startsWith("part-");
for (const name of readdirSync(folder).filter(isPart)) rmSync(`${folder}/${name}`);

/**
 * Tables whose entries are modules of their own, and the function of an entry that is loaded only when it is called, with all that it
 * imports. `spec` goes where the table goes. So a command or an export
 * format is one file, and only the one that runs is read.
 */
const TABLES = new Map([
  [path("src/commands/index.ts"), "run"],
  [path("src/views/exports/formats/index.ts"), "write"],
]);
const MAIN = path("src/commands/main.ts");
const SPEC = "?spec";
const ENTRY = "\0entry ";

const split = {
  name: "split-tables",
  resolveId: (id, importer) => (TABLES.has(importer) && /^\.\/[a-z-]+\.ts$/.test(id) ? ENTRY + join(dirname(importer), id) : null),
  load(id) {
    if (id.startsWith(ENTRY)) {
      const file = id.slice(ENTRY.length);
      const called = TABLES.get(join(dirname(file), "index.ts"));
      return `export { spec } from ${JSON.stringify(file + SPEC)};
        export const ${called} = async (...given) => (await import(${JSON.stringify(file)})).${called}(...given);`;
    }
    return id.endsWith(SPEC) ? { code: readFileSync(id.slice(0, -SPEC.length), "utf8"), moduleType: "ts" } : null;
  },
};

const bundle = await rolldown({
  input: MAIN,
  platform: "node",
  external: (id) => outside.some((name) => id === name || id.startsWith(`${name}/`)),
  // Yoga would fetch() its own bytes from a data: address, for which Node first loads its whole HTTP client; without, it decodes them.
  transform: { define: { "process.env.NODE_ENV": '"production"', "process.env.DEV": '"false"', fetch: "undefined" } },
  // Importing a file of ours does nothing but for main.ts, so that what a spec does not need goes with its imports.
  treeshake: { moduleSideEffects: (id) => !id.startsWith(path("src/")) || id === MAIN },
  plugins: [
    split,
    {
      // Ink measures text by regular expressions for every emoji there is; ours is faster, and both then agree on every width.
      name: "own-width",
      resolveId: (id) => (id === "string-width" ? "\0width" : null),
      load: (id) => (id === "\0width" ? `export { widthOf as default } from ${JSON.stringify(path("src/views/width.ts"))};` : null),
    },
    {
      // Ink asks for it only when DEV is set, and it is no dependency of ours.
      name: "without-devtools",
      resolveId: (id) => (id === "react-devtools-core" ? "\0devtools" : null),
      load: (id) => (id === "\0devtools" ? "export default {};" : null),
    },
  ],
  logLevel: "silent",
});
const output = { dir: folder, format: "esm", minify: "dce-only", entryFileNames: "[name].js", chunkFileNames: "part-[name].js" };

/** The modules that main.js needs before any command runs, from a first run whose parts are thrown away. */
async function startingModules() {
  const { output: parts } = await bundle.generate(output);
  const byName = new Map(parts.map((part) => [part.fileName, part]));
  const reached = new Set(["main.js"]);
  for (const name of reached) for (const next of byName.get(name)?.imports ?? []) if (byName.has(next)) reached.add(next);
  // main.ts waits for the command to end, and what a command imports would wait for it.
  return new Set([...reached].flatMap((name) => byName.get(name).moduleIds).filter((id) => id !== MAIN));
}

// They go into one part: a file costs every start a third of a millisecond.
const starting = await startingModules();
await bundle.write({
  ...output,
  codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: "start", test: (id) => starting.has(id) }] },
});
await bundle.close();
