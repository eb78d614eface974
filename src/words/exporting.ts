import type { Language } from "../model/text.ts";
import { grouped } from "./number.ts";

/** What `export` and `report` say beside their answers. */
export interface ExportWords {
  readonly notWithFrom: (option: string) => string;
  readonly badResult: Readonly<Record<"no-result" | "changed" | "other-schema", (file: string) => string>>;
  readonly otherForm: (file: string, at: string, wanted: string, slip: { readonly found: string; readonly meant: string } | null) => string;
  readonly needsOut: (format: string) => string;
  readonly jsonNeedsOut: string;
  readonly written: (file: string, bytes: number) => string;
  readonly badBase: (found: string) => string;
  readonly onlyCsv: (option: string) => string;
  readonly onlyPairs: string;
  readonly compareOnce: string;
  readonly otherUnits: (file: string, here: number, there: number) => string;
  readonly onlyReviewed: string;
  readonly notReviewed: (file: string) => string;
  readonly reviewed: (decisions: number, disputes: number) => string;
  readonly progress: (done: number, of: number) => string;
  readonly badMap: Readonly<Record<"no-geojson" | "too-many-points", (file: string) => string>>;
  readonly approvalAlone: string;
  readonly exists: (file: string) => string;
}

const zh: ExportWords = {
  notWithFrom: (option) => `--from 读的是已有的结果，不能再用 --${option}。`,
  badResult: {
    "no-result": (file) => `${file} 不是 export --to json 写的结果。`,
    changed: (file) => `${file} 写好之后被改动过或没有写完，不能当作结果使用。请重新用 export --to json 生成。`,
    "other-schema": (file) => `${file} 是别的版本的程序写的结果。请重新用 export --to json 生成。`,
  },
  otherForm: (file, at, wanted, slip) =>
    `${file} 不是 export --to json 写的结果：${at} 处应为 ${wanted}${slip === null ? "" : `，现有 ${slip.found}，是不是 ${slip.meant}`}。`,
  needsOut: (format) => `${format} 不是文本，请用 --out 指明文件。`,
  jsonNeedsOut: "这个格式不是 JSON：要用 --json，请同时用 --out 指明文件。",
  written: (file, bytes) => `已写入 ${file}（${grouped(bytes)} 字节）。`,
  badBase: (found) => `--base 要写以 http:// 或 https:// 开头、以 / 或 # 结尾的地址：${found}`,
  onlyCsv: (option) => `--${option} 只用于 --to csv。`,
  onlyPairs: "--all-pairs 只用于 --to csv --table pairs 和 --to xlsx。",
  compareOnce: "--compare 与 --compare-from 只能用一个。",
  otherUnits: (file, here, there) =>
    `${file} 不是同样的单元（只在这里的 ${here} 个，只在那里的 ${there} 个），画不出流向；请用 compare --from 比较。`,
  onlyReviewed: "--reviewed 只用于 --to sssom 和 --to json；评审之后的比率见 match --reviewed。",
  notReviewed: (file) => `${file} 里没有裁决：它导出时没有用 --reviewed。`,
  reviewed: (decisions, disputes) =>
    decisions === 0
      ? `${disputes} 项争议中还没有两人一致或已裁定的：全部是机器的判定。`
      : `${disputes} 项争议中 ${decisions} 项已有两人一致或裁定，以裁决代替机器的判定。`,
  progress: (done, of) => `${grouped(done)} / ${grouped(of)} 对`,
  badMap: {
    "no-geojson": (file) => `${file} 不是以经纬度写的 GeoJSON，或其中没有线和面。`,
    "too-many-points": (file) => `${file} 的点太多（最多 40,000 个），请先简化。`,
  },
  approvalAlone: "--map-approval 要和 --base-map 一起用。",
  exists: (file) => `${file} 已经存在。要覆盖请加 --force，或换一个文件名。`,
};

const en: ExportWords = {
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

export function exportWordsIn(language: Language): ExportWords {
  return language === "zh" ? zh : en;
}
