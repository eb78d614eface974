import { readFileSync } from "node:fs";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import { ROOT } from "./program.ts";

/** Words that may appear in Chinese texts unchanged: docs/style.zh-CN.md, section 3. */
const ALLOWED = new Set(
  [
    "AC AI Albers AMC API Apache BY CC CSV CSV Ctrl DIR English Enter Esc Excel F FILE GB GBK GeoJSON GeoNames Gwet Han IP IRI ID JSKOS JSON LANG",
    "Latin LED Light MIT Natural Earth N NAME NFKC Node OpenDocument PDF PgDn PgUp QUNDAI Qundai Red Hat S SEI SHA SKOS SSSOM SVG T TSV Turtle U",
    "UTF VS Code XKOS YAML arcgis crimestat yuill bom cm doi git json km kind ms n networks npm npx ods qundai rules sei amc iic utf xls xlsb xlsx et",
    "DOI EN ZH true false null id key all any not list show new diff release check format compare match explain link relate facts init report review",
    "disputes decide watch export ellipse sensitivity reproduce overlaps help version json rates units pairs collections groups sources programs people region province city",
    "sector matrix changed edits shared equal stderr fg done marked stale disputed open q u w y r a J K L m i j k g G d h R E W X x o e v",
    "draft released retired verified recalled corroborated published news material equipment component use branch pair exact label part none unknown",
    "checkout commit ours theirs concepts csv sssom data skos jskos geojson remove overrides extends until then when why source title scope as is in notIn atLeast atMost moreThan lessThan belt cluster place industry concept",
    "prefLabel altLabel hiddenLabel includes broader notation status date taxonomy upstream downstream wider narrower expect because HEAD fetch fsck refetch",
    "add alias declaration exception case default EXPECTED upstream downstream expert",
    "auto always never off language reviewer color doctor completion bash zsh fish compinit chcp Windows macOS MB Noto Sans CJK SC",
    "flows ends links category wipo claims group partners measure from",
    "zh en de fr KiB Splink McNemar closeMatch evaluate import declarations cases relation kinds schemes members parts since partly closeness",
    "identical subordinate similar none unsure belt-wider belt-narrower level other matched similar-rate no-belt GPS IC",
  ]
    .join(" ")
    .split(" ")
    .concat(FACT_CATALOGUE.flatMap(({ id, values }) => [id, ...Object.keys(values)])),
);

/** Forbidden words: those between back quotes in the last column of the table of terms. `N` stands for a number. */
export const FORBIDDEN: readonly string[] = readFileSync(`${ROOT}docs/style.zh-CN.md`, "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && line.split("|").length === 5)
  .flatMap((line) => [...(line.split("|")[3] ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""));

const COUNTED = "规则|声明|例外|单元|产业带|概念|文件|错误|警告|争议|范例|配对|集群|地点|改动|条件|名称|城市|评审人";

/** What an editor would correct in a Chinese text; empty if there is nothing. */
export function faultsOf(source: string): readonly string[] {
  const text = withoutExpressions(source)
    .replaceAll("键: 值", "…")
    .replaceAll(/\p{Script=Han}+=\p{Script=Han}+(?:,\p{Script=Han}+=\p{Script=Han}+)*/gu, "…");
  const faults: string[] = [];
  const find = (what: string, pattern: RegExp, within = text): void => {
    for (const [found] of within.matchAll(pattern)) faults.push(`${what}: ${found}`);
  };
  for (const word of FORBIDDEN) find("forbidden", new RegExp(word.split("N").map(escaped).join("\\s?\\d+\\s?"), "gu"));
  find("half-width mark", /\p{Script=Han}[,;:?!()]\s?\p{Script=Han}/gu);
  find("space before per cent", /\d %/gu);
  find("person", /你|您|我们/gu);
  find("no measure word", new RegExp(`(?<![\\d.§第表年])\\d+ ?(?:${COUNTED})`, "gu"));
  for (const word of englishIn(text)) faults.push(`English: ${word}`);
  return faults;
}

/** A template without its inserted parts: texts in there are sentences of their own. */
function withoutExpressions(template: string): string {
  let [text, depth] = ["", 0];
  for (let at = 0; at < template.length; at++) {
    const opens = depth > 0 ? template[at] === "{" : template.startsWith("${", at);
    if (opens) {
      if (depth === 0) {
        text += "…";
        at += 1;
      }
      depth += 1;
    } else if (depth > 0) depth -= template[at] === "}" ? 1 : 0;
    else text += template[at];
  }
  return text;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** English words, except commands, options, paths, keys, identifiers and signs. */
function englishIn(text: string): readonly string[] {
  return text
    .replace(/「[^」]*」|“[^”]*”|`[^`]*`|"[^"]*"|https?:\S+/gu, " ")
    .split(/[^\w./:@#=<>+*§%-]+/u)
    .filter((token) => /^[A-Za-z]{2,}$/.test(token) && !ALLOWED.has(token));
}
