import { fileURLToPath } from "node:url";
import { collectionEntries } from "../../src/documents/collections.ts";
import type { EllipseDocument } from "../../src/documents/ellipse.ts";
import { AS_THE_STUDY, ellipseDocument } from "../../src/documents/ellipse.ts";
import type { ResultDocument } from "../../src/documents/result.ts";
import { resultDocument } from "../../src/documents/result.ts";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import { loadStudy } from "../../src/files/data/study-claims.ts";
import { sourceLines } from "../../src/files/source-lines.ts";
import { loadWorkspace } from "../../src/files/workspace.ts";
import type { Matcher, MatchInput } from "../../src/model/matcher.ts";
import type { Reproduction } from "../../src/model/reproduction.ts";
import type { Study } from "../../src/model/study.ts";
import { judgedWithoutTables } from "../../src/studies/zhao2022/judged-without.ts";
import { reproduce } from "../../src/studies/zhao2022/reproduce.ts";
import { wordingIn } from "../../src/words/words.ts";
import { createMatcher } from "../../src/world/match.ts";
import { rates } from "../../src/world/rates.ts";
import { PARSED } from "./cache.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface Shipped {
  readonly input: MatchInput;
  readonly matcher: Matcher;
  readonly ellipses: EllipseDocument;
  readonly study: Study;
  readonly reproduction: Reproduction;
  readonly result: ResultDocument;
}

let made: Promise<Shipped> | null = null;

/** The shipped workspace judged once for all tests of a file. */
export function shipped(): Promise<Shipped> {
  made ??= make();
  return made;
}

async function make(): Promise<Shipped> {
  const { input: loaded, issues, locate } = await loadWorkspace(ROOT, {}, FACT_CATALOGUE, PARSED);
  if (loaded === null || issues.some((issue) => issue.severity === "error")) throw new Error("the shipped workspace has errors");
  const input = { ...loaded, today: null };
  const matcher = await createMatcher(input);
  const ellipses = ellipseDocument(input.data, { ...AS_THE_STUDY, samples: 50 });
  const { study } = await loadStudy(ROOT, PARSED);
  if (study === null) throw new Error("the study's figures are not there");
  const reproduction = reproduce({
    study,
    data: input.data,
    without: await judgedWithoutTables(input),
    units: matcher.result.units,
    overlaps: matcher.overlaps(),
    ellipses: new Map(ellipses.ellipses.map((ellipse) => [ellipse.group, ellipse])),
    normalShare: ellipses.normalShare,
  });
  const byRegion = rates(matcher.result.units, "region", () => ["东部"]).slice(1);
  const result = await resultDocument({
    program: "0.0.0",
    input,
    matcher,
    sourceLines: sourceLines(ROOT),
    locate,
    rates: byRegion,
    ellipses,
    reproduction,
    compared: null,
    reviewed: null,
    groups: null,
    collections: collectionEntries({ input, matcher, locate, wording: wordingIn("zh") }, input.taxonomy.collections ?? [], null),
    flows: null,
  });
  return { input, matcher, ellipses, study, reproduction, result };
}

/** Words of the program itself, which a file cannot change. */
const FIXED = new Set(
  "matched similar unknown none no-belt identical subordinate belt-wider belt-narrower belt-upstream belt-downstream exact label part all kind region units belts arcgis shared clear unclear equal different not-computable not-matched rows-missing clusters belts-unpublished study-disagrees counted-otherwise table-missing objection extra-units other-data no-check park-words lead-city one-dimension named-cities outcomes more-relations draft released retired".split(
    " ",
  ),
);
export const HOSTILE = `"'><img src=x onerror=alert(1)></title></script><script>alert(2)</script>\${x}\`=1+1<!--\u202e\u0007\u001b[31m`;

/** The same result with markup, scripts and broken attributes in every text and every name. */
export function hostileResult(result: ResultDocument): ResultDocument {
  const spoil = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return FIXED.has(value) || key === "schema" ? value : `=${HOSTILE}${value}`;
    if (Array.isArray(value)) return value.map((each) => spoil(each, key));
    if (value === null || typeof value !== "object") return value;
    const names = key === "leftOut" || key === "parts" || key === "places" || key === "notation";
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        names && !Array.isArray(value) && key !== "leftOut" ? `=${HOSTILE}${name}` : name,
        spoil(each, name),
      ]),
    );
  };
  return spoil(result, "") as ResultDocument;
}
