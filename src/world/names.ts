import type { NameLinker } from "../knowledge/link/name-linker.ts";
import { mayNamePlace } from "../knowledge/normalise/name.ts";
import { type FrontPlaces, placeFront } from "../knowledge/normalise/place-front.ts";
import { simplified } from "../knowledge/normalise/simplified.ts";
import type { Belt, Data, Place, Unit } from "../model/data.ts";
import type { LinkedName } from "../model/link.ts";
import type { Places } from "./places.ts";

/** Joins the names of the data to concepts. */
export class Names {
  readonly #linker: NameLinker;
  readonly #places: Places;
  readonly #around = new Map<Place, readonly string[]>();
  readonly #fronts = new Map<Place, FrontPlaces>();
  readonly #countiesOf: Data["countiesOf"];

  constructor(linker: NameLinker, places: Places, countiesOf?: Data["countiesOf"]) {
    this.#linker = linker;
    this.#places = places;
    this.#countiesOf = countiesOf;
  }

  /** A unit's own industry words are used if the table has them, else its name. */
  unit({ industry, name, place, district }: Unit): LinkedName {
    if (industry !== null) return this.#linker.link(industry, []);
    const around = this.#places.place(place);
    return this.#linker.link(name, [...this.#aroundOf(around), district, ...this.#frontOf(name, around, district)]);
  }

  belt({ name, place, district = "" }: Belt): LinkedName {
    const own = this.#places.place(place);
    const around = this.#aroundOf(own);
    const front = this.#frontOf(name, own, district);
    // The same name in a hundred cities is linked once if it cannot begin with any of them.
    return this.#linker.link(name, mayNamePlace(name, around) ? [...around, ...front] : front);
  }

  /** Free words may begin with any place: full names are taken off them, as 上海市 is, and 中山 of 中山装 is not. */
  text(text: string): LinkedName {
    return this.#linker.link(text, this.#places.fullNamesIn(text));
  }

  /** The same with the nearest concepts, if something did not link or linked in part. */
  withCandidates(text: string): LinkedName {
    const link = this.text(text);
    const isWhole = link.senses.every((sense) => sense.how === "exact" || sense.how === "label");
    return isWhole ? link : { ...link, candidates: this.#linker.candidates(link.text) };
  }

  /** Counties of the row's place, and lists and runs of cities with the place among them, at the beginning of a name. */
  #frontOf(name: string, place: Place | undefined, district: string): readonly string[] {
    if (!place) return [];
    const front = placeFront(simplified(name.normalize("NFKC")), this.#frontPlaces(place));
    return [district, front].filter((word) => word !== "");
  }

  #frontPlaces(place: Place): FrontPlaces {
    let known = this.#fronts.get(place);
    if (!known) {
      const counties = this.#countiesOf?.(place.code) ?? [];
      known = { own: [place.name, place.shortName, ...counties], ...this.#places.cityNames(), ownInitials: [place.shortName.charAt(0)] };
      this.#fronts.set(place, known);
    }
    return known;
  }

  #aroundOf(place: Place | undefined): readonly string[] {
    if (!place) return [];
    let names = this.#around.get(place);
    if (!names) {
      const province = place.province.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/u, "");
      names = [place.name, place.shortName, place.province, province];
      this.#around.set(place, names);
    }
    return names;
  }
}
