// Writes schemas/*.schema.json for the files that people write, from the shapes by which the program reads them.
// Run it after `tsc -p tsconfig.build.json`; the files are committed, and a test checks that they are up to date.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FACT_CATALOGUE } from "../dist/facts/catalogue.js";
import { listVersions } from "../dist/files/rules/versions.js";
import { fileSchemas, schemaText } from "../dist/files/shapes/schemas.js";
import { loadTaxonomy } from "../dist/files/taxonomy/taxonomy.js";
import { NO_CACHE } from "../dist/files/yaml/yaml-file.js";
import { operatorsFor } from "../dist/rules/operators.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const taxonomies = await Promise.all(listVersions(root, "taxonomy").map((version) => loadTaxonomy(root, version, NO_CACHE)));
const concepts = [...new Set(taxonomies.flatMap(({ taxonomy }) => taxonomy.concepts.map(({ id }) => id)))].sort();
const folder = new URL("../schemas/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(fileSchemas(FACT_CATALOGUE, operatorsFor, concepts)))
  writeFileSync(new URL(name, folder), schemaText(schema));
