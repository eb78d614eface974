import { existsSync } from "node:fs";
import { join } from "node:path";
import { decodeText } from "../decode.ts";
import { PACKAGE } from "../package.ts";
import { MOST_TABLE_BYTES, readBytes } from "../read.ts";

/** A county, county-level city or district with the code of the place that it lies in. */
export interface County {
  readonly code: string;
  readonly name: string;
  readonly parent: string;
  /** Syllables of the name, separated by spaces: kun shan shi. */
  readonly pinyin: string;
}

/** A name or code that is no longer in use, and the places that its area belongs to today. */
export interface PlaceChange {
  readonly code: string;
  readonly name: string;
  readonly since: string;
  readonly until: string;
  readonly now: readonly string[];
}

/** Another name that leads to places: a zone, a usual short form, a province, or an area outside the data (`outside`). */
export interface OtherName {
  readonly name: string;
  readonly places: readonly string[];
  readonly kind: string;
  readonly english: readonly string[];
}

export interface GazetteerTables {
  readonly counties: readonly County[];
  readonly changes: readonly PlaceChange[];
  readonly names: readonly OtherName[];
}

/**
 * The tables of counties, changes and other names: the workspace's own file if it has one, else the one that comes with the
 * program. They are plain tables of the program's making (no quotes), so splitting them is reading them: 2 ms for all three.
 */
export function readGazetteerTables(root: string): GazetteerTables {
  return {
    counties: readCounties(root),
    changes: rowsOf(root, "place-changes.csv").map(([code = "", name = "", since = "", until = "", now = ""]) => ({
      code,
      name,
      since,
      until,
      now: listed(now),
    })),
    names: rowsOf(root, "place-names.csv").map(([name = "", places = "", kind = "", english = ""]) => ({
      name,
      places: listed(places),
      kind,
      english: listed(english),
    })),
  };
}

function readCounties(root: string): readonly County[] {
  return rowsOf(root, "counties.csv").map(([code = "", name = "", parent = "", , pinyin = ""]) => ({ code, name, parent, pinyin }));
}

export const GAZETTEER_FILES = ["counties.csv", "place-changes.csv", "place-names.csv"] as const;

/** The table that comes with the program, used if the workspace has none of its own. */
export function gazetteerFile(name: string): string {
  return join(PACKAGE, "data", name);
}

/** The tables of counties and of other names, as they are written. */
export function countiesText(root: string): string {
  return `${textOf(root, "counties.csv")}\n${textOf(root, "place-names.csv")}`;
}

function rowsOf(root: string, name: string): readonly (readonly string[])[] {
  return textOf(root, name)
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.split(","));
}

function textOf(root: string, name: string): string {
  const own = join(root, "data", name);
  const read = readBytes(existsSync(own) ? own : gazetteerFile(name), MOST_TABLE_BYTES);
  const decoded = read.kind === "read" ? decodeText(read.bytes, name) : null;
  return decoded?.kind === "text" ? decoded.text : "";
}

function listed(cell: string): readonly string[] {
  return cell === "" ? [] : cell.split("|");
}
