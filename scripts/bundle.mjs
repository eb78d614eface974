// Bundles the whole program into a few files, by default in place of the compiled dist/commands/main.js; `node scripts/bundle.mjs FOLDER`
// writes elsewhere, to a folder two levels below the repository like dist/commands. Finding and reading some 150 small modules takes every
// command a tenth of a second. Code that only some commands need stays in separate files. The production builds of Ink and React are
// included, and so are the parts of d3-geo and d3-polygon that the report needs; other packages stay outside, where npm keeps them up to date.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const inside = ["ink", "react", "get-east-asian-width", "d3-geo", "d3-polygon"];
const { dependencies } = JSON.parse(readFileSync(path("package.json"), "utf8"));
const outside = Object.keys(dependencies).filter((name) => !inside.includes(name));

// All parts are written beside main.js: the program finds its other files relative to each of them.
const folder = process.argv[2] ?? path("dist/commands");
mkdirSync(folder, { recursive: true });
const isPart = (name) => name.startsWith("part-");
for (const name of readdirSync(folder).filter(isPart)) rmSync(`${folder}/${name}`);

/**
 * Tables whose entries are separate modules, and the function of an entry that is loaded, with all that it imports, only when it is
 * called. `spec` stays with the table. So a command or an export format is one file, and only the one that runs is read.
 */
const TABLES = new Map([
  [path("src/commands/index.ts"), "run"],
  [path("src/views/exports/formats/index.ts"), "write"],
]);
/**
 * The hash of everything that results are computed with: the sources, the lists of words and characters, and the packages. Results that
 * are kept between runs go by it, so that those of another build are never used.
 */
function buildHash() {
  const hash = createHash("sha256");
  const add = (name) =>
    hash
      .update(`${name}\0`)
      .update(readFileSync(path(name)))
      .update("\0");
  for (const folder of ["src", "words"]) {
    const names = readdirSync(path(folder), { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(path("").length));
    for (const name of files.sort()) add(name);
  }
  const packages = outside.map((each) => `node_modules/${each}/package.json`);
  for (const name of ["package.json", ...packages.filter((each) => existsSync(path(each)))]) add(name);
  return hash.digest("hex");
}

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
  // Yoga would fetch() its own bytes from a data: address, for which Node first loads its whole HTTP client; without fetch() it decodes them.
  transform: {
    define: {
      "process.env.NODE_ENV": '"production"',
      "process.env.DEV": '"false"',
      fetch: "undefined",
      QUNDAI_BUILD: JSON.stringify(buildHash()),
    },
  },
  // Importing one of our files other than main.ts has no side effects, so imports that a spec does not need can be dropped.
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
      // Ink asks for it only when DEV is set, and it is not a dependency of ours.
      name: "without-devtools",
      resolveId: (id) => (id === "react-devtools-core" ? "\0devtools" : null),
      load: (id) => (id === "\0devtools" ? "export default {};" : null),
    },
  ],
  logLevel: "silent",
});
const output = { dir: folder, format: "esm", minify: "dce-only", entryFileNames: "[name].js", chunkFileNames: "part-[name].js" };

/** The modules that main.js needs before any command runs, from a first bundling whose files are discarded. */
async function startingModules() {
  const { output: parts } = await bundle.generate(output);
  const byName = new Map(parts.map((part) => [part.fileName, part]));
  const reached = new Set(["main.js"]);
  for (const name of reached) for (const next of byName.get(name)?.imports ?? []) if (byName.has(next)) reached.add(next);
  // main.ts waits for the command to end; if the command imported main.ts, both would wait forever.
  return new Set([...reached].flatMap((name) => byName.get(name).moduleIds).filter((id) => id !== MAIN));
}

// They go into one file, since each file adds a third of a millisecond to every start.
const starting = await startingModules();
await bundle.write({
  ...output,
  codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: "start", test: (id) => starting.has(id) }] },
});
await bundle.close();
