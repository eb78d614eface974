/** The parts of the program that mutants are made in, by name. If folders move, only this list changes. */
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

/** Tests of the whole engine: what the nearest tests let live mostly dies here, so they run next. */
export const WHOLE_ENGINE = ["test/oracle/agreement.test.ts", "test/frozen/frozen.test.ts"];

/** Of a folder, only files with these ends are mutated. */
export const ENDS = {};

/** The least share of mutants that has to die in each part. */
export const LEAST_SHARE = 0.85;
