import type { ComparingWords } from "../topics/comparing.ts";

export const comparingEn: ComparingWords = {
  gitOrWorkspace: "use either --git or --workspace-b, not both",
  nothingToCompare: (versions) =>
    `nothing to compare was named. Name versions, as in compare ${versions.slice(0, 2).join(" ")} (available: ${versions.join(", ")}), use --git HEAD~1, or use --from with a saved result`,
  noGit: "--git needs the program git, which was not found.",
  noObject: (revision, file) =>
    `The repository does not have ${file} of ${revision}: the clone is partial or damaged. Run git fetch --refetch, or git fsck.`,
  notGit: (folder) => `${folder} is not in a git repository`,
  noRevision: (revision) => `git does not know the revision ${revision}`,
  verified: (runs) => `${runs} full runs of json-rules-engine agree`,
  watching: (folder) => `Watching ${folder}: every saved file is judged again. Press Ctrl+C to stop.`,
  since: (revision) => (revision === null ? "Since the start" : `Since ${revision}`),
  asAtStart: "nothing has changed",
  keptLastGood: "The answers of the last valid state are kept.",
  noGoodState: "No valid state has been read yet: fix this and save.",
  differs: (what) => `json-rules-engine disagrees: ${what}`,
  toNeedsFrom: "--to can only be used together with --from: compare --from A.json --to B.json",
  notWithFrom: (option) => `--from compares saved results without judging again, so --${option} cannot be used with it.`,
  nothingJudged: (word) => `--from and --to name saved results, which are not judged again, so ${word} has no meaning here.`,
  oneVersion: (extra) => `--from is already one side of the comparison, so name at most one version; unexpected: ${extra}.`,
  noCommonUnit: "The two results have no unit in common, so there is nothing to compare.",
  now: "now",
};
