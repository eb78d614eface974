import type { Locate, Origin } from "../../model/span.ts";
import { decodeText } from "../decode.ts";
import { PositionIndex, type Positions } from "../yaml/positions.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";
import type { Pack } from "./pack.ts";

/** The section with what a file says and where in it that stands. */
const sectionOf = (file: string): string => `file ${file}`;

/** The sections from which lines in these files can be looked up later. */
export function placeSections(files: readonly YamlFile[]): readonly (readonly [string, string])[] {
  return files.map(({ file, value, positions }) => [sectionOf(file), JSON.stringify([value, positions])]);
}

/** Lines in files of a pack. A file is decoded when its first line is looked up; `bytes` are those from which the pack was made. */
export function placesInPack(pack: Pack, bytes: ReadonlyMap<string, Uint8Array>): Locate {
  const indexes = new Map<string, PositionIndex>();
  const indexOf = (file: string): PositionIndex => {
    const known = indexes.get(file);
    if (known !== undefined) return known;
    const decoded = decodeText(bytes.get(file) ?? new Uint8Array(), file);
    const text = decoded.kind === "text" ? decoded.text.replace(/^\ufeff/u, "") : "";
    const [value, positions] = JSON.parse(pack.text(sectionOf(file)) ?? "null") as [YamlFile["value"], Positions];
    const index = new PositionIndex(text, value, positions);
    indexes.set(file, index);
    return index;
  };
  return ({ file, path }: Origin) => ({ file, ...indexOf(file).locate(path) });
}
