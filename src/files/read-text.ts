import { join } from "node:path";
import { type Decoded, decodeText } from "./decode.ts";
import { listFolder, MOST_YAML_BYTES, readBytes } from "./read.ts";
import { yamlNames } from "./rules/versions.ts";

/** The text of a file in whichever encoding it is in. `shown` is the name that issues use. */
export function readText(path: string, most: number, shown: string): Decoded {
  const read = readBytes(path, most, shown);
  return read.kind === "read" ? decodeText(read.bytes, shown) : read;
}

/** The text of a YAML file of a workspace that was read before: that it cannot be read now is a fault, not a mistake in it. */
export function yamlText(root: string, file: string): string {
  const read = readText(join(root, file), MOST_YAML_BYTES, file);
  if (read.kind === "refused") throw new Error(`${file} cannot be read`);
  return read.text;
}

/** The YAML files of a folder with their texts; one that cannot be read has an empty text. */
export function yamlTextsIn(folder: string): Readonly<Record<string, string>> {
  const listed = listFolder(folder);
  const names = listed.kind === "read" ? yamlNames(listed.names) : [];
  return Object.fromEntries(
    names.map((name) => {
      const read = readText(join(folder, name), MOST_YAML_BYTES, name);
      return [name, read.kind === "refused" ? "" : read.text];
    }),
  );
}
