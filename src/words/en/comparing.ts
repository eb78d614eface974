import type { ComparingWords } from "../topics/comparing.ts";

export const comparingEn: ComparingWords = {
  gitOrWorkspace: "use either --git or --workspace-b",
  nothingToCompare: (versions) =>
    `compare what? Name versions, as in compare ${versions.slice(0, 2).join(" ")} (there are: ${versions.join(", ")}), use --git HEAD~1, or --from a saved result`,
  notGit: (folder) => `${folder} is in no git repository`,
  noRevision: (revision) => `git knows no revision ${revision}`,
  verified: (runs) => `${runs} whole runs of json-rules-engine agree`,
  watching: (folder) => `Watching ${folder}: each save is judged. Ctrl+C ends.`,
  keptLastGood: "The last good state is kept.",
  noGoodState: "There is no good state yet: mend this and save.",
  differs: (what) => `json-rules-engine disagrees: ${what}`,
  toNeedsFrom: "--to goes with --from: compare --from A.json --to B.json",
  notWithFrom: (option) => `--from compares results that are there already and judges nothing, so --${option} cannot be used with it.`,
  nothingJudged: (word) => `--from and --to are results that are there already: nothing is judged, so ${word} means nothing here.`,
  oneVersion: (extra) => `--from is one side already: name one version at most; ${extra} is too many.`,
  noCommonUnit: "The two results have no unit in common: there is nothing to compare.",
  now: "now",
};
