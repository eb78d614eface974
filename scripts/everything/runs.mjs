// The command lines on the shipped workspace: every command, option and format, in both languages.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SMALL } from "./mistakes.mjs";

const LANGUAGES = ["zh", "en"];
const VERSIONS = ["2022.0", "2022.1", "2022.2", "2022.3"];
const COMMANDS =
  "match explain relate link overlaps disputes review decide compare sensitivity watch evaluate reproduce ellipse export report facts check rules format import init".split(
    " ",
  );
const GROUPINGS = ["kind", "region", "province", "city", "sector"];

/** Rows of a table without commas inside cells, as objects keyed by the header. */
function table(root, file) {
  const [header = "", ...lines] = readFileSync(join(root, file), "utf8").trim().split(/\r?\n/);
  const names = header.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, at) => [names[at] ?? "", cell])));
}

const OWN_BELTS = "name,city,years\n集成电路,上海,2021\n纺织和服装,苏州,\n动力电池,宁德,2019\n生物医药设备,北京,2021\n外星科技,深圳,2021\n";
const OWN_CLUSTERS = "unit_id,name,kind,city\nX-1,上海市集成电路产业集群,sei,上海\nX-2,苏州市纺织集群,amc,苏州\nX-3,无名集群,iic,昆明\n";
const MAP = JSON.stringify({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: {},
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [75, 20],
            [130, 20],
            [130, 50],
            [75, 50],
            [75, 20],
          ],
        ],
      },
    },
  ],
});

