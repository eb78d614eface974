import { grouped } from "../number.ts";
import type { ExportWords } from "../topics/exporting.ts";

export const exportingZh: ExportWords = {
  notWithFrom: (option) => `--from 读取已保存的结果，不能与 --${option} 同时使用。`,
  badResult: {
    "no-result": (file) => `${file} 不是 export --to json 写出的结果。`,
    changed: (file) => `${file} 写出后有改动，或未写完，无法作为结果使用。请用 export --to json 重新生成。`,
    "other-schema": (file) => `${file} 由其他版本的程序写出。请用 export --to json 重新生成。`,
  },
  otherForm: (file, at, wanted, slip) =>
    `${file} 不是 export --to json 写出的结果：${at} 处应为 ${wanted}${slip === null ? "" : `，现为 ${slip.found}，是否应为 ${slip.meant}`}。`,
  needsOut: (format) => `${format} 不是文本格式，请用 --out 指定输出文件。`,
  reportNeedsOut: "缺少输出文件：report 须用 --out 指定，例如 report --out 报告.html。",
  jsonNeedsOut: "此格式不是 JSON：使用 --json 时须同时用 --out 指定输出文件。",
  written: (file, bytes) => `已写入 ${file}（${grouped(bytes)} 字节）。`,
  badBase: (found) => `--base 的值无效：「${found}」。应为以 http:// 或 https:// 开头、以 / 或 # 结尾的地址。`,
  onlyCsv: (option) => `--${option} 只用于 --to csv。`,
  onlyPairs: "--all-pairs 只用于 --to csv --table pairs 和 --to xlsx。",
  compareOnce: "--compare 与 --compare-from 只能选用其一。",
  otherUnits: (file, here, there) =>
    `${file} 的单元与此处不同（仅此处有 ${here} 个，仅该文件有 ${there} 个），无法绘制流向；请用 compare --from 比较。`,
  onlyReviewed: "--reviewed 只用于 --to sssom 和 --to json；评审之后的比率见 match --reviewed。",
  notReviewed: (file) => `${file} 不含裁决：导出时未用 --reviewed。`,
  reviewed: (decisions, disputes) =>
    decisions === 0
      ? `${disputes} 项争议均未经两人一致裁决或仲裁：全部为机器判定。`
      : `${disputes} 项争议中有 ${decisions} 项已经两人一致裁决或仲裁，以裁决代替机器判定。`,
  progress: (done, of) => `${grouped(done)} / ${grouped(of)} 对`,
  badMap: {
    "no-geojson": (file) => `${file} 不是采用经纬度坐标的 GeoJSON，或不含线和面。`,
    "too-many-points": (file) => `${file} 的点过多（至多 40,000 个），请先简化。`,
  },
  approvalAlone: "--map-approval 须与 --base-map 同时使用。",
  ofWorkspace: (file) => `${file} 是工作区自己的文件或正在读取的文件，不会覆盖；请换一个文件名。`,
  exists: (file) => `${file} 已存在。覆盖请加 --force，或更换文件名。`,
};
