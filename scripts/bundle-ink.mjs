// Replaces the compiled src/review/ink.js by one file with Ink and React built for production: the screen starts in a third of the
// time, and React's development checks stay out of it.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const folder = process.argv[2] ?? "dist";
const target = fileURLToPath(new URL(`../${folder}/review/ink.js`, import.meta.url));
const width = fileURLToPath(new URL("../src/explain/width.ts", import.meta.url));
const bundle = await rolldown({
  input: fileURLToPath(new URL("../src/review/ink.ts", import.meta.url)),
  platform: "node",
  transform: { define: { "process.env.NODE_ENV": '"production"', "process.env.DEV": '"false"' } },
  plugins: [
    {
      // Ink measures text by regular expressions for every emoji there is; ours is faster, and both then agree on every width.
      name: "own-width",
      resolveId: (id) => (id === "string-width" ? "\0width" : null),
      load: (id) => (id === "\0width" ? `export { widthOf as default } from ${JSON.stringify(width)};` : null),
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
const { output } = await bundle.generate({ format: "esm", codeSplitting: false, minify: "dce-only" });
await bundle.close();
if (output.length !== 1) throw new Error(`the bundle of Ink has ${output.length} parts: ${output.map((part) => part.fileName).join(", ")}`);
writeFileSync(target, output[0].code);
