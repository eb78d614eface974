const STUDY = /^(?:Zhao et al\.? 2022|zhao2022)[,，]? ?(.*)$/iu;
const KNOWN: Readonly<Record<string, string>> = { expert: "行业常识", review: "评审裁决" };

/** 来源的中文写法：论文按中文著录，几张表并在一处；不认识的来源照原样。 */
export function sourceInChinese(source: string): string {
  const parts = source.split(" | ").map((part) => ({ part, inStudy: STUDY.exec(part)?.[1] }));
  const places = parts.flatMap(({ inStudy }) => (inStudy === undefined || inStudy === "" ? [] : [placesOf(inStudy)]));
  const others = parts.flatMap(({ part, inStudy }) => (inStudy === undefined ? [KNOWN[part] ?? part] : []));
  const isStudy = parts.some(({ inStudy }) => inStudy !== undefined);
  const study = isStudy ? [["赵作权等（2022）", ...(places.length === 0 ? [] : [places.join("、")])].join("，")] : [];
  return [...study, ...others].join("；");
}

/** `table 3`、`表2` 写作 表 3、表 2。 */
function placesOf(text: string): string {
  return text
    .replace("; for each row see its own source", "；各行另有来源")
    .replace(/(?:\btable|表) ?(\d)/giu, "表 $1")
    .replace(/(?:\bsection|§) ?(\d[\d.]*)/giu, "第 $1 节");
}
