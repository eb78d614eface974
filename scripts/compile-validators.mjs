// Compiles the schemas of the JSON that the program reads back into plain functions: src/files/generated/NAME.ts, one per schema. They are
// not committed: the build and the set-up of the tests generate them. Only this file uses ajv; the generated code needs no package and no eval.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = `${root}src/files/generated/`;

/** What to compile: the schema in `schemas/`, its type and the file of `src/` that declares it, and whether unknown keys are allowed. */
const READ_BACK = [
  { name: "result", schema: "documents/result", type: "SealedResult", from: "documents/result", isOpen: true },
  { name: "review-event", schema: "kept/review-event", type: "ReviewEvent", from: "model/decision", isOpen: false },
  { name: "positions", schema: "kept/positions", type: "Positions", from: "files/yaml/positions", isOpen: false },
];

/** A schema without its descriptions; an open schema allows keys that it does not name, because documents may get new ones. */
function lean(schema, isOpen) {
  if (Array.isArray(schema)) return schema.map((each) => lean(each, isOpen));
  if (typeof schema !== "object" || schema === null) return schema;
  const isLeftOut = (key, value) =>
    (key === "description" && typeof value === "string") || (isOpen && key === "additionalProperties" && value === false);
  return Object.fromEntries(Object.entries(schema).flatMap(([key, value]) => (isLeftOut(key, value) ? [] : [[key, lean(value, isOpen)]])));
}

/** The compiled function as a TypeScript file; it is a type guard of the given type. */
function compiled({ schema, type, from, isOpen }) {
  // The generated file is not type-checked, so a wrong import path would silently disable its guard.
  const exported = new RegExp(`^export (interface|type) ${type}\\b`, "m");
  if (!exported.test(readFileSync(`${root}src/${from}.ts`, "utf8"))) throw new Error(`src/${from}.ts does not export ${type}`);
  const ajv = new Ajv({
    allowUnionTypes: true,
    inlineRefs: false,
    messages: false,
    // With this option an error contains the value and its schema, from which the hints are made.
    verbose: true,
    code: { source: true, esm: true, lines: true },
  });
  const id = `${schema}.schema.json`;
  ajv.addSchema(lean(JSON.parse(readFileSync(`${root}schemas/${id}`, "utf8")), isOpen), id);
  const code = standalone(ajv, { [`is${type}`]: id });
  if (code.includes("require(")) throw new Error(`${id}: its validator would need ajv at run time`);
  const typed = code.replace('"use strict";', "").replace(`export const is${type} =`, `export const is${type}: Guard<${type}> =`);
  return `// @ts-nocheck Made by scripts/compile-validators.mjs from schemas/${id}.
import type { Guard } from "../shapes/misfit.ts";
import type { ${type} } from "../../${from}.ts";
${typed}`;
}

/** The name that vitest expects of a set-up: the tests run from src/ and need these files. */
export function setup() {
  mkdirSync(folder, { recursive: true });
  for (const each of READ_BACK) {
    const [file, text] = [`${folder}${each.name}.ts`, compiled(each)];
    // Another test run may be reading the file.
    if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setup();
