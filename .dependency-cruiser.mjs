/**
 * The layers of src/: each folder, the folders that it may import, and why. `test/architecture` seeds a forbidden import in every folder
 * and in every file at the root of src/, and sees each one caught.
 *
 * model → knowledge → facts → rules → world → questions → documents → reviewing → views → commands
 *                           ↘ words ─────────────────────↗
 */
export const LAYERS = {
  model: { imports: [], why: "Types and laws stand on their own: every folder may use them, they use none." },
  words: {
    imports: ["model", "facts"],
    why: "A sentence is made from values of the model, never from what computed them; a fact holds its own words.",
  },
  knowledge: { imports: ["model"], why: "Names, concepts and relations are read before anything is judged." },
  facts: { imports: ["model", "knowledge"], why: "A fact is derived from data and relations; it knows no rule." },
  rules: { imports: ["model", "facts"], why: "A rule reads facts by name; how they came about is not its business." },
  world: { imports: ["model", "knowledge", "facts", "rules"], why: "The one engine: it judges, without files and without words." },
  questions: { imports: ["model", "knowledge", "facts", "rules", "world"], why: "A question is answered by the world, as values." },
  documents: {
    imports: ["model", "words", "knowledge", "facts", "rules", "world", "questions"],
    why: "A document puts the answer to a question into its published shape; the sentences in it come from words.",
  },
  reviewing: {
    imports: ["model", "words", "knowledge", "facts", "rules", "world", "questions", "documents"],
    why: "Use cases of reviewers: pure, files come through ports, and what a desk shows are documents.",
  },
  files: {
    imports: ["model", "knowledge", "facts", "rules", "documents"],
    why: "Text to typed values and back. What an entry means is for rules, what a document is for documents; names are normalised in one place.",
  },
  studies: {
    imports: ["model", "words", "knowledge", "facts", "rules", "world", "questions", "documents"],
    why: "What is of one paper alone: nothing but a command knows of it.",
  },
  views: {
    imports: ["model", "words", "documents", "reviewing"],
    why: "A view takes a document, or the port of a desk, and returns text, pixels or bytes. It computes nothing.",
  },
  commands: { imports: ["*"], why: "The outermost layer: it puts the others together." },
};

/** The only file at the root of src/: what other programs can use. */
const ROOT_FILES = { "index.ts": ["model", "facts", "world", "documents", "files"] };

const folders = Object.keys(LAYERS);

const layer = (name, { imports, why }) => ({
  name: `${name}-imports`,
  severity: "error",
  comment: why,
  from: { path: `^src/${name}/` },
  to: { path: "^src/", pathNot: imports.includes("*") ? "^src/[^/]+/" : [name, ...imports].map((other) => `^src/${other}/`) },
});

const rootFile = ([name, imports]) => ({
  name: `root-${name.replace(/\W+/g, "-")}`,
  severity: "error",
  comment: "A file at the root of src/ only passes on what other programs can use.",
  from: { path: `^src/${name.replace(".", "\\.")}$` },
  to: { path: "^src/", pathNot: imports.map((other) => `^src/${other}/`) },
});

/** A package that one file knows. */
const only = (name, where, why) => ({
  name: `only-${name.replace(/\W+/g, "-")}-here`,
  severity: "error",
  comment: why,
  from: { path: "^src/", pathNot: where },
  to: { path: `node_modules/${name}/` },
});

export default {
  forbidden: [
    ...Object.entries(LAYERS).map(([name, spec]) => layer(name, spec)),
    ...Object.entries(ROOT_FILES).map(rootFile),
    {
      name: "every-file-has-a-layer",
      severity: "error",
      comment: "A file outside of the folders above, or a new one at the root, would be under no rule.",
      from: {},
      to: { path: "^src/", pathNot: [`^src/(${folders.join("|")})/`, ...Object.keys(ROOT_FILES).map((name) => `^src/${name}$`)] },
    },
    {
      name: "every-root-file-has-a-layer",
      severity: "error",
      comment: "The same for a file that nobody imports.",
      from: { path: "^src/", pathNot: [`^src/(${folders.join("|")})/`, ...Object.keys(ROOT_FILES).map((name) => `^src/${name}$`)] },
      to: {},
    },
    {
      name: "nobody-imports-commands",
      severity: "error",
      comment: "The command line is the outermost layer.",
      from: { path: "^src/", pathNot: "^src/commands/" },
      to: { path: "^src/commands/" },
    },
    {
      name: "only-files-read-and-write",
      severity: "error",
      comment:
        "One folder opens files, so that size limits, encodings, locks and atomic writes are settled in one place; the terminal is written to synchronously when the program leaves it.",
      from: { path: "^src/", pathNot: "^src/(files/|commands/review/terminal\\.ts$)" },
      to: { path: "^(node:)?(fs|fs/promises|child_process|net|http|https)$" },
    },
    only("json-rules-engine", "^src/rules/engine\\.ts$", "Its habits are known to one file."),
    only("yaml", "^src/files/yaml/yaml", "Reading YAML is one folder's business; edits are spliced in."),
    only("n3", "^src/files/vocabularies/turtle\\.ts$", "Reads Turtle; loaded only by the import of such a file."),
    only("rdfxml-streaming-parser", "^src/files/vocabularies/rdf-xml\\.ts$", "Reads RDF/XML; loaded only by the import of such a file."),
    only("jsonld-streaming-parser", "^src/files/vocabularies/json-ld\\.ts$", "Reads JSON-LD; loaded only by the import of such a file."),
    only("csv-parse", "^src/files/tables/csv\\.ts$", "One file knows it."),
    only("read-excel-file", "^src/files/tables/xlsx\\.ts$", "One file knows it."),
    only("hucre", "^src/views/exports/xlsx\\.ts$", "It is young: one file knows it, and another package reads its output back in a test."),
    only("opencc-js", "^$", "scripts/make-characters.mjs makes a table from it; the program needs the table alone."),
    only("d3-geo", "^src/views/page/map-view\\.ts$", "It draws the map; the statistics have a projection of their own, on the ellipsoid."),
    only("ink", "^src/views/screen/ink\\.ts$", "One file knows it."),
    only("ajv", "^$", "scripts/compile-validators.mjs compiles with it; what it writes needs no package, and users do not install it."),
    {
      name: "no-cycles",
      severity: "error",
      comment: "A cycle means that two files are one; types count.",
      from: { path: "^src/" },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
