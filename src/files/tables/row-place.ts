import type { Place } from "../../model/data.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { FoundPlace, PlaceAnswer, PlaceIndex } from "../places/place-index.ts";
import type { Columns } from "./columns.ts";
import type { RowIssues } from "./rows.ts";
import type { Table } from "./table.ts";
import type { TableRow } from "./table-row.ts";

const PLACE_COLUMNS = ["city", "code", "province", "district"] as const;
type PlaceColumn = (typeof PLACE_COLUMNS)[number];
type PlaceColumnNames = Readonly<Record<PlaceColumn, readonly string[]>> & Readonly<Record<string, readonly string[]>>;

/** Reads the places of rows: none where they cannot be told, with an issue; several where a cell lists cities. */
export class RowPlaces<Names extends PlaceColumnNames> {
  readonly #table: Table;
  readonly #columns: Columns<Names>;
  readonly #index: PlaceIndex;
  readonly #issues: RowIssues;
  readonly #column: PlaceColumn;

  constructor(table: Table, columns: Columns<Names>, index: PlaceIndex, issues: RowIssues) {
    this.#table = table;
    this.#columns = columns;
    this.#index = index;
    this.#issues = issues;
    this.#column = PLACE_COLUMNS.find((column) => columns.index(column) !== null) ?? "city";
  }

  /**
   * The code decides, since names can mean several places; if the city says another place, the row is refused, and if nobody knows the
   * city, that is a warning. A province narrows the city down, a district does where the city leaves a doubt.
   */
  of(row: TableRow): readonly FoundPlace[] {
    const code = this.#columns.text(row, "code").normalize("NFKC").replace(/\.0+$/, "");
    const city = this.#columns.text(row, "city");
    const district = this.#columns.text(row, "district");
    const found = code === "" ? this.#named(row, city, district) : this.#coded(row, code, city);
    return district === "" ? found : found.map(({ place }) => ({ place, district }));
  }

  #coded(row: TableRow, code: string, city: string): readonly FoundPlace[] {
    const own = this.#index.ownCode(code);
    if (own !== null && ["", own.name, own.shortName].includes(city)) return [{ place: own, district: "" }];
    const byCode = this.#index.resolve(code);
    const byCity = city === "" ? null : this.#index.resolve(city);
    if (byCode.kind === "unknown") {
      const hint = byCity?.kind === "found" ? byCity.place.code : null;
      return this.#refuse(row, "code", issue("unknown-place", this.#at(row, "code"), { found: code, hint }));
    }
    const within = areaOf(byCode);
    if (byCity !== null && byCode.kind !== "found" && within !== null)
      return this.#answered(row, "city", city, this.#index.resolve(city, within));
    if (byCode.kind !== "found") {
      return byCode.kind === "province" && byCity?.kind === "found"
        ? this.#answered(row, "city", city, byCity)
        : this.#answered(row, "code", code, byCode);
    }
    if (byCity === null) return [byCode];
    if (byCity.kind === "province" && byCity.name === byCode.place.province) return [byCode];
    const cities = byCity.kind === "found" ? [byCity] : byCity.kind === "several" ? byCity.found : [];
    const places = byCity.kind === "ambiguous" ? byCity.places : cities.map(({ place }) => place);
    if (places.includes(byCode.place)) {
      const district = cities.find(({ place }) => place === byCode.place)?.district || byCode.district;
      return [{ place: byCode.place, district }];
    }
    const isUnknown = byCity.kind === "unknown";
    const params = { code: byCode.place.code, city, expected: byCode.place.name };
    this.#refuse(row, "city", issue("place-mismatch", this.#at(row, "city"), params, isUnknown ? "warning" : "error"));
    return isUnknown ? [byCode] : [];
  }

  #named(row: TableRow, city: string, district: string): readonly FoundPlace[] {
    const province = this.#columns.text(row, "province");
    if (city === "" && district === "") {
      if (province !== "") return this.#answered(row, "province", province, this.#index.resolve(province));
      const head = this.#table.head.cells[this.#columns.index(this.#column) ?? 0] ?? this.#column;
      return this.#refuse(row, this.#column, issue("cell-empty", this.#at(row, this.#column), { column: head }));
    }
    const within = province === "" ? null : this.#index.area(province);
    if (city === "") return this.#answered(row, "district", district, this.#index.resolve(district, within));
    const answer = this.#index.resolve(city, within);
    if (answer.kind === "found" || answer.kind === "several" || answer.kind === "outside") return this.#answered(row, "city", city, answer);
    const area = this.#index.area(city) ?? within;
    const byDistrict = district === "" ? null : this.#index.resolve(district, area);
    if (byDistrict?.kind === "found" && (area !== null || answer.kind !== "unknown")) return [byDistrict];
    const elsewhere = within === null ? null : this.#index.resolve(city);
    if (answer.kind === "unknown" && elsewhere?.kind === "found") {
      const params = { province, city, expected: elsewhere.place.province };
      return this.#refuse(row, "city", issue("province-mismatch", this.#at(row, "city"), params));
    }
    return this.#answered(row, "city", city, answer);
  }

  #answered(row: TableRow, column: PlaceColumn, found: string, answer: PlaceAnswer): readonly FoundPlace[] {
    const at = this.#at(row, column);
    switch (answer.kind) {
      case "found":
        return [answer];
      case "several":
        return answer.found;
      case "unknown":
        return this.#refuse(row, column, issue("unknown-place", at, { found, hint: answer.hint }));
      case "ambiguous":
        return this.#refuse(row, column, issue("ambiguous-place", at, { found, places: answer.places.map(named) }));
      case "province":
        return this.#refuse(row, column, issue("place-too-wide", at, { found, province: answer.name }));
      case "outside":
        return this.#refuse(row, column, issue("place-outside", at, { found }));
    }
  }

  #refuse(row: TableRow, column: PlaceColumn, found: Issue): readonly FoundPlace[] {
    this.#issues.add(row, this.#columns.index(column), found);
    return [];
  }

  #at(row: TableRow, column: PlaceColumn) {
    return this.#table.spanOf(row, this.#columns.index(column) ?? 0);
  }
}

function areaOf(answer: PlaceAnswer): ReadonlySet<string> | null {
  return answer.kind === "ambiguous" ? new Set(answer.places.map(({ code }) => code)) : null;
}

export function named({ name, code }: Place): string {
  return `${name} ${code}`;
}
