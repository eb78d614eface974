// Writes schemas/documents/NAME.schema.json from the types of the documents that commands print with `--json`: every interface of
// src/documents/ with a `schema` of its own; and schemas/kept/NAME.schema.json for files that the program writes for itself and reads
// back. The files are committed; a test compares them with the output of `--print`, which writes nothing. Run `npm run schemas` after
// changing one of these types.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createFormatter, createParser, createProgram, SchemaGenerator } from "ts-json-schema-generator";

const root = fileURLToPath(new URL("../", import.meta.url));
/** Documents that are written in another form than they are computed in. */
const WRITTEN_AS = { ResultDocument: "SealedResult" };
/** A line of a journal, and the places in a parsed file that the cache holds. */
const KEPT = { "review-event": "ReviewEvent", positions: "Positions" };

const DOCUMENT = /export interface (\w+)(?: extends [\w, ]+)? \{\n {2}readonly schema: (?:"(qundai\/([a-z-]+)\/\d+)"|string);/g;
const documents = readdirSync(`${root}src/documents`)
  .flatMap((file) => [...readFileSync(`${root}src/documents/${file}`, "utf8").matchAll(DOCUMENT)])
  .map(([, type, title, name]) => ({ name, title, type: WRITTEN_AS[type] ?? type }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
for (const { type, title } of documents)
  if (title === undefined) throw new Error(`${type}: its schema should be one word, such as "qundai/match/1"`);

const config = {
  path: `${root}src/{documents,model,files/yaml}/*.ts`,
  tsconfig: `${root}tsconfig.json`,
  // `check:types` type-checks the sources.
  skipTypeCheck: true,
  expose: "export",
  jsDoc: "extended",
  topRef: false,
  additionalProperties: false,
  sortProps: true,
};
const program = createProgram(config);
const generator = new SchemaGenerator(program, createParser(program, config), createFormatter(config), config);

/** The schema of a type. Errors of the generator contain the whole program; only their messages are shown. */
function schemaOf(type) {
  try {
    return generator.createSchema(type);
  } catch (error) {
    process.stderr.write(`${type}: ${error.message} See npm run check:types.\n`);
    process.exit(1);
  }
}

/** The text of a schema file, with its title first. */
function schemaText(title, type) {
  const { $schema, ...schema } = schemaOf(type);
  return `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`;
}

const schemas = Object.fromEntries([
  ...documents.map(({ name, title, type }) => [`documents/${name}.schema.json`, schemaText(title, type)]),
  ...Object.entries(KEPT).map(([name, type]) => [`kept/${name}.schema.json`, schemaText(`qundai/kept/${name}`, type)]),
]);

if (process.argv.includes("--print")) {
  process.stdout.write(JSON.stringify(schemas));
} else {
  for (const folder of ["documents", "kept"]) mkdirSync(`${root}schemas/${folder}`, { recursive: true });
  for (const [name, text] of Object.entries(schemas)) writeFileSync(`${root}schemas/${name}`, text);
}
