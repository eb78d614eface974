// Bundles the whole program into few files, by default in place of the compiled dist/commands/main.js; `node scripts/bundle.mjs FOLDER` writes
// elsewhere, two folders below the repository as dist/cli is. Some 150 small modules cost every command a tenth of a second to find and
// read. What only some commands need stays in files of its own. Ink and React are built for production and go in; other packages stay
// outside, where npm keeps them up to date.
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const inside = ["ink", "react", "get-east-asian-width"];
const { dependencies } = JSON.parse(readFileSync(path("package.json"), "utf8"));
const outside = Object.keys(dependencies).filter((name) => !inside.includes(name));

// All parts stand beside main.js: what the program looks for beside itself is found from each of them.
const folder = process.argv[2] ?? path("dist/commands");
mkdirSync(folder, { recursive: true });
const isPart = (name) => name.startsWith("part-");
for (const name of readdirSync(folder).filter(isPart)) rmSync(`${folder}/${name}`);

const bundle = await rolldown({
  input: path("src/commands/main.ts"),
  platform: "node",
  external: (id) => outside.some((name) => id === name || id.startsWith(`${name}/`)),
  // Yoga would fetch() its own bytes from a data: address, for which Node first loads its whole HTTP client; without, it decodes them.
  transform: { define: { "process.env.NODE_ENV": '"production"', "process.env.DEV": '"false"', fetch: "undefined" } },
  plugins: [
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
await bundle.write({
  dir: folder,
  format: "esm",
  minify: "dce-only",
  entryFileNames: "[name].js",
  chunkFileNames: "part-[name].js",
});
await bundle.close();
