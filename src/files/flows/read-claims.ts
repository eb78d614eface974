import { dirname, join } from "node:path";
import { FLOW_FACTS, type FlowFactId } from "../../facts/flow-figures.ts";
import type { NamedFact } from "../../model/fact.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { Path } from "../../model/plain-value.ts";
import type { Condition } from "../../model/rules.ts";
import type { Origin } from "../../model/span.ts";
import type { Bilingual } from "../../model/text.ts";
import { parseCondition } from "../../rules/parse-condition.ts";
import { fileReader } from "../file-reader.ts";
import { isThere } from "../read.ts";
import { flowClaimsFile } from "../shapes/claims-shape.ts";
import { STANDARD_INPUT } from "../tables/read-table.ts";
import { type ParseCache, readYaml, type YamlFile } from "../yaml/yaml-file.ts";
import { type RegionNames, regionOf } from "./region.ts";

const NAME = "claims.yaml";
const FACTS: ReadonlyMap<string, NamedFact<FlowFactId>> = new Map(FLOW_FACTS.map((fact) => [fact.id, fact]));

/** Named places by index. */
interface ReadPlaces {
  readonly id: string;
  readonly places: readonly number[];
  readonly name: Bilingual;
}

export interface ReadClaim {
  readonly id: string;
  readonly title: Bilingual;
  readonly measure: string;
  readonly region: readonly number[];
  readonly group: ReadPlaces | null;
  readonly partners: readonly ReadPlaces[];
  readonly when: Condition<FlowFactId>;
  readonly source: string;
  readonly origin: Origin;
}

export interface ReadClaims {
  readonly claims: readonly ReadClaim[];
  readonly issues: readonly Issue[];
}

/** The claims beside a table of flows or, if there are none, those of the workspace (`data/claims.yaml`). */
export async function readClaims(root: string, table: string | null, names: RegionNames, cache: ParseCache): Promise<ReadClaims> {
  const beside = table === null || table === STANDARD_INPUT ? null : dirname(table);
  const own = join(root, "data");
  const folder = beside !== null && isThere(join(beside, NAME)) ? beside : own;
  if (!isThere(join(folder, NAME))) return { claims: [], issues: [] };
  const yaml = await (folder === own ? readYaml(root, `data/${NAME}`, cache) : readYaml(folder, NAME, cache));
  const issues: Issue[] = [...yaml.issues];
  if (!yaml.isRead) return { claims: [], issues };
  const raw = flowClaimsFile(FLOW_FACTS).read(yaml.value, [], fileReader(yaml, issues));
  const claims = (raw?.claims ?? []).flatMap(({ entry, path }) => claimOf(entry, path, yaml, names, issues) ?? []);
  const first = new Map<string, ReadClaim>();
  for (const claim of claims) {
    const earlier = first.get(claim.id);
    if (earlier === undefined) first.set(claim.id, claim);
    else
      issues.push(
        issue("duplicate-id", yaml.spanOf(claim.origin.path), { what: "claim", id: claim.id, first: yaml.spanOf(earlier.origin.path) }),
      );
  }
  return { claims: [...first.values()], issues };
}

type RawClaims = NonNullable<ReturnType<ReturnType<typeof flowClaimsFile>["read"]>>;
type RawClaim = NonNullable<RawClaims["claims"]>[number]["entry"];

function claimOf(raw: RawClaim, path: Path, yaml: YamlFile, names: RegionNames, issues: Issue[]): ReadClaim | null {
  const { id, title, measure, region, source, when } = raw;
  const context = { reader: fileReader(yaml, issues), facts: FACTS, concept: () => null, place: () => null };
  const condition = when === undefined ? null : parseCondition(when.entry, when.path, context);
  const own = placesAt(region, [...path, "region"], yaml, names, issues);
  const group = raw.group === undefined ? null : placesAt(raw.group.places, [...path, "group", "places"], yaml, names, issues);
  const partners = (raw.partners ?? []).map((partner, at) => {
    const places = placesAt(partner.places, [...path, "partners", at, "places"], yaml, names, issues);
    const name = bilingual(partner.name);
    return { id: name.zh, name, places: places ?? [] };
  });
  if (id === undefined || title?.zh === undefined || title.en === undefined || measure === undefined) return null;
  if (own === null || condition === null || source === undefined) return null;
  return {
    ...{ id, title: bilingual(title), measure, region: own, source, when: condition, partners, origin: { file: yaml.file, path } },
    group: group === null ? null : { id, name: bilingual(raw.group?.name), places: group },
  };
}

/** The places that names mean, ascending; null, with an issue per name, if one is unknown. */
function placesAt(
  texts: readonly string[] | undefined,
  path: Path,
  yaml: YamlFile,
  names: RegionNames,
  issues: Issue[],
): readonly number[] | null {
  if (texts === undefined) return null;
  let isWhole = true;
  const found = texts.flatMap((text, at) => {
    const answer = regionOf(text, names);
    if (answer.kind === "found") return answer.parts.flatMap(({ places }) => places);
    isWhole = false;
    const span = yaml.spanOf([...path, at]);
    if (answer.kind === "ambiguous") issues.push(issue("ambiguous-place", span, { found: answer.found, places: answer.places }));
    else issues.push(issue("unknown-place", span, { found: answer.found, hint: answer.hint }));
    return [];
  });
  return isWhole ? [...new Set(found)].sort((a, b) => a - b) : null;
}

function bilingual(raw: { readonly zh?: string; readonly en?: string } | undefined): Bilingual {
  return { zh: raw?.zh ?? raw?.en ?? "", en: raw?.en ?? raw?.zh ?? "" };
}