/** All command lines for the workspace of `root`. */
export function commandRuns(root) {
  const reviews = join(root, "test/frozen/reviews");
  const journals = Object.fromEntries(
    readdirSync(reviews)
      .filter((name) => name.endsWith(".jsonl"))
      .map((name) => [`reviews/${name}`, readFileSync(join(reviews, name), "utf8")]),
  );
  const extra = {
    "saved/.keep": "",
    "own/belts.csv": OWN_BELTS,
    "own/clusters.csv": OWN_CLUSTERS,
    "own/map.geojson": MAP,
    "own/terms.txt": "芯片\r\n\r\n动力电池\n外星科技\n",
  };
  const shipped = { name: "shipped", files: extra };
  const reviewed = { name: "reviewed", files: { ...extra, ...journals } };
  const edited = {
    name: "edited",
    then: {
      "rules/2022.3/more.yaml":
        "declarations:\n  - {id: d-new, similar: {upstream: 钢铁, downstream: 家具}, source: expert}\nexceptions:\n  - {id: x-new, unit: SEI-01, verdict: none, why: 会议, by: 王工}\n",
    },
  };
  const runs = [];
  const add = (name, words, more = {}) => runs.push({ name, words, workspace: shipped, ...more });
  const both = (name, words, more) => {
    for (const lang of LANGUAGES) add(`${name}.${lang}`, [...words, "--lang", lang], more);
  };
  /** Text output in one language, alternating between the two. */
  let turn = 0;
  const once = (name, words, more) => {
    const lang = LANGUAGES[turn++ % 2];
    add(`${name}.${lang}`, [...words, "--lang", lang], more);
  };
  /** Text output in both languages, and JSON in alternating languages. */
  const told = (name, words, more) => {
    both(name, words, more);
    once(`${name}.json`, [...words, "--json"], more);
  };

  for (const version of VERSIONS) {
    add(`saved/${version}`, ["export", "--to", "json", "--rules", version, "--out", `saved/${version}.json`, "--lang", "en"], {
      isFirst: true,
    });
  }

  // help
  both("help/program", ["--help"]);
  both("help/none", []);
  both("help/version", ["--version"]);
  add("help/lc-all", ["--help"], { env: { LC_ALL: "zh_CN.UTF-8" } });
  for (const command of COMMANDS) {
    both(`help/${command}`, [command, "--help"]);
    once(`help/help-${command}`, ["help", command]);
  }

  // match
  told("match/plain", ["match"]);
  for (const by of GROUPINGS) both(`match/by-${by}`, ["match", "--by", by]);
  for (const version of VERSIONS) once(`match/rules-${version}`, ["match", "--rules", version, "--json"]);
  told("match/reviewed", ["match", "--reviewed"], { workspace: reviewed });
  told("match/reviewed-region", ["match", "--reviewed", "--by", "region"], { workspace: reviewed });
  told("match/reviewed-nobody", ["match", "--reviewed"]);
  both("match/own-belts", ["match", "--belts", "own/belts.csv"]);
  both("match/own-belts-complete", ["match", "--belts", "own/belts.csv", "--complete", "--by", "city"]);
  both("match/own-clusters", ["match", "--clusters", "own/clusters.csv"]);
  both("match/own-both", ["match", "--clusters", "own/clusters.csv", "--belts", "own/belts.csv", "--complete"]);
  for (const version of VERSIONS) once(`match/out-${version}`, ["match", "--rules", version, "--out", "{out}"]);

  // explain
  const units = table(root, "data/clusters.csv");
  const belts = table(root, "data/belts.csv");
  for (const [at, unit] of units.entries()) {
    if (at % 12 !== 0) continue;
    const here = belts.filter((belt) => belt.gb_code === unit.gb_code);
    const other = belts[(at * 7) % belts.length];
    both(`explain/${unit.unit_id}`, ["explain", unit.unit_id]);
    once(`explain/${unit.unit_id}.json`, ["explain", unit.unit_id, "--json"]);
    for (const [number, belt] of [here[0], here.at(-1), other].entries()) {
      if (belt === undefined) continue;
      const name = `explain/${unit.unit_id}-${number}`;
      const version = VERSIONS[(at / 12 + number) % VERSIONS.length];
      once(name, ["explain", unit.unit_id, belt.belt_id, "--rules", version]);
      if (number === 0) once(`${name}.json`, ["explain", unit.unit_id, belt.belt_id, "--rules", version, "--json"]);
    }
  }
  told("explain/by-words", ["explain", "上海 人工智能"]);
  told("explain/by-belt-words", ["explain", "SEI-01", "电子元器件"]);
  told("explain/own-belts", ["explain", "SEI-01", "集成电路", "--belts", "own/belts.csv"]);
  told("explain/own-clusters", ["explain", "X-3", "--clusters", "own/clusters.csv"]);

  // relate, link, overlaps
  const terms = [
    "集成电路",
    "电子元器件",
    "动力电池",
    "新能源汽车",
    "钢铁",
    "家具",
    "纺织",
    "服装",
    "外星科技",
    "生物医药设备",
    "上海市软件和信息服务",
  ];
  for (const [at, a] of terms.entries()) {
    const b = terms[(at + 3) % terms.length];
    once(`relate/${a}-${b}`, ["relate", a, b]);
  }
  told("relate/under", ["relate", "集成电路", "电子元器件"]);
  told("relate/chain", ["relate", "动力电池", "新能源汽车"]);
  told("relate/none", ["relate", "外星科技", "钢铁"]);
  told("relate/other-rules", ["relate", "钢铁", "家具", "--rules", "2022.0"]);
  told("link/weak", ["link"]);
  told("link/all", ["link", "--all"]);
  told("link/asked", ["link", ...terms]);
  told("link/file", ["link", "--file", "own/terms.txt"]);
  told("link/own-belts", ["link", "--belts", "own/belts.csv"]);
  for (const version of VERSIONS) once(`overlaps/${version}`, ["overlaps", "--rules", version]);

  // compare, sensitivity
  for (const from of VERSIONS) {
    for (const to of VERSIONS) {
      once(`compare/${from}-${to}.json`, ["compare", from, to, "--json"]);
      both(`compare/${from}-${to}`, ["compare", from, to, "--csv", "{out}/csv", "--svg", "{out}/picture.svg"]);
    }
  }
  told("compare/one-version", ["compare", "2022.0"]);
  for (const by of GROUPINGS) once(`compare/by-${by}`, ["compare", "2022.1", "2022.3", "--by", by]);
  both("compare/verify", ["compare", "2022.1", "2022.2", "--verify"]);
  told("compare/from-saved", ["compare", "--from", "saved/2022.0.json"]);
  told("compare/saved", ["compare", "--from", "saved/2022.1.json", "--to", "saved/2022.3.json"]);
  both("compare/saved-files", [
    "compare",
    "--from",
    "saved/2022.1.json",
    "--to",
    "saved/2022.3.json",
    "--csv",
    "{out}/csv",
    "--svg",
    "{out}/picture.svg",
  ]);
  told("compare/own-belts", ["compare", "2022.1", "2022.3", "--belts", "own/belts.csv"]);
  told("compare/workspace-b", ["compare", "--workspace-b", "."]);
  told("compare/git", ["compare", "--git", "HEAD"], { workspace: edited });
  for (const version of VERSIONS) told(`sensitivity/${version}`, ["sensitivity", "--rules", version]);
  both("sensitivity/csv", ["sensitivity", "--csv", "{out}/sensitivity.csv"]);
  both("watch/none", ["watch", "--saves", "0"]);
  both("watch/once", ["watch", "--saves", "1", "--rules", "2022.3"], {
    writes: true,
    touch: {
      "rules/2022.3/region.yaml": (text) => `${text}exceptions:\n  - {id: x-new, unit: SEI-01, verdict: none, why: 会议, by: 王工}\n`,
    },
  });

  // check, facts, rules, format, init
  told("ellipse/json", ["ellipse"]);
  told("reproduce/json", ["reproduce"]);
  told("overlaps/both", ["overlaps"]);
  for (const version of VERSIONS) told(`check/${version}`, ["check", "--rules", version, "--details"]);
  told("check/plain", ["check"]);
  told("check/own-belts", ["check", "--belts", "own/belts.csv"]);
  told("facts", ["facts"]);
  told("rules/list", ["rules", "list"]);
  told("rules/default", ["rules"]);
  for (const version of VERSIONS) both(`rules/show-${version}`, ["rules", "show", version]);
  for (const from of VERSIONS) for (const to of VERSIONS) if (from < to) both(`rules/diff-${from}-${to}`, ["rules", "diff", from, to]);
  told("rules/diff-back", ["rules", "diff", "2022.3", "2022.1"]);
  both("rules/new", ["rules", "new", "2022.4", "--from", "2022.1"], { writes: true });
  both("rules/new-copy", ["rules", "new", "2022.4", "--from", "2022.2", "--copy", "--taxonomy", "2022.2"], { writes: true });
  both("rules/release", ["rules", "release", "2022.3"], { writes: true });
  both("rules/release-again", ["rules", "release", "2022.0"], { writes: true });
  both("format/check", ["format", "--check"]);
  both("format/write", ["format"], {
    writes: true,
    workspace: {
      ...shipped,
      name: "loose",
      files: {
        ...extra,
        "rules/2022.3/more.yaml": "declarations:   # 新\n    - {source: expert,id: d-new,   similar: {downstream: 家具, upstream: 钢铁}}\n",
      },
    },
  });
  both("init/new", ["init", "my clusters"], { writes: true });
  told("init/there", ["init", "own"]);

  // disputes, review, decide
  for (const [name, workspace] of [
    ["alone", shipped],
    ["reviewed", reviewed],
  ]) {
    both(`disputes/${name}`, ["disputes"], { workspace });
    told(`disputes/${name}-all`, ["disputes", "--all"], { workspace });
    once(`disputes/${name}-versus`, ["disputes", "--all", "--versus", "2022.0"], { workspace });
    told(`disputes/${name}-rules`, ["disputes", "--all", "--rules", "2022.1", "--versus", "2022.3"], { workspace });
    told(`review-report/${name}`, ["review", "--report"], { workspace });
    both(`review-linear/${name}`, ["review", "--reviewer", "读者", "--linear"], {
      workspace,
      writes: true,
      stdin: `${["?", "i", "j", "k", "12", "3", "2 <", "1", "n 1 附注", "m", "u", "r", "/ 上海", ":open", ":all", "L", "4", "x", "a", "q"].join("\n")}\n`,
    });
    both(`review-adjudicate/${name}`, ["review", "--reviewer", "李敏", "--adjudicate", "--linear"], {
      workspace,
      writes: true,
      stdin: `${["", "a", "a 3 上游", "i", "a 2 < 隶属", "q"].join("\n")}\n`,
    });
    for (const kind of ["csv", "xlsx"])
      both(`review-export/${name}-${kind}`, ["review", "--export", `{out}/sheet.${kind}`, "--reviewer", "王芳"], {
        workspace,
        writes: true,
      });
  }
  told("disputes/own-belts", ["disputes", "--all", "--belts", "own/belts.csv"]);
  for (const [at, id] of Object.values(journals)
    .flatMap((text) => /"case":"([^"]+)"/.exec(text)?.[1] ?? [])
    .entries()) {
    once(`decide/vote-${at}`, ["decide", id, "similar", "--reviewer", "新人", "--note", "控制装备", "--reason", "scope"], {
      workspace: reviewed,
      writes: true,
    });
    once(`decide/ruling-${at}`, ["decide", id, "none", "--reviewer", "李敏", "--adjudicate", "--note", "无关"], {
      workspace: reviewed,
      writes: true,
    });
  }

  // reproduce, ellipse, export, report
  for (const version of VERSIONS) both(`reproduce/${version}`, ["reproduce", "--rules", version]);
  both("ellipse/plain", ["ellipse"]);
  for (const by of ["kind", "region", "province", "sector"]) once(`ellipse/by-${by}`, ["ellipse", "--by", by, "--samples", "50"]);
  for (const formula of ["arcgis", "yuill", "crimestat"]) once(`ellipse/${formula}`, ["ellipse", "--formula", formula, "--samples", "0"]);
  both("ellipse/share", ["ellipse", "--share", "0.68", "--weights", "equal", "--samples", "100", "--seed", "7"]);
  both("ellipse/geojson", ["ellipse", "--geojson", "--samples", "0"]);
  for (const format of ["csv", "sssom", "skos", "jskos", "geojson", "json"]) {
    both(`export/${format}`, ["export", "--to", format]);
    once(`export/${format}-saved`, ["export", "--to", format, "--from", "saved/2022.1.json"]);
    once(`export/${format}-base`, ["export", "--to", format, "--base", "https://example.org/q#", "--rules", "2022.2"]);
    if (format === "sssom" || format === "json")
      both(`export/${format}-reviewed`, ["export", "--to", format, "--reviewed"], { workspace: reviewed });
    once(`export/${format}-out`, ["export", "--to", format, "--out", `{out}/result.${format}`, "--json"]);
  }
  for (const name of ["rates", "units", "pairs", "rules", "sources"]) {
    both(`export/csv-${name}`, ["export", "--to", "csv", "--table", name]);
    once(`export/csv-${name}-people`, ["export", "--to", "csv", "--table", name, "--for", "people", "--bom"]);
  }
  both("export/csv-all-pairs", ["export", "--to", "csv", "--table", "pairs", "--all-pairs"]);
  both("export/xlsx", ["export", "--to", "xlsx", "--out", "{out}/result.xlsx"]);
  both("export/xlsx-all-pairs", ["export", "--to", "xlsx", "--all-pairs", "--out", "{out}/result.xlsx"]);
  both("report/plain", ["report", "--out", "{out}/report.html"]);
  both("report/compare", ["report", "--compare", "2022.0", "--out", "{out}/report.html"]);
  both("report/compare-saved", [
    "report",
    "--from",
    "saved/2022.1.json",
    "--compare-from",
    "saved/2022.3.json",
    "--out",
    "{out}/report.html",
  ]);
  both("report/map", ["report", "--base-map", "own/map.geojson", "--map-approval", "GS(2026)1", "--out", "{out}/report.html"]);
  both("report/own-belts", ["report", "--belts", "own/belts.csv", "--rules", "2022.2", "--out", "{out}/report.html"]);

  // refusals
  const refused = {
    command: ["mtach"],
    option: ["match", "--blets", "x"],
    elsewhere: ["facts", "--by", "city"],
    valueless: ["match", "--out"],
    swallowed: ["match", "--belts", "--json"],
    value: ["match", "--by", "regoin"],
    twice: ["compare", "--from", "a.json", "--from", "b.json"],
    switch: ["match", "--json=yes"],
    complete: ["match", "--complete"],
    few: ["relate", "芯片"],
    many: ["explain", "a", "b", "c"],
    empty: ["explain", " "],
    unit: ["explain", "SEI-999"],
    "unit-ambiguous": ["explain", "上海"],
    belt: ["explain", "SEI-01", "电子元器伴"],
    version: ["match", "--rules", "2022.9"],
    workspace: ["match", "--workspace", "nowhere"],
    "no-workspace": ["match", "--workspace", "own"],
    belts: ["match", "--belts", "nowhere.csv"],
    columns: ["match", "--belts", "own/terms.txt"],
    table: ["match", "--clusters", "own/map.geojson"],
    terms: ["link", "--file", "nowhere.txt"],
    long: ["relate", "芯".repeat(5000), "片"],
    hostile: ["explain", "\u001b[2J"],
    "export-to": ["export"],
    "export-format": ["export", "--to", "pdf"],
    "export-out": ["export", "--to", "xlsx"],
    "export-json": ["export", "--to", "csv", "--json"],
    "export-table": ["export", "--to", "skos", "--table", "units"],
    "export-pairs": ["export", "--to", "csv", "--all-pairs"],
    "export-base": ["export", "--to", "skos", "--base", "example"],
    "export-from": ["export", "--to", "csv", "--from", "own/map.geojson"],
    "export-from-rules": ["export", "--to", "csv", "--from", "saved/2022.1.json", "--rules", "2022.1"],
    "export-reviewed": ["export", "--to", "skos", "--reviewed"],
    "export-reviewed-saved": ["export", "--to", "sssom", "--reviewed", "--from", "saved/2022.1.json"],
    "export-there": ["export", "--to", "csv", "--out", "own/belts.csv"],
    report: ["report"],
    "report-there": ["report", "--out", "own/belts.csv"],
    "report-approval": ["report", "--out", "new.html", "--map-approval", "1"],
    "report-map": ["report", "--out", "new.html", "--base-map", "own/belts.csv"],
    "report-compare": ["report", "--out", "new.html", "--compare", "2022.0", "--compare-from", "saved/2022.0.json"],
    "compare-none": ["compare"],
    "compare-unknown": ["compare", "2022.8", "2022.1"],
    "compare-saved": ["compare", "--from", "own/belts.csv"],
    "compare-git": ["compare", "--git", "HEAD"],
    "compare-mixed": ["compare", "2022.1", "--from", "saved/2022.1.json"],
    "match-out": ["match", "--out", "own/belts.csv"],
    "rules-word": ["rules", "lst"],
    "rules-show": ["rules", "show"],
    "rules-unknown": ["rules", "show", "2022.9"],
    "rules-diff": ["rules", "diff", "2022.1"],
    "rules-there": ["rules", "new", "2022.1"],
    "review-nobody": ["review", "--linear"],
    "review-mixed": ["review", "--report", "--linear", "--reviewer", "王芳"],
    "review-import": ["review", "--import", "own/belts.csv", "--reviewer", "王芳"],
    "review-terminal": ["review", "--reviewer", "王芳"],
    "decide-id": ["decide", "zzzz", "similar", "--reviewer", "王芳"],
    "decide-verdict": ["decide", "d", "simlar", "--reviewer", "王芳"],
    "decide-nobody": ["decide", "d", "similar"],
    ellipse: ["ellipse", "--samples", "many"],
    "ellipse-share": ["ellipse", "--share", "2"],
    format: ["format", "nowhere.yaml"],
    init: ["init"],
    watch: ["watch", "--saves", "x"],
  };
  for (const [name, words] of Object.entries(refused)) once(`refused/${name}`, words, { writes: /^(decide|review)/.test(name) });

  // The small workspace, in every form.
  const small = { name: "small", files: SMALL, isShipped: false };
  for (const words of [
    ["match"],
    ["overlaps"],
    ["disputes", "--all"],
    ["sensitivity"],
    ["reproduce"],
    ["ellipse"],
    ["explain", "SEI-2"],
    ["explain", "AMC-2"],
    ["explain", "SEI-3", "310000-芯片"],
  ]) {
    both(`small/${words.join("-").replaceAll("--", "")}`, words, { workspace: small });
  }
  return runs;
}
