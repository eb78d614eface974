import { neededNode } from "../package.ts";

/** The version of Node that this package needs, such as `20.19`, and whether this one is as new. */
export function nodeVersion(version: string = process.versions.node): {
  readonly version: string;
  readonly needed: string;
  readonly isSupported: boolean;
} {
  const needed = neededNode();
  const [have, need] = [version, needed].map((each) => each.split(".").map(Number));
  const at = [0, 1, 2].find((part) => (have?.[part] ?? 0) !== (need?.[part] ?? 0));
  return { version, needed, isSupported: at === undefined || (have?.[at] ?? 0) > (need?.[at] ?? 0) };
}
