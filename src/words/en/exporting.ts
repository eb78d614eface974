import { grouped } from "../number.ts";
import type { ExportWords } from "../topics/exporting.ts";

export const exportingEn: ExportWords = {
  notWithFrom: (option) => `--from reads a saved result, so --${option} cannot be used with it.`,
  badResult: {
    "no-result": (file) => `${file} is not a result written by export --to json.`,
    changed: (file) => `${file} was changed or truncated after it was written. Write it again with export --to json.`,
    "other-schema": (file) => `${file} was written by another version of the program. Write it again with export --to json.`,
  },
  otherForm: (file, at, wanted, slip) =>
    `${file} is not a result written by export --to json: at ${at} there should be ${wanted}.${slip === null ? "" : ` Found ${slip.found}; did you mean ${slip.meant}?`}`,
  needsOut: (format) => `${format} is a binary format; name a file with --out.`,
  reportNeedsOut: "report needs --out to name the file to write, for example: report --out report.html",
  jsonNeedsOut: "This format is not JSON; to use it with --json, name a file with --out.",
  written: (file, bytes) => `Wrote ${file} (${grouped(bytes)} bytes).`,
  badBase: (found) => `--base must be a URL that begins with http:// or https:// and ends with / or # (got ${found})`,
  onlyCsv: (option) => `--${option} can only be used with --to csv.`,
  onlyPairs: "--all-pairs can only be used with --to csv --table pairs or --to xlsx.",
  compareOnce: "Use either --compare or --compare-from, not both.",
  otherUnits: (file, here, there) =>
    `${file} has different units (${here} only in this run, ${there} only in the file), so no flows can be drawn; compare --from lists the differences.`,
  onlyReviewed: "--reviewed can only be used with --to sssom or --to json; for reviewed rates, use match --reviewed.",
  notReviewed: (file) => `${file} contains no decisions because it was exported without --reviewed.`,
  reviewed: (decisions, disputes) =>
    decisions === 0
      ? `None of the ${disputes} disputes has been agreed on by two reviewers or ruled on, so every answer is the machine's.`
      : `${decisions} of ${disputes} disputes have been agreed on by two reviewers or ruled on; those decisions replace the machine's answers.`,
  progress: (done, of) => `${grouped(done)} / ${grouped(of)} pairs`,
  badMap: {
    "no-geojson": (file) => `${file} is not GeoJSON in degrees, or contains neither lines nor areas.`,
    "too-many-points": (file) => `${file} has too many points (at most 40,000 are allowed); simplify it first.`,
  },
  approvalAlone: "--map-approval can only be used together with --base-map.",
  ofWorkspace: (file) => `${file} is a file of the workspace, or one that is read here, and is never overwritten; name another file.`,
  exists: (file) => `${file} already exists. Add --force to overwrite it, or name another file.`,
};
