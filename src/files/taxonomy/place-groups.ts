import { byCodePoint, type PlaceCode } from "../../model/ids.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { nearest } from "../../model/nearest.ts";
import {
  NO_PLACE_GROUPS,
  type PlaceGroup,
  type PlaceGroupKind,
  type PlaceGroups,
  type PlaceMember,
  type PlacePair,
  type ProvincePair,
} from "../../model/place-groups.ts";
import type { Path } from "../../model/plain-value.ts";
import type { Reader } from "../../model/reader.ts";
import { placeResolver } from "../data/place-resolver.ts";
import { fileReader } from "../file-reader.ts";
import { placesFile, type RawPair, type RawPlaceGroup, type RawPlaceKind } from "../shapes/places-shape.ts";
import type { Placed } from "../shapes/shape.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";
import { withMembersOfGroups } from "./nested-groups.ts";
import type { KnownPlaces, OpenGroup } from "./open-group.ts";
import { PartsOfGroup } from "./parts-of-group.ts";

export interface LoadedPlaceGroups {
  readonly placeGroups: PlaceGroups;
  readonly issues: readonly Issue[];
}

/** Kinds and groups of `places.yaml`; what is wrong in an entry is reported, and the rest of it is read. */
export function readPlaceGroups(file: YamlFile, known: KnownPlaces): LoadedPlaceGroups {
  if (!file.isRead || file.value === null) return { placeGroups: NO_PLACE_GROUPS, issues: [] };
  const issues: Issue[] = [];
  const reader = fileReader(file, issues);
  const raw = placesFile.read(file.value, [], reader);
  const kinds = unique(raw?.kinds ?? [], "place kind", file, issues).map((each) => kindOf(each, known, reader));
  const written = unique(raw?.groups ?? [], "group", file, issues);
  const ids = new Set(written.map(({ entry }) => entry.id ?? ""));
  const doubtful = new Set<string>();
  const open = written.map((each) => {
    const before = issues.length;
    const group = new GroupReader(each, kinds, ids, known, file, issues).read();
    // A member that cannot be told may be the one that is missing.
    if (issues.length > before) doubtful.add(group.id);
    return group;
  });
  const { groups, issues: cycles } = withMembersOfGroups(open, file);
  for (const each of cycles) issues.push(each);
  for (const group of cycles.length > 0 ? [] : groups)
    if (!joinsAny(group) && !doubtful.has(group.id))
      issues.push(issue("group-empty", file.spanOf([...group.origin.path, "id"]), { group: group.id }));
  return { placeGroups: { kinds: sorted(kinds), groups: sorted(groups) }, issues };
}

function joinsAny({ members, pairs, provinces }: PlaceGroup): boolean {
  return members.length > 1 || pairs.length > 0 || provinces.length > 0;
}

function sorted<Entry extends { readonly id: string }>(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => byCodePoint(a.id, b.id));
}

/** Entries with an id; one that comes twice is reported at the second place and left out. */
export function unique<Raw extends { readonly id?: string }>(
  entries: readonly Placed<Raw>[],
  what: string,
  file: YamlFile,
  issues: Issue[],
): readonly Placed<Raw>[] {
  const first = new Map<string, Path>();
  return entries.filter(({ entry: { id }, path }) => {
    if (id === undefined) return false;
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, path);
      return true;
    }
    issues.push(issue("duplicate-id", file.spanOf([...path, "id"]), { what, id, first: file.spanOf([...earlier, "id"]) }));
    return false;
  });
}

function kindOf({ entry, path }: Placed<RawPlaceKind>, { places }: KnownPlaces, reader: Reader): PlaceGroupKind {
  const { id = "", symmetric = true, covers = [] } = entry;
  const regions = new Set(places.flatMap(({ regions, economicRegion, province }) => [...regions, economicRegion, province]));
  const isAll = covers.includes(EVERYWHERE);
  for (const [at, name] of isAll ? [] : covers.entries()) {
    if (regions.has(name)) continue;
    const params = { what: "region", found: name, hint: nearest(name, regions), allowed: [EVERYWHERE, ...regions] };
    reader.report("unknown-reference", [...path, "covers", at], params);
  }
  return {
    id,
    name: { zh: entry.name?.zh ?? id, en: entry.name?.en ?? id },
    symmetric,
    covers: isAll ? "all" : covers,
    origin: { file: reader.file, path },
  };
}

const EVERYWHERE = "all";

/** Reads one group. */
class GroupReader {
  readonly #raw: RawPlaceGroup;
  readonly #path: Path;
  readonly #kinds: readonly PlaceGroupKind[];
  readonly #ids: ReadonlySet<string>;
  readonly #known: KnownPlaces;
  readonly #file: YamlFile;
  readonly #issues: Issue[];
  readonly #reader: Reader;
  readonly #resolve: (name: string, path: Path) => PlaceCode | null;

  constructor(
    { entry, path }: Placed<RawPlaceGroup>,
    kinds: readonly PlaceGroupKind[],
    ids: ReadonlySet<string>,
    known: KnownPlaces,
    file: YamlFile,
    issues: Issue[],
  ) {
    this.#raw = entry;
    this.#path = path;
    this.#kinds = kinds;
    this.#ids = ids;
    this.#known = known;
    this.#file = file;
    this.#issues = issues;
    this.#reader = fileReader(file, issues);
    const resolver = placeResolver(known.index);
    this.#resolve = (name, at) => resolver(name, at, this.#reader);
  }

