import { grouped } from "../number.ts";
import type { ExportWords } from "../topics/exporting.ts";

export const exportingEn: ExportWords = {
  notWithFrom: (option) => `--from reads a result that is there already, so --${option} cannot be used with it.`,
  badResult: {
    "no-result": (file) => `${file} is no result that export --to json wrote.`,
    changed: (file) => `${file} was changed or cut off since it was written. Make it anew with export --to json.`,
    "other-schema": (file) => `${file} was written by another version of the program. Make it anew with export --to json.`,
  },
  otherForm: (file, at, wanted, slip) =>
    `${file} is no result that export --to json wrote: at ${at} there should be ${wanted}.${slip === null ? "" : ` Found ${slip.found}; did you mean ${slip.meant}?`}`,
  needsOut: (format) => `${format} is no text: name a file with --out.`,
  jsonNeedsOut: "This format is no JSON: with --json, name a file with --out.",
  written: (file, bytes) => `Wrote ${file} (${grouped(bytes)} bytes).`,
  badBase: (found) => `--base must be an address that begins with http:// or https:// and ends with / or #: ${found}`,
  onlyCsv: (option) => `--${option} is for --to csv alone.`,
  onlyPairs: "--all-pairs is for --to csv --table pairs and --to xlsx.",
  compareOnce: "Use either --compare or --compare-from.",
  otherUnits: (file, here, there) =>
    `${file} has other units (${here} here alone, ${there} there alone), so there are no flows to draw; compare --from tells what differs.`,
  onlyReviewed: "--reviewed is for --to sssom and --to json; match --reviewed has the rates as reviewed.",
  notReviewed: (file) => `${file} holds no decisions: it was exported without --reviewed.`,
  reviewed: (decisions, disputes) =>
    decisions === 0
      ? `None of ${disputes} disputes is agreed by two or ruled: every answer is the machine's.`
      : `${decisions} of ${disputes} disputes are agreed by two or ruled; those decisions stand in place of the machine's answers.`,
  progress: (done, of) => `${grouped(done)} / ${grouped(of)} pairs`,
  badMap: {
    "no-geojson": (file) => `${file} is no GeoJSON in degrees, or has neither lines nor areas.`,
    "too-many-points": (file) => `${file} has too many points (at most 40,000): simplify it first.`,
  },
  approvalAlone: "--map-approval goes with --base-map.",
  exists: (file) => `${file} is there already. Add --force to overwrite it, or name another file.`,
};
