// Writes schemas/*.schema.json of the files that people write, from the shapes by which the program reads them.
// Run after `tsc -p tsconfig.build.json`; the files are committed, and a test sees to it that they are fresh.
import { mkdirSync, writeFileSync } from "node:fs";
import { FACT_CATALOGUE } from "../dist/facts/catalogue.js";
import { fileSchemas, schemaText } from "../dist/load/schemas.js";
import { operatorsFor } from "../dist/rules/operators.js";

const folder = new URL("../schemas/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(fileSchemas(FACT_CATALOGUE, operatorsFor)))
  writeFileSync(new URL(name, folder), schemaText(schema));