  read(): OpenGroup {
    const raw = this.#raw;
    const id = raw.id ?? "";
    const kind = this.#kind();
    const { members, includes } = this.#members();
    const pairs = this.#pairs(kind);
    const { since = null, until = null } = raw;
    if (since !== null && until !== null && since > until)
      this.#reader.report("years-backwards", [...this.#path, "until"], { since, until });
    const parts = new PartsOfGroup(id, { members, pairs }, this.#known, this.#reader);
    for (const [name, counties] of raw.parts ?? []) parts.take(name, counties, [...this.#path, "parts", name]);
    return {
      id,
      kind: raw.kind ?? "",
      name: { zh: raw.name?.zh ?? id, en: raw.name?.en ?? id },
      members: parts.members(),
      pairs: parts.pairs(),
      provinces: this.#provinces(kind),
      since,
      until,
      source: raw.source ?? "",
      confidence: raw.confidence ?? null,
      note: raw.note ?? null,
      origin: { file: this.#file.file, path: this.#path },
      includes,
    };
  }

  #kind(): PlaceGroupKind | undefined {
    const { kind: found } = this.#raw;
    const kind = this.#kinds.find(({ id }) => id === found);
    if (found !== undefined && kind === undefined) {
      const allowed = this.#kinds.map(({ id }) => id);
      this.#reader.report("unknown-reference", [...this.#path, "kind"], {
        what: "place kind",
        found,
        hint: nearest(found, allowed),
        allowed,
      });
    }
    return kind;
  }

  /** Cities, and groups whose members are meant; a name that comes twice is reported at the second place. */
  #members(): { readonly members: readonly PlaceMember[]; readonly includes: OpenGroup["includes"] } {
    const members = new Map<string, PlaceMember>();
    const includes: { group: string; path: Path }[] = [];
    for (const [at, name] of (this.#raw.members ?? []).entries()) {
      const path = [...this.#path, "members", at];
      if (this.#ids.has(name)) includes.push({ group: name, path });
      else {
        const place = this.#resolve(name, path);
        if (place === null) continue;
        const earlier = members.get(place);
        if (earlier === undefined) members.set(place, { place, parts: [], origin: { file: this.#file.file, path } });
        else this.#twice("member", name, path, earlier.origin.path);
      }
    }
    return { members: [...members.values()], includes };
  }

  #pairs(kind: PlaceGroupKind | undefined): readonly PlacePair[] {
    const pairs = new Map<string, PlacePair>();
    for (const { entry, path } of this.#directed(this.#raw.pairs, kind)) {
      const [fromKey, toKey] = entry.isDirected ? (["from", "in"] as const) : ([0, 1] as const);
      const [from, to] = [this.#resolve(entry.from, [...path, fromKey]), this.#resolve(entry.to, [...path, toKey])];
      if (from === null || to === null) continue;
      if (from === to) {
        this.#reader.report("pair-itself", [...path, toKey], { place: entry.to });
        continue;
      }
      const key = kind?.symmetric === false ? `${from} ${to}` : [from, to].sort(byCodePoint).join(" ");
      const earlier = pairs.get(key);
      if (earlier !== undefined) {
        this.#twice("pair", `${entry.from}-${entry.to}`, path, earlier.origin.path);
        continue;
      }
      const part = entry.part === undefined ? null : PartsOfGroup.county(entry.part, to, [...path, "part"], this.#known, this.#reader);
      pairs.set(key, { from, to, parts: part === null ? [] : [{ place: to, counties: [part] }], origin: { file: this.#file.file, path } });
    }
    return [...pairs.values()];
  }

  #provinces(kind: PlaceGroupKind | undefined): readonly ProvincePair[] {
    const known = [...new Set(this.#known.places.map(({ province }) => province))];
    return this.#directed(this.#raw.provinces, kind).flatMap(({ entry, path }): readonly ProvincePair[] => {
      const [fromKey, toKey] = entry.isDirected ? (["from", "in"] as const) : ([0, 1] as const);
      const unknown = [[entry.from, fromKey] as const, [entry.to, toKey] as const].filter(([name]) => !known.includes(name));
      for (const [found, key] of unknown) {
        this.#reader.report("unknown-reference", [...path, key], { what: "province", found, hint: nearest(found, known), allowed: known });
      }
      if (unknown.length > 0) return [];
      if (entry.from === entry.to) {
        this.#reader.report("pair-itself", [...path, toKey], { place: entry.to });
        return [];
      }
      return [{ from: entry.from, to: entry.to, origin: { file: this.#file.file, path } }];
    });
  }

  /** Pairs that are written as their kind needs it; of an unknown kind, all. */
  #directed(pairs: readonly Placed<RawPair>[] | undefined, kind: PlaceGroupKind | undefined): readonly Placed<RawPair>[] {
    return (pairs ?? []).filter(({ entry, path }) => {
      if (kind === undefined || entry.isDirected !== kind.symmetric) return true;
      this.#reader.report("pair-direction", path, { kind: kind.id, isDirected: !kind.symmetric });
      return false;
    });
  }

  #twice(what: string, id: string, path: Path, first: Path): void {
    this.#issues.push(issue("duplicate-id", this.#file.spanOf(path), { what, id, first: this.#file.spanOf(first) }));
  }
}
