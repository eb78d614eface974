import { grouped } from "../number.ts";
import type { ExportWords } from "../topics/exporting.ts";

export const exportingZh: ExportWords = {
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
  ofWorkspace: (file) => `${file} 是工作区自己的文件或正在读取的文件，不会覆盖；请换一个文件名。`,
  exists: (file) => `${file} 已经存在。要覆盖请加 --force，或换一个文件名。`,
};
