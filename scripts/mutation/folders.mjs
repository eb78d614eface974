/** The parts of the program in which mutants are made, by name. If folders move, only this list changes. */
export const FOLDERS = {
  link: ["src/knowledge/link", "src/knowledge/normalise"],
  relate: ["src/knowledge/relate"],
  facts: ["src/facts"],
  world: ["src/world"],
  compare: ["src/questions/compare"],
  "why-not": ["src/questions/why-not"],
  prove: ["src/rules/prove"],
  disputes: ["src/reviewing/disputes"],
  documents: ["src/documents"],
};

/** Tests of the whole engine: they detect most mutants that the nearest tests miss, so they run next. */
export const WHOLE_ENGINE = ["test/oracle/agreement.test.ts", "test/frozen/frozen.test.ts"];

/** Within a folder, only files with these endings are mutated. */
export const ENDS = {};

/** The minimum share of mutants that tests must detect in each part. */
export const LEAST_SHARE = 0.85;
