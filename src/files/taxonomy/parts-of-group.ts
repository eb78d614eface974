import type { PlaceCode } from "../../model/ids.ts";
import { nearest } from "../../model/nearest.ts";
import type { PlaceGroup, PlaceMember, PlacePair } from "../../model/place-groups.ts";
import type { Path } from "../../model/plain-value.ts";
import type { Reader } from "../../model/reader.ts";
import type { KnownPlaces } from "./open-group.ts";

/** The members and pairs of a group, of which `parts` restricts some to counties. */
export class PartsOfGroup {
  readonly #group: string;
  readonly #members: Map<PlaceCode, PlaceMember>;
  readonly #pairs: PlacePair[];
  readonly #known: KnownPlaces;
  readonly #reader: Reader;

  constructor(group: string, { members, pairs }: Pick<PlaceGroup, "members" | "pairs">, known: KnownPlaces, reader: Reader) {
    this.#group = group;
    this.#members = new Map(members.map((member) => [member.place, member]));
    this.#pairs = [...pairs];
    this.#known = known;
    this.#reader = reader;
  }

  /** The county of a city by its full or short name; null if there is none, which is reported. */
  static county(name: string, place: PlaceCode, path: Path, { countiesOf, places }: KnownPlaces, reader: Reader): string | null {
    const all = countiesOf(place);
    if (all.includes(name)) return name;
    const shown = places.find(({ code }) => code === place)?.name ?? place;
    reader.report("part-unknown", path, { found: name, place: shown, hint: nearest(name, all) });
    return null;
  }

  /** One line of `parts`: the counties of a member, or of one of the two cities of a pair, which the key names with a hyphen between them. */
  take(name: string, counties: readonly string[], path: Path): void {
    const at = (index: number): Path => (counties.length === 1 ? path : [...path, index]);
    const [first = "", second] = name.split(/[-—–]/u).map((each) => each.trim());
    const here = this.#code(first);
    const there = second === undefined ? null : this.#code(second);
    if (second === undefined && here !== null && this.#members.has(here)) {
      const member = this.#members.get(here) as PlaceMember;
      const parts = counties.flatMap((county, index) => PartsOfGroup.county(county, here, at(index), this.#known, this.#reader) ?? []);
      this.#members.set(here, { ...member, parts });
      return;
    }
    const pair = this.#pairs.findIndex(({ from, to }) => (from === here && to === there) || (from === there && to === here));
    if (here === null || there === null || pair === -1) {
      const members = [
        ...[...this.#members.keys()].map((code) => this.#name(code)),
        ...this.#pairs.map(({ from, to }) => `${this.#name(from)}-${this.#name(to)}`),
      ];
      this.#reader.report("part-without-member", path, { group: this.#group, found: name, members, hint: nearest(name, members) }, "key");
      return;
    }
    const own = counties.flatMap((county, index) => {
      const place = this.#known.countiesOf(here).includes(county) ? here : there;
      return PartsOfGroup.county(county, place, at(index), this.#known, this.#reader) === null ? [] : [{ place, county }];
    });
    const parts = [here, there].flatMap((place) => {
      const of = own.filter((each) => each.place === place).map(({ county }) => county);
      return of.length === 0 ? [] : [{ place, counties: of }];
    });
    this.#pairs[pair] = { ...(this.#pairs[pair] as PlacePair), parts };
  }

  members(): readonly PlaceMember[] {
    return [...this.#members.values()];
  }

  pairs(): readonly PlacePair[] {
    return this.#pairs;
  }

  #code(name: string): PlaceCode | null {
    const own = this.#known.index.ownCode(name);
    if (own !== null) return own.code;
    const answer = this.#known.index.resolve(name);
    return answer.kind === "found" && answer.district === "" ? answer.place.code : null;
  }

  #name(code: PlaceCode): string {
    return this.#known.places.find((place) => place.code === code)?.shortName ?? code;
  }
}
