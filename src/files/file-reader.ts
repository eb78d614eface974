import { type Issue, issue } from "../model/issue.ts";
import { nearestOfFile } from "../model/nearest.ts";
import type { Reader } from "../model/reader.ts";
import type { YamlFile } from "./yaml/yaml-file.ts";

/** A reader of one file that adds its mistakes to `issues`. */
export function fileReader(file: YamlFile, issues: Issue[]): Reader {
  return {
    file: file.file,
    report: (code, path, params, at = "value", severity = "error") => issues.push(issue(code, file.spanOf(path, at), params, severity)),
    asWritten: (path) => file.asWritten(path),
    isBare: (path) => file.isBare(path),
    nearest: nearestOfFile(),
  };
}
