/**
 * The layers of src/, as rules with a reason each. `test/architecture` seeds forbidden imports and sees them caught.
 *
 * model → stages → match.ts with matching/ → explain, report, review → cli
 */
const STAGES =
  "normalise|link|facts|rules|relate|verdicts|aggregate|compare|whynot|sensitivity|spatial|reproduce|disputes|decisions|agreement|rulemaking|export|prove|edit";

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
    {
      name: "model-imports-nothing",
      severity: "error",
      comment: "The field's words stand on their own: every other part may depend on them, they depend on none.",
      from: { path: "^src/model/" },
      to: { pathNot: "^src/model/" },
    },
    {
      name: "stages-are-siblings",
      severity: "error",
      comment: "A stage knows the model and itself. A type that two stages need lives in the model; match.ts puts them in order.",
      from: { path: `^src/(${STAGES})/` },
      to: { path: "^src/", pathNot: ["^src/model/", "^src/$1/"] },
    },
    {
      name: "load-knows-rules",
      severity: "error",
      comment:
        "Reading files is load's business, what an entry of a rule file means is that of rules: load gives it values with places, rules give back typed entries.",
      from: { path: "^src/load/" },
      to: { path: "^src/", pathNot: "^src/(model|load|rules)/" },
    },
    {
      name: "explain-knows-the-model",
      severity: "error",
      comment: "Words are made of results, never of the stages that computed them.",
      from: { path: "^src/explain/" },
      to: { path: "^src/", pathNot: "^src/(model|explain)/" },
    },
    {
      name: "report-knows-words",
      severity: "error",
      comment: "A report takes a document and returns text or bytes. It does not compute.",
      from: { path: "^src/report/" },
      to: { path: "^src/", pathNot: "^src/(model|explain|report)/" },
    },
    {
      name: "review-knows-words",
      severity: "error",
      comment: "The screen shows and asks; saving is a callback from cli/.",
      from: { path: "^src/review/" },
      to: { path: "^src/", pathNot: "^src/(model|explain|review)/" },
    },
    {
      name: "nobody-imports-cli",
      severity: "error",
      comment: "The command line is the outermost layer.",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "matching-is-pure",
      severity: "error",
      comment: "match.ts and its parts know the model and the stages that judge, and neither files nor words.",
      from: { path: "^src/(match\\.ts|matching/)" },
      to: { path: "^src/(load|explain|report|review|cli)/" },
    },
    {
      name: "only-read-reads",
      severity: "error",
      comment: "One file opens files, so that size limits and encodings are settled in one place.",
      from: { path: "^src/", pathNot: "^src/(load/read\\.ts|cli/)" },
      to: { path: "^(node:)?(fs|fs/promises|child_process|net|http|https)$" },
    },
    only("json-rules-engine", "^src/verdicts/engine\\.ts$", "Its habits are known to one file."),
    only("yaml", "^src/load/yaml", "Reading YAML is one file's business; edits are spliced in."),
    only("csv-parse", "^src/load/csv\\.ts$", "One file knows it."),
    only("read-excel-file", "^src/load/xlsx\\.ts$", "One file knows it."),
    only("hucre", "^src/report/exports/xlsx\\.ts$", "It is young: one file knows it, and another package reads its output back in a test."),
    only("opencc-js", "^src/normalise/simplified\\.ts$", "One file knows it."),
    only("ajv", "^$", "A tool of development: tests hold schemas and readings together with it, and users do not install it."),
    {
      name: "no-cycles",
      severity: "error",
      comment: "A cycle means that two files are one.",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
