import type { BeltId, DeclarationId, ExceptionId, RuleId, UnitId } from "../model/ids.ts";
import type { IssueParams } from "../model/issue.ts";
import type { Path } from "../model/plain-value.ts";
import type { Declaration, Exception, Rule, RuleCase } from "../model/rules.ts";
import { parseCondition } from "./parse-condition.ts";
import type { ParseContext } from "./parse-context.ts";
import type { RawCase, RawDeclaration, RawException, RawRule } from "./raw.ts";

/** Each of these functions returns null if an entry lacks a required part, which has already been reported. */

export function parseRule(raw: RawRule, path: Path, context: ParseContext): Rule | null {
  const when = raw.when === undefined ? null : parseCondition(raw.when.entry, raw.when.path, context);
  if (raw.id === undefined || raw.then === undefined || when === null) return null;
  return {
    id: raw.id as RuleId,
    title: raw.title ?? null,
    when,
    then: raw.then,
    overrides: (raw.overrides ?? []) as readonly string[] as readonly RuleId[],
    why: raw.why ?? null,
    source: raw.source ?? null,
    origin: { file: context.reader.file, path },
  };
}

/** What is wrong with a relation of a concept to itself: the two names, where they are two. */
function oneConcept(concept: string, first: string | undefined, second: string | undefined): IssueParams["relation-self"] {
  return first === undefined || second === undefined || first === second ? { concept } : { concept, names: [first, second] };
}

/** The name by which the concept at this place was named before. */
function firstSaid(names: readonly string[], concepts: readonly string[], twice: number): string {
  return names[concepts.indexOf(concepts[twice] ?? "")] ?? "";
}

export function parseDeclaration(raw: RawDeclaration, path: Path, context: ParseContext): Declaration | null {
  const { reader } = context;
  if (raw.id === undefined) return null;
  const base = {
    id: raw.id as DeclarationId,
    scope: raw.scope ?? ("branch" as const),
    why: raw.why ?? null,
    source: raw.source ?? "",
    origin: { file: reader.file, path },
  };
  const one = (name: string | undefined, ...keys: Path) => (name === undefined ? null : context.concept(name, [...path, ...keys], reader));
  if (raw.identical !== undefined) {
    const concepts = raw.identical.map((name, index) => one(name, "identical", index)).filter((id) => id !== null);
    const twice = concepts.findIndex((id, index) => concepts.indexOf(id) !== index);
    if (twice !== -1)
      reader.report(
        "relation-self",
        [...path, "identical", twice],
        oneConcept(concepts[twice] as string, firstSaid(raw.identical, concepts, twice), raw.identical[twice]),
      );
    return concepts.length < 2 || twice !== -1 ? null : { ...base, kind: "identical", concepts };
  }
  if (raw.subordinate !== undefined) {
    const wider = one(raw.subordinate.wider, "subordinate", "wider");
    const narrower = one(raw.subordinate.narrower, "subordinate", "narrower");
    if (wider === null || narrower === null) return null;
    if (wider !== narrower) return { ...base, kind: "subordinate", wider, narrower };
    reader.report(
      "relation-self",
      [...path, "subordinate", "narrower"],
      oneConcept(wider, raw.subordinate.wider, raw.subordinate.narrower),
    );
    return null;
  }
  if (raw.similar === undefined) return null;
  const upstream = one(raw.similar.upstream, "similar", "upstream");
  const downstream = one(raw.similar.downstream, "similar", "downstream");
  if (upstream === null || downstream === null) return null;
  if (upstream !== downstream) {
    return { ...base, kind: "similar", upstream, downstream, as: raw.similar.as ?? "material", kinds: raw.similar.kinds ?? null };
  }
  reader.report("relation-self", [...path, "similar", "downstream"], oneConcept(upstream, raw.similar.upstream, raw.similar.downstream));
  return null;
}

export function parseException(raw: RawException, path: Path, context: ParseContext): Exception | null {
  const about = parseAbout(raw, path, context);
  if (raw.id === undefined || raw.verdict === undefined || about === null) return null;
  return {
    id: raw.id as ExceptionId,
    about,
    verdict: raw.verdict,
    why: raw.why ?? "",
    by: raw.by ?? "",
    until: raw.until ?? null,
    origin: { file: context.reader.file, path },
  };
}

function parseAbout(raw: RawException, path: Path, context: ParseContext): Exception["about"] | null {
  const { reader } = context;
  if (raw.unit !== undefined) {
    if (raw.place !== undefined) reader.report("keys-clash", [...path, "place"], { keys: ["unit", "place"] }, "key");
    const unit = raw.unit as UnitId;
    return raw.belt === undefined ? { kind: "unit", unit } : { kind: "pair", unit, belt: raw.belt as BeltId };
  }
  if (raw.concepts === undefined) return null;
  if (raw.belt !== undefined) reader.report("keys-clash", [...path, "belt"], { keys: ["concepts", "belt"] }, "key");
  if (raw.place === undefined) reader.report("missing-key", path, { key: "place", found: ["concepts"] });
  const { cluster, belt } = raw.concepts;
  const clusterConcept = cluster === undefined ? null : context.concept(cluster, [...path, "concepts", "cluster"], reader);
  const beltConcept = belt === undefined ? null : context.concept(belt, [...path, "concepts", "belt"], reader);
  const place = raw.place === undefined ? null : context.place(raw.place, [...path, "place"], reader);
  if (clusterConcept === null || beltConcept === null || place === null) return null;
  return { kind: "concepts", cluster: clusterConcept, belt: beltConcept, place };
}

/** The facts of places that a case states beside `place`; nothing if it states none. */
function placesStated({ groups, distanceKm, hours }: RawCase): Pick<RuleCase, "places"> {
  const places = {
    ...(groups === undefined ? {} : { groups }),
    ...(distanceKm === undefined ? {} : { distanceKm }),
    ...(hours === undefined ? {} : { hours }),
  };
  return Object.keys(places).length === 0 ? {} : { places };
}

/** A case without an id is named after its content. */
export function parseCase(raw: RawCase, path: Path, context: ParseContext): RuleCase | null {
  const words = raw.unit ?? raw.cluster;
  if (words === undefined || raw.belt === undefined || raw.expect === undefined) return null;
  const place = raw.place ?? "same-city";
  return {
    id: raw.id ?? `${words}/${raw.belt}/${place}${raw.years === undefined ? "" : `/${raw.years.join("+")}`}`,
    cluster: raw.unit === undefined ? { words } : { unit: raw.unit as UnitId },
    belt: raw.belt,
    place,
    ...placesStated(raw),
    years: [...(raw.years ?? [])].sort((a, b) => a - b),
    expect: raw.expect,
    because: (raw.because as RuleId | undefined) ?? null,
    origin: { file: context.reader.file, path },
  };
}
